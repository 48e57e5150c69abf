import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { AreaLevel } from "../../../geodata/area.ts";
import type { Geography } from "../../../geodata/geography.ts";
import { BUSES } from "../../../geodata/indicators/buses.ts";
import { readColumns } from "../../../geodata/indicators/readColumns.ts";
import { observationAt } from "../../../geodata/pack/column.ts";
import { SOURCES, sourceById } from "../../../geodata/sources/index.ts";
import { findFiles } from "../../../scripts/gather/find.ts";
import { readTable } from "../../../scripts/read/readTable.ts";
import { lines } from "../../fixtures/gtfsFeed.ts";
import { writtenFolder } from "./writtenFolder.ts";

const DISTRICTS = lines(
  "zone_id,route_type,year,runs_weekday_Evening,tph_weekday_Morning_Peak,tph_weekday_Evening,tph_Sat_Midday,tph_Sun_Midday,tph_Sun_Evening,tph_daytime_avg",
  "Aldale,3.0,2022,400.0,41.0,20.5,30.25,-0.2,0.0,28.04",
  "London End,3.0,2022,9.0,90.0,45.0,70.0,50.0,25.0,66.0",
  "Aldale,3.0,2023,400.0,40.0,20.0,30.0,12.0,6.0,27.96",
  "Aldale,3.0,2016,400.0,43.0,22.0,31.0,12.0,6.0,30.0",
  "London End,3.0,2016,1.0,1.0,1.0,1.0,1.0,1.0,1.0",
  "London End,3.0,2023,9.0,90.0,45.0,70.0,50.0,25.0,66.0",
  "Aldale,2.0,2023,4.0,4.0,2.0,3.0,1.0,0.6,2.7",
  "Angusshire,3.0,2023,4.0,4.0,2.0,3.0,1.0,0.6,2.7",
  ",3.0,2023,4.0,4.0,2.0,3.0,1.0,0.6,2.7",
);
const trends = (code: string) =>
  `"${code}","tph_Sat_Midday_tph_2006_2023_change_pct","tph_Sat_Night_tph_2006_2023_change_pct","tph_Sun_Midday_tph_2006_2023_change_pct","tph_weekday_Morning_Peak_tph_2006_2023_change_pct","tph_weekday_Morning_Peak_tph_2023"`;

const GEOGRAPHY: Geography = {
  lad: table("lad", ["E07090001", "E09090001"], ["Aldale", "London End"], { region: [0, 0] }),
  region: table("region", ["E12090001"], ["North"], { country: [0] }),
  country: table("country", ["E92090001"], ["County"], {}),
};

describe("bus files", () => {
  test("are told apart by what is in them", async () => {
    const folder = await written();
    const { used } = await findFiles(folder, SOURCES);
    expect(used.map(({ source, files }) => [source.id, files.length])).toEqual([
      ["bus-routes", 1],
      ["bus-trips-districts", 1],
      ["bus-trip-trends", 2],
      ["timetable-trips", 1],
    ]);
  });

  test("trips by district go by name, London's years without its buses are missing", async () => {
    const { at, notes } = await reading("bus-trips-district", "bus-trips-districts", ["districts.csv"]);
    expect(at("lad", "E07090001", "2022")).toMatchObject({ value: 28 });
    expect(at("lad", "E07090001", "2023")).toMatchObject({ value: 28 });
    expect(at("lad", "E09090001", "2016")).toEqual({ status: "missing" });
    expect(at("lad", "E09090001", "2023")).toMatchObject({ value: 66 });
    expect(notes).toEqual(["bus-trips-district: 1 names are of no area known here: Angusshire"]);
  });

  test("trips below zero are a fault of the file and no figure; none at all are zero", async () => {
    const sunday = await reading("bus-trips-district-sunday", "bus-trips-districts", ["districts.csv"]);
    expect(sunday.at("lad", "E07090001", "2022")).toEqual({ status: "missing" });
    expect(sunday.at("lad", "E07090001", "2023")).toMatchObject({ value: 12 });
    const evening = await reading("bus-trips-district-sunday-evening", "bus-trips-districts", [
      "districts.csv",
    ]);
    expect(evening.at("lad", "E07090001", "2022")).toMatchObject({ value: 0 });
  });

  test("changes are fractions in the file and per cent on the map", async () => {
    const files = ["la.csv", "region.csv"];
    const { at } = await reading("bus-trips-trend", "bus-trip-trends", files);
    expect(at("lad", "E07090001", "2023")).toMatchObject({ value: -57.3 });
    expect(at("region", "E12090001", "2023")).toMatchObject({ value: -8.2 });
    const saturday = await reading("bus-trips-trend-saturday-night", "bus-trip-trends", files);
    expect(saturday.at("lad", "E07090001", "2023")).toEqual({ status: "missing" });
    expect(saturday.at("lad", "E09090001", "2023")).toMatchObject({ value: 25 });
  });

  async function reading(id: string, source: string, names: string[]) {
    const folder = await written();
    const files = names.map((name) => ({ path: join(folder, name) }));
    const read = await readTable(sourceById(source)!, files);
    const definition = BUSES.find((each) => each.id === id)!;
    const columns = readColumns(
      definition,
      { lsoas: new Map(), population: [], table: () => read },
      GEOGRAPHY,
    );
    if (typeof columns === "string") throw new Error(columns);
    const at = (level: AreaLevel, code: string, period: string) =>
      observationAt(
        columns.columnsAt(level)!.find((each) => each.period === period)!.column,
        GEOGRAPHY[level]!.codes.indexOf(code),
      );
    return { at, notes: columns.notes };
  }
});

function written(): Promise<string> {
  return writtenFolder({
    "routes.csv": lines(
      "lsoa11,number_of_routes_2008,number_of_routes_2019",
      "E01000001,12,4",
      "E01000002,3,",
    ),
    "districts.csv": DISTRICTS,
    "la.csv": lines(
      trends("LAD23CD"),
      '"E07090001",-0.1,NA,-0.3,-0.573330740623709,36.57',
      '"E09090001",-0.1,0.25,0,0,1',
      '"W06000001",-0.1,0,0,0,1',
    ),
    "region.csv": lines(trends("RGN20CD"), '"E12090001",-0.1,0,0,-0.0821,12.1', '"S99999999",0,0,0,0,1'),
    "trips.csv": lines(
      "code,period,dayType,timeBand,tripsPerHour,people,peopleTimesTrips",
      "E01000001,2023-09-04,weekday,evening,0.25,100,25",
    ),
  });
}

function table(
  level: AreaLevel,
  codes: string[],
  names: string[],
  parents: NonNullable<Geography[AreaLevel]>["parents"],
): NonNullable<Geography[AreaLevel]> {
  return { level, codes, names, parents };
}
