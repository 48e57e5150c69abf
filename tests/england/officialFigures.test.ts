import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sourceById } from "../../geodata/sources/index.ts";
import type { Table } from "../../geodata/sources/table.ts";
import { readTable } from "../../scripts/read/readTable.ts";
import type { ProfileIndicator } from "../../server/schemas.ts";
import { csv, type England, FILES, lsoasOfEveryRegion, NO_ENGLAND, openEngland, query } from "./england.ts";

const SCORES = "deprivation/iod2025_lsoa21_scores_ranks_deciles.csv";
const INDICATORS = "deprivation/iod2025_lsoa21_underlying_indicators.csv";

/** Indicators of the Indices of Deprivation: column of the publisher, and what its numbers are multiplied with. */
const PUBLISHED: Record<string, [file: string, column: string, times: number]> = {
  "index-of-multiple-deprivation": [SCORES, "IMD_score", 1],
  "income-deprivation": [SCORES, "Income_score", 100],
  "employment-deprivation": [SCORES, "Employment_score", 100],
  "education-deprivation": [SCORES, "Education_score", 1],
  "health-deprivation": [SCORES, "Health_score", 1],
  "crime-deprivation": [SCORES, "Crime_score", 1],
  "barriers-to-housing-and-services": [SCORES, "Housing_and_Services_score", 1],
  "living-environment-deprivation": [SCORES, "Environment_score", 1],
  "children-and-young-people-education": [SCORES, "children_and_young_people_score", 1],
  "low-adult-skills": [SCORES, "adult_skills_score", 100],
  "indoor-living-environment": [SCORES, "indoors_score", 1],
  "outdoor-living-environment": [SCORES, "outdoors_score", 1],
  "connectivity-score": [INDICATORS, "connectivity_score", 1],
  "patients-per-gp": [INDICATORS, "patient_to_gp_ratio", 1],
  "slow-broadband": [INDICATORS, "digital_connectivity_broadband_download_and_upload_speeds", 1],
  burglary: [INDICATORS, "burglary_rate_per_1_000_at_risk_properties", 1],
  "violence-with-injury": [INDICATORS, "violence_with_injury_rate_per_1_000_at_risk_population", 1],
  "anti-social-behaviour": [INDICATORS, "anti_social_behaviour_rate_per_1_000_at_risk_population", 1],
  "years-of-life-lost": [INDICATORS, "years_of_potential_life_lost_indicator", 1],
  "emergency-admissions": [INDICATORS, "acute_morbidity_indicator", 1],
  "illness-and-disability": [INDICATORS, "comparative_illness_and_disability_ratio_indicator", 1],
  "mood-and-anxiety": [INDICATORS, "mental_health_indicator", 1],
  "no-higher-education": [INDICATORS, "entry_to_higher_education_indicator", 100],
  "cannot-afford-to-buy": [
    INDICATORS,
    "owner_occupation_affordability_component_of_housing_affordability_indicator",
    100,
  ],
};

/** Publisher's tables of counts: file, label column, count column, labels, and what the share is of. */
const COUNTS: Record<string, [file: string, label: string, count: string, labels: string, of: string]> = {
  "aged-65-and-over": [
    "population/lsoa21_census2021_age6_ew.csv.gz",
    "age_group",
    "usual_residents",
    "^Aged (65|75|85)",
    "sum(usual_residents)",
  ],
  "social-rent": [
    "census/lsoa21_household_tenure21.csv.gz",
    "tenure",
    "n",
    "^Social rented",
    "any_value(total_households)",
  ],
  disabled: [
    "census/lsoa21_disability21.csv.gz",
    "disability",
    "n",
    "^Disabled under the Equality Act$",
    "any_value(total_residents)",
  ],
  "owner-occupied": [
    "census/lsoa21_household_tenure21.csv.gz",
    "tenure",
    "n",
    "^Owned|^Shared ownership",
    "any_value(total_households)",
  ],
};

