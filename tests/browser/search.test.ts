import { describe, expect, test } from "vitest";
import { appOver, DEMO } from "./app.ts";
import { cameraOf, centreOf, onScreen } from "./eye.ts";
import { tabTo } from "./keyboard.ts";
import { place, searchBox } from "./parts.ts";

const app = appOver(DEMO);

describe("search with the keyboard alone", () => {
  test.each([
    {
      what: "a postcode",
      typed: "sx31yf",
      found: "SX3 1YF",
      card: "Wendminster 007C",
      code: "E01990033",
      zoom: 12,
    },
    {
      what: "an area's name with a typo",
      typed: "Ravelsea Clif Top",
      found: "Ravelsea Cliff Top",
      card: "Ravelsea Cliff Top",
      code: "E05990031",
      zoom: 10,
    },
    {
      what: "an official code",
      typed: "E07990004",
      found: "Marrow Valley",
      card: "Marrow Valley",
      code: "E07990004",
      zoom: 8,
    },
    {
      what: "a practice",
      typed: "northcliff surg",
      found: "Surgery",
      card: "Ormhaven and Haverdale 010B",
      code: "E01990203",
      zoom: 12,
    },
  ])("$what opens its card and takes the map there", async ({ typed, found, card, code, zoom }) => {
    const page = await app.open();
    await tabTo(page, searchBox(page));
    await page.keyboard.type(typed, { delay: 10 });
    const options = page.getByRole("option");
    await expect.poll(() => options.allInnerTexts()).toEqual([expect.stringMatching(new RegExp(found, "i"))]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await place(page).getByRole("heading", { name: card, level: 2, exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get("area")).toBe(code);
    const middle = await centreOf(page, code);
    await expect.poll(() => isInOpen(onScreen(page, middle)), { timeout: 15_000 }).toBe(true);
    await expect.poll(() => cameraOf(page).zoom, { timeout: 15_000 }).toBeGreaterThan(zoom);
  });
});

describe("search", () => {
  test("takes Enter alone for the best answer", async () => {
    const page = await app.open();
    await searchBox(page).fill("SX3 1YF");
    await page.getByRole("option", { name: "SX3 1YF" }).waitFor();
    await page.keyboard.press("Enter");
    await place(page).getByRole("heading", { name: "Wendminster 007C", level: 2 }).waitFor();
  });
  test("says when nothing is found, and what to try", async () => {
    const page = await app.open();
    await searchBox(page).fill("zzyzx quux");
    await page
      .getByText("Nothing is called “zzyzx quux” here. Check the spelling, or try a postcode.")
      .waitFor();
  });
  test("closes its list on a choice with the mouse, and remembers it in this browser", async () => {
    const page = await app.open();
    await searchBox(page).fill("Ravel Coast");
    await page.getByRole("option", { name: "Ravel Coast district" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("area")).toBe("E07990003");
    await page.getByRole("listbox").waitFor({ state: "detached" });
    await place(page).getByRole("heading", { name: "Ravel Coast", level: 2 }).waitFor();
    await page.goto(app.origin);
    await searchBox(page).click();
    await page.getByText("Your last searches").waitFor();
    await page.getByRole("option", { name: "Ravel Coast" }).waitFor();
  });
});

/** Between the panels of a wide window. */
function isInOpen({ x, y }: { x: number; y: number }): boolean {
  return x > 392 && x < 1280 - 428 && y > 0 && y < 800;
}
