import { expect, test } from "vitest";
import { carryOver, lsoa11ToLsoa21 } from "../../../geodata/crosswalk/lsoa11ToLsoa21.ts";
import { BASES, STATUSES } from "../../../geodata/indicator.ts";
import type { Table } from "../../../geodata/sources/table.ts";
import { tableOf } from "../../fixtures/tableOf.ts";

// Invented codes: same is unchanged, big is split in two, left and right are merged, and old1, old2 redrawn.
const LOOKUP = lookup([
  ["same", "U", "same"],
  ["big", "S", "part1"],
  ["big", "S", "part2"],
  ["left", "M", "both"],
  ["right", "M", "both"],
  ["old1", "X", "new"],
  ["old2", "X", "new"],
  ["wales", "U", "wales"],
]);
const LSOAS = new Map(["same", "part1", "part2", "both", "new", "unknown"].map((code, i) => [code, i]));
const ROWS = new Map(["same", "big", "left", "right", "old1", "old2"].map((code, i) => [code, i]));
const NONE = Number.NaN;

test("values move by the publisher's change indicator", () => {
  const people = new Map([
    ["left", 1000],
    ["right", 3000],
  ]);
  const crosswalk = lsoa11ToLsoa21(LOOKUP, LSOAS, people);
  const { value, status } = carryOver(crosswalk, ROWS, Float64Array.of(1.234, 8, 10, 20, 1, 2), 3);
  expect([...value]).toEqual([1.234, 8, 8, 17.5, 1.5, NONE]);
  expect([...status].map((s) => STATUSES[s])).toEqual([
    "published",
    "published",
    "published",
    "published",
    "published",
    "missing",
  ]);
  expect([...crosswalk.basis].slice(0, 5).map((b) => BASES[b])).toEqual([
    "measured",
    "apportioned",
    "apportioned",
    "summed",
    "apportioned",
  ]);
});

test("without people of the time, merged areas weigh alike, and the mean is rounded as published", () => {
  const { value } = carryOver(
    lsoa11ToLsoa21(LOOKUP, LSOAS),
    ROWS,
    Float64Array.of(0, 0, 0.001, 0.002, 0, 0),
    3,
  );
  expect(value[3]).toBe(0.002);
});

test("blank is missing and never zero, also when only a part is blank", () => {
  const { value, status } = carryOver(
    lsoa11ToLsoa21(LOOKUP, LSOAS),
    ROWS,
    Float64Array.of(NONE, 0, 10, NONE, 1, 2),
    3,
  );
  expect([...value]).toEqual([NONE, 0, 0, NONE, 1.5, NONE]);
  expect([...status].map((s) => STATUSES[s])).toEqual([
    "missing",
    "published",
    "published",
    "missing",
    "published",
    "missing",
  ]);
});

test("refuses a change it does not know", () => {
  expect(() => lsoa11ToLsoa21(lookup([["same", "Q", "same"]]), LSOAS)).toThrow(
    'a change must be U, S, M or X, got "Q" for same',
  );
});

function lookup(rows: [string, string, string][]): Table {
  const column = (i: 0 | 1 | 2) => rows.map((row) => row[i]);
  return tableOf("lsoa11-lsoa21", { lsoa11: column(0), change: column(1), lsoa21: column(2) });
}
