import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { MENTAL_HEALTH } from "../../geodata/indicators/mentalHealth.ts";
import { ESTIMATED_CONDITIONS } from "../../geodata/indicators/registers.ts";
import { decodeArrays } from "../../geodata/pack/arrays.ts";
import { ENGLAND } from "../../geodata/recipes/england.ts";
import { indicatorsOf } from "../../geodata/recipes/indicatorsOf.ts";
import { sourceById } from "../../geodata/sources/index.ts";
import type { Table } from "../../geodata/sources/table.ts";
import { checkCodes } from "../../geodata/sources/validate.ts";
import { readTable } from "../../scripts/read/readTable.ts";
import { LEVELS_OF_ENGLAND } from "../fixtures/areasOfEngland.ts";
import { tableOf } from "../fixtures/tableOf.ts";
import { writtenFolder } from "../scripts/read/writtenFolder.ts";
import { csv, type England, FILES, NO_ENGLAND, openEngland, query } from "./england.ts";

const SCORES = "deprivation/iod2025_lsoa21_scores_ranks_deciles.csv";

/** Rows of each file, as the publishers' descriptions or another program count them. */
const ROWS: Record<string, Record<string, number>> = {
  "lsoa21-boundaries": { "lsoa21_en_bsc_v4.geojson": 33_755 },
  "msoa21-boundaries": { "msoa21_en_bsc_v2_simplified.geojson": 6_856 },
  // One ward is in two pieces.
  "ward-boundaries": { "wd22_en_bsc_simplified.geojson": 6_903 },
  "lad-boundaries": {
    "Local_Authority_Districts_May_2024_Boundaries__UK_BSC_-5684348521832897108.geojson": 296,
  },
  "sicbl-boundaries": { "NHS_SubICB_April_2023_EN_BSC_8040841744469859785.geojson": 106 },
  "icb-boundaries": { "Integrated_Care_Boards_April_2023_EN_BSC_-187828753279616787.geojson": 42 },
  "region-boundaries": { "Regions_December_2023_Boundaries_EN_BUC_1958740832896680092.geojson": 9 },
  "lsoa21-ward-lad": { "lsoa21_wd24_lad24_ew.csv": 35_672 },
  "lsoa21-sicbl-icb": { "lsoa21_sicbl24_icb24_en.csv.gz": 33_755 },
  "oa21-lsoa-msoa": { "oa21_to_lsoa_msoa_lad_ward_pcon_parish_ccg_en.csv.gz": 178_605 },
  "lad-region": { "lad24_rgn24_en.csv": 296 },
  "lsoa11-lsoa21": { "lsoa11_lsoa21_lad22_ew.csv": 35_795 },
  "rural-urban": { "lsoa21_ruc21_ew.csv": 35_672 },
  "oa21-centroids": { "oa21_pwc.jsonl.gz": 188_880 },
  "lsoa21-centroids": { "lsoa21_pwc.jsonl.gz": 35_672 },
  "msoa21-centroids": { "msoa21_pwc.jsonl.gz": 7_264 },
  "oa21-population": { "oa21_census2021_population.csv.gz": 188_880 },
  "iod2025-scores": { "iod2025_lsoa21_scores_ranks_deciles.csv": 33_755 },
  "iod2025-imd": { "File_1_IoD2025_Index_of_Multiple_Deprivation.xlsx": 33_755 },
  "iod2025-idaci-idaopi": { "File_3_IoD2025_Supplementary_Indices_IDACI_and_IDAOPI.xlsx": 33_755 },
  "iod2025-indicators": { "iod2025_lsoa21_underlying_indicators.csv": 33_755 },
  "census-age": { "lsoa21_census2021_age6_ew.csv.gz": 214_032 },
  "census-disability": { "lsoa21_disability21.csv.gz": 71_344 },
  "census-ethnicity": { "lsoa21_ethnicity21.csv.gz": 178_360 },
  "census-household-deprivation": { "lsoa21_household_deprivation21.csv.gz": 178_360 },
  "census-overcrowding": { "lsoa21_household_overcrowding21.csv.gz": 178_360 },
  "census-tenure": { "lsoa21_household_tenure21.csv.gz": 285_376 },
  "census-cars": { "lsoa21_approx_pct_number_of_cars_5a_en.csv": 33_755 },
  "census-health": { "lsoa21_approx_pct_health_in_general_4a_en.csv": 33_755 },
  "census-unpaid-care": { "lsoa21_approx_pct_is_carer_5a_en.csv": 33_755 },
  "census-economic-activity": { "lsoa21_approx_pct_economic_activity_status_4a_en.csv": 33_755 },
  "census-qualifications": { "lsoa21_approx_pct_highest_qualification_6a_en.csv": 33_755 },
  "census-household-composition": { "lsoa21_approx_pct_hh_family_composition_4a_en.csv": 33_755 },
  postcodes: { "trafford_postcodes_onspd_feb2025.csv": 11_264 },
  practices: { "gp-reg-pat-prac-map_2024-10.csv": 6_267 },
  "practice-locations": { "practice_pcn_geocoded_lookup_2024-03.csv": 6_325 },
  "public-transport-trips": { "DERIVED_pt_trips_per_hour_lsoa11_england_2004_2022.csv": 32_844 },
  "bus-routes": { "DERIVED_bus_routes_per_lsoa11_england_2008_2023.csv": 32_844 },
  "bus-trips-districts": { "DERIVED_bus_trips_per_la_2004_2023.csv": 6_255 },
  "bus-trip-trends": { "la23_bustrip_trends_2006-08_2023.csv": 349, "region_bustrip_trends.csv": 11 },
};

