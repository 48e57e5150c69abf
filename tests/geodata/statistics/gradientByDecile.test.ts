import { describe, expect, test } from "vitest";
import { gradientByDecile } from "../../../geodata/statistics/gradientByDecile.ts";

const AREAS = {
  decile: Uint8Array.from([1, 1, 10, 10, 0]),
  value: Float64Array.from([20, 30, 10, Number.NaN, 99]),
  population: Uint32Array.from([1000, 3000, 500, 700, 1000]),
};

describe("gradient by deprivation decile", () => {
  test("ten deciles, most deprived first; areas without a decile are in none", () => {
    const gradient = gradientByDecile(AREAS, { multiplier: 100, interval: "none" });
    expect(gradient.map(({ decile }) => decile)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(gradient.map(({ of }) => of)).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(gradient[4]).toEqual({ decile: 5, of: 0, areas: 0, population: 0 });
  });

  test("without counts, a mean weighted by population over the areas with a value", () => {
    const [first, , , , , , , , , last] = gradientByDecile(AREAS, { multiplier: 100, interval: "none" });
    expect(first).toEqual({ decile: 1, of: 2, areas: 2, population: 4000, value: 27.5 });
    expect(last).toEqual({ decile: 10, of: 2, areas: 1, population: 500, value: 10 });
  });

  test("the interval of a weighted mean where every area of the decile has one", () => {
    const limits = { lower: AREAS.value.map((v) => v - 4), upper: AREAS.value.map((v) => v + 4) };
    const [first] = gradientByDecile({ ...AREAS, ...limits }, { multiplier: 100, interval: "published" });
    // √((4·1000)² + (4·3000)²) / 4000
    expect(first!.lower).toBeCloseTo(27.5 - Math.sqrt(10), 9);
    expect(first!.upper).toBeCloseTo(27.5 + Math.sqrt(10), 9);
    limits.upper[1] = Number.NaN;
    expect(
      gradientByDecile({ ...AREAS, ...limits }, { multiplier: 100, interval: "none" })[0],
    ).not.toHaveProperty("lower");
  });

  test("counts over denominators with Wilson's interval, whatever the areas' values say", () => {
    const counts = {
      count: Float64Array.from([40, 25, 1, Number.NaN, 5]),
      denominator: Float64Array.from([60, 40, 100, 80, 10]),
    };
    const gradient = gradientByDecile({ ...AREAS, ...counts }, { multiplier: 100, interval: "wilson" });
    expect(gradient[0]).toEqual({
      decile: 1,
      of: 2,
      areas: 2,
      population: 4000,
      count: 65,
      denominator: 100,
      value: 65,
      lower: expect.closeTo(55.2544, 4),
      upper: expect.closeTo(73.6358, 4),
    });
    expect(gradient[9]).toMatchObject({
      count: 1,
      denominator: 100,
      areas: 1,
      lower: expect.closeTo(0.1767, 4),
    });
    expect(gradient[3]).toEqual({ decile: 4, of: 0, areas: 0, population: 0 });
  });

  test("rates with Byar's interval, and without one where the publisher gives its own", () => {
    const counts = { count: [60, 5, 1, 1, 1], denominator: [600, 400, 100, 80, 10] };
    const [byar] = gradientByDecile({ ...AREAS, ...counts }, { multiplier: 1000, interval: "byar" });
    expect(byar).toMatchObject({
      value: 65,
      lower: expect.closeTo(50.163188, 5),
      upper: expect.closeTo(82.849139, 5),
    });
    const [published] = gradientByDecile(
      { ...AREAS, ...counts },
      { multiplier: 1000, interval: "published" },
    );
    expect(published).not.toHaveProperty("lower");
  });

  test("refuses arrays of another length", () => {
    expect(() => gradientByDecile({ ...AREAS, lower: [1] }, { multiplier: 1, interval: "none" })).toThrow(
      "lower must have one number for each of 5 areas, got 1",
    );
  });
});
