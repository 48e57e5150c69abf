import { expect, test } from "vitest";
import type { Column } from "../../../geodata/pack/column.ts";
import { changeBetween, changeUnitOf, isMoreThanChance } from "../../../geodata/statistics/changeBetween.ts";

test("proportions change by percentage points", () => {
  expect([...changeBetween(figures(20, 5), figures(23, 0), "points").value]).toEqual([3, -5]);
});

test("counts, rates and means change by a percentage of the earlier figure", () => {
  const { value, status } = changeBetween(figures(16, 4, 0, 0), figures(9, 4, 5, 0), "percent");
  expect([...value]).toEqual([-43.75, 0, Number.NaN, Number.NaN]);
  expect([...status]).toEqual([0, 0, 3, 3]);
});

test.each([
  ["proportion", 0, "points"],
  ["count", 0, "percent"],
  ["rate", 0, "percent"],
  ["mean", 0.5, "percent"],
  ["mean", -3, "unit"],
  ["score", 0, "unit"],
] as const)("a %s of at least %f changes by %s", (measure, lowest, unit) =>
  expect(changeUnitOf(measure, lowest)).toBe(unit),
);

test("missing in either is missing, withheld in either is withheld", () => {
  const from = { ...figures(1, 1, 1, Number.NaN, Number.NaN), status: Uint8Array.of(0, 0, 1, 1, 3) };
  const to = { ...figures(2, 2, 2, 2, 2), status: Uint8Array.of(2, 1, 0, 2, 0) };
  const { value, status } = changeBetween(from, to, "points");
  expect([...status]).toEqual([2, 1, 1, 2, 3]);
  expect([...value].every(Number.isNaN)).toBe(true);
});

// Newcombe 1998 (Statistics in Medicine 17, 873–890), table II, example (a), method 10: 56/70 − 48/80 = 0.2000.
test("the interval of a difference is Newcombe's", () => {
  const from = ranged(0.6, 0.4904, 0.7004);
  const to = ranged(0.8, 0.6918, 0.8768);
  const { lower, upper } = changeBetween(from, to, "points");
  expect(lower?.[0]).toBeCloseTo(0.0524, 3);
  expect(upper?.[0]).toBeCloseTo(0.3339, 3);
});

// 0.5 × exp(±√(2 × ln²1.25)), by hand.
test("the interval of a percentage is that of the ratio", () => {
  const { value, lower, upper } = changeBetween(ranged(100, 80, 125), ranged(50, 40, 62.5), "percent");
  expect(value[0]).toBe(-50);
  expect(lower?.[0]).toBeCloseTo(-63.53, 2);
  expect(upper?.[0]).toBeCloseTo(-31.45, 2);
});

test("a ratio with a limit of zero has no interval, and without intervals there is none", () => {
  const { lower } = changeBetween(ranged(10, 0, 20), ranged(5, 1, 9), "percent");
  expect(lower?.[0]).toBeNaN();
  expect(changeBetween(figures(1), ranged(5, 1, 9), "points").lower).toBeUndefined();
});

test("a change counts as more than chance when its interval leaves zero out", () => {
  expect(isMoreThanChance({ lower: -3, upper: -1 })).toBe(true);
  expect(isMoreThanChance({ lower: 0.1, upper: 2 })).toBe(true);
  expect(isMoreThanChance({ lower: 0, upper: 2 })).toBe(false);
  expect(isMoreThanChance({ lower: Number.NaN, upper: 2 })).toBeUndefined();
});

test("the basis is the less direct of the two", () => {
  const summed = { ...figures(1), basis: Uint8Array.of(1) };
  expect([...changeBetween(summed, figures(2), "unit").basis]).toEqual([1]);
});

test("columns of other areas are refused", () => {
  expect(() => changeBetween(figures(1), figures(1, 2), "points")).toThrow(
    "two columns must be of the same areas, got 1 and 2",
  );
});

function figures(...value: number[]): Column {
  return {
    value: Float64Array.from(value),
    status: new Uint8Array(value.length),
    basis: new Uint8Array(value.length),
  };
}

function ranged(value: number, lower: number, upper: number): Column {
  return { ...figures(value), lower: Float64Array.of(lower), upper: Float64Array.of(upper) };
}
