import { expect, test } from "vitest";
import { crudeRate } from "../../../geodata/statistics/crudeRate.ts";

// Limits of 65 and of 5 events as in the technical guide of England's public-health profiles, over the denominator.
test("65 events among 130,000 people, per 100,000", () => {
  const { value, lower, upper } = crudeRate(65, 130_000);
  expect(value).toBe(50);
  expect(lower).toBeCloseTo(50.163188 / 1.3, 5);
  expect(upper).toBeCloseTo(82.849139 / 1.3, 5);
});

test("the same per 1,000 at 99.8 %", () => {
  const { lower, upper } = crudeRate(65, 130_000, { multiplier: 1000, confidence: 99.8 });
  expect(lower).toBeCloseTo(42.880261 / 130, 6);
  expect(upper).toBeCloseTo(94.000291 / 130, 6);
});

test("5 events have exact limits, no events a lower limit of nought", () => {
  const { lower, upper } = crudeRate(5, 1000, { multiplier: 1000 });
  expect(lower).toBeCloseTo(1.623486, 5);
  expect(upper).toBeCloseTo(11.668332, 5);
  expect(crudeRate(0, 1000).lower).toBe(0);
});

test("refuses denominators and multipliers of nought, and negative counts", () => {
  expect(() => crudeRate(1, 0)).toThrow("denominator must be greater than zero, got 0");
  expect(() => crudeRate(1, 10, { multiplier: 0 })).toThrow("multiplier must be greater than zero, got 0");
  expect(() => crudeRate(-1, 10)).toThrow("a count must be zero or more, got -1");
});