/** Files of the folder on mental health, each known by what is in it. */
const MENTAL_HEALTH_FILES: Record<string, Record<string, number>> = {
  "practice-registrations": { "gp-reg-pat-prac-lsoa-all_lincolnshire_2026-07.csv": 6_590 },
  suicide: {
    "DERIVED_suicide_41001_utla21_coded.csv": 851,
    "fingertips_41001_suicide_2017-19_subset.csv": 521,
    "fingertips_41001_suicide_2019-21_subset.csv": 520,
  },
  "talking-therapies": { "talking_therapies_sicbl22_2022-23.csv": 12_826 },
  "mental-health-contacts": { "mhsds_people_in_contact_england_2016-2024.csv": 97 },
  "antidepressant-items": { "antidepressant_items_lincolnshire_practices_2026-05.csv": 81 },
  "qof-depression-practices": { "qof_depression_2425_lincolnshire_practices.csv": 81 },
  "qof-mental-health-practices": { "qof_mental_health_2425_lincolnshire_practices.csv": 81 },
  "depression-districts": { "fingertips_depression_qof_utla_subset.csv": 3_011 },
  "qof-estimates": {
    "hocl_qof_prevalence_lad_1920.csv": 321 * 21,
    "hocl_qof_prevalence_pcon_1920.csv": 543 * 21,
  },
  "mental-health-index": { "samhi_v5_lincolnshire_lsoa_2011-2022.csv": 435 },
  "personal-wellbeing": { "DERIVED_ons_personal_wellbeing_la.csv.gz": 91_960 },
  loneliness: { "cls_loneliness_lsoa21_2020-21.csv": 33_755 },
};

/** What the files here cannot tell: no timetables were compared, and this copy of the indices lacks two scores. */
const LEFT_OUT = [
  "timetable-trips",
  "timetable-trips-evening",
  "timetable-trips-saturday",
  "timetable-trips-sunday",
  "timetable-trips-sunday-evening",
  "children-on-a-low-income",
  "older-people-on-a-low-income",
];

