import { join } from "node:path";
import { buildGeography, type Geography } from "../geodata/geography.ts";
import { sourceById } from "../geodata/sources/index.ts";
import type { Table } from "../geodata/sources/table.ts";
import { readTable } from "../scripts/read/readTable.ts";

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

/** The real England as read by the product's own readers: tables by source, areas, and residents of each LSOA. */
export async function readRealTables(folder: string): Promise<{
  tables: Map<string, Table>;
  geography: Geography;
  residents: Float64Array;
}> {
  const tables = new Map<string, Table>();
  for (const [id, file] of Object.entries(FILES))
    tables.set(id, await readTable(sourceById(id)!, [{ path: join(folder, file) }]));
  const geography = buildGeography({
    wards: tables.get("lsoa21-ward-lad")!,
    sicbls: tables.get("lsoa21-sicbl-icb")!,
    oas: tables.get("oa21-lsoa-msoa")!,
    regions: tables.get("lad-region")!,
    msoaNames: new Map(),
    country: { code: "E92000001", name: "England" },
  });
  const ages = tables.get("census-age")!;
  const people = new Map(ages.text.lsoa!.map((code, row) => [code, ages.numbers.total![row]!]));
  return {
    tables,
    geography,
    residents: Float64Array.from(geography.lsoa!.codes, (code) => people.get(code)!),
  };
}
