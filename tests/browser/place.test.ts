import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { appOver, DEMO, expectPainted } from "./app.ts";
import { centreOf, keyColours, onScreen, profileOf } from "./eye.ts";
import { focused, hasFocus, tabTo } from "./keyboard.ts";
import { key, param, place, read } from "./parts.ts";

const app = appOver(DEMO);

/** Marrow Valley and High Moors: districts wide enough to be hit in the middle. */
const ONE = "E07990004";
const OTHER = "E07990005";

describe("a place on the map", () => {
  test("is read out under the pointer; a click opens its card: its value in words, its range, what it is beside others; and prints it", async () => {
    const page = await app.visit("/?indicator=no-car-or-van&level=lad");
    const { x, y } = onScreen(page, await centreOf(page, ONE));
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y, { steps: 3 });
    await page.locator(".hover-readout").getByText("Marrow Valley").waitFor();
    expect(await read(page.locator(".hover-readout"))).toMatch(/\d+\.\d% of households/);

    await clickOn(page, ONE);
    const profile = await profileOf(page, ONE);
    const { latest, benchmark } = profile.indicators.find((i) => i.id === "no-car-or-van")!;
    const { value, lower, upper } = latest.observation;
    await place(page).getByRole("heading", { name: profile.name, level: 2 }).waitFor();
    const words = await read(place(page));
    expect(words).toContain(`${value.toFixed(1)}% of households`);
    expect(words).toContain(
      `The true figure is likely to be between ${lower.toFixed(1)}% and ${upper.toFixed(1)}% (95% confidence).`,
    );
    const beside =
      lower > benchmark!.value ? "Worse than" : upper < benchmark!.value ? "Better than" : "Similar to";
    expect(words).toContain(`${beside} ${app.manifest.country} (${benchmark!.value.toFixed(1)}%)`);
    expect(words).toMatch(/Source: .+ Published /);
    expect(param(page, "area")).toBe(ONE);
    expect(await page.title()).toContain(profile.name);
    await page.getByText(`${profile.name}, district: ${value.toFixed(1)}% of households.`).waitFor({
      state: "attached",
    });

    await page.emulateMedia({ media: "print" });
    await page.getByText("See this map at").waitFor();
    const paper = await read(page.locator("body"));
    expect(paper).toContain("Households without a car or van");
    expect(paper).toContain(`Demonstration data`);
    expect(paper).toContain("Places next to it");
    expect(paper).toContain(profile.neighbours[0]!.name);
    expect(paper).toContain(`See this map at ${page.url()}`);
    expect(paper).not.toMatch(/Copy link|Choose another|Areas shown|Close/);
    const printed = await app.eye.histogram(await page.locator(".printed-map canvas").screenshot());
    const inKey = (await keyColours(page)).reduce((sum, colour) => sum + (printed[colour] ?? 0), 0);
    expect(inKey).toBeGreaterThan(0.2);
    await page.emulateMedia({ media: null });
    await place(page).getByRole("button", { name: "Copy link" }).waitFor();
  });
  test("a neighbourhood is set beside its district and the fifteen most like it, and leads to them and to what it lies in", async () => {
    const page = await app.visit("/?indicator=no-car-or-van&area=E01990033");
    const { indicators } = await profileOf(page, "E01990033");
    const { district } = indicators.find((i) => i.id === "no-car-or-van")!;
    await place(page)
      .getByText(`Wendminster (${district!.value.toFixed(1)}%)`)
      .first()
      .waitFor();

    const similar = place(page).getByRole("figure", { name: "Beside similar places" });
    await similar.getByText(/^Their median is /).waitFor();
    expect(await read(similar)).toMatch(
      /(Higher|Lower) than (\d+|all) of the \d+ neighbourhoods most like it/,
    );
    await similar.getByRole("button", { name: "Which places these are, and why" }).focus();
    await page.keyboard.press("Enter");
    expect(await read(similar)).toMatch(
      /most like it by number of residents, .+ and .+, each counting the same/,
    );
    const names = await similar.getByRole("listitem").getByRole("button").allTextContents();
    expect(names).toHaveLength(15);
    app.provokes(/404/);
    await page.route("**/similar?*", (route) => route.fulfill({ status: 404, json: {} }));
    await tabTo(page, similar.getByRole("button", { name: names[0]!, exact: true }));
    await page.keyboard.press("Enter");
    const heading = place(page).getByRole("heading", { name: names[0]!, level: 2 });
    await heading.waitFor();
    await expect.poll(() => hasFocus(heading)).toBe(true);
    const again = similar.getByRole("button", { name: "Try again" });
    await again.waitFor();
    await page.unroute("**/similar?*");
    await again.click();
    await similar.getByText(/^Their median is /).waitFor();

    await page.goBack();
    await place(page).getByRole("button", { name: "Kirkgate" }).click();
    await place(page).getByRole("heading", { name: "Kirkgate", level: 2 }).waitFor();
    await place(page).getByRole("button", { name: "Close this place" }).click();
    await place(page).waitFor({ state: "detached" });
    expect(param(page, "area")).toBeNull();
  });
});

