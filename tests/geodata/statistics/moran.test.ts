import { describe, expect, test } from "vitest";
import { chance } from "../../../geodata/statistics/chance.ts";
import { localMoran, MORAN_QUADRANTS } from "../../../geodata/statistics/localMoran.ts";
import { moran } from "../../../geodata/statistics/moran.ts";
import { neighboursOfLists } from "../../../geodata/statistics/neighbours.ts";
import { lattice } from "../../fixtures/lattice.ts";

const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9];

describe("Moran's I", () => {
  // Worked example of PySAL: a lattice of 3 × 3, binary rook weights.
  test("a published example", () => {
    const result = moran(NINE, lattice(3, 3, "rook"), { weights: "binary" });
    expect(result.i).toBeCloseTo(0.5, 12);
    expect(result.expected).toBe(-0.125);
    expect(result.varianceNormal).toBeCloseTo(0.053125, 12);
    expect(result.varianceRandom).toBeCloseTo(0.0596875, 12);
    expect(result.of).toBe(9);
  });

  test("a chess board is as unlike its neighbours as can be", () => {
    const board = Array.from({ length: 64 }, (_, i) => (i + Math.floor(i / 8)) % 2);
    expect(moran(board, lattice(8, 8, "rook")).i).toBeCloseTo(-1, 12);
  });

  test("its variance is that of values dealt anew", () => {
    const random = chance(8, "dealt");
    const neighbours = lattice(3, 3, "queen");
    const values = [3, 1, 4, 1, 5, 9, 2, 6, 5];
    const dealt = Array.from({ length: 20_000 }, () => moran(random.shuffled(values), neighbours).i);
    const mean = dealt.reduce((a, b) => a + b) / dealt.length;
    const variance = dealt.reduce((sum, i) => sum + (i - mean) ** 2, 0) / dealt.length;
    const { expected, varianceRandom } = moran(values, neighbours);
    expect(mean).toBeCloseTo(expected, 2);
    expect(Math.abs(variance / varianceRandom - 1)).toBeLessThan(0.05);
  });

  test("islands and areas without a value change nothing but the count", () => {
    const { start, index } = lattice(3, 3, "rook");
    const lists = NINE.map((_, i) => [...index.subarray(start[i]!, start[i + 1]!)]);
    // Area 9 is an island; area 10 has no value and is the only neighbour of area 11.
    const neighbours = neighboursOfLists([...lists, [], [0, 11], [10]]);
    const values = [...NINE, 100, Number.NaN, -50];
    expect(moran(values, neighbours)).toEqual(moran(NINE, lattice(3, 3, "rook")));
  });

  test("refuses too few areas, one value throughout, and neighbours of other areas", () => {
    expect(() => moran([1, 2, 3], lattice(3, 1, "rook"))).toThrow(
      "there must be at least four areas with a value and a neighbour, got 3",
    );
    expect(() =>
      moran(
        NINE.fill(7, 0, 0).map(() => 7),
        lattice(3, 3, "rook"),
      ),
    ).toThrow("values must not all be the same, got 7");
    expect(() => moran(NINE, lattice(2, 2, "rook"))).toThrow("neighbours must be those of 9 areas, got 4");
    expect(() => moran([1, 2], neighboursOfLists([[0], [0]]))).toThrow(
      "an area must not be its own neighbour, got area 0",
    );
  });
});

