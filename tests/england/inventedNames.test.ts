import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { COUNTRY_WARDS, COUNTY, TOWNS, VILLAGE_NAMES } from "../../geodata/demo/towns.ts";
import { placesSchema } from "../../geodata/search/searchFiles.ts";
import { type England, FILES, NO_ENGLAND, openEngland } from "./england.ts";

/** Lists of codes, of today's areas and of former ones. */
const LISTS = [
  "lookups/ons_list_lsoa21.csv",
  "lookups/ons_list_msoa21.csv",
  "lookups/ons_list_wd24.csv",
  "lookups/ons_list_wd25.csv",
  "lookups/ons_list_ltla25.csv",
  "lookups/ons_list_rgn22.csv",
  "lookups/lsoa11_lsoa21_lad22_ew.csv",
  "lookups/lsoa21_sicbl24_icb24_en.csv.gz",
];

describe.skipIf(NO_ENGLAND)(`what is invented is not in England (${NO_ENGLAND ?? "from the pack"})`, () => {
  let england: England;
  beforeAll(async () => {
    england = await openEngland();
  });

  test("no name of the fictional county is a place of England's", () => {
    const { name } = england.pack.manifest.search.places;
    const places = placesSchema.parse(JSON.parse(readFileSync(join(england.folder, name), "utf8")));
    const real = new Set([...places.name, ...places.parent].map((each) => each.toLowerCase()));
    const invented = [
      COUNTY,
      ...[...TOWNS, ...COUNTRY_WARDS].map((place) => place.name),
      ...Object.values(VILLAGE_NAMES).flat(),
    ];
    expect(real.size).toBeGreaterThan(10_000);
    expect(invented.filter((each) => real.has(each.toLowerCase()))).toEqual([]);
  });

  // The county's codes are all of this range: see geodata/demo/county.test.ts.
  test("no office has given a code of the range of the fictional county", () => {
    const codes = new Set<string>();
    for (const file of LISTS) {
      const bytes = readFileSync(join(FILES, file));
      const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("latin1");
      for (const code of text.match(/\b[A-Z]\d{8}\b/g) ?? []) codes.add(code);
    }
    expect(codes.size).toBeGreaterThan(50_000);
    expect([...codes].filter((code) => code.startsWith("99", 3))).toEqual([]);
  });
});
