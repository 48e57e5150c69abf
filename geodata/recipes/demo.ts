import { COUNTY } from "../demo/towns.ts";
import { ENGLAND } from "./england.ts";
import type { Recipe } from "./recipe.ts";

/** Sources that the generator of the county writes no file of. */
const NOT_MADE: ReadonlySet<string> = new Set([
  "mental-health-contacts",
  "antidepressant-items",
  "qof-depression-practices",
  "qof-mental-health-practices",
  "depression-districts",
  "qof-estimates",
  "mental-health-index",
  "personal-wellbeing",
  "loneliness",
  "claimant-count",
  "claimant-count-monthly",
  "labour-market",
  "economic-inactivity-yearly",
  "universal-credit",
  "neet",
  "neet-risk",
  "low-pay",
  "claimants-constituency",
  "claimants-young-constituency",
  "unemployment-constituency",
  "inactivity-constituency",
  "inactivity-young-constituency",
  "health-index-scores",
  "fuel-poverty",
  "fuel-poverty-areas",
  "crime-severity",
  "doctors-by-district",
  "fast-food",
  "census-heating",
  "census-travel-to-work",
  "bus-routes",
  "bus-trips-districts",
  "bus-trip-trends",
  "timetable-trips",
  "naptan-earlier",
]);

/** The fictional county: England's sources, read from the folder that the generator wrote in the publishers' formats. */
export const DEMO: Recipe = {
  ...ENGLAND,
  id: "demo",
  name: `${COUNTY} (fictional)`,
  demonstration: true,
  country: { code: "E92990001", name: COUNTY },
  optional: ENGLAND.optional.filter((id) => !NOT_MADE.has(id)),
};
