import { describe, expect, test } from "vitest";
import { rankUncertainty } from "../../../geodata/statistics/rankUncertainty.ts";
import { worstTenthChance } from "../../../geodata/statistics/worstTenthChance.ts";

describe("worstTenthChance", () => {
  const areas = intervals(40, 3);
  test("agrees with the ranks of all areas", () => {
    const all = rankUncertainty(areas, "higher-is-worse", { draws: 20_000 }).worstTenth;
    for (const index of [39, 36, 35, 34, 30])
      expect(worstTenthChance(areas, "higher-is-worse", index)).toBeCloseTo(all[index]!, 1);
  });
  test("and agrees for proportions", () => {
    const counts = { from: "proportion" as const, count: range(30), denominator: range(30).map(() => 60) };
    const all = rankUncertainty(counts, "lower-is-worse", { draws: 20_000 }).worstTenth;
    for (const index of [0, 2, 5, 20])
      expect(worstTenthChance(counts, "lower-is-worse", index)).toBeCloseTo(all[index]!, 1);
  });
  test("is certain where nothing is uncertain", () => {
    const certain = intervals(40, 0);
    expect([36, 35].map((i) => worstTenthChance(certain, "higher-is-worse", i))).toEqual([1, 0]);
    expect([3, 4].map((i) => worstTenthChance(certain, "lower-is-worse", i))).toEqual([1, 0]);
  });
  test("is the same for the same seed", () =>
    expect(worstTenthChance(areas, "none", 35, 7)).toBe(worstTenthChance(areas, "none", 35, 7)));
  test.each([[[1, Number.NaN, 3]], [[Number.NaN, 5, Number.NaN]]])("of %j there is none", (value) => {
    const index = value.findIndex(Number.isNaN);
    const limits = { from: "interval" as const, value, lower: value, upper: value };
    expect(worstTenthChance(limits, "none", index)).toBeNaN();
  });
});

/** Areas with the values 0, 1, 2 … and limits that far from them. */
function intervals(n: number, margin: number) {
  const value = range(n);
  const at = (shift: number) => value.map((v) => v + shift);
  return { from: "interval" as const, value, lower: at(-margin), upper: at(margin) };
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}
