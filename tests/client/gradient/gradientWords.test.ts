import { expect, test } from "vitest";
import { gradientWords } from "../../../client/gradient/gradientWords.ts";

const PERCENT = { measure: "proportion", unit: { suffix: "%", words: "% of homes", decimals: 1 } } as const;
const TRIPS = { measure: "mean", unit: { suffix: " per hour", words: "trips", decimals: 0 } } as const;

test("more among the most deprived", () =>
  expect(
    gradientWords(PERCENT, {
      ...gradient(38.24, 14),
      slopeIndex: { value: -25.31, lower: -26.02, upper: -24.6 },
      relativeIndex: { value: 0.4, lower: 0.38, upper: 0.42 },
    }),
  ).toEqual([
    "In the most deprived tenth: 38.2%. In the least deprived: 14.0%.",
    "By the line through all tenths, the figure is 25.3 points higher at the most deprived end than at the least (likely between 24.6 and 26.0).",
    "That is 2.5 times as high (likely between 2.4 and 2.6).",
  ]));
test("less among them, without limits", () =>
  expect(
    gradientWords(TRIPS, { ...gradient(4, 9), slopeIndex: { value: 5.4 }, relativeIndex: { value: 2 } }),
  ).toEqual([
    "In the most deprived tenth: 4 per hour. In the least deprived: 9 per hour.",
    "By the line through all tenths, the figure is 5 per hour lower at the most deprived end than at the least.",
  ]));
test("within chance", () =>
  expect(
    gradientWords(PERCENT, { ...gradient(20, 19), slopeIndex: { value: -1, lower: -3, upper: 1 } })[1],
  ).toBe("Between the two ends of deprivation there is no clear difference."));

function gradient(most: number, least: number) {
  const groups = [most, least].map((value, i) => ({
    decile: 1 + 9 * i,
    value,
    population: 1,
    areas: 1,
    of: 1,
  }));
  return { indicator: "x", period: "2021", tenthsOf: "England", status: "calculated" as const, groups };
}
