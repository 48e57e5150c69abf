import type { Locator, Page } from "playwright-core";

/** Presses Tab (or another key) until something has the focus. Throws when it is not reached in `most` presses. */
export async function tabTo(page: Page, target: Locator, key = "Tab", most = 60): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press(key);
    if (await hasFocus(target)) return;
  }
  throw new Error(`${target} must be reached with ${most} presses of ${key}, got to ${await focused(page)}`);
}

export async function hasFocus(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0) return false;
  return target.first().evaluate((element) => element === document.activeElement);
}

/** What has the focus, as the start of its text or label. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | SVGElement | null;
    const name = element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    return `${element?.tagName.toLowerCase()} ${name.trim().slice(0, 60)}`;
  });
}
