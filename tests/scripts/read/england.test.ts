import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ENGLAND } from "../../../geodata/recipes/england.ts";
import { SOURCES, sourceById } from "../../../geodata/sources/index.ts";
import type { Table } from "../../../geodata/sources/table.ts";
import { checkCodes } from "../../../geodata/sources/validate.ts";
import { type Findings, findFiles } from "../../../scripts/gather/find.ts";
import { type Boundary, readBoundaries } from "../../../scripts/read/readBoundaries.ts";
import { readTable } from "../../../scripts/read/readTable.ts";
import { REAL_DATA } from "../../realData.ts";

describe.skipIf(!REAL_DATA)("the publishers' files of England (real data beside the project)", () => {
  let findings: Findings;
  beforeAll(async () => {
    findings = await findFiles(REAL_DATA!, SOURCES);
  });

  it("has a file for every source but those that a reader makes or need not have", () => {
    expect(findings.missing.map(({ id }) => id)).toEqual(["lad-utla", "timetable-trips", "basemap"]);
    expect(findings.used.map(({ source }) => source.id)).toEqual(
      expect.arrayContaining([...ENGLAND.required]),
    );
  });
  it.each([
    ["boundaries/greater-manchester/gm_lsoa21_bgc.geojson", "lsoa21-boundaries"],
    ["lookups/gm_oa21_lsoa21_msoa21_lad22.csv", "oa21-lsoa-msoa"],
    ["official-format-samples/File_7_IoD2025_HEADER_AND_8_ROWS.csv", "iod2025-scores"],
    ["census/lsoa21_approx_pct_hh_tenure_5a_en.csv", "census-tenure"],
  ])("sets %s aside", (name, source) => {
    expect(findings.skipped.find((file) => file.name === name)?.source).toBe(source);
  });
  it("takes no map of assets for a boundary", () => {
    expect(findings.skipped.filter(({ name, source }) => name.startsWith("assets/") && source)).toEqual([]);
  });

  // As counted by the publishers' descriptions: features of England, wards after joining the one in two pieces.
  it.each([
    ["lsoa21-boundaries", 33_755],
    ["lsoa11-boundaries", 32_844],
    ["msoa21-boundaries", 6_856],
    ["ward-boundaries", 6_903],
    ["lad-boundaries", 296],
    ["sicbl-boundaries", 106],
    ["icb-boundaries", 42],
    ["region-boundaries", 9],
  ])("reads the outlines of %s", async (id, count) => {
    const boundaries = await outlines(id);
    expect(boundaries).toHaveLength(count);
    expect(boundaries.every(({ code, name }) => code.startsWith("E") && name !== "")).toBe(true);
  });

  it.each([
    ["lsoa21-ward-lad", 33_755, 35_672],
    ["lsoa21-sicbl-icb", 33_755, 33_755],
    ["oa21-lsoa-msoa", 178_605, 178_605],
    ["lad-region", 296, 296],
    ["lsoa11-lsoa21", 33_855, 35_795],
    ["rural-urban", 33_755, 35_672],
    ["oa21-centroids", 178_605, 188_880],
    ["lsoa21-centroids", 33_755, 35_672],
    ["msoa21-centroids", 6_856, 7_264],
    ["oa21-population", 178_605, 188_880],
    ["iod2025-scores", 33_755, 33_755],
    ["iod2025-indicators", 33_755, 33_755],
    ["census-age", 33_755 * 6, 214_032],
    ["census-disability", 33_755 * 2, 71_344],
    ["census-ethnicity", 33_755 * 5, 178_360],
    ["census-household-deprivation", 33_755 * 5, 178_360],
    ["census-overcrowding", 33_755 * 5, 178_360],
    ["census-tenure", 33_755 * 4, 285_376],
    ["census-cars", 33_755 * 4, 33_755],
    ["census-health", 33_755 * 3, 33_755],
    ["census-unpaid-care", 33_755 * 4, 33_755],
    ["census-economic-activity", 33_755 * 3, 33_755],
    ["census-qualifications", 33_755 * 5, 33_755],
    ["census-household-composition", 33_755 * 3, 33_755],
    ["postcodes", 11_264, 11_264],
    ["naptan", 298_302, 298_302],
    ["practices", 6_267, 6_267],
    ["practice-locations", 6_325, 6_325],
    ["public-transport-trips", 32_844, 32_844],
  ])("reads the rows of %s", async (id, inEngland, inFiles) => {
    const read = await table(id);
    expect(read.rows).toBe(inEngland);
    expect(read.fileRows!.reduce((sum, rows) => sum + rows)).toBe(inFiles);
  });

  it("says which census counts are estimates", async () => {
    expect((await table("census-cars")).approximate).toBe(true);
    expect((await table("census-tenure")).approximate).toBeUndefined();
  });
  it("places all but a few stops", async () => {
    const { lon, lat } = (await table("naptan")).numbers;
    const placed = lon!.filter((x, i) => x > -9 && x < 2.5 && lat![i]! > 49 && lat![i]! < 61).length;
    expect(placed).toBe(298_302);
  });
  it("finds that LSOAs of 2011 are not those of 2021", async () => {
    const known = new Set((await table("lsoa21-ward-lad")).text.lsoa);
    const trips = await table("public-transport-trips");
    expect(() => checkCodes(trips, "lsoa11", known, "the LSOAs of 2021")).toThrow("mixes vintages");
    expect(checkCodes(await table("iod2025-scores"), "lsoa", known, "the LSOAs of 2021", 0)).toEqual([]);
  });
  it("has official workbooks that agree with the scores on every rank and decile", async () => {
    const [scores, imd, children] = await Promise.all(
      ["iod2025-scores", "iod2025-imd", "iod2025-idaci-idaopi"].map(table),
    );
    expect(imd!.rows).toBe(33_755);
    expect(children!.rows).toBe(33_755);
    const rowOf = new Map(scores!.text.lsoa!.map((code, row) => [code, row]));
    for (const workbook of [imd!, children!])
      for (const field of ["imdRank", "imdDecile"])
        expect(
          workbook.text.lsoa!.filter(
            (code, row) => workbook.numbers[field]![row] !== scores!.numbers[field]![rowOf.get(code)!],
          ),
        ).toEqual([]);
  });
  it("has an official File 7 whose 8 rows agree with the converted table", async () => {
    const path = join(REAL_DATA!, "official-format-samples/File_7_IoD2025_HEADER_AND_8_ROWS.csv");
    const sample = await readTable(sourceById("iod2025-scores")!, [{ path }]);
    const scores = await table("iod2025-scores");
    expect([sample.layout, scores.layout, sample.rows]).toEqual(["file-7", "converted", 8]);
    const shared = Object.keys(sample.numbers).filter((field) => field in scores.numbers);
    expect(shared).toHaveLength(42);
    const rowOf = new Map(scores.text.lsoa!.map((code, row) => [code, row]));
    for (const field of shared)
      expect([...sample.numbers[field]!]).toEqual(
        sample.text.lsoa!.map((code) => scores.numbers[field]![rowOf.get(code)!]),
      );
    expect(sample.numbers.population![0]).toBe(1795);
  });
  it("has every rank of an index once", async () => {
    const { numbers } = await table("iod2025-idaci-idaopi");
    expect([...numbers.imdRank!].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 33_755 }, (_, i) => i + 1),
    );
  });

  const tables = new Map<string, Promise<Table>>();
  function table(id: string): Promise<Table> {
    const known = tables.get(id) ?? readTable(sourceById(id)!, filesOf(id));
    tables.set(id, known);
    return known;
  }
  function outlines(id: string): Promise<Boundary[]> {
    return readBoundaries(sourceById(id)!, filesOf(id));
  }
  function filesOf(id: string) {
    return findings.used.find(({ source }) => source.id === id)!.files;
  }
});