describe.skipIf(NO_ENGLAND)(
  `figures of England are the publishers' own (${NO_ENGLAND ?? "27 neighbourhoods"})`,
  () => {
    let england: England;
    let codes: string[];
    let profiles: Map<string, Map<string, ProfileIndicator>>;
    let published: Map<string, Map<string, Record<string, unknown>>>;
    let file1: Table;
    beforeAll(async () => {
      england = await openEngland();
      codes = lsoasOfEveryRegion(england.pack);
      profiles = new Map();
      for (const code of codes) {
        const { indicators } = await england.profile(code);
        profiles.set(code, new Map(indicators.map((indicator) => [indicator.id, indicator])));
      }
      published = new Map();
      for (const file of [SCORES, INDICATORS]) {
        const rows = await query<Record<string, unknown>>(
          `SELECT * FROM ${csv(file)} WHERE lsoa21_code IN (${list(codes)})`,
        );
        published.set(file, new Map(rows.map((row) => [String(row.lsoa21_code), row])));
      }
      file1 = await workbook("iod2025-imd", "File_1_IoD2025_Index_of_Multiple_Deprivation.xlsx");
    });

    test("27 neighbourhoods in nine regions", () => {
      expect(new Set(codes).size).toBe(27);
    });

    test.each(Object.entries(PUBLISHED))("%s is the published %s", (id, [file, column, times]) => {
      const rows = published.get(file)!;
      expect(rows.size).toBe(27);
      for (const [code, row] of rows)
        expect([code, figureOf(profiles.get(code)!.get(id)!)]).toEqual([
          code,
          Number((Number(row[column]) * times).toFixed(3)),
        ]);
    });

    test("the group of the overall score is the decile of the official workbook", () => {
      const decile = new Map(file1.text.lsoa!.map((code, row) => [code, file1.numbers.imdDecile![row]!]));
      for (const code of codes) {
        const { rankGroup } = profiles.get(code)!.get("index-of-multiple-deprivation")!;
        expect([code, rankGroup!.tenth]).toEqual([code, decile.get(code)]);
      }
    });

    test("all neighbourhoods are in the order of the official workbook, and in its districts", async () => {
      const { codes: all, parents } = england.pack.geography.lsoa!;
      const { value } = (await england.pack.column("index-of-multiple-deprivation", "lsoa", "2025"))!;
      const index = new Map(all.map((code, i) => [code, i]));
      const ranked = file1.text
        .lsoa!.map((code, row) => ({ rank: file1.numbers.imdRank![row]!, score: value[index.get(code)!]! }))
        .sort((a, b) => a.rank - b.rank);
      expect(ranked).toHaveLength(33_755);
      expect(ranked.findIndex(({ score }, i) => i > 0 && !(score <= ranked[i - 1]!.score))).toBe(-1);
      const lads = england.pack.geography.lad!.codes;
      const elsewhere = file1.text.lsoa!.filter(
        (code, row) => lads[parents.lad![index.get(code)!]!] !== file1.text.lad![row],
      );
      expect(elsewhere).toEqual([]);
    });

    test("official workbooks agree with the scores on every rank and decile", async () => {
      const file3 = await workbook(
        "iod2025-idaci-idaopi",
        "File_3_IoD2025_Supplementary_Indices_IDACI_and_IDAOPI.xlsx",
      );
      const rows = await query<{ code: string; rank: number; decile: number }>(
        `SELECT lsoa21_code AS code, IMD_rank::DOUBLE AS rank, IMD_decile::DOUBLE AS decile FROM ${csv(SCORES)}`,
      );
      const scores = new Map(rows.map((row) => [row.code, row]));
      for (const { text, numbers } of [file1, file3]) {
        expect(new Set(text.lsoa).size).toBe(33_755);
        const apart = text.lsoa!.filter((code, row) => {
          const { rank, decile } = scores.get(code)!;
          return numbers.imdRank![row] !== rank || numbers.imdDecile![row] !== decile;
        });
        expect(apart).toEqual([]);
        expect(numbers.imdRank!.toSorted()).toEqual(Float64Array.from(rows, (_, i) => i + 1));
      }
    });

    test.each(Object.entries(COUNTS))(
      "%s has the published counts",
      async (id, [file, label, count, labels, of]) => {
        const rows = await query<{ code: string; n: number; total: number }>(
          `SELECT lsoa21_code AS code, sum(${count}) FILTER (regexp_matches(${label}, '${labels}'))::DOUBLE AS n, (${of})::DOUBLE AS total FROM ${csv(file)} WHERE lsoa21_code IN (${list(codes)}) GROUP BY 1`,
        );
        expect(rows).toHaveLength(27);
        for (const { code, n, total } of rows) {
          const { observation } = profiles.get(code)!.get(id)!.latest;
          expect([code, observation]).toMatchObject([
            code,
            { status: "published", count: n, denominator: total },
          ]);
        }
      },
    );
  },
);

/** A workbook of the Indices of Deprivation as the product reads it. */
function workbook(source: string, file: string): Promise<Table> {
  return readTable(sourceById(source)!, [{ path: join(FILES, "deprivation", file) }]);
}

function figureOf({ latest: { observation } }: ProfileIndicator): number | undefined {
  return observation.status === "published" ? observation.value : undefined;
}

function list(codes: readonly string[]): string {
  return codes.map((code) => `'${code}'`).join(", ");
}
