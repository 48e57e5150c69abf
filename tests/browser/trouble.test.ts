import { chromium, type Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { findBrowser } from "../../scripts/browser.ts";
import { appOver, DEMO, expectPainted } from "./app.ts";
import { choose, chooseMeasure, measureTitle, place, rainbow, read, searchBox } from "./parts.ts";

const app = appOver(DEMO);

const FIRST = { indicator: "index-of-multiple-deprivation", level: "msoa" } as const;
const NO_CAR = { indicator: "no-car-or-van", level: "msoa" } as const;
const UNEMPLOYED = { indicator: "unemployed", level: "msoa" } as const;

/** Neither a graphics card nor software in its stead, and WebGL switched off. */
const WITHOUT_3D = ["--no-sandbox", "--disable-gpu", "--disable-software-rasterizer", "--disable-3d-apis"];

const banner = (page: Page) => page.locator(".banner");

describe("trouble", () => {
  test("the server stops: the page says so and what is safe, keeps its map, and recovers with the server", async () => {
    app.provokes(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
    const page = await app.open();
    await chooseMeasure(page).click();
    await rainbow(page).waitFor();
    await app.stopServer();
    await rainbow(page).getByRole("option", { name: "Households without a car or van" }).click();
    await banner(page).getByText("The map and your place are safe.").waitFor();
    expect(await read(banner(page))).toContain("The server did not answer.");
    const kept = await app.restartServer().then(() => app.eye.painted(page, app.manifest, FIRST));
    expect(kept.share).toBeGreaterThan(0.8);
    await banner(page).getByRole("button", { name: "Try again" }).click();
    await expectPainted(app, page, NO_CAR);
    await banner(page).waitFor({ state: "detached" });
  });
  test("a part of the app that cannot be fetched takes nothing else down with it", async () => {
    app.provokes(/assets/, /ERR_FAILED/, /preload CSS|dynamically imported module/);
    const page = await app.open();
    await page.route("**/assets/**", (route) => route.abort());
    await chooseMeasure(page).click();
    await page.getByRole("button", { name: "About" }).click();
    await page.waitForLoadState("networkidle");
    expect(await page.getByRole("heading", { name: /^Footholds/, level: 1 }).count()).toBe(1);
    expect((await app.eye.painted(page, app.manifest, FIRST)).share).toBeGreaterThan(0.8);
  });
  test("an answer of 500: the page tells the request to quote, and trying again works", async () => {
    app.provokes(/500/);
    const page = await app.open();
    let faulty = true;
    await page.route("**/data/columns/no-car-or-van/**", (route) =>
      faulty
        ? route.fulfill({
            status: 500,
            json: { error: { code: "internal-error", message: "Something went wrong.", requestId: "r-123" } },
          })
        : route.continue(),
    );
    await choose(page, "Households without a car or van");
    await banner(page).getByText("Something went wrong. (request r-123)").waitFor();
    faulty = false;
    await banner(page).getByRole("button", { name: "Try again" }).click();
    await expectPainted(app, page, NO_CAR);
    await banner(page).waitFor({ state: "detached" });
  });
  test("a slow answer never colours the measure chosen after it", async () => {
    const page = await app.open();
    const held = Promise.withResolvers<void>();
    let arrived = false;
    await page.route("**/data/columns/no-car-or-van/**", async (route) => {
      await held.promise;
      await route.continue().catch(() => {}); // the page may have let go of it
      arrived = true;
    });
    await choose(page, "Households without a car or van");
    await measureTitle(page, "Households without a car or van").waitFor();
    await choose(page, "Adults out of work and looking for a job");
    await expectPainted(app, page, UNEMPLOYED);
    held.resolve();
    await expect.poll(() => arrived).toBe(true);
    await page.waitForLoadState("networkidle");
    await measureTitle(page, "Adults out of work and looking for a job").waitFor();
    const [right, wrong] = [
      await app.eye.painted(page, app.manifest, UNEMPLOYED),
      await app.eye.painted(page, app.manifest, NO_CAR),
    ];
    expect(right.share).toBeGreaterThan(0.8);
    expect(wrong.share).toBeLessThan(right.share - 0.2);
  });
  test("while an answer is on its way the map keeps its colours and the page says that it loads; so too that the network has gone", async () => {
    const page = await app.open();
    const held = Promise.withResolvers<void>();
    await page.route("**/data/columns/no-car-or-van/**", async (route) => {
      await held.promise;
      await route.continue();
    });
    await choose(page, "Households without a car or van");
    await page.getByRole("progressbar", { name: "Loading data" }).waitFor();
    expect((await app.eye.painted(page, app.manifest, FIRST)).share).toBeGreaterThan(0.8);
    held.resolve();
    await expectPainted(app, page, NO_CAR);
    await page.getByRole("progressbar").waitFor({ state: "detached" });

    await page.context().setOffline(true);
    await banner(page).getByText("You are offline.").waitFor();
    await page.context().setOffline(false);
    await banner(page).waitFor({ state: "detached" });
  });
  test("tiles that fail are said, and asked for again by themselves", async () => {
    app.provokes(/tiles/, /ERR_FAILED/);
    const page = await app.open();
    await page.route("**/tiles/**", (route) => route.abort());
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByText("Some of the map could not be fetched.").waitFor();
    await page.unroute("**/tiles/**");
    await page.getByText("Some of the map could not be fetched.").waitFor({ state: "detached" });
    await expectPainted(app, page, { ...FIRST, level: await levelShown(page) });
  });
  test("a place that cannot be fetched leaves the map as it is, and can be tried again", async () => {
    app.provokes(/400/);
    const page = await app.visit("/?level=lad");
    let faulty = true;
    await page.route("**/api/areas/E07990003*", (route) =>
      faulty ? route.fulfill({ status: 400, body: "" }) : route.continue(),
    );
    await page.getByRole("combobox", { name: "Find a place" }).fill("Ravel Coast");
    await page.getByRole("option", { name: "Ravel Coast district" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await place(page).getByText("This place could not be loaded").waitFor();
    faulty = false;
    await place(page).getByRole("button", { name: "Try again" }).click();
    await place(page).getByRole("heading", { name: "Ravel Coast", level: 2 }).waitFor();
  });
  test("no pack at all: the page says what happened and tries again", async () => {
    app.provokes(/503/);
    let faulty = true;
    const page = await app.open("/", {
      drawn: false,
      before: (page) =>
        page.route("**/api/pack", (route) =>
          faulty
            ? route.fulfill({
                status: 503,
                json: { error: { code: "no-pack", message: "There is no pack yet." } },
              })
            : route.continue(),
        ),
    });
    await page.getByRole("heading", { name: "The map's data could not be loaded" }).waitFor();
    await page.getByText("There is no pack yet.").waitFor();
    faulty = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await measureTitle(page, "Overall deprivation").waitFor();
  });
  test("a browser without WebGL: the page says so, and table, search and card have all figures", async () => {
    const browser = await chromium.launch({ executablePath: await findBrowser(), args: WITHOUT_3D });
    onTestFinished(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
    const thrown: Error[] = [];
    page.on("pageerror", (error) => thrown.push(error));
    await page.goto(`${app.origin}/?level=lad`);
    expect(await page.evaluate(() => document.createElement("canvas").getContext("webgl2"))).toBeNull();
    await page.getByRole("alert").getByText("This browser cannot draw the map").waitFor();
    await page.getByRole("button", { name: "Open the table" }).click();
    const table = page.getByRole("dialog", { name: "Overall deprivation" }).getByRole("table");
    await table.getByRole("row", { name: /^Marrow Valley/ }).waitFor();
    expect(await table.getByRole("row").count()).toBe(8);
    await table.getByRole("button", { name: "Ravel Coast" }).click();
    await place(page).getByRole("heading", { name: "Ravel Coast", level: 2 }).waitFor();
    await searchBox(page).fill("SX3 1YF");
    await page.getByRole("option", { name: "SX3 1YF" }).click();
    await place(page).getByRole("heading", { name: "Wendminster 007C", level: 2 }).waitFor();
    await choose(page, "Households without a car or van");
    await place(page).getByText("Households without a car or van").first().waitFor();
    await choose(page, "Households without a car or van"); // once more: the rainbow closes on it all the same
    expect(await read(place(page))).toMatch(/\d+\.\d% of households/);
    expect(thrown).toEqual([]);
  });
});

/** The kind of areas that the map's own name says it shows. */
async function levelShown(page: Page): Promise<"lsoa" | "msoa"> {
  return /by neighbourhood/.test((await page.getByRole("main").getAttribute("aria-label")) ?? "")
    ? "lsoa"
    : "msoa";
}
