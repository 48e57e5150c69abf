import { expect, test } from "vitest";
import { filterRows, rowsOf, sortRows } from "../../client/table/rows.ts";
import { nearestPoint } from "../../client/table/useOpeningDistrict.ts";

const AREAS = {
  level: "lsoa" as const,
  codes: ["E01090001", "E01090002", "E01090003", "E01090004"],
  names: ["Saltby 010A", "Saltby 002A", "Saltby 002B", "Northmoor 001A"],
  parents: { lad: [1, 1, 1, 0] },
};
const COLUMN = {
  value: Float32Array.of(4, 9, Number.NaN, 1),
  status: Uint8Array.of(0, 0, 1, 0),
  basis: new Uint8Array(4),
};

test("the nearest point is nearest on the ground, where a degree east is shorter than one north", () =>
  expect(nearestPoint([-1.5, 53, -1, 53.4], -1, 53)).toBe(0));

test("rows are those of the district", () =>
  expect(rowsOf(AREAS, COLUMN, 1).map((r) => r.code)).toEqual(["E01090001", "E01090002", "E01090003"]));

test("without a district, all", () => expect(rowsOf(AREAS, COLUMN, undefined)).toHaveLength(4));

test.each([
  [true, ["Saltby 002A", "Saltby 010A", "Northmoor 001A", "Saltby 002B"]],
  [false, ["Northmoor 001A", "Saltby 010A", "Saltby 002A", "Saltby 002B"]],
] as const)("by value (descending %s) the suppressed come last", (descending, names) =>
  expect(
    sortRows(rowsOf(AREAS, COLUMN, undefined), {
      by: "value",
      descending,
    }).map((r) => r.name),
  ).toEqual(names),
);

test("names sort as people count: 2 before 10", () =>
  expect(sortRows(rowsOf(AREAS, COLUMN, 1), { by: "name", descending: false }).map((r) => r.name)).toEqual([
    "Saltby 002A",
    "Saltby 002B",
    "Saltby 010A",
  ]));

test.each([
  [{ text: "saltby 3a" }, []],
  [{ text: "saltby 002a" }, ["Saltby 002A"]],
  [{ text: "0004" }, ["Northmoor 001A"]],
  [{ text: "", least: 4 }, ["Saltby 010A", "Saltby 002A"]],
  [{ text: "", most: 4 }, ["Saltby 010A", "Northmoor 001A"]],
  [{ text: "", least: 2, most: 5 }, ["Saltby 010A"]],
  [{ text: "", status: "suppressed" as const }, ["Saltby 002B"]],
])("%j keeps %j", (filter, names) =>
  expect(filterRows(rowsOf(AREAS, COLUMN, undefined), filter).map((r) => r.name)).toEqual(names),
);

test("a further column sorts by what it holds, areas without it last", () => {
  const further = (index: number) => [3, undefined, 1, 2][index];
  const sorted = sortRows(rowsOf(AREAS, COLUMN, undefined), { by: "x", descending: true }, further);
  expect(sorted.map((r) => r.index)).toEqual([0, 3, 2, 1]);
});
