import { describe, expect, it } from "vitest";
import { chance } from "../../../geodata/statistics/chance.ts";

describe("chance", () => {
  it("repeats for the same seed and purpose, and differs for another", () => {
    const draws = (seed: number, purpose: string) => {
      const random = chance(seed, purpose);
      return [random.next(), random.next(), random.next()];
    };
    expect(draws(1, "roads")).toEqual(draws(1, "roads"));
    expect(draws(1, "roads")).not.toEqual(draws(2, "roads"));
    expect(draws(1, "roads")).not.toEqual(draws(1, "rivers"));
  });

  it("draws binomials about their mean, and never beyond the trials", () => {
    const random = chance(5, "binomial");
    for (const [trials, p] of [
      [10, 0.3],
      [1000, 0.4],
    ] as const) {
      const drawn = Array.from({ length: 2000 }, () => random.binomial(trials, p));
      const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
      expect(Math.abs(mean - trials * p)).toBeLessThan(0.05 * trials * p);
      expect(drawn.filter((n) => n < 0 || n > trials || !Number.isInteger(n))).toEqual([]);
    }
    expect(random.binomial(50, 0)).toBe(0);
    expect(random.binomial(50, 1)).toBe(50);
  });
});
