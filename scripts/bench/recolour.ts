import type { Browser, CDPSession, Page } from "playwright-core";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { type BusyTime, busyTime, type CpuProfile } from "./busyTime.ts";
import { COLOURED, openCold } from "./page.ts";

/** From a click on an indicator in the picker, England's neighbourhoods in view. Times in milliseconds. */
export interface Recolour {
  indicator: string;
  /** From the click to the frame in which the areas have the new colours. */
  colouredMs: number;
  /** Main thread from the click until a second after that frame. */
  mainThread: BusyTime;
  /** Processor time of the main thread's tasks in that time: `mainThread.busy` without what other programs took. */
  processorMs: number;
}

const QUIET_MS = 1000;
const SAMPLE_MICROSECONDS = 250;

/** Chooses indicators one after the other in one page, each for the first time. Throws when the map stays as it was. */
export async function benchRecolour(
  browser: Browser,
  origin: string,
  manifest: Manifest,
  times: number,
): Promise<{ recolours: Recolour[]; faults: string[] }> {
  const finest = manifest.levels[0]!.level;
  const { page, context, faults } = await openCold(browser, `${origin}/?level=${finest}`);
  const recolours: Recolour[] = [];
  for (const indicator of someIndicators(manifest, times)) {
    const before = await mapPicture(page);
    recolours.push(await recolour(page, indicator));
    if (before.equals(await mapPicture(page)))
      throw new Error(
        `a click on another indicator must change the map, got the same picture for ${indicator}`,
      );
  }
  await context.close();
  return { recolours, faults };
}

/** Rates and scores known at the finest level, spread over the pack's list; the first is on the map already. */
function someIndicators(manifest: Manifest, wanted: number): string[] {
  const finest = manifest.levels[0]!.level;
  const drawn = manifest.indicators.filter(
    ({ measure, determinant, series }) =>
      measure !== "count" && determinant !== "deprivation" && series.some(({ level }) => level === finest),
  );
  const stride = Math.max(1, drawn.length / wanted);
  return Array.from({ length: Math.min(wanted, drawn.length) }, (_, i) => drawn[Math.floor(i * stride)]!.id);
}

async function recolour(page: Page, indicator: string): Promise<Recolour> {
  await page.getByRole("button", { name: "Choose another measure" }).click();
  const option = page.locator(`[role=option][data-key="${indicator}"]`);
  await option.scrollIntoViewIfNeeded();
  const box = await option.boundingBox();
  if (!box) throw new Error(`the picker must list ${indicator}, got no such option`);
  const at = [box.x + 40, box.y + box.height / 2] as const;
  await page.mouse.move(...at);
  await page.waitForTimeout(QUIET_MS);

  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Profiler.enable");
  await devtools.send("Profiler.setSamplingInterval", { interval: SAMPLE_MICROSECONDS });
  // in the thread's own processor time
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  // set up before the profile begins, so that nothing of this is in it
  await page.evaluate(watchForColour, COLOURED);
  await devtools.send("Profiler.start");
  const before = await taskSeconds(devtools);
  await page.mouse.down();
  await page.mouse.up();
  const colouredMs = await page.evaluate(() => (globalThis as unknown as Watching).benchColoured);
  await page.waitForTimeout(QUIET_MS);
  const after = await taskSeconds(devtools);
  const { profile } = (await devtools.send("Profiler.stop")) as { profile: CpuProfile };
  const processorMs = (after - before) * 1000;
  await devtools.detach();
  return { indicator, colouredMs, mainThread: busyTime(profile), processorMs };
}

async function taskSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
}

interface Watching {
  benchColoured: Promise<number>;
}

/** Runs in the page: promises the time from the next click to the next mark. */
function watchForColour(mark: string): void {
  (globalThis as unknown as Watching).benchColoured = new Promise((resolve) => {
    let clickedAt: number | undefined;
    addEventListener("pointerup", (event) => (clickedAt ??= event.timeStamp), { capture: true, once: true });
    const watch = new PerformanceObserver((list) => {
      const drawn = list
        .getEntriesByName(mark)
        .find(({ startTime }) => clickedAt !== undefined && startTime > clickedAt);
      if (!drawn) return;
      watch.disconnect();
      resolve(drawn.startTime - clickedAt!);
    });
    watch.observe({ type: "mark" });
  });
}

/** The middle of the map, beside the panels. */
function mapPicture(page: Page): Promise<Buffer> {
  return page.screenshot({ clip: { x: 600, y: 150, width: 400, height: 500 } });
}
