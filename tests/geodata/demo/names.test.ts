import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { generateCounty } from "../../../geodata/demo/county.ts";
import { COUNTRY_WARDS, COUNTY, DISTRICTS, TOWNS, VILLAGE_NAMES } from "../../../geodata/demo/towns.ts";
import { REAL_DATA } from "../../realData.ts";

const VILLAGES = [...VILLAGE_NAMES.moor, ...VILLAGE_NAMES.coast, ...VILLAGE_NAMES.vale];

describe("invented names", () => {
  it("are each given once", () => {
    const names = [...TOWNS.map(({ name }) => name), ...VILLAGES];
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(DISTRICTS.map(({ name }) => name)).size).toBe(7);
  });
});

describe.skipIf(!REAL_DATA)("invented names and codes (real data beside the project)", () => {
  it("name no place of the national gazetteer of stops", () => {
    const real = localities(join(REAL_DATA!, "transport/naptan_2026-07-24.zip"));
    const invented = [
      COUNTY,
      ...TOWNS.map(({ name }) => name),
      ...VILLAGES,
      ...COUNTRY_WARDS.map(({ name }) => name),
    ];
    expect(real.size).toBeGreaterThan(10_000);
    expect(invented.filter((name) => real.has(name.toLowerCase()))).toEqual([]);
  });

  it("use no code that an office has given", async () => {
    const { lsoas, msoas, wards, lads, icb, sicbls, region } = generateCounty(1).administration;
    const ours = new Set(
      [...lsoas, ...msoas, ...wards, ...lads, ...sicbls, icb, region].map(({ code }) => code),
    );
    const taken: string[] = [];
    let seen = 0;
    for (const file of [
      "lookups/ons_list_lsoa21.csv",
      "lookups/ons_list_msoa21.csv",
      "lookups/ons_list_wd24.csv",
      "lookups/ons_list_wd25.csv",
      "lookups/ons_list_ltla25.csv",
      "lookups/ons_list_rgn22.csv",
      "lookups/lsoa11_lsoa21_lad22_ew.csv",
      "lookups/lsoa21_sicbl24_icb24_en.csv.gz",
    ]) {
      const stream = createReadStream(join(REAL_DATA!, file));
      const lines = createInterface({ input: file.endsWith(".gz") ? stream.pipe(createGunzip()) : stream });
      for await (const line of lines)
        for (const cell of line.replaceAll('"', "").split(",")) {
          seen++;
          if (ours.has(cell)) taken.push(cell);
        }
    }
    expect(seen).toBeGreaterThan(100_000);
    expect(taken).toEqual([]);
  });
});

/** Names in the columns of locality and town, in small letters. */
function localities(path: string): Set<string> {
  const names = new Set<string>();
  const files = unzipSync(new Uint8Array(readFileSync(path)), {
    filter: ({ name }) => name.endsWith("Stops.csv"),
  });
  for (const bytes of Object.values(files))
    for (const line of strFromU8(bytes).split("\n").slice(1)) {
      // Columns 19 to 22 hold no commas in quotes before them in nearly every row; a few rows lost do no harm.
      const cells = line.split(",");
      for (const cell of cells.slice(18, 22)) if (cell) names.add(cell.replaceAll('"', "").toLowerCase());
    }
  return names;
}
