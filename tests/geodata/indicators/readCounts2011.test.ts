import { describe, expect, it } from "vitest";
import type { ReadContext } from "../../../geodata/indicators/readContext.ts";
import { readCounts2011 } from "../../../geodata/indicators/readCounts2011.ts";
import { tableOf } from "../../fixtures/tableOf.ts";

const NONE = Number.NaN;
const VALUES = { kind: "counts-2011", count: "poor", total: "homes" } as const;
// A and B as they were, C divided in two (300 and 100 people), D and E merged, F not in the file
const LOOKUP = tableOf("lsoa11-lsoa21", {
  lsoa11: ["E01900001", "E01900002", "E01900003", "E01900003", "E01900004", "E01900005", "E01900006"],
  change: ["U", "U", "S", "S", "M", "M", "U"],
  lsoa21: ["E01900001", "E01900002", "E01900011", "E01900012", "E01900013", "E01900013", "E01900006"],
});
const TODAY = ["E01900001", "E01900002", "E01900011", "E01900012", "E01900013", "E01900006"];

describe("counts of the areas of 2011", () => {
  const table = tableOf(
    "fuel-poverty",
    { lsoa11: ["E01900001", "E01900002", "E01900003", "E01900004", "E01900005"] },
    { poor: [30, NONE, 50, 10, 5], homes: [120, 90, 200, 40, 60] },
  );
  const parts = readCounts2011(VALUES, table, context(LOOKUP))!;

  it("stay as they are, are divided by people, or added up", () => {
    expect([...parts.numerator]).toEqual([30, NONE, 38, 13, 15, NONE]);
    expect([...parts.denominator]).toEqual([120, NONE, 150, 50, 100, NONE]);
    expect(parts.value[0]).toBe(25);
    expect(parts.value[4]).toBe(15);
  });

  it("say which of these they are", () => {
    // measured, apportioned, summed
    expect([...parts.basis]).toEqual([0, 0, 2, 2, 1, 0]);
  });

  it("are missing where the file has none", () => {
    expect([...parts.status]).toEqual([0, 2, 0, 0, 0, 2]);
  });

  it("cannot be carried over without the look-up", () => {
    expect(readCounts2011(VALUES, table, context(undefined))).toBeUndefined();
  });
});

function context(lookup: typeof LOOKUP | undefined): ReadContext {
  return {
    lsoas: new Map(TODAY.map((code, i) => [code, i])),
    population: [200, 200, 300, 100, 250, 200],
    table: (source) => (source === "lsoa11-lsoa21" ? lookup : undefined),
  };
}
