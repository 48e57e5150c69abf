import { statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { INDICATORS } from "../../geodata/indicators/indicators.ts";
import type { Column } from "../../geodata/pack/column.ts";
import { AREAS_OF_ENGLAND, LEVELS_OF_ENGLAND } from "../fixtures/areasOfEngland.ts";
import { csv, type England, NO_ENGLAND, openEngland, query } from "./england.ts";

/** Usual residents of England on Census Day 2021, as published; cells are altered a little to protect people. */
const RESIDENTS = 56_490_048;
const PERTURBATION = 0.0005;

/** What areas add up to, at the level of England. */
const TOTALS = [
  ["population", "value", 56_489_608],
  ["disabled", "denominator", 56_490_046],
  ["disabled", "count", 9_774_486],
  ["ethnic-group-asian", "count", 5_426_498],
  ["social-rent", "denominator", 23_436_382],
  ["overcrowded-household", "count", 1_024_591],
] as const;

/** Indicators whose source has gaps; everything else is known for every area. */
const WITH_GAPS =
  /^(public-transport|bus-routes|bus-stops)|^(no-higher-education|fast-food|mental-health-index)$/;

/** Made of small areas, and so the same at every level; others are as their publishers give them. */
const OF_SMALL_AREAS = new Set(
  INDICATORS.filter(({ values }) => values.kind !== "published").map(({ id }) => id),
);

describe.skipIf(NO_ENGLAND)(`every level of England (${NO_ENGLAND ?? "from the pack"})`, () => {
  let england: England;
  beforeAll(async () => {
    england = await openEngland();
  });

  test.each(LEVELS_OF_ENGLAND)("%s has the official number of areas", async (level) => {
    const { total } = await england.get<{ total: number }>(`/api/areas?level=${level}&limit=1`);
    expect(total).toBe(AREAS_OF_ENGLAND[level]);
  });

  test.each(LEVELS_OF_ENGLAND)("the residents of all %s areas are England's", async (level) => {
    const sum = sumOf(england.pack.geometry[level]!.population);
    expect(Math.abs(sum / RESIDENTS - 1)).toBeLessThan(PERTURBATION);
    const { value } = (await england.pack.column("population", level, "2021"))!;
    expect(sumOf(value)).toBe(sum);
  });

  test.each(LEVELS_OF_ENGLAND)("counts of all %s areas add up to England's", async (level) => {
    let shares = 0;
    for (const { id, periods, series } of england.pack.manifest.indicators) {
      if (!OF_SMALL_AREAS.has(id) || !series.some((each) => each.level === level)) continue;
      const { id: period } = periods.at(-1)!;
      const column = (await england.pack.column(id, level, period))!;
      if (!column.count) continue;
      const whole = await england.pack.column(id, "country", period);
      if (!whole) {
        expect(id).toMatch(WITH_GAPS);
        continue;
      }
      expect([id, sumOf(column.count), sumOf(column.denominator)]).toEqual([
        id,
        sumOf(whole.count),
        sumOf(whole.denominator),
      ]);
      shares++;
    }
    expect(shares).toBeGreaterThan(20);
  });

  test.each(TOTALS)("%s of England has the %s %i", async (id, field, total) => {
    expect((await england.pack.column(id, "country", "2021"))![field]).toEqual(Float64Array.of(total));
  });

  test("no column of neighbourhoods exceeds 150 kB on the wire", async () => {
    const files = england.pack.manifest.indicators.flatMap(({ series }) =>
      series.filter(({ level }) => level === "lsoa").flatMap(({ columns }) => Object.values(columns)),
    );
    expect(files.length).toBeGreaterThan(100);
    const sizes = files.map(({ name }) => ({
      name,
      size: statSync(join(england.folder, `${name}.br`)).size,
    }));
    expect(sizes.filter(({ size }) => size > 150_000)).toEqual([]);
  });

  test("every column is complete, but for those whose source has gaps", async () => {
    const gaps: string[] = [];
    let columns = 0;
    for (const { id, periods, series } of england.pack.manifest.indicators)
      for (const { level } of series)
        for (const { id: period } of periods) {
          const column = await england.pack.column(id, level, period);
          if (!column) {
            if (OF_SMALL_AREAS.has(id)) gaps.push(`${id} ${level} ${period}: no column`);
            continue;
          }
          columns++;
          if (OF_SMALL_AREAS.has(id) && !WITH_GAPS.test(id) && column.status.some((status) => status !== 0))
            gaps.push(`${id} ${level} ${period}`);
          if (withoutNumber(column) >= 0) gaps.push(`${id} ${level} ${period}: published without a number`);
        }
    expect(columns).toBeGreaterThan(600);
    expect(gaps).toEqual([]);
  });

  test("a value is missing where the publisher left it blank, and nowhere else", async () => {
    const blank = await query<{ code: string }>(
      `SELECT lsoa21_code AS code FROM ${csv("deprivation/iod2025_lsoa21_underlying_indicators.csv")} WHERE entry_to_higher_education_indicator IS NULL ORDER BY 1`,
    );
    const column = (await england.pack.column("no-higher-education", "lsoa", "2025"))!;
    const { codes } = england.pack.geography.lsoa!;
    expect(blank.length).toBeGreaterThan(0);
    expect(codes.filter((_, i) => column.status[i] !== 0)).toEqual(blank.map(({ code }) => code));
  });

  test("a trip count is missing where the timetables have none for an unchanged neighbourhood", async () => {
    for (const period of ["2004", "2017", "2022"]) {
      const rows = await query<{ code: string; trips: number | null }>(
        `SELECT l.LSOA21CD AS code, tph_monthu_07_19_${period}::DOUBLE AS trips FROM ${csv("lookups/lsoa11_lsoa21_lad22_ew.csv")} l LEFT JOIN ${csv("transport/DERIVED_pt_trips_per_hour_lsoa11_england_2004_2022.csv")} t ON t.lsoa11cd = l.LSOA11CD WHERE l.CHGIND = 'U' AND l.LSOA21CD LIKE 'E%' ORDER BY 1`,
      );
      const { value } = (await england.pack.column("public-transport-trips", "lsoa", period))!;
      const index = new Map(england.pack.geography.lsoa!.codes.map((code, i) => [code, i]));
      const wrong = rows.filter(({ code, trips }) => {
        const known = value[index.get(code)!]!;
        return trips === null || trips < 0 ? !Number.isNaN(known) : Math.abs(known - trips) > 0.0006;
      });
      expect(rows.length).toBeGreaterThan(30_000);
      expect(wrong).toEqual([]);
    }
    const years = england.indicator("public-transport-trips").periods.map(({ id }) => id);
    expect([years.length, years[0], years.at(-1)]).toEqual([16, "2004", "2022"]);
    expect(england.indicator("public-transport-change").benchmark["2022"]!.value).toBeLessThan(0);
  });
});

function sumOf(numbers: ArrayLike<number> | undefined): number {
  return Array.from(numbers ?? []).reduce((sum, n) => sum + n, 0);
}

function withoutNumber({ status, value }: Column): number {
  return status.findIndex((s, i) => s === 0 && !Number.isFinite(value[i]!));
}
