import { beforeAll, describe, expect, test } from "vitest";
import { STATUSES } from "../../geodata/indicator.ts";
import { type England, NO_ENGLAND, openEngland } from "./england.ts";

// Literal numbers below were read in the publishers' files by eye, or counted in them with another program.
describe.skipIf(NO_ENGLAND)(`buses of England (${NO_ENGLAND ?? "from the pack"})`, () => {
  let england: England;
  beforeAll(async () => {
    england = await openEngland();
  });

  test.each([
    ["E01000027", "2008", 23],
    ["E01000027", "2023", 4],
    ["E01000031", "2019", 7],
    ["E01000039", "2022", 2],
  ])("routes of %s in %s are %i", async (code, year, routes) => {
    expect(await england.at("bus-routes", "lsoa", year, code)).toMatchObject({
      value: routes,
      basis: "measured",
    });
  });

  test("the change in routes follows from the two years", async () => {
    expect(await england.at("bus-routes-change-2008", "lsoa", "2023", "E01000027")).toMatchObject({
      value: -82.6,
    });
    expect(await england.at("bus-routes-change", "lsoa", "2023", "E01000031")).toMatchObject({
      value: -14.3,
    });
  });

  test.each([
    ["Adur", "E07000223", "bus-trips-district", "2004", 53],
    ["Adur", "E07000223", "bus-trips-district-evening", "2004", 23.1],
    ["Amber Valley", "E07000032", "bus-trips-district-morning", "2004", 183.4],
    ["County Durham", "E06000047", "bus-trips-district", "2023", 214.3],
    ["Cumberland", "E06000063", "bus-trips-district", "2009", 134.6],
    ["Leeds", "E08000035", "bus-trips-district-sunday", "2006", 277],
    ["Barking and Dagenham", "E09000002", "bus-trips-district", "2008", 227.9],
  ])("trips in %s (%s) of %s in %s are %d an hour", async (_, code, indicator, year, trips) => {
    expect(await england.at(indicator, "lad", year, code)).toMatchObject({ value: trips, basis: "measured" });
  });

  test("London has no figure for the years without its buses, and the Scillies for none", async () => {
    for (const year of ["2004", "2005", "2006", "2014", "2015", "2016", "2017"])
      expect(await england.at("bus-trips-district", "lad", year, "E09000002")).toEqual({ status: "missing" });
    expect(await england.at("bus-trips-district", "lad", "2023", "E06000053")).toEqual({ status: "missing" });
  });

  test("trips below zero are faults of the file: East Cambridgeshire's in 2014 has no figure", async () => {
    expect(await england.at("bus-trips-district-sunday", "lad", "2014", "E07000009")).toEqual({
      status: "missing",
    });
    expect(await england.at("bus-trips-district-sunday", "lad", "2016", "E07000009")).toMatchObject({
      value: 0,
    });
  });

  test("names that are of no district of England are Wales' and Scotland's, and told", async () => {
    expect(england.found("Indicators left out")).toContain(
      "bus-trips-district: 54 names are of no area known here: Aberdeen City, Aberdeenshire, Angus, Argyll and Bute, Blaenau Gwent …",
    );
    expect(await districtsMissing("bus-trips-district", "2023")).toEqual(["E06000053"]);
  });

  test.each([
    ["E06000001", "lad", "bus-trips-trend", -57.3],
    ["E06000001", "lad", "bus-trips-trend-saturday", -39.4],
    ["E06000001", "lad", "bus-trips-trend-saturday-night", -61.6],
    ["E06000002", "lad", "bus-trips-trend-sunday", -56],
    ["E12000001", "region", "bus-trips-trend", -81.9],
    ["E12000002", "region", "bus-trips-trend-saturday", -50.9],
  ] as const)("the published fraction of %s (%s) in %s is %d %%", async (code, level, indicator, change) => {
    expect(await england.at(indicator, level, "2023", code)).toMatchObject({
      value: change,
      basis: "measured",
    });
  });

  test.each([
    ["E01026122", 6.573],
    ["E01026123", 10.465],
    ["E01026124", 4.408],
    ["E01026177", 0],
    ["E01014370", 12.141],
  ])("stops per thousand people of %s are %d", async (code, stops) => {
    expect(await england.at("bus-stops", "lsoa", "2026-07", code)).toMatchObject({ value: stops });
  });

  test("stops of a district are its own over its people", async () => {
    expect(await england.at("bus-stops", "lad", "2026-07", "E07000138")).toMatchObject({
      value: 4.73953,
      basis: "summed",
    });
  });

  test("districts without a register have no figure, and neither has England", async () => {
    const missing = await districtsMissing("bus-stops", "2026-07");
    expect(missing).toEqual(
      england.pack.geography.lad!.codes.filter((code) =>
        /^E09|^E080000(0[1-9]|10|3[2-6])$|^E06000053$/.test(code),
      ),
    );
    expect(missing).toHaveLength(33 + 10 + 5 + 1);
    const stops = england.indicator("bus-stops");
    expect(stops.benchmark).toEqual({});
    expect(stops.series.map(({ level }) => level)).not.toContain("country");
    expect(await england.at("bus-stops", "lsoa", "2026-07", "E01000001")).toEqual({ status: "missing" });
  });

  test("stops taken away: of 490 in Lincoln none, and a few elsewhere; recoded ones are not among them", async () => {
    const period = "2024-10-2026-07";
    expect(await england.at("bus-stops-removed", "lad", period, "E07000138")).toMatchObject({
      value: 0,
      count: 0,
      denominator: 490,
    });
    expect(await england.at("bus-stops-removed", "lad", period, "E06000023")).toEqual({ status: "missing" });
    expect(england.source("naptan-earlier").notes.at(-1)).toMatch(
      /^27,\d{3} bus stops in the places both dates cover: \d+ kept, 2 with a new code, 310 removed, \d+ added\.$/,
    );
  });

  async function districtsMissing(indicator: string, period: string): Promise<string[]> {
    const { status } = (await england.pack.column(indicator, "lad", period))!;
    return england.pack.geography.lad!.codes.filter((_, i) => STATUSES[status[i]!] === "missing");
  }
});
