import { expect, test } from "vitest";
import { largerAreas, whichWay } from "../../../client/indicator/methodWords.ts";
import { CARS, TRIPS } from "../pack.ts";

test.each([
  [CARS, "added up"],
  [{ ...TRIPS, interval: "none" as const }, "weighted by its people"],
  [{ ...CARS, measure: "count" as const }, "the sum of their neighbourhoods"],
  [{ ...CARS, series: CARS.series.filter((s) => s.level === "lad") }, "that the publisher gives"],
])("larger areas are told by how they are made", (indicator, words) =>
  expect(largerAreas(indicator)).toContain(words),
);

test.each([
  ["higher-is-worse", "A higher figure is worse"],
  ["lower-is-worse", "A lower figure is worse"],
  ["none", "Neither: a higher figure is not better or worse"],
] as const)("%s", (polarity, words) => expect(whichWay({ ...CARS, polarity })).toBe(words));