describe("local Moran's I", () => {
  // Ten areas of de Smith, Goodchild and Longley, with the statistics PySAL publishes for them; it divides by n − 1
  // where Anselin's formula has n, so its values are 9/10 of these.
  const values = [2.24, 3.1, 4.55, -5.15, -4.39, 0.46, 5.54, 9.02, -2.09, -3.06];
  const neighbours = neighboursOfLists([
    [1, 3],
    [0, 4],
    [3, 6],
    [0, 2, 4, 7],
    [1, 3, 5, 8],
    [4, 9],
    [2, 7],
    [3, 6, 8],
    [4, 7, 9],
    [5, 8],
  ]);
  const published = [
    -0.11409277, -0.19940543, -0.13351408, -0.51770383, 0.48095009, 0.12208113, 1.19148298, -0.58144305,
    0.07101383, 0.34314301,
  ];

  test("a published example", () => {
    const { i, quadrant, of } = localMoran(values, neighbours);
    for (const [at, expected] of published.entries()) expect(i[at]! * 0.9).toBeCloseTo(expected, 7);
    expect(Array.from(quadrant, (q) => MORAN_QUADRANTS[q])).toEqual([
      ...["high-low", "high-low", "high-low", "low-high", "low-low"],
      ...["low-low", "high-high", "high-low", "low-low", "low-low"],
    ]);
    expect(of).toBe(10);
  });

  test("local statistics add up to the global one times the weights", () => {
    const { i } = localMoran(values, neighbours);
    expect(i.reduce((a, b) => a + b)).toBeCloseTo(10 * moran(values, neighbours).i, 10);
  });

  test("p is the share of all ways to deal the neighbours that lie as far", () => {
    // The first's one neighbour is 0, and of the four it could have only 0 is as low.
    const row = lattice(5, 1, "rook");
    const { p } = localMoran([0, 0, 1, 3, 10], row, { permutations: 40_000 });
    expect(p[0]).toBeCloseTo(1 / 4, 2);
    // The middle's neighbours are 0 and 3; of the six pairs of {0, 0, 3, 10} three have as low a sum, and five as high.
    expect(p[2]).toBeCloseTo(3 / 6, 2);
  });

  test("an area is never dealt to itself, however many neighbours it has", () => {
    // The centre of a star, beside all others: there is one way to deal these, so each is as far out.
    const star = neighboursOfLists([[1, 2, 3, 4], [0], [0], [0], [0]]);
    const { p } = localMoran([9, 1, 2, 3, 5], star, { permutations: 40_000 });
    expect(p[0]).toBe(1);
    // The last's neighbour is 9, and of the four it could have only that is as high.
    expect(p[4]).toBeCloseTo(1 / 4, 2);
  });

  test("chance alone makes no clusters after adjustment, and about one p in twenty below 0.025", () => {
    const random = chance(9, "noise");
    const noise = Array.from({ length: 1600 }, () => random.normal());
    const { p, adjusted } = localMoran(noise, lattice(40, 40, "queen"));
    expect(p.filter((v) => v <= 0.025).length / 1600).toBeCloseTo(0.05, 1.5);
    expect(adjusted.filter((v) => v <= 0.05).length).toBe(0);
    expect(Math.min(...p)).toBeGreaterThanOrEqual(1 / 100_000);
  });

  test("low clusters are found beside far-off high values", () => {
    const random = chance(4, "skewed");
    // A fifth of the areas low and alike, the others spread far upwards, as scores of deprivation are.
    const skewed = Array.from({ length: 900 }, (_, i) =>
      i % 30 < 6 ? 1 + random.next() : 3 * Math.exp(3 * random.next()),
    );
    const { adjusted, quadrant } = localMoran(skewed, lattice(30, 30, "queen"), { permutations: 999 });
    const low = skewed.filter((_, i) => adjusted[i]! <= 0.05 && MORAN_QUADRANTS[quadrant[i]!] === "low-low");
    expect(low.length).toBeGreaterThan(120);
  });

  test("as many permutations as tell the p that adjustment for tens of thousands of areas asks for", () => {
    const { p, shuffles } = localMoran(
      Array.from({ length: 100 }, (_, i) => i),
      lattice(10, 10, "queen"),
    );
    expect(Math.min(...p)).toBe(1 / 100_000);
    expect(shuffles).toBe(99_999);
  });

  test("finds a cluster where there is one, and nothing far from it", () => {
    const random = chance(3, "cluster");
    const values = Array.from({ length: 900 }, (_, i) => {
      const [x, y] = [i % 30, Math.floor(i / 30)];
      return random.normal() + (x < 10 && y < 10 ? 4 : 0);
    });
    const { adjusted, quadrant } = localMoran(values, lattice(30, 30, "queen"), { permutations: 999 });
    const found = values.flatMap((_, i) => (adjusted[i]! <= 0.05 && quadrant[i] === 1 ? [i] : []));
    expect(found.length).toBeGreaterThan(60);
    expect(found.filter((i) => i % 30 > 10 || i > 330)).toEqual([]);
  });

  test("areas left out have neither statistic nor quadrant", () => {
    const { i, p, adjusted, quadrant, of } = localMoran(
      [1, 2, 3, Number.NaN, 7],
      neighboursOfLists([[1, 2], [0, 2], [0, 1], [4], [3]]),
    );
    expect(of).toBe(3);
    expect([i[3], p[4], adjusted[4], MORAN_QUADRANTS[quadrant[4]!]]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
      "none",
    ]);
    expect(p[0]).not.toBeNaN();
  });

  test("the same seed gives the same p, another seed nearly", () => {
    const run = (seed: number) => [...localMoran(values, neighbours, { seed }).p];
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });

  test("refuses too few areas and one value throughout", () => {
    expect(() => localMoran([1, 2], lattice(2, 1, "rook"))).toThrow(
      "there must be at least three areas with a value and a neighbour, got 2",
    );
    expect(() => localMoran([4, 4, 4], lattice(3, 1, "rook"))).toThrow(
      "values must not all be the same, got 4",
    );
  });
});
