import { describe, expect, test } from "vitest";
import { appOver, DEMO } from "./app.ts";
import { cameraOf, centreOf, onScreen } from "./eye.ts";
import { focused, tabTo } from "./keyboard.ts";
import { place, searchBox } from "./parts.ts";

const app = appOver(DEMO);

/** What is typed, what it finds, whose card opens, and the zoom that the map then goes beyond. */
const WANTED = [
  { typed: "sx31yf", found: "SX3 1YF", card: "Wendminster 007C", code: "E01990033", zoom: 12 },
  {
    typed: "Ravelsea Clif Top",
    found: "Ravelsea Cliff Top",
    card: "Ravelsea Cliff Top",
    code: "E05990031",
    zoom: 10,
  },
  { typed: "E07990004", found: "Marrow Valley", card: "Marrow Valley", code: "E07990004", zoom: 8 },
  {
    typed: "northcliff surg",
    found: "Surgery",
    card: "Ormhaven and Haverdale 010B",
    code: "E01990203",
    zoom: 12,
  },
];

describe("search", () => {
  test("with the keyboard alone: a postcode, a name with a typo, a code and a practice open their card and take the map there", async () => {
    const page = await app.open();
    await tabTo(page, searchBox(page));
    for (const { typed, found, card, code, zoom } of WANTED) {
      await searchBox(page).focus();
      await page.keyboard.type(typed, { delay: 10 });
      const options = page.getByRole("option");
      await expect
        .poll(() => options.allInnerTexts())
        .toEqual([expect.stringMatching(new RegExp(found, "i"))]);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await place(page).getByRole("heading", { name: card, level: 2, exact: true }).waitFor();
      expect(new URL(page.url()).searchParams.get("area")).toBe(code);
      await expect.poll(() => focused(page)).toBe(`h2 ${card}`);
      const middle = await centreOf(page, code);
      await expect.poll(() => isInOpen(onScreen(page, middle)), { timeout: 60_000 }).toBe(true);
      await expect.poll(() => cameraOf(page).zoom, { timeout: 60_000 }).toBeGreaterThan(zoom);
    }

    await searchBox(page).fill("SX3 1YF");
    await page.getByRole("option", { name: "SX3 1YF" }).waitFor();
    await page.keyboard.press("Enter"); // the best answer, picked by nothing else
    await place(page).getByRole("heading", { name: "Wendminster 007C", level: 2 }).waitFor();

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
    await expect.poll(() => focused(page)).toBe("h2 Ravel Coast");
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
