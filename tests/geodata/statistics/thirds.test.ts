import { expect, test } from "vitest";
import { thirdLimits, thirdOf } from "../../../geodata/statistics/thirds.ts";

test("a third of the values lies in each", () => {
  const values = Float64Array.from({ length: 900 }, (_, i) => i);
  const limits = thirdLimits(values);
  expect(limits).toEqual([300, 600]);
  expect([299, 300, 600].map((value) => thirdOf(value, limits))).toEqual([0, 1, 2]);
});

test("where most values are the same there are two groups, low and high", () => {
  const limits = thirdLimits([0, 0, 0, 0, 0, 0, 0, 5, 6]);
  expect(limits).toEqual([5]);
  expect([0, 6].map((value) => thirdOf(value, limits))).toEqual([0, 2]);
});

test("where all values are the same there is one group", () => {
  expect(thirdOf(4, thirdLimits([4, 4]))).toBe(0);
});