describe("with the keyboard alone", () => {
  test("Enter on the map picks what lies at its centre", async () => {
    const [lon, lat] = [2, 54.63];
    const page = await app.visit(`/?level=lad&at=${lat},${lon},9`);
    await tabTo(page, page.getByRole("region", { name: /^Map of areas/ }));
    await page.keyboard.press("Enter");
    await place(page).waitFor();
    expect(param(page, "area")).toMatch(/^E0[67]/);
  });
  test("the places next to it are walked one after the other, and the list stays in hand", async () => {
    const page = await app.open("/?area=E01990033");
    const next = place(page).getByRole("button", { name: /^Places next to it/ });
    await next.waitFor();
    await next.focus();
    await page.keyboard.press("Enter");
    const list = place(page).getByRole("region", { name: "Neighbours" }).getByRole("list");
    const first = list.getByRole("button").first();
    await list
      .getByText(/^(north|south|east|west)/i)
      .first()
      .waitFor();
    const name = await read(first);
    const { neighbours } = await profileOf(page, "E01990033");
    expect(neighbours.map((n) => n.name)).toContain(name);
    await tabTo(page, first, "Tab", 3);
    await page.keyboard.press("Enter");
    await place(page).getByRole("heading", { name, level: 2 }).waitFor();
    await page.getByText(new RegExp(`^${name}, neighbourhood`)).waitFor({ state: "attached" });
    expect(await next.getAttribute("aria-expanded")).toBe("true");
    expect(await focused(page), "the focus must stay in the card").not.toMatch(/^body/);
  });
});

describe("two places", () => {
  test("are set side by side, changed about, and parted again", async () => {
    const page = await app.visit(`/?indicator=no-car-or-van&level=lad&area=${ONE}`);
    await place(page).getByRole("button", { name: "Compare" }).click();
    await place(page).getByRole("button", { name: "Pick the other place" }).waitFor();
    await clickOn(page, OTHER);
    const table = place(page).getByRole("table", { name: "Two places side by side" });
    await table.getByRole("columnheader", { name: "Marrow Valley" }).waitFor();
    await table.getByRole("columnheader", { name: "High Moors" }).waitFor();
    expect([param(page, "area"), param(page, "compare")]).toEqual([ONE, OTHER]);
    expect(await read(table.getByRole("row", { name: /^No car or van/ }))).toMatch(
      /\d+\.\d%\s+\d+\.\d to \d+\.\d\s+\d+\.\d%\s+\d+\.\d to \d+\.\d/,
    );
    await place(page).getByRole("button", { name: "Swap" }).click();
    await expect.poll(() => [param(page, "area"), param(page, "compare")]).toEqual([OTHER, ONE]);
    await place(page).getByRole("button", { name: "Stop comparing" }).click();
    await place(page).getByRole("heading", { name: "High Moors", level: 2 }).waitFor();
    expect(param(page, "compare")).toBeNull();
    // a county has too few districts for some to be most alike
    expect(await place(page).getByText("Beside similar places").count()).toBe(0);
  });
});

describe("the period slider", () => {
  test("changes the map, its key and its address, with arrow keys as with the mouse; the measure's page has a map of each period", async () => {
    const page = await app.visit("/?indicator=public-transport-trips&level=msoa");
    const slider = page.getByRole("slider", { name: "Period" });
    expect(await slider.getAttribute("aria-valuetext")).toBe("2022");
    await slider.focus();
    await page.keyboard.press("Home");
    await expect.poll(() => param(page, "period")).toBe("2004");
    await key(page).getByText("No figure").waitFor();
    await expectPainted(app, page, { indicator: "public-transport-trips", level: "msoa", period: "2004" });
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => param(page, "period")).toBe("2005");
    expect(await slider.getAttribute("aria-valuetext")).toBe("2005");
    await expectPainted(app, page, { indicator: "public-transport-trips", level: "msoa", period: "2005" });
    expect(await hasFocus(slider)).toBe(true);

    // all periods at once, on the measure's own page
    await page.getByText("What this measures").click();
    await page.getByRole("button", { name: "How it is made, and its figures" }).click();
    const maps = page.getByRole("figure", { name: "Period by period" });
    await maps.getByText(/^Middle locality: /).waitFor();
    expect(await maps.getByText("12 are here").count()).toBe(1);
    await expect.poll(() => maps.locator("svg.small-map").count()).toBe(12);
    expect(await maps.getByRole("button", { name: /On the map now$/ }).count()).toBe(1);
    const seen = await app.eye.histogram(await maps.locator("svg.small-map").nth(2).screenshot());
    const share = (await keyColours(page)).reduce((sum, colour) => sum + (seen[colour] ?? 0), 0);
    expect(share).toBeGreaterThan(0.2);
    const withoutFigure = maps.locator("svg.small-map").first().locator("path[fill$='-missing)']");
    expect(await withoutFigure.count()).toBe(1);
    await tabTo(page, maps.getByRole("button", { name: /^2022 .+ Show on the map$/ }));
    await page.keyboard.press("Enter");
    await maps.waitFor({ state: "detached" });
    expect([param(page, "period"), param(page, "page")]).toEqual(["2022", null]);
    await expectPainted(app, page, { indicator: "public-transport-trips", level: "msoa", period: "2022" });
  });
});

async function clickOn(page: Page, code: string): Promise<void> {
  const { x, y } = onScreen(page, await centreOf(page, code));
  await page.mouse.click(x, y);
}
