import { beforeAll, describe, expect, it } from "vitest";
import { csv, type England, NO_ENGLAND, openEngland, query } from "./england.ts";

describe.skipIf(NO_ENGLAND)(`warm homes, crime, doctors and food (${NO_ENGLAND ?? "from the pack"})`, () => {
  let england: England;
  beforeAll(async () => {
    england = await openEngland();
  });

  it("gives an unchanged neighbourhood its own households", async () => {
    expect(await england.at("fuel-poverty", "lsoa", "2020", "E01000001")).toMatchObject({
      value: 4.273504273504273,
      count: 40,
      denominator: 936,
      basis: "modelled",
    });
  });

  it("adds up what was merged and divides what was split", async () => {
    // E01000048 with 100 of 695 and E01033588 with 99 of 678
    expect(await england.at("fuel-poverty", "lsoa", "2020", "E01034479")).toMatchObject({
      count: 199,
      denominator: 1373,
    });
    const parts = await Promise.all(
      ["E01034473", "E01034474"].map((code) => england.at("fuel-poverty", "lsoa", "2020", code)),
    );
    const sum = (of: "count" | "denominator") =>
      parts.reduce((n, part) => n + (part?.status === "published" ? part[of]! : Number.NaN), 0);
    // E01000010 with 288 of 1,183
    expect([sum("count"), sum("denominator")]).toEqual([288, 1183]);
  });

  it("gives districts and England as the publisher does", async () => {
    expect(await england.at("fuel-poverty", "lad", "2020", "E08000009")).toMatchObject({
      count: 12440,
      denominator: 101237,
    });
    expect(await england.at("fuel-poverty", "lad", "2020", "E06000009")).toMatchObject({
      count: 11748,
      denominator: 69080,
    });
    expect(england.indicator("fuel-poverty").benchmark["2020"]?.value).toBeCloseTo(13.2315, 3);
  });

  // read by hand from the files
  it.each([
    ["fuel-poverty-north", "lad", "2021", "E08000009", 11.819448541003448],
    ["fuel-poverty-north", "region", "2021", "E12000002", 14.548657831620643],
    ["fuel-poverty-north", "lad", "2021", "E06000047", 14.671138982062127],
    ["crime-severity", "lad", "2022-23", "E08000009", 14.433166758968454],
    ["crime-severity", "lad", "2022-23", "E07000084", 11.749866036452243],
    ["crime-severity", "lad", "2022-23", "E09000033", 60.324752212711374],
    ["patients-per-gp-district", "lad", "2024-03", "E06000001", 1615.12767404534],
    ["patients-per-gp-district", "lad", "2024-03", "E09000033", 2405.2759095375],
  ] as const)("%s of %s in %s: %s", async (indicator, level, period, code, value) => {
    expect(await england.at(indicator, level, period, code)).toMatchObject({ status: "published", value });
  });

  it("has no crime score of a district with several, or with none", async () => {
    for (const code of ["E06000058", "E06000061", "E06000063", "E06000064", "E06000052", "E09000001"])
      expect(await england.at("crime-severity", "lad", "2022-23", code)).toEqual({ status: "missing" });
  });

  it("adds patients and doctors up to regions and England", async () => {
    expect(await england.at("patients-per-gp-district", "country", "2024-03", "E92000001")).toMatchObject({
      count: 62908248,
      basis: "summed",
    });
  });

  it("counts fast food in Trafford and nowhere else", async () => {
    // 289 of 291 postcodes are known; 235,046 people live in Trafford
    expect(await england.at("fast-food", "lad", "2023", "E08000009")).toMatchObject({
      value: expect.closeTo(1.2295, 3),
    });
    expect(await england.at("fast-food", "lsoa", "2023", "E01000001")).toEqual({ status: "missing" });
    expect(await england.at("fast-food", "lad", "2023", "E08000003")).toEqual({ status: "missing" });
    expect(await england.at("fast-food", "country", "2023", "E92000001")).not.toMatchObject({
      status: "published",
    });
  });

  it("reads the publisher's workbook to the households that others have copied from it", async () => {
    expect(england.found("Used")).toContain("  determinants/sub-regional-fuel-poverty-2022-tables.xlsx");
    const copied = await query<{ code: string; poor: number; households: number }>(
      `SELECT l.LSOA21CD AS code, f."Number of households in fuel poverty"::DOUBLE AS poor, f."Number of households"::DOUBLE AS households FROM ${csv("lookups/lsoa11_lsoa21_lad22_ew.csv")} l JOIN ${csv("determinants/DERIVED_fuel_poverty_lsoa11_2020.csv")} f ON f."LSOA Code" = l.LSOA11CD WHERE l.CHGIND = 'U'`,
    );
    expect(copied.length).toBeGreaterThan(30_000);
    const { count, denominator } = (await england.pack.column("fuel-poverty", "lsoa", "2020"))!;
    const index = new Map(england.pack.geography.lsoa!.codes.map((code, i) => [code, i]));
    const wrong = copied.filter(({ code, poor, households }) => {
      const i = index.get(code)!;
      return count![i] !== poor || denominator![i] !== households;
    });
    expect(wrong).toEqual([]);
  });
});
