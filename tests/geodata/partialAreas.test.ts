import { expect, test } from "vitest";
import type { Geography } from "../../geodata/geography.ts";
import { partialAreas, wholePopulations } from "../../geodata/partialAreas.ts";

const RESIDENTS = new Map([
  ["E01000001", 10],
  ["E01000002", 20],
  ["E01000003", 40],
]);

test("areas that hold more neighbourhoods in the whole are partial", () => {
  expect(partialAreas(whole(), part())).toEqual(new Map([["country", ["E92000001"]]]));
  expect(partialAreas(whole(), whole())).toEqual(new Map());
});

test("residents are those of the whole area", () => {
  expect([...wholePopulations(whole(), part(), "country", RESIDENTS)]).toEqual([70]);
  expect([...wholePopulations(whole(), part(), "lad", RESIDENTS)]).toEqual([60]);
  expect([...wholePopulations(whole(), part(), "lsoa", RESIDENTS)]).toEqual([20, 40]);
});

function whole(): Geography {
  return {
    lsoa: {
      level: "lsoa",
      codes: ["E01000001", "E01000002", "E01000003"],
      names: ["A", "B", "C"],
      parents: { lad: [0, 1, 1], country: [0, 0, 0] },
    },
    lad: {
      level: "lad",
      codes: ["E07000001", "E07000002"],
      names: ["One", "Two"],
      parents: { country: [0, 0] },
    },
    country: { level: "country", codes: ["E92000001"], names: ["The county"], parents: {} },
  };
}

function part(): Geography {
  return {
    lsoa: {
      level: "lsoa",
      codes: ["E01000002", "E01000003"],
      names: ["B", "C"],
      parents: { lad: [0, 0], country: [0, 0] },
    },
    lad: { level: "lad", codes: ["E07000002"], names: ["Two"], parents: { country: [0] } },
    country: { level: "country", codes: ["E92000001"], names: ["The county"], parents: {} },
  };
}
