/** One promise of the product that `npm run bench` checks. `figure` names the measurement it holds for. */
export interface Bound {
  figure: string;
  what: string;
  unit: "×" | "s" | "MB" | "kB" | "ms";
  atLeast?: number;
  atMost?: number;
}

/** What must be reached with England's pack on the machine of the benchmark. kB and MB count as 1000 and 1024² bytes. */
export const BOUNDS: readonly Bound[] = [
  { figure: "tilesToNginx", what: "tiles: requests/s to nginx's", unit: "×", atLeast: 0.45 },
  { figure: "tilesToTileserver", what: "tiles: requests/s to tileserver-gl-light's", unit: "×", atLeast: 15 },
  { figure: "tilesP99ToNginx", what: "tiles: p99 to nginx's", unit: "×", atMost: 3 },
  { figure: "buildSeconds", what: "England from cached files to pack", unit: "s", atMost: 240 },
  { figure: "buildPeakMegabytes", what: "England built: peak memory", unit: "MB", atMost: 4096 },
  { figure: "serverMegabytes", what: "server with England loaded: resident memory", unit: "MB", atMost: 400 },
  {
    figure: "areaProfileProcessorMs",
    what: "profile of a neighbourhood, every measure: server's processor time",
    unit: "ms",
    atMost: 20,
  },
  {
    figure: "districtProfileProcessorMs",
    what: "profile of a district, every measure: server's processor time",
    unit: "ms",
    atMost: 20,
  },
  {
    figure: "customAreaProcessorMs",
    what: "area of 2,000 output areas, every measure: server's processor time",
    unit: "ms",
    atMost: 100,
  },
  { figure: "columnKilobytes", what: "largest indicator × England LSOA, gzip", unit: "kB", atMost: 150 },
  {
    // by the thread's own clock, drawing and all: the wall clock also counts what other programs take
    figure: "recolourProcessorMs",
    what: "click to recoloured England LSOA: main thread's processor time",
    unit: "ms",
    atMost: 150,
  },
  { figure: "initialJsKilobytes", what: "initial JS, brotli", unit: "kB", atMost: 600 },
  {
    figure: "deckBeforeColouredKilobytes",
    what: "deck.gl fetched before the first coloured map",
    unit: "kB",
    atMost: 0,
  },
];
