import type { Browser } from "playwright-core";
import { COLOURED, openCold } from "./page.ts";

/** One opening of the page with nothing cached. Times in milliseconds from the start of the navigation. */
export interface ColdLoad {
  firstPaintMs: number;
  colouredMs: number;
  /** Script on the wire, brotli, in bytes: fetched before the first coloured map, and by the time all is quiet. */
  jsBeforeColoured: number;
  js: number;
  /** Of `jsBeforeColoured`, what is deck.gl. */
  deckBeforeColoured: number;
  scripts: { name: string; bytes: number; startMs: number; endMs: number }[];
  faults: string[];
}

/** Opens the page as somebody who has never been here, and reads the browser's own timeline. */
export async function coldLoad(browser: Browser, url: string): Promise<ColdLoad> {
  const { page, context, faults } = await openCold(browser, url);
  const { entries, colouredMs, firstPaintMs } = await page.evaluate((mark) => {
    const resources = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return {
      entries: resources.map(({ name, encodedBodySize, startTime, responseEnd }) => ({
        name: new URL(name).pathname,
        bytes: encodedBodySize,
        startMs: startTime,
        endMs: responseEnd,
      })),
      colouredMs: performance.getEntriesByName(mark)[0]!.startTime,
      firstPaintMs: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    };
  }, COLOURED);
  await context.close();
  const scripts = entries.filter(({ name }) => /\.m?js$/.test(name));
  const before = scripts.filter(({ endMs }) => endMs <= colouredMs);
  return {
    firstPaintMs,
    colouredMs,
    jsBeforeColoured: bytesOf(before),
    js: bytesOf(scripts),
    deckBeforeColoured: bytesOf(before.filter(({ name }) => /\/deck[-.]/.test(name))),
    scripts,
    faults,
  };
}

const bytesOf = (files: { bytes: number }[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);
