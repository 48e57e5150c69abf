import { describe, expect, test } from "vitest";
import { appOver, DEMO, expectPainted } from "./app.ts";
import { keyColours } from "./eye.ts";
import { tabTo } from "./keyboard.ts";
import { chooseMeasure, key, place, read } from "./parts.ts";

const app = appOver(DEMO);

const WANTED = { indicator: "index-of-multiple-deprivation", level: "msoa" } as const;

describe("light and dark", () => {
  test("follow the system until the reader chooses, and the choice is remembered", async () => {
    const page = await app.open("/", { colorScheme: "dark" });
    await expectPainted(app, page, { ...WANTED, theme: "dark" });
    expect(await read(key(page))).toContain("Brighter = more deprived");
    await page.emulateMedia({ colorScheme: "light" });
    await expectPainted(app, page, { ...WANTED, theme: "light" });
    expect(await read(key(page))).toContain("Darker = more deprived");

    await page.getByRole("button", { name: "Use dark colours" }).click();
    await expectPainted(app, page, { ...WANTED, theme: "dark" });
    expect(page.url()).not.toContain("dark");
    await page.reload();
    await page.getByRole("button", { name: "Use light colours" }).waitFor();
    await expectPainted(app, page, { ...WANTED, theme: "dark" });
  });
});

describe("what a reader has asked their system for", () => {
  test("less motion: the map goes to a place at once", async () => {
    const page = await app.open("/?area=E07990003&at=54.6,1.9,8");
    const zoom = place(page).getByRole("button", { name: "Zoom to" });
    await zoom.waitFor();
    const moved = await zoom.evaluate(async (button) => {
      const before = location.search;
      (button as HTMLElement).click();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return location.search !== before;
    });
    expect(moved).toBe(true);
    await expect
      .poll(() =>
        page.evaluate(() => document.getAnimations().filter((a) => a.playState === "running").length),
      )
      .toBe(0);
  });
  test("forced colours: the key keeps the map's colours, and what has the focus is outlined", async () => {
    const page = await app.open("/?area=E07990003&level=lad", { forcedColors: "active" });
    await place(page).getByRole("heading", { name: "Ravel Coast" }).waitFor();
    const box = (await key(page).locator(".classes").boundingBox())!;
    const clip = { x: box.x, y: box.y, width: box.width, height: box.height };
    const seen = await app.eye.histogram(await page.screenshot(), clip);
    const colours = await keyColours(page);
    expect(new Set(colours).size).toBe(colours.length);
    expect(Object.keys(seen)).toEqual(expect.arrayContaining(colours));
    const [dot, ground] = await page.locator(".legend .mark.selected").evaluate((mark) => {
      const panel = getComputedStyle(mark.closest(".panel")!);
      return [getComputedStyle(mark, "::after").backgroundColor, panel.backgroundColor];
    });
    expect(dot).not.toBe(ground);
    await tabTo(page, chooseMeasure(page));
    expect(await chooseMeasure(page).evaluate((button) => getComputedStyle(button).outlineStyle)).toBe(
      "solid",
    );
    const edge = await page
      .locator(".left-panel")
      .evaluate((panel) => getComputedStyle(panel).borderTopStyle);
    expect(edge).toBe("solid");
  });
  test("larger text: at twice the size nothing of the key is lost", async () => {
    const page = await app.open("/?indicator=no-car-or-van");
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    const cut = await page.locator(".left-panel").evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(cut).toBeLessThanOrEqual(1);
    await page.getByRole("combobox", { name: "Areas shown" }).scrollIntoViewIfNeeded();
    await chooseMeasure(page).click();
    await page.getByRole("dialog").waitFor();
  });
});
