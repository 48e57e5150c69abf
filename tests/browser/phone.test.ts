import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { appOver, DEMO, PHONE } from "./app.ts";
import { centreOf, onScreen } from "./eye.ts";
import { focused } from "./keyboard.ts";
import { choose, key, measureTitle, param, searchBox, sheet } from "./parts.ts";

const app = appOver(DEMO);

describe("on a phone", () => {
  test("the sheet rises and falls to three heights by its buttons, by finger and by mouse", async () => {
    const page = await app.open("/", { phone: true });
    const [peek, half, full] = [188, 456, 772];
    const [raise, lower] = ["Raise the panel", "Lower the panel"].map((name) =>
      page.getByRole("button", { name }),
    );
    expect(await height(page)).toBe(peek);
    expect(await isInView(page, key(page).getByText("Darker = more deprived"))).toBe(true);
    expect(await lower!.isDisabled()).toBe(true);
    await raise!.click();
    expect(await height(page)).toBe(half);
    await raise!.click();
    expect(await height(page)).toBe(full);
    expect(await raise!.isDisabled()).toBe(true);
    await dragHead(page, 700, byFinger);
    await expect.poll(() => height(page)).toBe(peek);
    await dragHead(page, -250, byFinger);
    await expect.poll(() => height(page)).toBe(half);
    // the second drag with a mouse is one that the browser could take for a drag of text
    for (const [down, rest] of [
      [-280, full],
      [320, half],
      [250, peek],
    ] as const) {
      await dragHead(page, down, byMouse);
      await expect.poll(() => height(page)).toBe(rest);
    }
  });
  test("a tap on the map or a search opens the card in the sheet, and the measure is one tab away", async () => {
    const page = await app.open("/?level=lad&indicator=no-car-or-van", { phone: true });
    const { x, y } = onScreen(page, await centreOf(page, "E07990004"));
    await page.touchscreen.tap(x, y);
    const card = sheet(page).getByRole("heading", { name: "Marrow Valley", level: 2 });
    await card.waitFor();
    expect(await isInView(page, card)).toBe(true);
    await sheet(page).getByRole("button", { name: "Measure", exact: true }).tap();
    await measureTitle(page, "Households without a car or van").waitFor();
    await sheet(page).getByRole("button", { name: "Marrow Valley" }).tap();
    const last = sheet(page).getByRole("heading", { name: "About this figure" });
    await last.scrollIntoViewIfNeeded();
    expect(await isInView(page, last)).toBe(true);
    await sheet(page).getByRole("button", { name: "Close this place" }).tap();
    await expect.poll(() => param(page, "area")).toBeNull();

    await searchBox(page).tap();
    await searchBox(page).fill("Ravelsea Cliff Top");
    await page.getByRole("option", { name: "Ravelsea Cliff Top" }).tap();
    await sheet(page).getByRole("heading", { name: "Ravelsea Cliff Top", level: 2 }).waitFor();
    await page.getByRole("listbox").waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toBe("h2 Ravelsea Cliff Top");
    await sheet(page).getByRole("button", { name: "Measure", exact: true }).tap();
    await choose(page, "Slow broadband");
    await expect.poll(() => param(page, "indicator")).toBe("slow-broadband");
  });
  test("a link to a place takes the map there, above the sheet", async () => {
    const page = await app.open("/?area=E07990003", { phone: true });
    await sheet(page).getByRole("heading", { name: "Ravel Coast", level: 2 }).waitFor();
    const { x, y } = onScreen(page, await centreOf(page, "E07990003"));
    expect([x > 0, x < PHONE.width, y > 112, y < PHONE.height - 456]).toEqual([true, true, true, true]);
  });
});

