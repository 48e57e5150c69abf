import { join } from "node:path";
import { networkAreas } from "../geodata/crosswalk/networkAreas.ts";
import { buildGeography, type Geography } from "../geodata/geography.ts";
import { sourceById } from "../geodata/sources/index.ts";
import type { Table } from "../geodata/sources/table.ts";
import { readTable } from "../scripts/read/readTable.ts";

/** Files of the real data by source: one, or all of its parts. */
export type RealFiles = Readonly<Record<string, string | readonly string[]>>;

/** Files of the real data that make England's indicators, by source. */
const FILES: Record<string, string> = {
  "lsoa21-ward-lad": "lookups/lsoa21_wd24_lad24_ew.csv",
  "lsoa21-sicbl-icb": "lookups/lsoa21_sicbl24_icb24_en.csv.gz",
  "oa21-lsoa-msoa": "lookups/oa21_to_lsoa_msoa_lad_ward_pcon_parish_ccg_en.csv.gz",
  "lad-region": "lookups/lad24_rgn24_en.csv",
  "lsoa11-lsoa21": "lookups/lsoa11_lsoa21_lad22_ew.csv",
  "iod2025-scores": "deprivation/iod2025_lsoa21_scores_ranks_deciles.csv",
  "iod2025-imd": "deprivation/File_1_IoD2025_Index_of_Multiple_Deprivation.xlsx",
  "iod2025-indicators": "deprivation/iod2025_lsoa21_underlying_indicators.csv",
  "census-age": "population/lsoa21_census2021_age6_ew.csv.gz",
  "census-disability": "census/lsoa21_disability21.csv.gz",
  "census-ethnicity": "census/lsoa21_ethnicity21.csv.gz",
  "census-household-deprivation": "census/lsoa21_household_deprivation21.csv.gz",
  "census-overcrowding": "census/lsoa21_household_overcrowding21.csv.gz",
  "census-tenure": "census/lsoa21_household_tenure21.csv.gz",
  "census-cars": "census/lsoa21_approx_pct_number_of_cars_5a_en.csv",
  "census-health": "census/lsoa21_approx_pct_health_in_general_4a_en.csv",
  "census-unpaid-care": "census/lsoa21_approx_pct_is_carer_5a_en.csv",
  "census-economic-activity": "census/lsoa21_approx_pct_economic_activity_status_4a_en.csv",
  "census-qualifications": "census/lsoa21_approx_pct_highest_qualification_6a_en.csv",
  "census-household-composition": "census/lsoa21_approx_pct_hh_family_composition_4a_en.csv",
  "public-transport-trips": "transport/DERIVED_pt_trips_per_hour_lsoa11_england_2004_2022.csv",
};

/** What every indicator needs, whatever its own source. */
const NEEDED = ["lsoa21-ward-lad", "lsoa21-sicbl-icb", "oa21-lsoa-msoa", "lad-region", "census-age"];

/**
 * The real England as read by the product's own readers: tables by source, areas, and residents of each LSOA. Of `files`
 * (source → file or files) and what every indicator needs; of all that the indicators of neighbourhoods are made of by default. Primary Care Networks
 * are areas where the files say who is registered with which practice.
 */
export async function readRealTables(
  folder: string,
  files: RealFiles = FILES,
): Promise<{
  tables: Map<string, Table>;
  geography: Geography;
  residents: Float64Array;
}> {
  const tables = new Map<string, Table>();
  const needed = Object.fromEntries(NEEDED.map((id) => [id, FILES[id]!]));
  for (const [id, names] of Object.entries({ ...needed, ...files })) {
    const refs = [names].flat().map((name) => ({ path: join(folder, name) }));
    tables.set(id, await readTable(sourceById(id)!, refs));
  }
  const ages = tables.get("census-age")!;
  const people = new Map(ages.text.lsoa!.map((code, row) => [code, ages.numbers.total![row]!]));
  const registrations = tables.get("practice-registrations");
  const practices = tables.get("practices");
  const geography = buildGeography({
    wards: tables.get("lsoa21-ward-lad")!,
    sicbls: tables.get("lsoa21-sicbl-icb")!,
    oas: tables.get("oa21-lsoa-msoa")!,
    regions: tables.get("lad-region")!,
    msoaNames: new Map(),
    country: { code: "E92000001", name: "England" },
    ...(registrations && practices && { networks: networkAreas(registrations, practices, people).of }),
  });
  return {
    tables,
    geography,
    residents: Float64Array.from(geography.lsoa!.codes, (code) => people.get(code)!),
  };
}
