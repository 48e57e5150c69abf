import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { appOver, DEMO, expectPainted, untilDrawn } from "./app.ts";
import { cameraOf } from "./eye.ts";
import { choose, key, measureTitle, param, place, read } from "./parts.ts";

const app = appOver(DEMO);

const BROKEN = [
  "indicator=no-such-measure&level=galaxy&period=1066&theme=neon&page=nowhere",
  "indicator=../../etc&at=91,500,99&area=<script>&compare=%00",
  "at=1,2&level=&indicator=&area=&period=",
];

describe("a link", () => {
  test("restores measure, period, kind of area, places compared and camera in another browser", async () => {
    const page = await app.open("/?indicator=public-transport-trips&level=msoa");
    await page.getByRole("slider", { name: "Period" }).press("ArrowLeft");
    await expect.poll(() => param(page, "period")).toBe("2021");
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.mouse.move(700, 400);
    await page.mouse.down();
    await page.mouse.move(640, 350, { steps: 5 });
    await page.mouse.up();
    await page.goto(withParams(page, "&area=E02990007&compare=E02990008"));
    await place(page).getByRole("table").waitFor();
    await settled(page);
    const link = page.url();
    const other = await app.open(link.slice(app.origin.length));
    await place(other).getByRole("table").waitFor();
    await settled(other);
    const [before, after] = [cameraOf(page), cameraOf(other)];
    expect(after.lon).toBeCloseTo(before.lon, 3);
    expect(after.lat).toBeCloseTo(before.lat, 3);
    expect(after.zoom).toBeCloseTo(before.zoom, 2);
    for (const name of ["indicator", "period", "level", "area", "compare"])
      expect([name, param(other, name)]).toEqual([name, param(page, name)]);
    expect(await read(key(other))).toBe(await read(key(page)));
    expect(await other.getByRole("combobox", { name: "Areas shown" }).inputValue()).toBe("msoa");
  });
  test("of an area alone still shows that area", async () => {
    const page = await app.open("/?area=E07990003");
    await place(page).getByRole("heading", { name: "Ravel Coast", level: 2 }).waitFor();
  });
  test("that is broken opens the map quietly", async () => {
    const page = await app.open();
    for (const query of BROKEN) {
      await page.goto(`${app.origin}/?${query}`);
      await untilDrawn(page);
      await measureTitle(page, "Overall deprivation").waitFor();
      expect([query, await page.getByRole("alert").count(), await place(page).count()]).toEqual([
        query,
        0,
        0,
      ]);
      await expectPainted(app, page, { indicator: "index-of-multiple-deprivation", level: "msoa" });
    }
  });
  test("to a place that is not there says so and lets the reader go on", async () => {
    app.provokes(/404.*E01000001/);
    const page = await app.visit("/?area=E01000001");
    await place(page).getByText("This place could not be loaded").waitFor();
    await place(page).getByRole("button", { name: "Close" }).click();
    await place(page).waitFor({ state: "detached" });
  });
});

describe("back and forward", () => {
  test("walk through what was chosen, one choice a step, and not through each movement of the map", async () => {
    const page = await app.visit("/?level=lad");
    await choose(page, "Households without a car or van");
    await measureTitle(page, "Households without a car or van").waitFor();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("combobox", { name: "Areas shown" }).selectOption("ward");
    await page.getByRole("button", { name: "Sources" }).click();
    await page.getByRole("dialog").waitFor();
    await page.goBack();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(param(page, "level")).toBe("ward");
    await page.goBack();
    await expect.poll(() => param(page, "level")).toBe("lad");
    await measureTitle(page, "Households without a car or van").waitFor();
    await page.goBack();
    await measureTitle(page, "Overall deprivation").waitFor();
    expect(await page.getByRole("combobox", { name: "Areas shown" }).inputValue()).toBe("lad");
    await page.goForward();
    await measureTitle(page, "Households without a car or van").waitFor();
    await page.goForward();
    await expect.poll(() => param(page, "level")).toBe("ward");
    await expect
      .poll(
        async () =>
          (await app.eye.painted(page, app.manifest, { indicator: "no-car-or-van", level: "ward" })).share,
      )
      .toBeGreaterThan(0.8);
  });
});

describe("the kind of area", () => {
  test("follows the zoom: districts or localities from afar, neighbourhoods close by", async () => {
    const page = await app.open();
    const shown = page.getByRole("combobox", { name: "Areas shown" });
    expect(await shown.inputValue()).toBe("auto");
    await shown.getByText("Localities (follows zoom)").waitFor({ state: "attached" });
    await page.goto(`${app.origin}/?at=54.61,2.12,11`);
    await shown.getByText("Neighbourhoods (follows zoom)").waitFor({ state: "attached" });
    await page.getByText("by neighbourhood.").waitFor({ state: "attached" });
    for (let step = 0; step < 4; step++) {
      await page.getByRole("button", { name: "Zoom out" }).click();
      await settled(page);
    }
    await shown.getByText(/^(Localities|Districts) \(follows zoom\)$/).waitFor({ state: "attached" });
    expect(param(page, "level")).toBeNull();
  });
  test("stays pinned through zooming and a reload", async () => {
    const page = await app.visit("/");
    const shown = page.getByRole("combobox", { name: "Areas shown" });
    await shown.selectOption("ward");
    await page.getByText("by ward.").waitFor({ state: "attached" });
    for (let step = 0; step < 3; step++) {
      await page.getByRole("button", { name: "Zoom in" }).click();
      await settled(page);
    }
    expect(await shown.inputValue()).toBe("ward");
    await page.reload();
    await page.getByText("by ward.").waitFor({ state: "attached" });
    expect(await shown.inputValue()).toBe("ward");
    await shown.selectOption("auto");
    await expect.poll(() => param(page, "level")).toBeNull();
    await page.getByText("by neighbourhood.").waitFor({ state: "attached" });
  });
  test("falls back, saying so, for a measure that is not known at the one pinned", async () => {
    const page = await app.visit("/?indicator=homelessness&level=ward");
    await page.getByText("This measure has no figures for wards, so you see districts.").waitFor();
  });
});

const withParams = (page: Page, more: string) => page.url() + more;

/** Waits until the camera in the address has come to rest. */
async function settled(page: Page): Promise<void> {
  let before = "";
  await expect
    .poll(
      () => {
        const now = param(page, "at") ?? "";
        const still = now !== "" && now === before;
        before = now;
        return still;
      },
      { interval: 200, timeout: 60_000 },
    )
    .toBe(true);
}
