import { expect, test } from "vitest";
import { countInterval } from "../../../geodata/statistics/byarInterval.ts";
import { roundedProportion, roundedRate } from "../../../geodata/statistics/roundedCounts.ts";
import { wilsonInterval } from "../../../geodata/statistics/wilsonInterval.ts";

test("a proportion is as uncertain as its smallest and largest counts make it", () => {
  const { value, lower, upper } = roundedProportion(65, 100);
  expect(value).toBe(0.65);
  expect(lower).toBe(wilsonInterval(62.5, 102.5).lower);
  expect(upper).toBe(wilsonInterval(67.5, 97.5).upper);
  // Wilson's interval of 65 of 100 alone is .552544–.736358.
  expect(lower).toBeLessThan(0.552544);
  expect(upper).toBeGreaterThan(0.736358);
});

test("every pair of counts that rounds to these lies within", () => {
  const { lower, upper } = roundedProportion(30, 45);
  for (let count = 28; count <= 32; count++)
    for (let denominator = 43; denominator <= 47; denominator++) {
      expect(wilsonInterval(count, denominator).lower).toBeGreaterThanOrEqual(lower);
      expect(wilsonInterval(count, denominator).upper).toBeLessThanOrEqual(upper);
    }
});

test("5 is at least 5, since less is suppressed; all is at most all", () => {
  expect(roundedProportion(5, 500).lower).toBe(wilsonInterval(5, 502.5).lower);
  expect(roundedProportion(20, 20).upper).toBe(1);
  expect(roundedProportion(5, 5)).toMatchObject({ value: 1, upper: 1 });
});

test("rounding matters less the more there are", () => {
  const width = (n: number) => {
    const rounded = roundedProportion(n / 2, n);
    const exact = wilsonInterval(n / 2, n);
    return (rounded.upper - rounded.lower) / (exact.upper - exact.lower);
  };
  expect(width(20)).toBeGreaterThan(1.4);
  expect(width(10_000)).toBeLessThan(1.05);
});

test("a rate over people who are counted exactly", () => {
  const { value, lower, upper } = roundedRate(65, 10_000, 1000);
  expect(value).toBe(6.5);
  expect(lower).toBeCloseTo(countInterval(62.5).lower / 10, 9);
  expect(upper).toBeCloseTo(countInterval(67.5).upper / 10, 9);
});

test("refuses counts that are not rounded or would be suppressed, and impossible parts", () => {
  expect(() => roundedProportion(7, 100)).toThrow(
    "a rounded count must be a multiple of 5 and at least 5, got 7",
  );
  expect(() => roundedProportion(0, 100)).toThrow(
    "a rounded count must be a multiple of 5 and at least 5, got 0",
  );
  expect(() => roundedProportion(5, 98)).toThrow(
    "a rounded count must be a multiple of 5 and at least 5, got 98",
  );
  expect(() => roundedProportion(105, 100)).toThrow(
    "count must lie between 0 and the denominator 100, got 105",
  );
  expect(() => roundedRate(7, 100)).toThrow("a rounded count must be a multiple of 5 and at least 5, got 7");
  expect(() => roundedRate(10, 0)).toThrow("denominator must be greater than zero, got 0");
});
