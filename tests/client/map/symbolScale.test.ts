import { expect, test } from "vitest";
import { symbolScale } from "../../../client/map/symbolScale.ts";

test("a circle of a quarter of the count has half the radius", () => {
  const { radius } = symbolScale([0, 1000]);
  expect(radius(1000)).toBe(26);
  expect(radius(250)).toBe(13);
});

test("where counts are alike, circles are small enough not to hide each other", () => {
  expect(symbolScale([400, 1000]).radius(1000)).toBe(13);
  expect(symbolScale([100, 1000]).radius(1000)).toBeCloseTo(17.46, 2);
  expect(symbolScale([10, 1000]).radius(1000)).toBe(26);
});

test("nothing is drawn for nothing", () => {
  const { radius } = symbolScale([0, 1000]);
  expect([radius(0), radius(-1), radius(Number.NaN)]).toEqual([0, 0, 0]);
});

test("the smallest count can still be seen and pointed at", () => {
  expect(symbolScale([0, 1_000_000]).radius(1)).toBe(1.5);
});

test("the legend's circles are round counts within the extent, largest first", () => {
  expect(symbolScale([3, 8420]).nested.map(({ count }) => count)).toEqual([5000, 1000, 200]);
  expect(symbolScale([1, 12]).nested.map(({ count }) => count)).toEqual([10, 2]);
});

test("a series without a count above zero is refused", () => {
  expect(() => symbolScale([0, 0])).toThrow(
    "the highest count of a series of symbols must be above zero, got 0",
  );
});
