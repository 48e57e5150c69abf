import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import type { AreaLevel } from "../../../geodata/area.ts";
import { type Column, decodeColumn, observationAt } from "../../../geodata/pack/column.ts";
import { buildIndicators, type IndicatorBuild } from "../../../scripts/build/indicators.ts";
import { AREAS_OF_ENGLAND, LEVELS_OF_ENGLAND, type LevelOfEngland } from "../../fixtures/areasOfEngland.ts";
import { REAL_DATA } from "../../realData.ts";
import { readRealTables } from "../../realTables.ts";

describe.skipIf(!REAL_DATA)("indicators of England (real data beside the project)", () => {
  let real: Awaited<ReturnType<typeof readRealTables>>;
  let build: IndicatorBuild;

  beforeAll(async () => {
    real = await readRealTables(REAL_DATA!);
    build = buildIndicators({
      tables: (id) => real.tables.get(id),
      geography: real.geography,
      populations: { lsoa: real.residents },
    });
  });

  test("only the two whose scores this copy of the indices lacks are left out", () => {
    const otherwise = build.notes.filter((note) => !/ left out: source [\w-]+ not found$/.test(note));
    expect(otherwise).toEqual([
      "children-on-a-low-income left out: iod2025-scores as found (converted) has no field idaciScore",
      "older-people-on-a-low-income left out: iod2025-scores as found (converted) has no field idaopiScore",
    ]);
    expect(build.indicators.length).toBeGreaterThanOrEqual(45);
  });

  test("every level has all its areas", () => {
    for (const { level, bytes, indicator } of build.columns)
      expect([indicator, level, decodeColumn(bytes).value.length]).toEqual([
        indicator,
        level,
        AREAS_OF_ENGLAND[level as LevelOfEngland],
      ]);
  });

  test("no column of a neighbourhood exceeds 150 kB on the wire", () => {
    const sizes = build.columns
      .filter(({ level }) => level === "lsoa")
      .map(({ indicator, period, bytes }) => ({
        what: `${indicator} ${period}`,
        size: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length,
      }));
    expect(sizes.filter(({ size }) => size > 150_000)).toEqual([]);
  });

  test.each([
    ["index-of-multiple-deprivation", "IMD_score", 1],
    ["income-deprivation", "Income_score", 100],
    ["employment-deprivation", "Employment_score", 100],
    ["education-deprivation", "Education_score", 1],
    ["health-deprivation", "Health_score", 1],
    ["crime-deprivation", "Crime_score", 1],
    ["barriers-to-housing-and-services", "Housing_and_Services_score", 1],
    ["living-environment-deprivation", "Environment_score", 1],
    ["children-and-young-people-education", "children_and_young_people_score", 1],
    ["low-adult-skills", "adult_skills_score", 100],
    ["indoor-living-environment", "indoors_score", 1],
    ["outdoor-living-environment", "outdoors_score", 1],
  ])("%s is the published %s", (indicator, header, times) => {
    expectPublished(indicator, "deprivation/iod2025_lsoa21_scores_ranks_deciles.csv", header, times);
  });

  test.each([
    ["connectivity-score", "connectivity_score", 1],
    ["patients-per-gp", "patient_to_gp_ratio", 1],
    ["slow-broadband", "digital_connectivity_broadband_download_and_upload_speeds", 1],
    ["burglary", "burglary_rate_per_1_000_at_risk_properties", 1],
    ["violence-with-injury", "violence_with_injury_rate_per_1_000_at_risk_population", 1],
    ["anti-social-behaviour", "anti_social_behaviour_rate_per_1_000_at_risk_population", 1],
    ["years-of-life-lost", "years_of_potential_life_lost_indicator", 1],
    ["emergency-admissions", "acute_morbidity_indicator", 1],
    ["illness-and-disability", "comparative_illness_and_disability_ratio_indicator", 1],
    ["mood-and-anxiety", "mental_health_indicator", 1],
    ["no-higher-education", "entry_to_higher_education_indicator", 100],
    [
      "cannot-afford-to-buy",
      "owner_occupation_affordability_component_of_housing_affordability_indicator",
      100,
    ],
  ])("%s is the published %s", (indicator, header, times) => {
    expectPublished(indicator, "deprivation/iod2025_lsoa21_underlying_indicators.csv", header, times);
  });

  test("scores fall in the order of the ranks in the official workbook", () => {
    const imd = column("index-of-multiple-deprivation", "lsoa");
    const workbook = real.tables.get("iod2025-imd")!;
    const score = new Map(real.geography.lsoa!.codes.map((code, i) => [code, imd.value[i]!]));
    const byRank = workbook.text
      .lsoa!.map((code, row) => ({ rank: workbook.numbers.imdRank![row]!, score: score.get(code)! }))
      .sort((a, b) => a.rank - b.rank);
    expect(byRank).toHaveLength(AREAS_OF_ENGLAND.lsoa);
    expect(byRank.filter((row, i) => i > 0 && row.score > byRank[i - 1]!.score)).toEqual([]);
  });

  test("census counts are the published ones", () => {
    const rows = csv("census/lsoa21_disability21.csv.gz", spread()).filter(
      (row) => row.disability === "Disabled under the Equality Act",
    );
    const published = new Map(rows.map((row) => [row.lsoa21_code, row]));
    const disabled = column("disabled", "lsoa");
    for (const code of spread()) {
      const { n, total_residents } = published.get(code)!;
      expect(observationAt(disabled, lsoaIndex(code))).toMatchObject({
        count: Number(n),
        denominator: Number(total_residents),
      });
    }
  });

  test("England's residents are within 0.001 % of the published 56,490,048", () => {
    const england = column("population", "country").value[0]!;
    expect(england).toBe(56_489_608);
    expect(Math.abs(england / 56_490_048 - 1)).toBeLessThan(1e-5);
  });

  test("people and households add up at every level", () => {
    for (const [indicator, field, total] of [
      ["population", "value", 56_489_608],
      ["disabled", "denominator", 56_490_046],
      ["disabled", "count", 9_774_486],
      ["ethnic-group-asian", "count", 5_426_498],
      ["social-rent", "denominator", 23_436_382],
      ["overcrowded-household", "count", 1_024_591],
    ] as const)
      for (const level of LEVELS_OF_ENGLAND) {
        const sum = [...column(indicator, level)[field]!].reduce((a, b) => a + b, 0);
        expect([indicator, level, sum]).toEqual([indicator, level, total]);
      }
  });

  // Their weights are people in mid-2022, ours those of the census (this copy of File 7 lacks theirs), so a district
  // that grew unevenly differs: at most 0.35 on the overall score, 0.05 on average.
  test.each([
    ["lad", "iod2025_lad24_summary.csv", "ltla24_code", 0.35, 0.05],
    ["icb", "iod2025_icb24_summary.csv", "icb24_code", 0.1, 0.04],
  ] as const)("average scores of every %s agree with %s", (level, file, key, most, onAverage) => {
    const imd = column("index-of-multiple-deprivation", level);
    const rows = csv(`deprivation/${file}`);
    const codes = real.geography[level]!.codes;
    const gaps = rows.map((row) =>
      Math.abs(imd.value[codes.indexOf(row[key]!)]! - Number(row.imd_average_score)),
    );
    expect(gaps).toHaveLength(codes.length);
    expect(Math.max(...gaps)).toBeLessThan(most);
    expect(gaps.reduce((a, b) => a + b, 0) / gaps.length).toBeLessThan(onAverage);
  });

  test("shares of deprived neighbourhoods of districts agree with the publisher's, without any weights", () => {
    const scores = column("index-of-multiple-deprivation", "lsoa").value;
    const tenth = scores.toSorted().at(-3376)!;
    const parents = real.geography.lsoa!.parents.lad!;
    for (const row of csv("deprivation/iod2025_lad24_summary.csv")) {
      const lad = real.geography.lad!.codes.indexOf(row.ltla24_code!);
      const inside = [...scores.keys()].filter((i) => parents[i] === lad);
      const share = inside.filter((i) => scores[i]! > tenth).length / inside.length;
      const published = Number(row.imd_proportion_of_lso_as_in_most_deprived_10_percent_nationally);
      expect(Math.abs(share - published)).toBeLessThan(0.0012);
    }
  });

  test.each<[string, string, number[]]>([
    ["household-deprived-in-any-way", "hh_deprivation", [2, 3, 4, 5]],
    ["social-rent", "hh_tenure_5a", [3]],
  ])("%s of all MSOAs agrees with the published percentages to 0.3 points", (indicator, file, columns) => {
    const ours = column(indicator, "msoa");
    const rows = csv(`census/msoa21_pct_${file}_en.csv`).map((row) => Object.values(row));
    expect(rows).toHaveLength(AREAS_OF_ENGLAND.msoa);
    const gaps = rows.map((row) => {
      const published = columns.reduce((sum, i) => sum + Number(row[i]), 0);
      return Math.abs(ours.value[real.geography.msoa!.codes.indexOf(row[0]!)]! - published);
    });
    expect(Math.max(...gaps)).toBeLessThan(0.3);
  });

  test("shares estimated from percentages are close to the published counts of one borough", () => {
    const estimated = column("no-car-or-van", "lsoa");
    const counts = new Map<string, { none: number; all: number }>();
    for (const row of csv("census/trafford/2021_car_van_availability_lsoa_trafford.csv")) {
      const sum = counts.get(row.area_code!) ?? { none: 0, all: 0 };
      counts.set(row.area_code!, sum);
      sum.all += Number(row.value);
      if (row.availability_category === "No cars or vans in household") sum.none += Number(row.value);
    }
    expect(counts.size).toBe(139);
    for (const [code, { none, all }] of counts) {
      const here = observationAt(estimated, lsoaIndex(code));
      expect(here).toMatchObject({ basis: "modelled" });
      expect("value" in here && Math.abs(here.value - (none / all) * 100)).toBeLessThan(0.7);
    }
  });

  test("those asked are close to the published number of people aged 16 and over", () => {
    const inactive = column("economically-inactive", "lsoa");
    const asked = new Map<string, number>();
    for (const row of csv("census/trafford/2021_economic_activity_status_lsoa_trafford.csv"))
      asked.set(row.area_code!, (asked.get(row.area_code!) ?? 0) + Number(row.value));
    for (const [code, people] of asked)
      expect(inactive.denominator![lsoaIndex(code)]! / people).toBeCloseTo(1, 1.5);
  });

  test("public transport: unchanged neighbourhoods as published, gaps missing, change since 2008", () => {
    const rows = new Map(
      csv("transport/DERIVED_pt_trips_per_hour_lsoa11_england_2004_2022.csv").map((row) => [
        row.lsoa11cd,
        row,
      ]),
    );
    const years = build.indicators
      .find(({ id }) => id === "public-transport-trips")!
      .periods.map(({ id }) => id);
    expect([years.length, years[0], years.at(-1)]).toEqual([16, "2004", "2022"]);
    for (const year of ["2004", "2008", "2015", "2022"]) {
      const trips = column("public-transport-trips", "lsoa", year);
      for (const code of ["E01000001", "E01006563", "E01011954", "E01018936", "E01026123"]) {
        const published = rows.get(code)![`tph_monthu_07_19_${year}`]!;
        expect(observationAt(trips, lsoaIndex(code))).toMatchObject(
          published === ""
            ? { status: "missing" }
            : { status: "published", value: Number(published), basis: "measured" },
        );
      }
      const gaps = [...rows.values()].filter((row) => row[`tph_monthu_07_19_${year}`] === "").length;
      expect(trips.status.filter((s) => s === 2).length / gaps).toBeCloseTo(1, 0.5);
    }
    expect(
      build.indicators.find(({ id }) => id === "public-transport-change")!.benchmark["2022"]!.value,
    ).toBeLessThan(0);
  });

  function column(indicator: string, level: AreaLevel, period?: string): Column {
    const found = build.columns.find(
      (c) => c.indicator === indicator && c.level === level && (!period || c.period === period),
    );
    return decodeColumn(found!.bytes);
  }

  function lsoaIndex(code: string): number {
    return real.geography.lsoa!.codes.indexOf(code);
  }

  /** Every 1,000th neighbourhood by code: 33, from all nine regions. */
  function spread(): string[] {
    const { codes, parents } = real.geography.lsoa!;
    const places = codes.map((_, i) => i).filter((i) => i % 1000 === 999);
    expect(places.length).toBeGreaterThanOrEqual(20);
    expect(new Set(places.map((i) => parents.region![i])).size).toBe(9);
    return places.map((i) => codes[i]!);
  }

  function expectPublished(indicator: string, file: string, header: string, times: number): void {
    const published = new Map(csv(file, spread()).map((row) => [row.lsoa21_code, row[header]!]));
    const values = column(indicator, "lsoa");
    for (const code of spread())
      expect([code, values.value[lsoaIndex(code)]]).toEqual([
        code,
        Number((Number(published.get(code)) * times).toFixed(3)),
      ]);
  }
});

/**
 * Rows of a file of the real data, read in the plainest way and not by the product's reader; with `only`, those that
 * begin with one of these codes.
 */
function csv(file: string, only?: readonly string[]): Record<string, string>[] {
  const bytes = readFileSync(join(REAL_DATA!, file));
  const [head, ...lines] = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes)
    .toString()
    .trim()
    .split(/\r?\n/);
  const cells = (line: string) =>
    line.match(/"[^"]*"|[^,]+|(?<=,)(?=,|$)/g)!.map((cell) => cell.replaceAll('"', ""));
  const headers = cells(head!);
  const codes = only && new Set(only);
  return lines
    .filter((line) => !codes || codes.has(line.replace('"', "").slice(0, 9)))
    .map((line) => {
      const row = cells(line);
      return Object.fromEntries(headers.map((header, i) => [header, row[i]!]));
    });
}
