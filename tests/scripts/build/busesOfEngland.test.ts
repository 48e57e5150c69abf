import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { AreaLevel } from "../../../geodata/area.ts";
import { BUSES } from "../../../geodata/indicators/buses.ts";
import { BUS_STOPS } from "../../../geodata/indicators/busStops.ts";
import { decodeColumn, observationAt } from "../../../geodata/pack/column.ts";
import { sourceById } from "../../../geodata/sources/index.ts";
import { buildIndicators, type IndicatorBuild } from "../../../scripts/build/indicators.ts";
import type { Inputs } from "../../../scripts/build/readInputs.ts";
import { addStopTables } from "../../../scripts/build/stopTables.ts";
import { zipEntries } from "../../../scripts/gather/zip.ts";
import { readBoundaries } from "../../../scripts/read/readBoundaries.ts";
import { readTable } from "../../../scripts/read/readTable.ts";
import { REAL_DATA } from "../../realData.ts";
import { readRealTables } from "../../realTables.ts";

const FILES = {
  "lsoa11-lsoa21": "lookups/lsoa11_lsoa21_lad22_ew.csv",
  "bus-routes": "transport/DERIVED_bus_routes_per_lsoa11_england_2008_2023.csv",
  "bus-trips-districts": "transport/DERIVED_bus_trips_per_la_2004_2023.csv",
  "bus-trip-trends": [
    "transport/la23_bustrip_trends_2006-08_2023.csv",
    "transport/region_bustrip_trends.csv",
  ],
};

