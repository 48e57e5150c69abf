import { describe, expect, it } from "vitest";
import { isMarker } from "../../../geodata/sources/marks.ts";
import type { Table } from "../../../geodata/sources/table.ts";
import {
  checkCodes,
  checkCounts,
  checkFilled,
  checkRange,
  checkUnique,
} from "../../../geodata/sources/validate.ts";
import { tableOf } from "../../fixtures/tableOf.ts";

describe("checkUnique", () => {
  it.each([
    [["E01000001", "E01000002"], undefined],
    [
      ["E01000001", "E01000001"],
      'ward.csv, row 3: lsoa must identify one row. Expected each once; got "E01000001" again.',
    ],
  ])("%j", (lsoa, error) => expectThrow(() => checkUnique(table({ lsoa }), ["lsoa"]), error));
  it("looks at all fields of a key together", () => {
    expect(() => checkUnique(table({ a: ["x", "x"], b: ["1", "2"] }), ["a", "b"])).not.toThrow();
  });
});

describe("checkFilled", () => {
  it.each([
    [["E01000001", "E01000002"], undefined],
    [["E01000001", ""], "ward.csv, row 3: lsoa must not be blank. Expected a code."],
  ])("%j", (lsoa, error) => expectThrow(() => checkFilled(table({ lsoa }), ["lsoa"]), error));
});

describe("checkRange", () => {
  it.each([
    [1, [1, 10], undefined],
    [10, [1, 10], undefined],
    [Number.NaN, [1, 10], undefined],
    [0, [1, 10], "decile is impossible. Expected 1 to 10; got 0."],
    [11, [1, 10], "decile is impossible. Expected 1 to 10; got 11."],
    [-1, [0, 100], "decile is impossible. Expected 0 to 100; got -1."],
    [1e308, undefined, "got 1e+308."],
    [Number.POSITIVE_INFINITY, undefined, "got Infinity."],
  ] as const)("%d in %j", (decile, range, error) =>
    expectThrow(
      () => checkRange(table({ lsoa: ["E01000001"] }, { decile: [decile] }), "decile", range),
      error,
    ),
  );
});

describe("checkCounts", () => {
  it.each([
    [5, 10, undefined],
    [10, 10, undefined],
    [14, 10, undefined],
    [-1, 10, "ward.csv, row 2: a count must not be negative. Expected 0 or more; got -1."],
    [25, 10, "ward.csv, row 2: a count must not be larger than its total. Expected at most 10; got 25."],
  ])("%d of %d", (count, total, error) =>
    expectThrow(() => checkCounts(table({ lsoa: ["E01000001"] }, { count: [count], total: [total] })), error),
  );
});

describe("checkCodes", () => {
  const known = new Set(["E01000001", "E01000002"]);
  const many = (strays: number) =>
    Array.from({ length: 1000 }, (_, i) => (i < strays ? "E01999999" : "E01000001"));
  it("gives the rows of a few strays", () => {
    expect(checkCodes(table({ lsoa: many(5) }), "lsoa", known, "the LSOAs of 2021")).toEqual([0, 1, 2, 3, 4]);
  });
  it("refuses a file of another vintage", () => {
    expect(() => checkCodes(table({ lsoa: many(6) }), "lsoa", known, "the LSOAs of 2021")).toThrow(
      'row 2: 6 of 1000 rows have a lsoa that is not one of the LSOAs of 2021; the file mixes vintages or is of another. Expected at most 0.5 % unknown; got "E01999999".',
    );
  });
  it("refuses every stray when none is allowed", () => {
    expect(() => checkCodes(table({ lsoa: many(1) }), "lsoa", known, "the LSOAs of 2021", 0)).toThrow(
      "only codes of",
    );
  });
});

describe("isMarker", () => {
  it.each(["*", "[c]", "[x]", ":", "-", "..", "c", "N/A", "NA", "null"])(
    "%s stands for no number",
    (mark) => {
      expect(isMarker(mark)).toBe(true);
    },
  );
  it.each(["NaN", "Infinity", "12a", "about 5", "<5"])("%s does not", (mark) => {
    expect(isMarker(mark)).toBe(false);
  });
});

function expectThrow(act: () => unknown, error: string | undefined) {
  if (error === undefined) expect(act).not.toThrow();
  else expect(act).toThrow(error);
}

function table(text: Record<string, string[]>, numbers: Record<string, number[]> = {}): Table {
  return { ...tableOf("lsoa21-ward-lad", text, numbers), at: (row) => ({ file: "ward.csv", row: row + 2 }) };
}
