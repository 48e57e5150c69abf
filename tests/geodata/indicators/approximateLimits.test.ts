import { expect, test } from "vitest";
import {
  limitsFromCount,
  limitsOfRoundedPercentage,
  limitsOfRoundedRate,
} from "../../../geodata/indicators/approximateLimits.ts";

const NONE = Number.NaN;
const of = (value: number, count: number, denominator: number, parts = 1) => ({
  value,
  count,
  denominator,
  parts,
});

test("limits of a standardised rate lie about it as those of the count lie about the count", () => {
  // Byar's limits of 65 are 50.163188 and 82.849139.
  const { lower, upper } = limitsFromCount(of(13, 65, NONE));
  expect(lower).toBeCloseTo(50.163188 / 5, 5);
  expect(upper).toBeCloseTo(82.849139 / 5, 5);
  expect(limitsFromCount(of(13, NONE, NONE))).toEqual({ lower: NONE, upper: NONE });
});

test("limits of a rounded rate hold those of every count that rounds to it", () => {
  // Byar: 62.5 → lower 47.9704, 67.5 → upper 85.6483, worked out elsewhere.
  const { lower, upper } = limitsOfRoundedRate(1000)(of(NONE, 65, 2000));
  expect(lower).toBeCloseTo(47.9704 / 2, 4);
  expect(upper).toBeCloseTo(85.6483 / 2, 4);
});

test("a sum of rounded counts may be off by as much as all of its parts", () => {
  const one = limitsOfRoundedRate(1000)(of(NONE, 100, 1000));
  const ten = limitsOfRoundedRate(1000)(of(NONE, 100, 1000, 10));
  expect(ten.lower).toBeLessThan(one.lower);
  expect(ten.upper).toBeGreaterThan(one.upper);
});

test("a count of 5 is at least 5, for fewer are withheld; none is none", () => {
  // The exact limits of 5 events begin at 1.623486.
  expect(limitsOfRoundedRate(1000)(of(NONE, 5, 1000)).lower).toBeCloseTo(1.623486, 5);
  expect(limitsOfRoundedRate(1000)(of(NONE, 0, 1000)).lower).toBe(0);
});

test("limits of a whole percentage are wider than those of the same share of exact counts", () => {
  // Wilson for 50 of 100: 40.383 and 59.617.
  const { lower, upper } = limitsOfRoundedPercentage(of(50, NONE, 100));
  expect(lower).toBeLessThan(40.383);
  expect(lower).toBeGreaterThan(39);
  expect(upper).toBeGreaterThan(59.617);
  expect(upper).toBeLessThan(61);
  expect(limitsOfRoundedPercentage(of(100, NONE, 20)).upper).toBe(100);
  expect(limitsOfRoundedPercentage(of(50, NONE, NONE))).toEqual({ lower: NONE, upper: NONE });
});
