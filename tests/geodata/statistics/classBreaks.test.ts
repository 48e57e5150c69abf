import { describe, expect, test } from "vitest";
import { classBreaks } from "../../../geodata/statistics/classBreaks.ts";
import { histogram } from "../../../geodata/statistics/histogram.ts";
import { niceNumberBetween, niceStep } from "../../../geodata/statistics/niceNumber.ts";

const THOUSAND = Array.from({ length: 1000 }, (_, i) => i / 10);

describe("a number that reads well", () => {
  test.each([
    [12.1, 12.4837, 12.9, 12.5],
    [11.8, 12.4837, 12.9, 12.5],
    [8, 12.4837, 17, 10],
    [0.1434, 0.1437, 0.1439, 0.1435],
    [-12.9, -12.4837, -12.1, -12.5],
    [-3, 2, 4, 0],
    [1450, 1523, 1600, 1500],
    [7, 7, 7, 7],
  ])("between %f (%f) and %f is %f", (low, target, high, nice) => {
    expect(niceNumberBetween(low, target, high)).toBe(nice);
  });

  test.each([
    [0.03, 0.05],
    [3.1, 5],
    [2.2, 2.5],
    [0.7, 1],
    [1, 1],
    [130, 200],
  ])("step of at least %f is %f", (least, step) => expect(niceStep(least).step).toBeCloseTo(step, 12));

  test("refuses limits that do not hold the target, and steps of nothing", () => {
    expect(() => niceNumberBetween(1, 3, 2)).toThrow("a target must lie within its limits, got 1, 3, 2");
    expect(() => niceStep(0)).toThrow("a step must be greater than zero, got 0");
  });
});

describe("class breaks", () => {
  test("quantiles of an even spread are even and round", () => {
    expect(classBreaks(THOUSAND, { classes: 5 })).toEqual([20, 40, 60, 80]);
    expect(classBreaks(THOUSAND, { classes: 6 })).toEqual([15, 35, 50, 65, 85]);
  });

  test("each quantile class holds its share, give or take a seventh at each end", () => {
    const skewed = THOUSAND.map((v) => v ** 3 / 1000 + 0.1);
    const breaks = classBreaks(skewed, { classes: 6 });
    expect(breaks).toHaveLength(5);
    for (const [i, to] of [...breaks, Number.POSITIVE_INFINITY].entries()) {
      const share = skewed.filter((v) => v >= (breaks[i - 1] ?? 0) && v < to).length / 1000;
      expect(share).toBeGreaterThanOrEqual(0.115);
      expect(share).toBeLessThanOrEqual(0.22);
    }
  });

  test("equal intervals have one width", () => {
    expect(classBreaks([0, 3, 48], { classes: 5, method: "equal" })).toEqual([10, 20, 30, 40]);
    expect(classBreaks([-0.4, 0.1, 0.55], { classes: 4, method: "equal" })).toEqual([-0.25, 0, 0.25]);
  });

  test("natural breaks fall into the gaps", () => {
    const clumps = [1, 2, 3, 51, 52, 53, 101, 102, 103];
    expect(classBreaks(clumps, { classes: 3, method: "natural" })).toEqual([50, 100]);
  });

  test("a class is never empty below: many zeros make fewer classes", () => {
    const breaks = classBreaks([...Array<number>(700).fill(0), ...THOUSAND.slice(1, 301)], { classes: 5 });
    expect(breaks.every((b) => b > 0)).toBe(true);
    expect(breaks.length).toBeLessThan(4);
  });

  test("where nearly all are the lowest, the others have classes still", () => {
    const rare = [...Array<number>(950).fill(0), ...Array.from({ length: 50 }, (_, i) => 2.17 + i)];
    expect(classBreaks(rare, { classes: 6 })).toEqual([2, 12.5, 22.5, 32.5, 42.5]);
    expect(classBreaks([0, 0, 0, 0, 0, 0, 0, 7], { classes: 6 })).toEqual([5]);
    expect(classBreaks([0, 0, 0, 0, 0, 0, 0, 7], { classes: 2 })).toEqual([5]);
  });

  test("no breaks for no values or one value", () => {
    expect(classBreaks([], { classes: 5 })).toEqual([]);
    expect(classBreaks([Number.NaN, 4, 4], { classes: 5 })).toEqual([]);
  });

  test("a centre is one of the limits", () => {
    const change = Array.from({ length: 101 }, (_, i) => i - 63);
    expect(classBreaks(change, { classes: 5, centre: 0 })).toContain(0);
  });

  test("centred breaks step evenly from the benchmark, in the middle of them or of the middle class", () => {
    const centred = (classes: number) => classBreaks(THOUSAND, { classes, method: "centred", centre: 48.7 });
    expect(centred(4)).toEqual([23.7, 48.7, 73.7]);
    expect(centred(5)).toEqual([18.7, 38.7, 58.7, 78.7]);
  });

  test("centred breaks beyond the values are left out", () => {
    expect(classBreaks([90, 95, 100], { classes: 6, method: "centred", centre: 50 })).toEqual([]);
    expect(classBreaks([40, 60, 100], { classes: 4, method: "centred", centre: 50 })).toEqual([50, 75]);
  });

  test("refuses centred breaks without a centre", () => {
    expect(() => classBreaks([1, 2], { classes: 4, method: "centred" })).toThrow(
      "centred breaks must have a centre, got undefined",
    );
  });

  test("refuses one class", () => {
    expect(() => classBreaks([1, 2], { classes: 1 })).toThrow("there must be at least two classes, got 1");
  });
});

describe("histogram", () => {
  test("counts all values in bins of a round width", () => {
    const { from, to, counts } = histogram(THOUSAND)!;
    expect([from, to, counts.length]).toEqual([0, 100, 20]);
    expect(counts).toEqual(Array<number>(20).fill(50));
  });

  test("a far-off value does not squeeze the rest", () => {
    const bins = histogram([...THOUSAND, 33_000, Number.NaN])!;
    expect(bins.to).toBe(100);
    expect(sum(bins.counts)).toBe(1001);
    expect(bins.counts.at(-1)).toBe(51);
  });

  test("values on both sides of zero", () => {
    const bins = histogram([-1.8, -0.2, 0, 0.3, 2.9])!;
    expect(bins.from).toBeLessThanOrEqual(-1.8);
    expect(bins.to).toBeGreaterThan(2.9);
    expect(sum(bins.counts)).toBe(5);
  });

  test("one value is one bin, none is no histogram", () => {
    expect(histogram([4, 4])).toEqual({ from: 4, to: 4, counts: [2] });
    expect(histogram([Number.NaN])).toBeUndefined();
  });
});

function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
