import { describe, expect, test } from "vitest";
import type { Column } from "../../../geodata/pack/column.ts";
import { deprivationDeciles, deprivationGradient } from "../../../geodata/statistics/deprivationGradient.ts";

describe("deprivationDeciles", () => {
  test("the highest scores are the most deprived tenth", () =>
    expect([...deprivationDeciles(range(20))]).toEqual([
      10, 10, 9, 9, 8, 8, 7, 7, 6, 6, 5, 5, 4, 4, 3, 3, 2, 2, 1, 1,
    ]));
  test("an area without a score is in none", () =>
    expect([...deprivationDeciles([5, Number.NaN, 6])]).toEqual([6, 0, 1]));
});

describe("deprivationGradient", () => {
  const tenths = Uint8Array.from(range(20), (i) => Math.floor(i / 2) + 1);
  const people = range(20).map(() => 1000);

  test("shares are counted anew, and the most deprived have more", () => {
    const count = range(20).map((i) => 300 - 20 * Math.floor(i / 2));
    const found = deprivationGradient(
      { measure: "proportion", interval: "wilson", multiplier: 100 },
      column({ value: count.map((c) => c / 10), count, denominator: people }),
      tenths,
      people,
    );
    if (found.status !== "calculated") throw new Error(found.reason);
    expect(found.groups.map((g) => Math.round(g.value))).toEqual([30, 28, 26, 24, 22, 20, 18, 16, 14, 12]);
    expect(found.groups[0]).toMatchObject({ count: 600, denominator: 2000, areas: 2, population: 2000 });
    expect(found.slopeIndex.value).toBeLessThan(-18);
    expect(found.slopeIndex.upper).toBeLessThan(-16);
    expect(found.relativeIndex?.value).toBeLessThan(0.42);
  });
  test("means without limits have an index without limits", () => {
    const found = deprivationGradient(
      { measure: "mean", interval: "none", multiplier: 1 },
      column({ value: range(20).map((i) => 10 + Math.floor(i / 2)) }),
      tenths,
      people,
    );
    expect(found).toMatchObject({ status: "calculated" });
    expect(found.status === "calculated" && found.slopeIndex).toEqual({ value: expect.closeTo(10, 9) });
  });
  test("nothing is made of fewer than ten tenths", () =>
    expect(
      deprivationGradient(
        { measure: "mean", interval: "none", multiplier: 1 },
        column({ value: range(20) }),
        tenths,
        people,
        (area) => area > 3,
      ),
    ).toEqual({
      status: "cannot-be-calculated",
      reason: "It takes places in all ten tenths of deprivation; 2 of them have no figure here.",
    }));
});

function column(numbers: Partial<Record<"value" | "count" | "denominator", number[]>>): Column {
  const part = Object.fromEntries(Object.entries(numbers).map(([k, v]) => [k, Float64Array.from(v)]));
  return { ...part, status: new Uint8Array(20), basis: new Uint8Array(20) } as Column;
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}
