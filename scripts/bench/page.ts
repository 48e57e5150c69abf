import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { CHROMIUM_ARGUMENTS, findBrowser } from "../browser.ts";

/** The mark that the map leaves on the browser's timeline when a column is first drawn. */
export const COLOURED = "footholds:coloured";

const PATIENCE_MS = 120_000;

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: CHROMIUM_ARGUMENTS });
}

/**
 * Opens an address with an empty cache and waits until the map is coloured and everything it asked for is there.
 * `faults` grows with each answer that is an error and each error of the page.
 */
export async function openCold(
  browser: Browser,
  url: string,
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.url()} answered ${response.status()}`);
  });
  page.on("pageerror", (error) => faults.push(`the page threw ${error.message}`));
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, COLOURED, {
    timeout: PATIENCE_MS,
    polling: 250,
  });
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1500);
  return { page, context, faults };
}
