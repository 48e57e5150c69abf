import { describe, expect, test } from "vitest";
import { directlyStandardisedRate } from "../../../geodata/statistics/directlyStandardisedRate.ts";
import { EUROPEAN_STANDARD_POPULATION_2013 } from "../../../geodata/statistics/europeanStandardPopulation.ts";

const STANDARD: number[] = [...EUROPEAN_STANDARD_POPULATION_2013];

describe("directly standardised rate", () => {
  // Down's syndrome by mother's age, birth order five and above, Michigan 1950–64 (Stark and Mantel 1966, in Fleiss 1981, table
  // 14.4). Published with Dobson's interval on exact limits: 75.52901, 67.63284–83.86703. Byar's differ in the fourth
  // decimal at 740 events.
  test("a published example with a standard of its own", () => {
    const counts = [0, 8, 63, 112, 262, 295];
    const births = [327, 30_666, 123_419, 149_919, 104_088, 34_392];
    const standard = [319_933, 931_318, 786_511, 488_235, 237_863, 61_313];
    const rate = directlyStandardisedRate(counts, births, { standard })!;
    expect(rate.value).toBeCloseTo(75.52901, 5);
    expect(rate.lower).toBeCloseTo(67.63284, 3);
    expect(rate.upper).toBeCloseTo(83.86703, 3);
  });

  test("people of the standard's ages have their crude rate and its published limits", () => {
    const counts = STANDARD.map((_, band): number => (band < 8 ? 3 : band < 11 ? 4 : band < 18 ? 4 : 1));
    expect(counts.reduce((a, b) => a + b)).toBe(65);
    const at95 = directlyStandardisedRate(counts, STANDARD)!;
    expect(at95.value).toBeCloseTo(65, 9);
    expect(at95.lower).toBeCloseTo(50.163188, 5);
    expect(at95.upper).toBeCloseTo(82.849139, 5);
    const at998 = directlyStandardisedRate(counts, STANDARD, { confidence: 99.8, multiplier: 1000 })!;
    expect(at998.lower).toBeCloseTo(0.42880261, 7);
    expect(at998.upper).toBeCloseTo(0.94000291, 7);
  });

  test("an old area's rate falls to what it would be at the standard's ages", () => {
    const rate = directlyStandardisedRate([5, 20], [1000, 1000], { standard: [3, 1], multiplier: 1000 })!;
    expect(rate.value).toBeCloseTo((5 * 3 + 20) / 4, 9);
  });

  test("none below ten events", () => {
    const nine = STANDARD.map((_, band) => (band < 9 ? 1 : 0));
    expect(directlyStandardisedRate(nine, STANDARD)).toBeUndefined();
    expect(directlyStandardisedRate([...nine.slice(0, 18), 1], STANDARD)).toBeDefined();
  });

  test("refuses a band without its number, nobody in a band, and negative counts", () => {
    expect(() => directlyStandardisedRate([10], [100])).toThrow(
      "counts and populations must have the 19 bands of the standard population, got 1 and 1",
    );
    const standard = [1, 1];
    expect(() => directlyStandardisedRate([10, 0], [100, 0], { standard })).toThrow(
      "a population must be greater than zero, got 0 in band 2",
    );
    expect(() => directlyStandardisedRate([-1, 20], [100, 100], { standard })).toThrow(
      "a count must be zero or more, got -1 in band 1",
    );
  });
});

test("the European Standard Population of 2013 has 19 bands of 100,000 people", () => {
  expect(STANDARD).toHaveLength(19);
  expect(STANDARD.reduce((a, b) => a + b)).toBe(100_000);
});
