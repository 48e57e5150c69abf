import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { appOver, DEMO, PHONE } from "./app.ts";
import { centreOf, onScreen } from "./eye.ts";
import { choose, measureTitle, param, searchBox, sheet } from "./parts.ts";

const app = appOver(DEMO);

describe("on a phone", () => {
  test("the sheet rises and falls to three heights by its buttons", async () => {
    const page = await app.open("/", { phone: true });
    const [raise, lower] = ["Raise the panel", "Lower the panel"].map((name) =>
      page.getByRole("button", { name }),
    );
    const heights = [await height(page)];
    await raise!.click();
    heights.push(await height(page));
    await raise!.click();
    heights.push(await height(page));
    expect(heights.map((h) => Math.round((h / PHONE.height) * 100))).toEqual([19, 54, 91]);
    expect(await raise!.isDisabled()).toBe(true);
    await lower!.click();
    await lower!.click();
    expect(await height(page)).toBe(heights[0]);
    expect(await lower!.isDisabled()).toBe(true);
  });
  test("the sheet follows a drag of its head and comes to rest at the nearest height", async () => {
    const page = await app.open("/", { phone: true });
    const [peek, half, full] = [164, 456, 772];
    await dragHead(page, -250);
    await expect.poll(() => height(page)).toBe(half);
    await dragHead(page, -280);
    await expect.poll(() => height(page)).toBe(full);
    await dragHead(page, 700);
    await expect.poll(() => height(page)).toBe(peek);
  });
  test("a tap on the map opens the card in the sheet, and the measure is one tab away", async () => {
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
  });
  test("search and the rainbow work by touch", async () => {
    const page = await app.open("/", { phone: true });
    await searchBox(page).tap();
    await searchBox(page).fill("Ravelsea Cliff Top");
    await page.getByRole("option", { name: "Ravelsea Cliff Top" }).tap();
    await sheet(page).getByRole("heading", { name: "Ravelsea Cliff Top", level: 2 }).waitFor();
    await page.getByRole("listbox").waitFor({ state: "detached" });
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
    await page.goto(`${app.origin}/?indicator=no-car-or-van&area=E01990033`);
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

/** Drags the sheet by its grip with a finger, slowly, so that it is no flick, by so many pixels down. */
async function dragHead(page: Page, down: number): Promise<void> {
  const grip = (await page.locator(".sheet-grip").boundingBox())!;
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove", at: number) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y: at }] });
  await touch("touchStart", y);
  for (let step = 1; step <= 6; step++) await touch("touchMove", y + (down * step) / 6);
  for (const at of [y + down + 1, y + down]) {
    await page.waitForTimeout(120);
    await touch("touchMove", at);
  }
  await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await devtools.detach();
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