describe.skipIf(NO_ENGLAND)(
  `the publishers' files of England (${NO_ENGLAND ?? "as the build found them"})`,
  () => {
    let england: England;
    beforeAll(async () => {
      england = await openEngland();
    });

    test.each(Object.entries({ ...ROWS, ...MENTAL_HEALTH_FILES }))(
      "%s is read to its last row",
      (id, rows) => {
        const { files } = england.source(id);
        expect(Object.fromEntries(files.map((file) => [file.name, file.rows]))).toEqual(rows);
      },
    );

    test.each([
      ["naptan", 298_302],
      ["naptan-earlier", 33_717],
    ])("%s is read from every file of the register, in all %i stops", (id, stops) => {
      const { files } = england.source(id);
      expect(files.reduce((sum, { rows }) => sum + rows, 0)).toBe(stops);
    });

    test("every Output Area of England has its place and its people", () => {
      const { name } = england.pack.manifest.outputAreas!;
      expect(decodeArrays(readFileSync(join(england.folder, name))).arrays.residents).toHaveLength(178_605);
    });

    test("every outline, neighbourhood and district is England's", () => {
      for (const level of LEVELS_OF_ENGLAND)
        expect(england.pack.geography[level]!.codes.filter((code) => !code.startsWith("E"))).toEqual([]);
    });

    test("every file on mental health is known by what is in it, and taken for no other", () => {
      const used = england.found("Used").filter((line) => line.startsWith("  mental-health/"));
      const names = Object.values(MENTAL_HEALTH_FILES).flatMap((files) => Object.keys(files));
      expect(used.map((line) => line.replace("  mental-health/", "")).sort()).toEqual(names.sort());
    });

    test("has a file for every source but those that a reader makes or need not have", () => {
      const missing = england.found("Missing").filter((line) => !line.startsWith(" "));
      expect(missing).toEqual(["lad-utla", "timetable-trips", "basemap"]);
    });

    test.each([
      ["boundaries/greater-manchester/gm_lsoa21_bgc.geojson", "lsoa21-boundaries"],
      ["lookups/gm_oa21_lsoa21_msoa21_lad22.csv", "oa21-lsoa-msoa"],
      ["official-format-samples/File_7_IoD2025_HEADER_AND_8_ROWS.csv", "iod2025-scores"],
      ["census/lsoa21_approx_pct_hh_tenure_5a_en.csv", "census-tenure"],
    ])("sets %s aside", (name, source) => {
      const aside = england.found("Set aside for a better file of the same source");
      expect(aside.filter((line) => line.startsWith(`${name}: would serve ${source}, but `))).toHaveLength(1);
    });

    test("takes no map of assets for a boundary", () => {
      const lines = ["Used", "Set aside for a better file of the same source"].flatMap(england.found);
      expect(lines.filter((line) => line.trim().startsWith("assets/"))).toEqual([]);
    });

    test("leaves out only the indicators that no file tells of, and says why", () => {
      const known = new Set(england.pack.manifest.indicators.map(({ id }) => id));
      const missing = indicatorsOf(ENGLAND).filter(({ id }) => !known.has(id));
      expect(missing.map(({ id }) => id).sort()).toEqual(LEFT_OUT.toSorted());
      const told = england.found("Indicators left out").filter((line) => line.includes(" left out: "));
      expect(told).toHaveLength(LEFT_OUT.length);
      expect(told).toEqual(
        expect.arrayContaining([
          "timetable-trips left out: source timetable-trips not found",
          "children-on-a-low-income left out: iod2025-scores as found (converted) has no field idaciScore",
          "older-people-on-a-low-income left out: iod2025-scores as found (converted) has no field idaopiScore",
        ]),
      );
    });

    test("names the codes on mental health that are of no area of today", () => {
      const ids = new Set([...MENTAL_HEALTH, ...ESTIMATED_CONDITIONS].map(({ id }) => id));
      const unknown = england
        .found("Indicators left out")
        .map((line) => line.split(/: (?:.* here: )?/))
        .filter(([id]) => ids.has(id!))
        .map(([, codes]) => codes);
      expect([...new Set(unknown)]).toEqual(["E38000246, E38000248", "E10000006"]);
    });

    test("finds that LSOAs of 2011 are not those of 2021", async () => {
      const known = new Set(england.pack.geography.lsoa!.codes);
      const codes = async (column: string, file: string) =>
        (await query<{ code: string }>(`SELECT ${column} AS code FROM ${csv(file)}`)).map(({ code }) => code);
      const trips = tableOf("public-transport-trips", {
        lsoa11: await codes("lsoa11cd", "transport/DERIVED_pt_trips_per_hour_lsoa11_england_2004_2022.csv"),
      });
      expect(() => checkCodes(trips, "lsoa11", known, "the LSOAs of 2021")).toThrow("mixes vintages");
      const today = tableOf("iod2025-scores", {
        lsoa: await codes("lsoa21_code", SCORES),
      });
      expect(checkCodes(today, "lsoa", known, "the LSOAs of 2021", 0)).toEqual([]);
    });

    test("has an official File 7 whose 8 rows agree with the converted table", async () => {
      const sample = await scores(
        join(FILES, "official-format-samples/File_7_IoD2025_HEADER_AND_8_ROWS.csv"),
      );
      const codes = sample.text.lsoa!;
      const [header, ...lines] = readFileSync(join(FILES, SCORES), "utf8").split("\n");
      const same = lines.filter((line) => codes.some((code) => line.includes(code)));
      const folder = await writtenFolder({ "scores.csv": [header, ...same, ""].join("\n") });
      const converted = await scores(join(folder, "scores.csv"));
      expect([sample.layout, converted.layout]).toEqual(["file-7", "converted"]);
      expect([sample.rows, converted.rows]).toEqual([8, 8]);
      const shared = Object.keys(sample.numbers).filter((field) => field in converted.numbers);
      expect(shared).toHaveLength(42);
      const rows = codes.map((code) => converted.text.lsoa!.indexOf(code));
      for (const field of shared)
        expect([...sample.numbers[field]!]).toEqual(rows.map((row) => converted.numbers[field]![row]));
      expect(sample.numbers.population![0]).toBe(1795);
    });
  },
);

/** A copy of the scores of the Indices of Deprivation as the product reads it. */
function scores(path: string): Promise<Table> {
  return readTable(sourceById("iod2025-scores")!, [{ path }]);
}