// Literal numbers below were read in the publishers' files by eye, or counted in them with another program.
describe.skipIf(!REAL_DATA)("buses of England (real data beside the project)", () => {
  let real: Awaited<ReturnType<typeof readRealTables>>;
  let notes: string[];
  let build: IndicatorBuild;

  beforeAll(async () => {
    real = await readRealTables(REAL_DATA!, FILES);
    const inputs: Inputs = { tables: real.tables, boundaries: new Map(), sources: [] };
    for (const [id, zip] of [
      ["naptan", "naptan_2026-07-24.zip"],
      ["naptan-earlier", "naptan_2024-10-13.zip"],
    ] as const) {
      const path = join(REAL_DATA!, "transport", zip);
      const members = (await zipEntries(path)).filter(({ name }) => name.endsWith("Stops.csv"));
      const files = members.map(({ name: member }) => ({ path, member }));
      inputs.tables.set(id, await readTable(sourceById(id)!, files));
    }
    const outlines = { path: join(REAL_DATA!, "boundaries/lsoa21_en_bsc_v4.geojson") };
    inputs.boundaries.set(
      "lsoa21-boundaries",
      await readBoundaries(sourceById("lsoa21-boundaries")!, [outlines]),
    );
    notes = [];
    inputs.sources.push({ id: "naptan-earlier", notes } as unknown as Inputs["sources"][number]);
    const people = new Map(real.geography.lsoa!.codes.map((code, i) => [code, real.residents[i]!]));
    addStopTables(inputs, real.geography, people);
    build = buildIndicators({
      tables: (id) => real.tables.get(id),
      geography: real.geography,
      populations: { lsoa: real.residents },
      definitions: [...BUSES, ...BUS_STOPS],
    });
  });

  test("every file is read to its last row, those of Wales and Scotland left out where codes say so", () => {
    const rows = Object.fromEntries(Object.keys(FILES).map((id) => [id, real.tables.get(id)!.rows]));
    expect(rows).toMatchObject({
      "bus-routes": 32_844,
      "bus-trips-districts": 6_255,
      "bus-trip-trends": 295 + 9,
    });
    expect(real.tables.get("naptan")!.rows).toBe(298_302);
    expect(real.tables.get("naptan-earlier")!.rows).toBe(33_717);
  });

  test.each([
    ["E01000027", "2008", 23],
    ["E01000027", "2023", 4],
    ["E01000031", "2019", 7],
    ["E01000039", "2022", 2],
  ])("routes of %s in %s are %i", (code, year, routes) => {
    expect(at("bus-routes", "lsoa", year, code)).toMatchObject({ value: routes, basis: "measured" });
  });

  test("the change in routes follows from the two years", () => {
    expect(at("bus-routes-change-2008", "lsoa", "2023", "E01000027")).toMatchObject({ value: -82.6 });
    expect(at("bus-routes-change", "lsoa", "2023", "E01000031")).toMatchObject({ value: -14.3 });
  });

  test.each([
    ["Adur", "E07000223", "bus-trips-district", "2004", 53],
    ["Adur", "E07000223", "bus-trips-district-evening", "2004", 23.1],
    ["Amber Valley", "E07000032", "bus-trips-district-morning", "2004", 183.4],
    ["County Durham", "E06000047", "bus-trips-district", "2023", 214.3],
    ["Cumberland", "E06000063", "bus-trips-district", "2009", 134.6],
    ["Leeds", "E08000035", "bus-trips-district-sunday", "2006", 277],
    ["Barking and Dagenham", "E09000002", "bus-trips-district", "2008", 227.9],
  ])("trips in %s (%s) of %s in %s are %d an hour", (_, code, indicator, year, trips) => {
    expect(at(indicator, "lad", year, code)).toMatchObject({ value: trips, basis: "measured" });
  });

  test("London has no figure for the years without its buses, and the Scillies for none", () => {
    for (const year of ["2004", "2005", "2006", "2014", "2015", "2016", "2017"])
      expect(at("bus-trips-district", "lad", year, "E09000002")).toEqual({ status: "missing" });
    expect(at("bus-trips-district", "lad", "2023", "E06000053")).toEqual({ status: "missing" });
  });

  test("trips below zero are faults of the file: East Cambridgeshire's in 2014 has no figure", () => {
    expect(at("bus-trips-district-sunday", "lad", "2014", "E07000009")).toEqual({ status: "missing" });
    expect(at("bus-trips-district-sunday", "lad", "2016", "E07000009")).toMatchObject({ value: 0 });
  });

  test("names that are of no district of England are Wales' and Scotland's, and told", () => {
    expect(build.notes).toContain(
      "bus-trips-district: 54 names are of no area known here: Aberdeen City, Aberdeenshire, Angus, Argyll and Bute, Blaenau Gwent …",
    );
    for (const [i, code] of real.geography.lad!.codes.entries())
      if (real.geography.lad!.names[i] !== "Isles of Scilly")
        expect([code, at("bus-trips-district", "lad", "2023", code).status]).toEqual([code, "published"]);
  });

  test.each([
    ["E06000001", "lad", "bus-trips-trend", -57.3],
    ["E06000001", "lad", "bus-trips-trend-saturday", -39.4],
    ["E06000001", "lad", "bus-trips-trend-saturday-night", -61.6],
    ["E06000002", "lad", "bus-trips-trend-sunday", -56],
    ["E12000001", "region", "bus-trips-trend", -81.9],
    ["E12000002", "region", "bus-trips-trend-saturday", -50.9],
  ] as const)("the published fraction of %s (%s) in %s is %d %%", (code, level, indicator, change) => {
    expect(at(indicator, level, "2023", code)).toMatchObject({ value: change, basis: "measured" });
  });

  test.each([
    ["E01026122", 6.573],
    ["E01026123", 10.465],
    ["E01026124", 4.408],
    ["E01026177", 0],
    ["E01014370", 12.141],
  ])("stops per thousand people of %s are %d", (code, stops) => {
    expect(at("bus-stops", "lsoa", "2026-07", code)).toMatchObject({ value: stops });
  });

  test("stops of a district are its own over its people", () => {
    expect(at("bus-stops", "lad", "2026-07", "E07000138")).toMatchObject({ value: 4.73953, basis: "summed" });
  });

  test("districts without a register have no figure, and neither has England", () => {
    const codes = real.geography.lad!.codes;
    const missing = codes.filter((code) => at("bus-stops", "lad", "2026-07", code).status === "missing");
    expect(missing).toEqual(
      codes.filter((code) => /^E09|^E080000(0[1-9]|10|3[2-6])$|^E06000053$/.test(code)),
    );
    expect(missing).toHaveLength(33 + 10 + 5 + 1);
    const stops = build.indicators.find(({ id }) => id === "bus-stops")!;
    expect(stops.benchmark).toEqual({});
    expect(stops.series.map(({ level }) => level)).not.toContain("country");
    expect(at("bus-stops", "lsoa", "2026-07", "E01000001")).toEqual({ status: "missing" });
  });

  test("stops taken away: of 490 in Lincoln none, and a few elsewhere; recoded ones are not among them", () => {
    const period = "2024-10-2026-07";
    expect(at("bus-stops-removed", "lad", period, "E07000138")).toMatchObject({
      value: 0,
      count: 0,
      denominator: 490,
    });
    expect(at("bus-stops-removed", "lad", period, "E06000023")).toEqual({ status: "missing" });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(
      /^27,\d{3} bus stops in the places both dates cover: \d+ kept, 2 with a new code, 310 removed, \d+ added\.$/,
    );
  });

  function at(indicator: string, level: AreaLevel, period: string, code: string) {
    const column = build.columns.find(
      (each) => each.indicator === indicator && each.level === level && each.period === period,
    )!;
    return observationAt(decodeColumn(column.bytes), real.geography[level]!.codes.indexOf(code));
  }
});
