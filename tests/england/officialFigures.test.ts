import { join } from "node:path";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ProfileIndicator } from "../../server/schemas.ts";
import { csv, type England, FILES, lsoasOfEveryRegion, NO_ENGLAND, openEngland, query } from "./england.ts";

const SCORES: Record<string, [column: string, times: number]> = {
  "index-of-multiple-deprivation": ["IMD_score", 1],
  "income-deprivation": ["Income_score", 100],
  "employment-deprivation": ["Employment_score", 100],
  "education-deprivation": ["Education_score", 1],
  "health-deprivation": ["Health_score", 1],
  "crime-deprivation": ["Crime_score", 1],
  "barriers-to-housing-and-services": ["Housing_and_Services_score", 1],
  "living-environment-deprivation": ["Environment_score", 1],
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
    beforeAll(async () => {
      england = await openEngland();
      codes = lsoasOfEveryRegion(england.pack);
      profiles = new Map();
      for (const code of codes) {
        const { indicators } = await england.profile(code);
        profiles.set(code, new Map(indicators.map((indicator) => [indicator.id, indicator])));
      }
    });
    afterAll(() => england?.close());

    test("27 neighbourhoods in nine regions", () => {
      expect(new Set(codes).size).toBe(27);
    });

    test.each(Object.entries(SCORES))("%s is the published score", async (id, [column, times]) => {
      const rows = await query<{ code: string; score: number }>(
        `SELECT lsoa21_code AS code, ${column}::DOUBLE AS score FROM ${csv("deprivation/iod2025_lsoa21_scores_ranks_deciles.csv")} WHERE lsoa21_code IN (${list(codes)})`,
      );
      expect(rows).toHaveLength(27);
      for (const { code, score } of rows)
        expect([code, figureOf(profiles.get(code)!.get(id)!)]).toEqual([
          code,
          expect.closeTo(score * times, 6),
        ]);
    });

    test("the group of the overall score is the decile of the official workbook", async () => {
      const official = await file1();
      for (const code of codes) {
        const { rankGroup } = profiles.get(code)!.get("index-of-multiple-deprivation")!;
        expect([code, rankGroup!.tenth]).toEqual([code, official.get(code)!.decile]);
      }
    });

    test("all neighbourhoods are in the order of the official workbook, and in its districts", async () => {
      const official = await file1();
      const { geography } = england.pack;
      const lines = (
        await england.text("/api/indicators/index-of-multiple-deprivation/values.csv?level=lsoa")
      )
        .trim()
        .split("\n");
      const header = lines[0]!.split(",");
      const [code, value] = [header.indexOf("area_code"), header.indexOf("value")];
      const ranked = lines
        .slice(1)
        .map((line) => line.replace(/"[^"]*"/, "a name with a comma").split(","))
        .map((cells) => ({ rank: official.get(cells[code]!)!.rank, score: Number(cells[value]) }))
        .sort((a, b) => a.rank - b.rank);
      expect(ranked).toHaveLength(33_755);
      expect(ranked.findIndex(({ score }, i) => i > 0 && score > ranked[i - 1]!.score)).toBe(-1);
      const { codes: all, parents } = geography.lsoa!;
      const elsewhere = all.filter(
        (lsoa, i) => geography.lad!.codes[parents.lad![i]!] !== official.get(lsoa)!.lad,
      );
      expect(elsewhere).toEqual([]);
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

/** Rank, decile and district of every LSOA in the publisher's workbook, found by the words in its header. */
async function file1(): Promise<Map<string, { rank: number; decile: number; lad: string }>> {
  const rows = await readSheet(
    join(FILES, "deprivation/File_1_IoD2025_Index_of_Multiple_Deprivation.xlsx"),
    "IMD25",
  );
  const header = rows[0]!.map(String);
  const at = (words: RegExp) => header.findIndex((cell) => words.test(cell));
  const [code, lad, rank, decile] = [at(/^LSOA code/), at(/District code/), at(/Rank/), at(/Decile/)];
  return new Map(
    rows
      .slice(1)
      .map((row) => [
        String(row[code]),
        { rank: Number(row[rank]), decile: Number(row[decile]), lad: String(row[lad]) },
      ]),
  );
}

function figureOf({ latest: { observation } }: ProfileIndicator): number | undefined {
  return observation.status === "published" ? observation.value : undefined;
}

function list(codes: readonly string[]): string {
  return codes.map((code) => `'${code}'`).join(", ");
}
