import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { appOver, ENGLAND, expectPainted, turnTo, untilDrawn } from "./app.ts";
import { cameraOf, onScreen } from "./eye.ts";
import { key, measureTitle, param, place, read, requestsFor, searchBox } from "./parts.ts";

const PICTURES = fileURLToPath(new URL("../results/screenshots/", import.meta.url));
const DEPRIVATION = "index-of-multiple-deprivation";
/** Manchester and Trafford, a city; and Upper Dales, North Yorkshire, one of the emptiest wards. */
const CITY = "at=53.4700,-2.2600,11.2";

describe.skipIf(!ENGLAND)("the real England (its pack is built where the publishers' files are)", () => {
  const app = appOver(ENGLAND);

  test("opens coloured, by district, with England's own figure in the key", async () => {
    const page = await app.open();
    expect(await page.title()).toBe("Overall deprivation – Footholds: England");
    await page
      .getByText("The map shows Overall deprivation, 2025, by district.")
      .waitFor({ state: "attached" });
    expect(await read(key(page))).toMatch(/England \d+\.\d/);
    const { share, areas } = await app.eye.painted(page, app.manifest, {
      indicator: DEPRIVATION,
      level: "lad",
    });
    expect(areas).toBeGreaterThan(200);
    expect(share).toBeGreaterThan(0.8);
    expect(await page.getByText("Demonstration data").count()).toBe(0);
  });
  test("shows a city by neighbourhood", async () => {
    const page = await app.visit(`/?${CITY.replace("11.2", "10.4")}`);
    await page.getByText("by neighbourhood.").waitFor({ state: "attached" });
    await expectPainted(app, page, { indicator: DEPRIVATION, level: "lsoa" });
  });
  test("M15 4AB leads to its neighbourhood in Trafford", async () => {
    const page = await app.visit("/");
    await searchBox(page).fill("M15 4AB");
    await page.getByRole("option", { name: /^M15 4AB/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await place(page)
      .getByRole("heading", { name: /^Trafford \d{3}[A-Z]$/, level: 2 })
      .waitFor();
    expect(param(page, "area")).toBe("E01034001");
    await place(page).getByRole("button", { name: "Trafford (district)" }).waitFor();
    await expect.poll(() => cameraOf(page).zoom, { timeout: 60_000 }).toBeGreaterThan(12);
  });
  test("a councillor's ward has its value, its range, and stands beside its district and England", async () => {
    const page = await app.visit("/?indicator=no-car-or-van&level=ward&at=53.46,-2.27,12");
    await searchBox(page).fill("Old Trafford");
    await page.getByRole("option", { name: "Old Trafford ward in Trafford" }).click();
    await place(page).getByRole("heading", { name: "Old Trafford", level: 2 }).waitFor();
    // Census 2021, TS045, summed over the ward's neighbourhoods: far more than Trafford's 19.4 %
    await place(page)
      .getByText(/^Worse than Trafford \(/)
      .waitFor();
    await place(page)
      .getByText(/^Worse than England \(/)
      .waitFor();
    const words = await read(place(page));
    expect(words).toMatch(/\d\d\.\d% of households/);
    expect(words).toMatch(/likely to be between \d\d\.\d% and \d\d\.\d% \(95% confidence\)/);
  });
  test("a search for a primary care network flies to its practices", async () => {
    const page = await app.visit("/");
    await searchBox(page).fill("West Central Manchester PCN");
    await page.getByRole("option", { name: /West Central Manchester PCN/i }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => cameraOf(page).zoom, { timeout: 60_000 }).toBeGreaterThan(11);
    const { x, y } = onScreen(page, [-2.2617, 53.4464]);
    expect([x > 392, x < 1280, y > 0, y < 800]).toEqual([true, true, true, true]);
  });
  test("a measure is changed with all neighbourhoods in view, and no tile is fetched again", async () => {
    const page = await app.visit("/?level=lsoa");
    const tiles = requestsFor(page, "/tiles/");
    await page.getByRole("button", { name: "Choose another measure" }).click();
    await page.getByRole("option", { name: "Households without a car or van" }).click();
    await measureTitle(page, "Households without a car or van").waitFor();
    await expect.poll(() => read(key(page))).toContain("Darker = higher = worse");
    await page.waitForLoadState("networkidle");
    expect(tiles).toEqual([]);
  });
});

const WARD = "/?level=ward&indicator=no-car-or-van&area=E05014330";
const SCENES = { "rural-ward": WARD, city: `/?${CITY}`, england: "/" };

describe.skipIf(!ENGLAND)("pictures of England", () => {
  const app = appOver(ENGLAND);
  test.each([
    { kind: "desktop", options: {} },
    { kind: "phone", options: { phone: true } },
    { kind: "dark", options: { colorScheme: "dark" as const } },
  ])("as a $kind shows it", async ({ kind, options }) => {
    mkdirSync(PICTURES, { recursive: true });
    // a link to a place alone takes the map there when it opens
    const page = await app.open(WARD, { deviceScaleFactor: 1, ...options });
    for (const [name, path] of Object.entries(SCENES)) {
      if (path !== WARD) await turnTo(page, path);
      await untilDrawn(page);
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: `${PICTURES}${name}-${kind}.png` });
    }
  });
});
