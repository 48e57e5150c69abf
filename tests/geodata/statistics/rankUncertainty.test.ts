import { describe, expect, test } from "vitest";
import { chance } from "../../../geodata/statistics/chance.ts";
import { gammaDraw } from "../../../geodata/statistics/gammaDraw.ts";
import { radixOrder } from "../../../geodata/statistics/radixOrder.ts";
import { rankUncertainty } from "../../../geodata/statistics/rankUncertainty.ts";

const TWENTY = Array.from({ length: 20 }, (_, i) => i * 10);

describe("rank uncertainty", () => {
  test("areas far apart have certain ranks, the highest first when higher is worse", () => {
    const { of, first, last, worstTenth } = rankUncertainty(around(TWENTY, 0.1), "higher-is-worse");
    expect(of).toBe(20);
    expect([...first]).toEqual(TWENTY.map((_, i) => 20 - i));
    expect([...last]).toEqual([...first]);
    expect([...worstTenth]).toEqual(TWENTY.map((_, i) => (i >= 18 ? 1 : 0)));
  });

  test("turns round when lower is worse, and takes the highest first without polarity", () => {
    expect(rankUncertainty(around(TWENTY, 0.1), "lower-is-worse").first[0]).toBe(1);
    expect(rankUncertainty(around(TWENTY, 0.1), "none").first[0]).toBe(20);
  });

  test("two areas a known distance apart are the worst as often as the normal distribution says", () => {
    // 10 ± 1.96 and 11 ± 1.96: the difference is 1 with SE √2, so Φ(0.7071) = 0.76025.
    const areas = around([10, 11, ...Array.from({ length: 8 }, () => -1000)], 1.96);
    const { worstTenth } = rankUncertainty(areas, "higher-is-worse", { draws: 20_000 });
    expect(worstTenth[1]).toBeCloseTo(0.76025, 1.6);
    expect(worstTenth[0]! + worstTenth[1]!).toBeCloseTo(1, 6);
  });

  test("areas that cannot be told apart take every rank alike", () => {
    const { first, last, worstTenth } = rankUncertainty(around(Array(20).fill(5), 1), "higher-is-worse", {
      draws: 4000,
    });
    for (let i = 0; i < 20; i++) {
      expect([first[i], last[i]]).toEqual([1, 20]);
      expect(worstTenth[i]).toBeCloseTo(0.1, 1);
    }
  });

  test("areas exactly alike share the middle of their places", () => {
    const { first, last } = rankUncertainty(around([1, 5, 5, 5, 9], 0), "higher-is-worse", { draws: 5 });
    expect([...first]).toEqual([5, 3, 3, 3, 1]);
    expect([...last]).toEqual([5, 3, 3, 3, 1]);
  });

  test("areas without a value or an interval have no rank and do not count", () => {
    const areas = around([...TWENTY], 0.1);
    areas.value[3] = Number.NaN;
    areas.upper[4] = Number.NaN;
    const { of, first, last, worstTenth } = rankUncertainty(areas, "lower-is-worse", { draws: 10 });
    expect(of).toBe(18);
    expect([first[3], last[3], worstTenth[3]]).toEqual([0, 0, Number.NaN]);
    expect([first[4], first[5], last[19]]).toEqual([0, 4, 18]);
  });

  test("from counts: small areas are less certain than large ones of the same proportion", () => {
    const count = [5, 50, 500, ...TWENTY.map(() => 3000)];
    const denominator = [10, 100, 1000, ...TWENTY.map((i) => 6000 + 3 * i)];
    for (const from of ["proportion", "rate"] as const) {
      const { first, last } = rankUncertainty({ from, count, denominator }, "higher-is-worse");
      const width = (i: number) => last[i]! - first[i]!;
      expect(width(0)).toBeGreaterThanOrEqual(width(1));
      expect(width(1)).toBeGreaterThan(width(22));
    }
    const of = rankUncertainty(
      { from: "rate", count: [0, 1, 2], denominator: [9, 0, Number.NaN] },
      "none",
    ).of;
    expect(of).toBe(1);
  });

  test("the same seed gives the same ranks, another seed others", () => {
    const run = (seed: number) => [
      ...rankUncertainty(around(TWENTY, 30), "none", { draws: 50, seed }).worstTenth,
    ];
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });

  test("ranks a whole country of small areas", () => {
    const values = Array.from({ length: 33_755 }, (_, i) => i % 1000);
    const { of, worstTenth } = rankUncertainty(around(values, 20), "higher-is-worse", { draws: 20 });
    expect(of).toBe(33_755);
    expect(worstTenth.reduce((a, b) => a + b) / 33_755).toBeCloseTo(0.1, 3);
  });

  test("refuses arrays of different lengths, limits the wrong way round, impossible counts and no draws", () => {
    const areas = around([1, 2], 1);
    expect(() => rankUncertainty({ ...areas, upper: [3] }, "none")).toThrow(
      "arrays must have one number for each of 2 areas, got 1",
    );
    expect(() => rankUncertainty({ ...areas, lower: [3, 1], upper: [2, 3] }, "none")).toThrow(
      "a lower limit must not exceed the upper, got 3 and 2",
    );
    expect(() => rankUncertainty({ from: "proportion", count: [9], denominator: [8] }, "none")).toThrow(
      "count must lie between 0 and the denominator 8, got 9",
    );
    expect(() => rankUncertainty({ from: "rate", count: [-1], denominator: [8] }, "none")).toThrow(
      "a count must be zero or more, got -1",
    );
    expect(() => rankUncertainty(areas, "none", { draws: 0 })).toThrow(
      "there must be at least one draw, got 0",
    );
  });
});

describe("gamma draws", () => {
  test.each([0.5, 1, 4.5, 60])("shape %f: mean and variance are the shape", (shape) => {
    const random = chance(7, "gamma");
    const drawn = Array.from({ length: 40_000 }, () => gammaDraw(shape, random));
    const mean = drawn.reduce((a, b) => a + b) / drawn.length;
    const variance = drawn.reduce((sum, v) => sum + (v - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean / shape - 1)).toBeLessThan(0.03);
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.06);
    expect(Math.min(...drawn)).toBeGreaterThan(0);
  });

  test("refuses a shape of nought", () => {
    expect(() => gammaDraw(0, chance(1, "x"))).toThrow("a shape must be greater than zero, got 0");
  });
});

test("radix order is that of the numbers, equal ones with equal keys", () => {
  const random = chance(2, "order");
  const numbers = [0, -0, 1e-30, -1e-30, 5, 5, ...Array.from({ length: 5000 }, () => random.normal() * 1e6)];
  const { order, keys } = radixOrder(numbers.length)(numbers);
  const sorted = Array.from(order, (i) => Math.fround(numbers[i]!));
  expect(sorted).toEqual(numbers.map(Math.fround).sort((a, b) => a - b || 0));
  expect(keys[0]).toBe(keys[1]);
  expect(keys[4]).toBe(keys[5]);
  expect(keys[2]).toBeGreaterThan(keys[0]!);
});

function around(values: readonly number[], half: number) {
  return {
    from: "interval" as const,
    value: [...values],
    lower: values.map((v) => v - half),
    upper: values.map((v) => v + half),
  };
}