describe.each([
  { what: "a window 320 pixels wide", viewport: { width: 320, height: 640 } },
  { what: "a window of 1280 × 1024 at 400 %", viewport: { width: 320, height: 256 } },
])("in $what", ({ viewport }) => {
  test("nothing scrolls sideways, no control is cut off, and the card can be read to its end", async () => {
    const page = await app.open("/?indicator=no-car-or-van", { viewport });
    expect(await sideways(page)).toEqual([]);
    expect(await isInView(page, searchBox(page))).toBe(true);
    await page.goto(`${app.origin}/?indicator=no-car-or-van&area=E01990033`);
    const tab = sheet(page).getByRole("button", { name: "Measure", exact: true });
    await sheet(page).getByRole("button", { name: "Wendminster 007C" }).waitFor();
    expect(await tab.evaluate((button) => button.scrollWidth - button.clientWidth)).toBe(0);
    const end = page.getByRole("heading", { name: "About this figure" });
    await end.scrollIntoViewIfNeeded();
    expect(await sideways(page)).toEqual([]);
    expect(await isInView(page, end)).toBe(true);
    await page.goto(`${app.origin}/?page=table&level=lad`);
    await page.getByRole("dialog").getByRole("table").waitFor();
    expect(await sideways(page)).toEqual([]);
    await page.goto(`${app.origin}/?page=sources`);
    await page.getByRole("dialog").getByRole("heading", { level: 3 }).first().waitFor();
    expect(await sideways(page)).toEqual([]);
  });
});

async function height(page: Page): Promise<number> {
  await sheet(page).evaluate((element) =>
    Promise.all(element.getAnimations().map((animation) => animation.finished)),
  );
  return (await sheet(page).boundingBox())!.height;
}

interface Pointer {
  down(x: number, y: number): Promise<unknown>;
  move(x: number, y: number): Promise<unknown>;
  up(): Promise<unknown>;
}

/** Drags the sheet by its grip, slowly, so that it is no flick, by so many pixels down. */
async function dragHead(page: Page, down: number, by: (page: Page) => Promise<Pointer>): Promise<void> {
  const grip = (await page.locator(".sheet-grip").boundingBox())!;
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  const pointer = await by(page);
  await pointer.down(x, y);
  for (let step = 1; step <= 6; step++) await pointer.move(x, y + (down * step) / 6);
  for (const at of [y + down + 1, y + down]) {
    await page.waitForTimeout(120);
    await pointer.move(x, at);
  }
  await pointer.up();
}

async function byFinger(page: Page): Promise<Pointer> {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove", x: number, y: number) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y }] });
  return {
    down: (x, y) => touch("touchStart", x, y),
    move: (x, y) => touch("touchMove", x, y),
    up: async () => {
      await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      await devtools.detach();
    },
  };
}

async function byMouse({ mouse }: Page): Promise<Pointer> {
  return {
    down: async (x, y) => {
      await mouse.move(x, y);
      await mouse.down();
    },
    move: (x, y) => mouse.move(x, y),
    up: () => mouse.up(),
  };
}

/** Whether something lies wholly in the window and nothing lies over its middle. */
async function isInView(page: Page, target: ReturnType<Page["locator"]>): Promise<boolean> {
  const { width, height } = page.viewportSize()!;
  const box = await target.boundingBox();
  if (!box || box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height)
    return false;
  return target.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return top !== null && (element.contains(top) || top.contains(element));
  });
}

/** What is wider than its box in a page or dialog, and controls that reach beyond the window's sides. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const name = (e: Element) => `${e.tagName.toLowerCase()}.${e.className} ${e.textContent?.slice(0, 30)}`;
    for (const box of document.querySelectorAll("html, body, .sheet-body, .modal, [role=dialog], .page-body"))
      if (box.scrollWidth > box.clientWidth + 1) found.push(`scrolls: ${name(box)}`);
    const top = document.querySelector("[role=dialog]") ?? document;
    for (const control of top.querySelectorAll("button, a, input, select")) {
      const { left, right, width, top } = control.getBoundingClientRect();
      if (width > 0 && top >= 0 && (left < -1 || right > innerWidth + 1))
        found.push(`cut off: ${name(control)}`);
    }
    return found;
  });
}
