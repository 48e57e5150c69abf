import { beforeAll, describe, expect, test } from "vitest";
import type { AreaLevel } from "../../geodata/area.ts";
import { type Column, observationAt } from "../../geodata/pack/column.ts";
import { AREAS_OF_ENGLAND } from "../fixtures/areasOfEngland.ts";
import { csv, type England, NO_ENGLAND, openEngland, query } from "./england.ts";

type Cells = Record<string, string | number>;

describe.skipIf(NO_ENGLAND)(
  `what was added up agrees with what is published (${NO_ENGLAND ?? "England"})`,
  () => {
    let england: England;
    beforeAll(async () => {
      england = await openEngland();
    });

    // Their weights are people in mid-2022, ours those of the census (this copy of File 7 lacks theirs), so a district
    // that grew unevenly differs: at most 0.35 on the overall score, 0.05 on average.
    test.each([
      ["lad", "iod2025_lad24_summary.csv", "ltla24_code", 0.35, 0.05],
      ["icb", "iod2025_icb24_summary.csv", "icb24_code", 0.1, 0.04],
    ] as const)("average scores of every %s agree with %s", async (level, file, key, most, onAverage) => {
      const imd = await column("index-of-multiple-deprivation", level, "2025");
      const { codes } = england.pack.geography[level]!;
      const rows = await query<Cells>(`FROM ${csv(`deprivation/${file}`)}`);
      const gaps = rows.map((row) =>
        Math.abs(imd.value[codes.indexOf(String(row[key]))]! - Number(row.imd_average_score)),
      );
      expect(gaps).toHaveLength(codes.length);
      expect(Math.max(...gaps)).toBeLessThan(most);
      expect(gaps.reduce((a, b) => a + b, 0) / gaps.length).toBeLessThan(onAverage);
    });

    test("shares of deprived neighbourhoods of districts agree with the publisher's, without any weights", async () => {
      const scores = (await column("index-of-multiple-deprivation", "lsoa", "2025")).value;
      const tenth = scores.toSorted().at(-3376)!;
      const { lsoa, lad } = england.pack.geography;
      const of = lad!.codes.map(() => ({ deprived: 0, all: 0 }));
      for (const [i, parent] of lsoa!.parents.lad!.entries()) {
        of[parent]!.all++;
        if (scores[i]! > tenth) of[parent]!.deprived++;
      }
      const rows = await query<{ code: string; share: number }>(
        `SELECT ltla24_code AS code, imd_proportion_of_lso_as_in_most_deprived_10_percent_nationally::DOUBLE AS share FROM ${csv("deprivation/iod2025_lad24_summary.csv")}`,
      );
      expect(rows).toHaveLength(AREAS_OF_ENGLAND.lad);
      for (const { code, share } of rows) {
        const { deprived, all } = of[lad!.codes.indexOf(code)]!;
        expect([code, Math.abs(deprived / all - share) < 0.0012]).toEqual([code, true]);
      }
    });

    test.each<[string, string, number[]]>([
      ["household-deprived-in-any-way", "hh_deprivation", [2, 3, 4, 5]],
      ["social-rent", "hh_tenure_5a", [3]],
    ])(
      "%s of all MSOAs agrees with the published percentages to 0.3 points",
      async (indicator, file, cells) => {
        const { value } = await column(indicator, "msoa", "2021");
        const rows = (await query<Cells>(`FROM ${csv(`census/msoa21_pct_${file}_en.csv`)}`)).map(
          Object.values,
        );
        expect(rows).toHaveLength(AREAS_OF_ENGLAND.msoa);
        const index = new Map(england.pack.geography.msoa!.codes.map((code, i) => [code, i]));
        const gaps = rows.map((row) =>
          Math.abs(value[index.get(row[0])!]! - cells.reduce((sum, i) => sum + Number(row[i]), 0)),
        );
        expect(Math.max(...gaps)).toBeLessThan(0.3);
      },
    );

    test("shares estimated from percentages are close to the published counts of one borough", async () => {
      const estimated = await column("no-car-or-van", "lsoa", "2021");
      const rows = await query<{ code: string; none: number; households: number }>(
        `SELECT area_code AS code, (sum(value) FILTER (availability_category = 'No cars or vans in household'))::DOUBLE AS none, sum(value)::DOUBLE AS households FROM ${csv("census/trafford/2021_car_van_availability_lsoa_trafford.csv")} GROUP BY 1`,
      );
      expect(rows).toHaveLength(139);
      for (const { code, none, households } of rows) {
        const here = observationAt(estimated, england.pack.geography.lsoa!.codes.indexOf(code));
        expect(here).toMatchObject({ basis: "modelled" });
        expect("value" in here && Math.abs(here.value - (none / households) * 100)).toBeLessThan(0.7);
      }
    });

    test("those asked are close to the published number of people aged 16 and over", async () => {
      const { denominator } = await column("economically-inactive", "lsoa", "2021");
      const rows = await query<{ code: string; people: number }>(
        `SELECT area_code AS code, sum(value)::DOUBLE AS people FROM ${csv("census/trafford/2021_economic_activity_status_lsoa_trafford.csv")} GROUP BY 1`,
      );
      expect(rows).toHaveLength(139);
      for (const { code, people } of rows)
        expect(denominator![england.pack.geography.lsoa!.codes.indexOf(code)]! / people).toBeCloseTo(1, 1.5);
    });

    async function column(indicator: string, level: AreaLevel, period: string): Promise<Column> {
      return (await england.pack.column(indicator, level, period))!;
    }
  },
);
