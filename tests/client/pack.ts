import type { Manifest, PackIndicator, PackSeries } from "../../geodata/pack/manifest.ts";

const FILE = { name: "columns/x.bin", bytes: 1 };

/** A series with one column for each period. */
function series(level: PackSeries["level"], periods: string[]): PackSeries {
  return {
    level,
    breaks: [10, 20, 30],
    extent: [0, 50],
    histogram: { from: 0, to: 40, counts: [1, 4, 2, 1] },
    columns: Object.fromEntries(periods.map((p) => [p, { ...FILE, name: `columns/${level}/${p}.bin` }])),
  };
}

const COMMON = {
  definition: "Invented.",
  multiplier: 100,
  interval: "wilson",
  source: "census-cars",
  published: "2022-11",
} as const;

export const CARS: PackIndicator = {
  ...COMMON,
  id: "cars",
  name: "Households with no car",
  shortName: "No car",
  determinant: "transport",
  polarity: "higher-is-worse",
  measure: "proportion",
  unit: { suffix: "%", words: "% of households", decimals: 1 },
  periods: [{ id: "2021", label: "Census 2021" }],
  benchmark: { "2021": { value: 25 } },
  series: [series("lsoa", ["2021"]), series("msoa", ["2021"]), series("lad", ["2021"])],
};

export const TRIPS: PackIndicator = {
  ...COMMON,
  id: "trips",
  name: "Buses an hour",
  shortName: "Buses",
  determinant: "transport",
  polarity: "lower-is-worse",
  measure: "mean",
  unit: { suffix: " per hour", words: "trips an hour", decimals: 0 },
  periods: [
    { id: "2020", label: "2020" },
    { id: "2022", label: "2022" },
  ],
  benchmark: {},
  series: [series("lsoa", ["2020"]), series("lad", ["2020", "2022"])],
};

/** An invented pack of two measures, without files. */
export const MANIFEST: Manifest = {
  format: 1,
  id: "abcdef123456",
  name: "Tarnshire",
  recipe: "small",
  demonstration: true,
  country: "England",
  bounds: [-1, 53, -0.7, 53.2],
  levels: [],
  search: { places: FILE },
  indicators: [TRIPS, CARS],
  sources: [
    {
      id: "census-cars",
      title: "Cars, or vans",
      publisher: "Invented Office",
      licence: { name: "OGL", url: "https://example.org" },
      attribution: "Invented",
      vintage: "2021",
      notes: [],
      files: [],
    },
  ],
};
