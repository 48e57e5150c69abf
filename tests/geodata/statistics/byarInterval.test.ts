import { describe, expect, test } from "vitest";
import {
  byarInterval,
  countInterval,
  exactPoissonInterval,
} from "../../../geodata/statistics/byarInterval.ts";

describe("interval of a count", () => {
  // Byar: worked examples of the technical guide to confidence intervals of England's public-health profiles.
  test("65 events at 95 %", () => expectLimits(countInterval(65), 50.163188, 82.849139));
  test("65 events at 99.8 %", () => expectLimits(countInterval(65, 99.8), 42.880261, 94.000291));
  test("5 events, exact", () => expectLimits(countInterval(5), 1.623486, 11.668332));

  // Exact limits: Garwood 1936, as tabulated for the Poisson distribution.
  test.each([
    [0, 0, 3.688879],
    [1, 0.025318, 5.571643],
    [2, 0.242209, 7.224688],
    [9, 4.115373, 17.084803],
    [10, 4.795389, 18.390356],
  ])("%i events, exact at 95 %%", (count, lower, upper) => {
    expectLimits(exactPoissonInterval(count), lower, upper);
  });

  // Halves of the critical values of chi-square at 0.1 and 99.9 % (NIST/SEMATECH e-Handbook, 1.3.6.7.4).
  test.each([
    [1, 0.001, 9.2335],
    [5, 0.7395, 16.4545],
    [9, 2.4525, 22.6575],
  ])("%i events, exact at 99.8 %%", (count, lower, upper) => {
    const limits = exactPoissonInterval(count, 99.8);
    expect(limits.lower).toBeCloseTo(lower, 3);
    expect(limits.upper).toBeCloseTo(upper, 3);
  });

  test("from ten on it is Byar's, within a fiftieth of the exact limits there", () => {
    expect(countInterval(10)).toEqual(byarInterval(10));
    expect(countInterval(9)).toEqual(exactPoissonInterval(9));
    const byar = byarInterval(10);
    expect(byar.lower / 4.795389).toBeCloseTo(1, 1);
    expect(byar.upper / 18.390356).toBeCloseTo(1, 2);
  });

  test.each([-1, Number.NaN])("refuses %f", (count) => {
    expect(() => countInterval(count)).toThrow("a count must be zero or more");
    expect(() => exactPoissonInterval(count)).toThrow("a count must be zero or more");
  });
});

function expectLimits(limits: { lower: number; upper: number }, lower: number, upper: number): void {
  expect(limits.lower).toBeCloseTo(lower, 5);
  expect(limits.upper).toBeCloseTo(upper, 5);
}
