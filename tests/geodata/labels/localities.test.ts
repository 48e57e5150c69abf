import { describe, expect, test } from "vitest";
import { localities as localitiesOf, type Residents } from "../../../geodata/labels/localities.ts";
import type { Table } from "../../../geodata/sources/table.ts";

type Stop = [
  id: string,
  name: string,
  parent: string,
  lon: number,
  lat: number,
  status?: string,
  stopType?: string,
];

describe("localities", () => {
  test("puts a place at the median of its stops, whatever one stray says", () => {
    expect(
      localities(
        naptan(["L1", "Aldale", "", -2, 53], ["L1", "Aldale", "", -2.01, 53.01], ["L1", "Aldale", "", 9, 60]),
      ),
    ).toEqual([{ name: "Aldale", parent: "", lon: -2, lat: 53.01, stops: 3, allStops: 3, residents: 0 }]);
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
    expect(found[0]).toEqual({
      name: "Town",
      parent: "",
      lon: -2,
      lat: 53.2,
      stops: 0,
      allStops: 3,
      residents: 0,
    });
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

  test("does not take a place at the other end of the country for the parent", () => {
    const found = localities(
      naptan(
        ["N1", "Newton", "", -2, 55],
        ["N1", "Newton", "", -2, 55],
        ["L3", "Quay", "Newton", 1.01, 51],
        ["L3", "Quay", "Newton", 1.01, 51],
        ["L4", "Hill", "Newton", 1.03, 51],
      ),
    );
    expect(found.map((l) => [l.name, l.lon, l.allStops])).toEqual([
      ["Newton", 1.01, 3],
      ["Newton", -2, 2],
      ["Quay", 1.01, 2],
    ]);
  });

  test("takes a station for a place, alone as it may be", () => {
    const stops = naptan(["L1", "Halt", "", -2, 53, "active", "RLY"], ["L2", "Farm", "", -2.1, 53]);
    expect(localities(stops).map((l) => l.name)).toEqual(["Halt"]);
  });

  test("puts the place where more people live first, whatever the stops of either", () => {
    const found = localities(
      naptan(
        ["L1", "City", "", -2, 53, "active", "RLY"],
        ["L2", "Town", "", -1, 53],
        ["L2", "Town", "", -1, 53],
        ["L2", "Town", "", -1, 53],
      ),
      { lon: [-2.01, -1.99, -1.01], lat: [53, 53, 53], people: [300, 200, 400] },
    );
    expect(found.map((l) => [l.name, l.residents])).toEqual([
      ["City", 500],
      ["Town", 400],
    ]);
  });

  test("gathers the people of parts, and of their parts, in the larger place", () => {
    const found = localities(
      naptan(
        ["L2", "Part", "Town", -2, 53],
        ["L2", "Part", "Town", -2, 53],
        ["L3", "Corner", "Part", -2.1, 53],
        ["L3", "Corner", "Part", -2.1, 53],
      ),
      { lon: [-2, -2.1], lat: [53, 53], people: [100, 50] },
    );
    expect(found.map((l) => [l.name, l.residents])).toEqual([
      ["Part", 150],
      ["Town", 150],
      ["Corner", 50],
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

const NOBODY: Residents = { lon: [], lat: [], people: [] };

function localities(stops: Table, residents = NOBODY) {
  return localitiesOf(stops, residents);
}

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
      stopType: stops.map((s) => s[6] ?? "BCT"),
    },
    numbers: { lon: Float64Array.from(stops, (s) => s[3]), lat: Float64Array.from(stops, (s) => s[4]) },
    marks: {},
  };
}
