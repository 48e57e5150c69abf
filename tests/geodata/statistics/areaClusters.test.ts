import { describe, expect, test } from "vitest";
import { areaClusters } from "../../../geodata/statistics/areaClusters.ts";
import { chance } from "../../../geodata/statistics/chance.ts";
import { CLUSTER_KINDS } from "../../../geodata/statistics/clusterKinds.ts";
import { neighboursOfLists } from "../../../geodata/statistics/neighbours.ts";
import { whyNoClusters } from "../../../geodata/statistics/whyNoClusters.ts";
import { lattice } from "../../fixtures/lattice.ts";

const SHARE = { measure: "proportion" } as const;
const SIDE = 20;
const BOARD = lattice(SIDE, SIDE, "rook");

describe("a board with a high and a low corner", () => {
  const values = board();
  const { kind, adjusted, giStar, shuffles } = areaClusters(SHARE, values, BOARD);
  const kindAt = (x: number, y: number) => CLUSTER_KINDS[kind[y * SIDE + x]!];

  test("says which squares are like their neighbours, which are unlike them, and which chance could make", () => {
    expect(kindAt(1, 1)).toBe("high-high");
    expect(kindAt(18, 18)).toBe("low-low");
    expect(kindAt(17, 17)).toBe("high-low");
    expect(kindAt(2, 2)).toBe("low-high");
    expect(kindAt(18, 2)).toBe("indistinct");
  });

  test("what chance could make is what the adjusted p says", () => {
    expect(adjusted[1 * SIDE + 1]).toBeLessThanOrEqual(0.05);
    expect(adjusted[2 * SIDE + 18]).toBeGreaterThan(0.05);
    expect(shuffles).toBe(99_999);
  });

  test("Gi* is above nought where high figures gather and below where low ones do", () => {
    expect(giStar[1 * SIDE + 1]).toBeGreaterThan(2);
    expect(giStar[18 * SIDE + 18]).toBeLessThan(-2);
  });

  test("the same figures have the same groups", () => {
    expect(areaClusters(SHARE, values, BOARD)).toEqual({ kind, adjusted, giStar, shuffles });
  });
});

test("areas without a figure and areas whose neighbours have none are left out", () => {
  const row = Array.from({ length: 40 }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < 40));
  const values = Float64Array.from(row, (_, i) => (i === 4 || i === 38 ? Number.NaN : i));
  const { kind, adjusted } = areaClusters(SHARE, values, neighboursOfLists(row));
  expect([4, 38, 39].map((i) => CLUSTER_KINDS[kind[i]!])).toEqual(["left-out", "left-out", "left-out"]);
  expect([4, 38, 39].map((i) => adjusted[i])).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  expect(CLUSTER_KINDS[kind[0]!]).not.toBe("left-out");
});

test("an area listed as its own neighbour is passed over", () => {
  const row = Array.from({ length: 40 }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < 40));
  const listed = row.map((list, i) => (i === 7 ? [6, 7, 8] : list));
  const values = Float64Array.from(row, (_, i) => i % 11);
  expect(areaClusters(SHARE, values, neighboursOfLists(listed))).toEqual(
    areaClusters(SHARE, values, neighboursOfLists(row)),
  );
});

describe("refuses", () => {
  test.each(["suicide", "self-harm"] as const)("figures about %s, whoever asks", (sensitive) => {
    expect(() => areaClusters({ ...SHARE, sensitive }, board(), BOARD)).toThrow(
      "clusters cannot be shown: figures about suicide and self-harm are never searched for clusters",
    );
    expect(whyNoClusters({ ...SHARE, sensitive })).toBe(
      "figures about suicide and self-harm are never searched for clusters",
    );
  });

  test("counts, few places and one figure throughout", () => {
    expect(() => areaClusters({ measure: "count" }, board(), BOARD)).toThrow(
      "clusters cannot be shown: a count grows with the people there are",
    );
    expect(whyNoClusters(SHARE, new Float64Array(29).fill(1))).toBe(
      "it takes 30 places with a figure, and there are 29",
    );
    expect(whyNoClusters(SHARE, new Float64Array(31).fill(Number.NaN).fill(1, 0, 1))).toBe(
      "it takes 30 places with a figure, and there is 1",
    );
    expect(whyNoClusters(SHARE, new Float64Array(30).fill(4))).toBe("all figures are the same");
    expect(whyNoClusters(SHARE, board())).toBeUndefined();
    expect(whyNoClusters(SHARE)).toBeUndefined();
  });
});

/** Noise, high in the first corner but for one square, low in the last but for one. */
function board(): Float64Array {
  const random = chance(5, "board");
  return Float64Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    if (x === 2 && y === 2) return -8;
    if (x === 17 && y === 17) return 8;
    return random.normal() + (x < 6 && y < 6 ? 8 : x > 13 && y > 13 ? -8 : 0);
  });
}
