import { expect, test } from "vitest";
import { wilsonInterval } from "../../../geodata/statistics/wilsonInterval.ts";

// Worked examples of the technical guide to confidence intervals of England's public-health profiles.
test.each([
  [65, 100, 0.552544, 0.736358],
  [1, 100, 0.001767, 0.054486],
])("%i of %i", (count, denominator, lower, upper) => {
  const limits = wilsonInterval(count, denominator);
  expect(limits.lower).toBeCloseTo(lower, 6);
  expect(limits.upper).toBeCloseTo(upper, 6);
});

test("none and all stay within 0 and 1", () => {
  expect(wilsonInterval(0, 50).lower).toBe(0);
  expect(wilsonInterval(50, 50).upper).toBe(1);
});

test.each([
  [1, 0, "denominator must be greater than zero, got 0"],
  [1, -4, "denominator must be greater than zero, got -4"],
  [-1, 10, "count must lie between 0 and the denominator 10, got -1"],
  [11, 10, "count must lie between 0 and the denominator 10, got 11"],
])("refuses %f of %f", (count, denominator, message) => {
  expect(() => wilsonInterval(count, denominator)).toThrow(message);
});
