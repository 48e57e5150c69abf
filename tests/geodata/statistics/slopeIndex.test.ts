import { describe, expect, test } from "vitest";
import type { DeprivationGroup } from "../../../geodata/statistics/deprivationSlope.ts";
import { relativeIndex } from "../../../geodata/statistics/relativeIndex.ts";
import { slopeIndex } from "../../../geodata/statistics/slopeIndex.ts";

// Five equal groups stand at b = 0.1, 0.3, 0.5, 0.7, 0.9.
const EVEN = [50, 44, 38, 36, 22].map((value) => ({ population: 1000, value }));
// Life expectancy at birth by decile, the example data of the PHEindicatormethods package (Area 1).
const DECILES = [
  [7291, 75.9, 72.7, 79.1],
  [7997, 78.3, 75.3, 81.4],
  [6105, 83.8, 80.9, 86.8],
  [7666, 83.6, 80.2, 87.1],
  [5790, 80.5, 77.1, 83.8],
  [6934, 81.1, 78, 84.2],
  [5918, 81.7, 79, 84.4],
  [5974, 84.2, 81.4, 86.9],
  [7147, 80.6, 75.8, 85.4],
  [7534, 86.3, 83.2, 89.4],
].map(
  ([population, value, lower, upper]): DeprivationGroup => ({
    population: population!,
    value: value!,
    lower: lower!,
    upper: upper!,
  }),
);

describe("slope and relative index of inequality", () => {
  test("five even groups, worked out by hand", () => {
    // (−.4·12 − .2·6 + 0 − .2·2 − .4·16) / (.16 + .04 + 0 + .04 + .16) = −12.8 / .4 = −32, intercept 38 + 16.
    expect(slopeIndex(EVEN).value).toBeCloseTo(-32, 9);
    expect(relativeIndex(EVEN).value).toBeCloseTo((54 - 32) / 54, 9);
  });

  test("groups weigh by their people, at the middle of their place", () => {
    const line = (b: number) => 80 - 30 * b;
    const groups = [
      { population: 100, value: line(0.05) },
      { population: 300, value: line(0.25) },
      { population: 200, value: line(0.5) },
      { population: 300, value: line(0.75) },
      { population: 100, value: line(0.95) },
    ];
    expect(slopeIndex(groups).value).toBeCloseTo(-30, 9);
    expect(relativeIndex(groups).value).toBeCloseTo(50 / 80, 9);
  });

  test.each([
    ["log", (b: number) => Math.exp(5 - 1.5 * b), Math.exp(3.5) - Math.exp(5), Math.exp(-1.5)],
    [
      "logit",
      (b: number) => 100 / (1 + Math.exp(-(1 - 2 * b))),
      100 / (1 + Math.E) - 100 / (1 + 1 / Math.E),
      1 / Math.E,
    ],
  ] as const)("a line on the scale of a %s, transformed back at both ends", (transform, line, sii, rii) => {
    const groups = [0.1, 0.3, 0.5, 0.7, 0.9].map((b) => ({ population: 10, value: line(b) }));
    expect(slopeIndex(groups, { transform }).value).toBeCloseTo(sii, 9);
    expect(relativeIndex(groups, { transform }).value).toBeCloseTo(rii, 9);
  });

  test("an interval as wide as the errors of the groups make it", () => {
    // The slope is linear in the values, so its standard error is known: √Σ(aᵢ(bᵢ − b̄)SEᵢ)² / Σa(b − b̄)².
    const people = DECILES.reduce((sum, g) => sum + g.population, 0);
    let before = 0;
    let spread = 0;
    let variance = 0;
    for (const { population, lower, upper } of DECILES) {
      const share = population / people;
      const off = before + share / 2 - 0.5;
      before += share;
      spread += share * off ** 2;
      variance += (share * off * ((upper! - lower!) / 3.92)) ** 2;
    }
    const se = Math.sqrt(variance) / spread;
    const { value, lower, upper } = slopeIndex(DECILES, { draws: 100_000 });
    expect(lower! - value).toBeCloseTo(-1.96 * se, 1);
    expect(upper! - value).toBeCloseTo(1.96 * se, 1);
  });

  test("the same seed gives the same interval, another seed nearly", () => {
    expect(slopeIndex(DECILES, { seed: 4 })).toEqual(slopeIndex(DECILES, { seed: 4 }));
    const [a, b] = [relativeIndex(DECILES, { seed: 4 }), relativeIndex(DECILES, { seed: 5 })];
    expect(a.lower).not.toBe(b.lower);
    expect(a.lower! / b.lower!).toBeCloseTo(1, 2);
    expect(a.lower!).toBeLessThan(a.value);
    expect(a.value).toBeLessThan(a.upper!);
  });

  test("no interval when a group has none, or when draws have no ratio", () => {
    expect(slopeIndex([...DECILES.slice(1), { population: 7291, value: 75.9 }])).not.toHaveProperty("lower");
    const wide = EVEN.map((group) => ({ ...group, lower: group.value - 200, upper: group.value + 200 }));
    expect(relativeIndex(wide)).toEqual({ value: expect.closeTo(22 / 54, 9) });
    expect(slopeIndex(wide)).toHaveProperty("lower");
  });

  test.each([
    [EVEN.slice(1), {}, "there must be at least 5 groups, got 4"],
    [[...EVEN, { population: 0, value: 1 }], {}, "every group must have people, got 0 in group 6"],
    [
      [...EVEN, { population: 1, value: Number.NaN }],
      {},
      "every group must have a value, got NaN in group 6",
    ],
    [
      [...EVEN, { population: 1, value: 0 }],
      { transform: "log" },
      "a logarithm needs numbers greater than zero, got 0",
    ],
    [
      [...EVEN, { population: 1, value: 100 }],
      { transform: "logit" },
      "a logit needs numbers between 0 and 100, got 100",
    ],
  ] as const)("refuses %j %j", (groups, options, message) => {
    expect(() => slopeIndex(groups, options)).toThrow(message);
    expect(() => relativeIndex(groups, options)).toThrow(message);
  });

  test("refuses a ratio to a line that is not above zero", () => {
    const rising = [-2, 0, 2, 4, 6].map((value) => ({ population: 1, value }));
    expect(() => relativeIndex(rising)).toThrow("the line must be above zero at the most deprived end");
  });
});
