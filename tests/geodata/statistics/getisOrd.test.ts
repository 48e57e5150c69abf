import { describe, expect, test } from "vitest";
import { getisOrd } from "../../../geodata/statistics/getisOrd.ts";
import { neighboursOfLists } from "../../../geodata/statistics/neighbours.ts";
import { lattice } from "../../fixtures/lattice.ts";

// Worked example of PySAL: six points, neighbours up to 15 apart, binary weights.
const POINTS = [
  [10, 10],
  [20, 10],
  [40, 10],
  [15, 20],
  [30, 20],
  [30, 30],
] as const;
const VALUES = [2, 3, 3.2, 5, 8, 7];
const NEAR = neighboursOfLists(
  POINTS.map((a, i) =>
    POINTS.flatMap((b, j) => (i !== j && Math.hypot(a[0] - b[0], a[1] - b[1]) <= 15 ? [j] : [])),
  ),
);

describe("Getis and Ord's local statistics", () => {
  test("published scores without and with the area itself", () => {
    expect(getisOrd(VALUES, NEAR, { star: false }).z[0]).toBeCloseTo(-1.0136729, 7);
    expect(getisOrd(VALUES, NEAR).z[0]).toBeCloseTo(-1.39727626, 7);
  });

  test("p is two-sided", () => {
    const { z, p, adjusted } = getisOrd(VALUES, NEAR);
    // Φ(−2.0242433) = 0.0214726
    expect(z[5]).toBeCloseTo(2.0242433, 6);
    expect(p[5]).toBeCloseTo(0.0429451, 6);
    expect(adjusted[5]).toBeCloseTo(6 * 0.0429451, 5);
  });

  test("scores turn round with the values, and do not change with their unit", () => {
    const { z } = getisOrd(VALUES, NEAR);
    const turned = getisOrd(
      VALUES.map((v) => 100 - 10 * v),
      NEAR,
    ).z;
    for (const [i, score] of turned.entries()) expect(score).toBeCloseTo(-z[i]!, 9);
  });

  test("areas without a value or a neighbour are left out", () => {
    const neighbours = neighboursOfLists([
      ...VALUES.map((_, i) => [...NEAR.index.subarray(NEAR.start[i]!, NEAR.start[i + 1]!)]),
      [],
      [0],
    ]);
    const { z, of } = getisOrd([...VALUES, 9, Number.NaN], neighbours);
    expect(of).toBe(6);
    expect([...z.subarray(0, 6)]).toEqual([...getisOrd(VALUES, NEAR).z]);
    expect([z[6], z[7]]).toEqual([Number.NaN, Number.NaN]);
  });

  test("no score for an area that neighbours all others", () => {
    const { z, p, adjusted } = getisOrd([1, 2, 4], lattice(3, 1, "rook"));
    expect([z[1], p[1], adjusted[1]]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(z[0]).not.toBeNaN();
  });

  test("refuses too few areas and one value throughout", () => {
    expect(() => getisOrd([1, 2], lattice(2, 1, "rook"))).toThrow(
      "there must be at least three areas with a value and a neighbour, got 2",
    );
    expect(() => getisOrd([4, 4, 4], lattice(3, 1, "rook"))).toThrow(
      "values must not all be the same, got 4",
    );
  });
});
