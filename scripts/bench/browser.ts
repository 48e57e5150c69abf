import type { Manifest } from "../../geodata/pack/manifest.ts";
import { type ColdLoad, coldLoad } from "./coldLoad.ts";
import { type ColumnSize, columnSizes } from "./columnSize.ts";
import { openBrowser } from "./page.ts";
import { benchRecolour, type Recolour } from "./recolour.ts";
import { type Figures, middle, short } from "./report.ts";
import { startFootholds } from "./running.ts";

export interface BrowserResult {
  loads: ColdLoad[];
  recolours: Recolour[];
  columns: ColumnSize[];
  figures: Figures;
  /** What was measured, in words: what, middle, worst. */
  rows: string[][];
  faults: string[];
}

/** Opens the map cold some times, and lets some indicators be chosen with all of the finest level in view. */
export async function benchBrowser(data: string, manifest: Manifest, times: number): Promise<BrowserResult> {
  const server = await startFootholds(data);
  const browser = await openBrowser();
  try {
    const columns = await columnSizes(server.origin, manifest);
    const loads: ColdLoad[] = [];
    for (let i = 0; i < times; i++) loads.push(await coldLoad(browser, `${server.origin}/`));
    const { recolours, faults } = await benchRecolour(browser, server.origin, manifest, times);
    return {
      loads,
      recolours,
      columns,
      figures: {
        columnKilobytes: Math.max(...columns.map(({ largest }) => largest)) / 1000,
        recolourProcessorMs: middle(recolours.map(({ processorMs }) => processorMs)),
        initialJsKilobytes: middle(loads.map(({ js }) => js)) / 1000,
        deckBeforeColouredKilobytes: middle(loads.map(({ deckBeforeColoured }) => deckBeforeColoured)) / 1000,
      },
      rows: [
        ...loadRows(loads),
        ...recolourRows(recolours),
        ...columns.map(({ encoding, largest, middle: usual }) => [
          `one indicator × finest level, ${encoding}`,
          `${short(usual / 1000)} kB`,
          `${short(largest / 1000)} kB`,
        ]),
      ],
      faults: [...loads.flatMap((load) => load.faults), ...faults],
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

function loadRows(loads: ColdLoad[]): string[][] {
  return [
    row("cold load: first paint", loads, (load) => load.firstPaintMs, "ms"),
    row("cold load: first coloured map", loads, (load) => load.colouredMs, "ms"),
    row("JS before the first coloured map", loads, (load) => load.jsBeforeColoured / 1000, "kB"),
    row("JS of the whole opening", loads, (load) => load.js / 1000, "kB"),
  ];
}

function recolourRows(recolours: Recolour[]): string[][] {
  return [
    row("click to recoloured map", recolours, ({ colouredMs }) => colouredMs, "ms"),
    row("… main thread busy", recolours, ({ mainThread }) => mainThread.busy, "ms"),
    row("… of which the painter draws", recolours, ({ mainThread }) => mainThread.drawing, "ms"),
    row("… of which the map prepares a frame", recolours, ({ mainThread }) => mainThread.updating, "ms"),
    row("… of which all else", recolours, ({ mainThread }) => mainThread.besides, "ms"),
    row("… its processor time", recolours, ({ processorMs }) => processorMs, "ms"),
  ];
}

function row<T>(what: string, of: readonly T[], figure: (one: T) => number, unit: string): string[] {
  const all = of.map(figure);
  return [what, `${short(middle(all))} ${unit}`, `${short(Math.max(...all))} ${unit}`];
}
