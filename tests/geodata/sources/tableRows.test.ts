import { describe, expect, it } from "vitest";
import type { Table } from "../../../geodata/sources/table.ts";
import { inEngland, joinTables } from "../../../geodata/sources/tableRows.ts";

describe("inEngland", () => {
  const table = part("a.csv", ["W01000001", "E01000001", "S01000001", "E01000002"], [1, 2, 3, 4]);
  table.marks.n!.set(0, "*").set(3, "[c]");
  const england = inEngland(table, "lsoa");
  it("keeps codes that begin with E, with their numbers and marks", () => {
    expect(england.text.lsoa).toEqual(["E01000001", "E01000002"]);
    expect([...england.numbers.n!]).toEqual([2, 4]);
    expect([...england.marks.n!]).toEqual([[1, "[c]"]]);
  });
  it("remembers where each row stood", () => {
    expect(england.at!(1)).toEqual({ file: "a.csv", row: 5 });
  });
});

describe("joinTables", () => {
  const a = part("a.csv", ["E01000001"], [1]);
  const b = part("b.csv", ["E01000002", "E01000003"], [2, 3]);
  b.marks.n!.set(1, "*");
  const both = joinTables([a, b]);
  it("puts rows one after another", () => {
    expect(both.text.lsoa).toEqual(["E01000001", "E01000002", "E01000003"]);
    expect([...both.numbers.n!]).toEqual([1, 2, 3]);
    expect([...both.marks.n!]).toEqual([[2, "*"]]);
    expect(both.fileRows).toEqual([1, 2]);
  });
  it("remembers which file each row is from", () => {
    expect([0, 1, 2].map((row) => both.at!(row))).toEqual([
      { file: "a.csv", row: 2 },
      { file: "b.csv", row: 2 },
      { file: "b.csv", row: 3 },
    ]);
  });
});

function part(file: string, lsoa: string[], n: number[]): Table {
  return {
    source: "x",
    layout: "y",
    rows: lsoa.length,
    text: { lsoa },
    numbers: { n: Float64Array.from(n) },
    marks: { n: new Map() },
    fileRows: [lsoa.length],
    at: (row) => ({ file, row: row + 2 }),
  };
}
