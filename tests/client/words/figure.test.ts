import { describe, expect, test } from "vitest";
import {
  decimal,
  figure,
  intervalInWords,
  observationInWords,
  scaleWords,
  valueInWords,
} from "../../../client/words/figure.ts";

const PERCENT = { suffix: "%", words: "% of households", decimals: 1 };
const TRIPS = { suffix: " per hour", words: "trips an hour", decimals: 0 };

describe("a value", () => {
  test("has the unit's decimals", () => expect(decimal(12345.678, 1)).toBe("12,345.7"));
  test("is never minus nothing", () => expect(decimal(-0.04, 1)).toBe("0.0"));
  test("is short in tight places", () => expect(figure(PERCENT, 38.42)).toBe("38.4%"));
  test("carries its unit straight after", () => expect(figure(TRIPS, 3.2)).toBe("3 per hour"));
  test("is a phrase in a sentence", () => expect(valueInWords(PERCENT, 38.42)).toBe("38.4% of households"));
  test("above nothing never reads as nothing", () => {
    expect(figure(PERCENT, 0.04)).toBe("<0.1%");
    expect(figure(TRIPS, 0.4)).toBe("<1 per hour");
    expect(valueInWords(PERCENT, 0.04)).toBe("<0.1% of households");
    expect([figure(PERCENT, 0), figure(PERCENT, 0.05)]).toEqual(["0.0%", "0.1%"]);
  });
  test("has a space before a word", () => expect(valueInWords(TRIPS, 3.2)).toBe("3 trips an hour"));
});

describe("a unit with brackets", () => {
  const CHANGE = { suffix: "%", words: "% more trips than in 2008 (below 0: fewer)", decimals: 0 };
  const SCORE = { suffix: "", words: "on the crime score (above 0 is worse than average)", decimals: 1 };
  test("of change says fewer below zero", () =>
    expect(valueInWords(CHANGE, -42)).toBe("42% fewer trips than in 2008"));
  test("of change says more above", () =>
    expect(valueInWords(CHANGE, 38)).toBe("38% more trips than in 2008"));
  test("of change or of a scale passes through zero", () =>
    expect([figure(CHANGE, 0.3), figure(SCORE, 0.04)]).toEqual(["0%", "0.0"]));
  test("of a scale keeps the sign and leaves the explanation out", () =>
    expect(valueInWords(SCORE, -0.42)).toBe("−0.4 on the crime score"));
  test("gives the explanation when asked", () =>
    expect([scaleWords(SCORE), scaleWords(CHANGE), scaleWords(TRIPS)]).toEqual([
      "above 0 is worse than average",
      undefined,
      undefined,
    ]));
});

describe("no value", () => {
  test.each([
    ["suppressed", "Figure withheld"],
    ["missing", "No figure"],
    ["not-applicable", "Does not apply here"],
  ] as const)("%s says so", (status, words) => expect(observationInWords(PERCENT, { status })).toBe(words));
});

describe("an interval", () => {
  test("is said in words", () =>
    expect(
      intervalInWords(PERCENT, {
        status: "published",
        value: 13,
        lower: 12.14,
        upper: 14.26,
        basis: "measured",
      }),
    ).toBe("between 12.1% and 14.3% (95% confidence)"));
  test("is not made up", () =>
    expect(
      intervalInWords(PERCENT, {
        status: "published",
        value: 13,
        basis: "measured",
      }),
    ).toBeUndefined());
  test("does not stand without a value", () =>
    expect(intervalInWords(PERCENT, { status: "suppressed" })).toBeUndefined());
});
