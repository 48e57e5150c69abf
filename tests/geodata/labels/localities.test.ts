import { describe, expect, test } from "vitest";
import { localities } from "../../../geodata/labels/localities.ts";
import type { Table } from "../../../geodata/sources/table.ts";

type Stop = [id: string, name: string, parent: string, lon: number, lat: number, status?: string];

describe("localities", () => {
  test("puts a place at the median of its stops, whatever one stray says", () => {
    expect(
      localities(
        naptan(["L1", "Aldale", "", -2, 53], ["L1", "Aldale", "", -2.01, 53.01], ["L1", "Aldale", "", 9, 60]),
      ),
    ).toEqual([{ name: "Aldale", parent: "", lon: -2, lat: 53.01, stops: 3, allStops: 3 }]);
  });

  test("passes over stops out of use, without a name or without a position", () => {
    const stops = naptan(
      ["L1", "Aldale", "", -2, 53],
      ["L1", "Aldale", "", -2, 53],
      ["L1", "Aldale", "", -2, 53, "inactive"],
      ["L1", "Aldale", "", Number.NaN, 53],
      ["L2", "", "", -2, 53],
    );
    expect(localities(stops).map((l) => [l.name, l.stops])).toEqual([["Aldale", 2]]);
  });

  test("leaves out a place with a single stop", () => {
    expect(localities(naptan(["L1", "Farm", "", -2, 53]))).toEqual([]);
  });

  test("counts the stops of parts, and of their parts, for the larger place", () => {
    const found = localities(
      naptan(
        ["L1", "Town", "", -2, 53],
        ["L2", "Part", "Town", -2, 53],
        ["L2", "Part", "Town", -2, 53],
        ["L3", "Corner", "Part", -2, 53],
        ["L3", "Corner", "Part", -2, 53],
      ),
    );
    expect(found.map((l) => [l.name, l.stops, l.allStops])).toEqual([
      ["Town", 1, 5],
      ["Part", 2, 4],
      ["Corner", 2, 2],
    ]);
  });

  test("makes a place of a parent that has no stops of its own", () => {
    const found = localities(
      naptan(
        ["L2", "North", "Town", -2, 53.2],
        ["L2", "North", "Town", -2, 53.2],
        ["L3", "South", "Town", -2.2, 53],
      ),
    );
    expect(found[0]).toEqual({ name: "Town", parent: "", lon: -2, lat: 53.2, stops: 0, allStops: 3 });
  });

  test("means the nearest of several places of the parent's name", () => {
    const found = localities(
      naptan(
        ["N1", "Newton", "", -2, 53],
        ["N2", "Newton", "", 1, 51],
        ["L3", "Quay", "Newton", 1.01, 51],
        ["L3", "Quay", "Newton", 1.01, 51],
      ),
    );
    expect(found.map((l) => [l.name, l.lon, l.allStops])).toEqual([
      ["Newton", 1, 3],
      ["Quay", 1.01, 2],
    ]);
  });

  test("survives places that name each other as parent", () => {
    const found = localities(
      naptan(
        ["L1", "Hither", "Yon", -2, 53],
        ["L1", "Hither", "Yon", -2, 53],
        ["L2", "Yon", "Hither", -2, 53],
      ),
    );
    expect(found.map((l) => [l.name, l.allStops])).toEqual([
      ["Hither", 3],
      ["Yon", 3],
    ]);
  });
});

function naptan(...stops: Stop[]): Table {
  return {
    source: "naptan",
    layout: "test",
    rows: stops.length,
    text: {
      locality: stops.map((s) => s[0]),
      localityName: stops.map((s) => s[1]),
      parentLocality: stops.map((s) => s[2]),
      status: stops.map((s) => s[5] ?? "active"),
    },
    numbers: { lon: Float64Array.from(stops, (s) => s[3]), lat: Float64Array.from(stops, (s) => s[4]) },
    marks: {},
  };
}
