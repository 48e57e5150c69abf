import type { Route } from "playwright-core";
import { describe, expect, test } from "vitest";
import { decodeColumn, encodeColumn } from "../../geodata/pack/column.ts";
import { appOver, DEMO, expectPainted } from "./app.ts";
import { keyColours, onScreen } from "./eye.ts";
import { focused, tabTo } from "./keyboard.ts";
import { chooseMeasure, key, measureTitle, param, rainbow, read, requestsFor } from "./parts.ts";

const app = appOver(DEMO);

describe("the rainbow", () => {
  test("a part and a measure chosen with the mouse recolour the map without fetching a tile", async () => {
    const page = await app.visit("/");
    const tiles = requestsFor(page, "/tiles/");
    await chooseMeasure(page).click();
    await rainbow(page)
      .getByRole("button", { name: /^Transport/ })
      .click();
    await rainbow(page).getByRole("option", { name: "Adults out of work" }).waitFor({ state: "detached" });
    await rainbow(page).getByRole("option", { name: "Households without a car or van" }).click();
    await rainbow(page).waitFor({ state: "detached" });
    await measureTitle(page, "Households without a car or van").waitFor();
    await expect.poll(() => read(key(page))).toContain("Darker = higher = worse");
    await expectPainted(app, page, { indicator: "no-car-or-van", level: "msoa" });
    expect(param(page, "indicator")).toBe("no-car-or-van");
    expect(tiles).toEqual([]);
  });
  test("everything of it is done with the keyboard alone", async () => {
    const page = await app.visit("/");
    const tiles = requestsFor(page, "/tiles/");
    await tabTo(page, chooseMeasure(page));
    await page.keyboard.press("Enter");
    await rainbow(page).waitFor();
    await tabTo(page, rainbow(page).getByRole("button", { name: /^Work/ }));
    await page.keyboard.press("Enter");
    await rainbow(page).getByRole("option", { name: "Overall deprivation" }).waitFor({ state: "detached" });
    const measure = rainbow(page).getByRole("option", { name: "Adults out of work and looking for a job" });
    await tabTo(page, rainbow(page).getByRole("option").first());
    await tabTo(page, measure, "ArrowDown", 5);
    await page.keyboard.press("Enter");
    await rainbow(page).waitFor({ state: "detached" });
    await expect.poll(() => param(page, "indicator")).toBe("unemployed");
    await expectPainted(app, page, { indicator: "unemployed", level: "msoa" });
    expect(tiles).toEqual([]);
    await expect.poll(() => focused(page)).toBe("button Choose another measure");
  });
  test("a measure is found by its words, and closing it leaves the map as it was", async () => {
    const page = await app.visit("/");
    const address = page.url();
    await chooseMeasure(page).click();
    const words = rainbow(page).getByRole("searchbox", { name: "Find a measure" });
    await words.fill("slow broadband");
    await expect.poll(() => rainbow(page).getByRole("option").count()).toBe(1);
    await words.fill("qqqq");
    await rainbow(page).getByText("No measure has those words.").waitFor();
    await rainbow(page).getByRole("button", { name: "Close" }).click();
    await rainbow(page).waitFor({ state: "detached" });
    expect(page.url()).toBe(address);
    await chooseMeasure(page).click();
    await page.keyboard.press("Escape");
    await rainbow(page).waitFor({ state: "detached" });
  });
});

describe("the key", () => {
  test("tells areas without a figure from those that have one, and the map draws them with dots", async () => {
    const page = await app.visit("/?indicator=public-transport-trips&period=2014&level=lad");
    await key(page).getByText("No figure").waitFor();
    expect(await key(page).getByText("Withheld").count()).toBe(0);
    const { x, y } = onScreen(page, await districtWithout("public-transport-trips", "2014"));
    const clip = { x: Math.round(x) - 20, y: Math.round(y) - 20, width: 40, height: 40 };
    const seen = await app.eye.histogram(await page.screenshot(), clip);
    expect(seen["#fbf8f1"]).toBeGreaterThan(0.3); // the ground of the dots
    for (const colour of await keyColours(page)) expect(seen[colour] ?? 0).toBeLessThan(0.01);
  });
  test("says where figures are withheld to protect people", async () => {
    const page = await app.open("/?level=msoa&indicator=no-car-or-van", {
      before: (page) => page.route("**/data/columns/no-car-or-van/msoa/**", withholdSome),
    });
    await key(page).getByText("Withheld to protect people").waitFor();
    expect(await key(page).getByText("No figure").count()).toBe(0);
  });
  test("gives counts circles instead of colours", async () => {
    const page = await app.visit("/?indicator=population&level=lad");
    await key(page)
      .getByRole("img", { name: /^Circles for / })
      .waitFor();
    expect(await key(page).getByRole("listitem").count()).toBe(0);
    const teals = async () =>
      Object.keys(
        await app.eye.histogram(await page.screenshot(), { x: 500, y: 100, width: 600, height: 600 }),
      )
        .map((colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)))
        .filter(
          ([red, green, blue]) => green! > red! + 40 && blue! > red! + 40 && Math.abs(green! - blue!) < 30,
        );
    await expect.poll(async () => (await teals()).length).toBeGreaterThan(0);
  });
});

/** The column as the server gives it, its first forty areas withheld. */
async function withholdSome(route: Route): Promise<void> {
  const response = await route.fetch();
  const column = decodeColumn(new Uint8Array(await response.body()));
  column.status.fill(1, 0, 40);
  for (const numbers of [column.value, column.lower, column.upper, column.count, column.denominator])
    numbers?.fill(Number.NaN, 0, 40);
  await route.fulfill({
    contentType: "application/octet-stream",
    body: Buffer.from(encodeColumn(column)),
  });
}

/** The middle of the first district that has no figure for a period. */
async function districtWithout(indicator: string, period: string): Promise<[number, number]> {
  for (const code of ["E06990001", "E07990002", "E07990003", "E07990004", "E07990005", "E07990006"]) {
    const profile = await (await fetch(`${app.origin}/api/areas/${code}`)).json();
    const measure = profile.indicators.find((i: { id: string }) => i.id === indicator);
    const then = measure.periods.find((p: { period: string }) => p.period === period);
    if (then.observation.status === "missing") return [profile.centroid.lon, profile.centroid.lat];
  }
  throw new Error(`a district must lack a figure of ${indicator} for ${period}, got none`);
}
