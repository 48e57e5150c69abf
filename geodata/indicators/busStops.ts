import type { IndicatorDefinition } from "./definition.ts";

const COVERAGE =
  "Counted from the national register of stops, where the register of the district was among the files; elsewhere the figure is missing, not zero. Registers of London, Greater Manchester and West Yorkshire are often missing. Where outlines are simplified, a stop on an edge may count next door.";

/** Bus stops of the national register, and those taken away between two dates of it. */
export const BUS_STOPS: readonly IndicatorDefinition[] = [
  {
    id: "bus-stops",
    name: "Bus stops for every 1,000 people",
    shortName: "Bus stops per 1,000 people",
    definition: "Bus and coach stops in use in the area, for every 1,000 people who live there.",
    determinant: "transport",
    polarity: "lower-is-worse",
    measure: "rate",
    unit: { suffix: " per 1,000", words: "bus stops for every 1,000 people", decimals: 1 },
    multiplier: 1000,
    numerator: "Bus and coach stops in use",
    denominator: "Residents, Census 2021",
    interval: "none",
    source: "naptan",
    caveat: `${COVERAGE} A stop is no bus: many have a few trips a week, and places with few people have many stops for each.`,
    published: "2026-07",
    nextExpected: "Every day",
    period: { id: "latest", label: "Latest" },
    values: { kind: "field", table: "bus-stops", field: "stopsPerThousand", decimals: 3 },
  },
  {
    id: "bus-stops-removed",
    name: "Bus stops taken away between two dates",
    shortName: "Bus stops taken away",
    definition:
      "The share of bus and coach stops in use at the earlier date that are in use no more. A stop that only got a new code counts as kept.",
    determinant: "transport",
    polarity: "higher-is-worse",
    measure: "proportion",
    unit: { suffix: "%", words: "% of bus stops", decimals: 1 },
    multiplier: 100,
    numerator: "Stops in use at the earlier date that are in use no more",
    denominator: "Stops in use at the earlier date",
    interval: "none",
    source: "naptan-earlier",
    caveat: `${COVERAGE} Both dates are needed. Councils tidy the register up in bursts: a stop may have been without buses for years before it is struck off.`,
    published: "2026-07",
    period: { id: "latest", label: "Latest" },
    values: { kind: "share", table: "bus-stops-removed", categories: ["removed"] },
  },
];
