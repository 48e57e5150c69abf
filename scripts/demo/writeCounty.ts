import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { strToU8 } from "fflate";
import { type County, DEFAULT_SEED, generateCounty } from "../../geodata/demo/county.ts";
import { boundaryFiles } from "../../geodata/demo/files/boundaryFiles.ts";
import { censusFiles } from "../../geodata/demo/files/censusFiles.ts";
import { centroidFiles } from "../../geodata/demo/files/centroidFiles.ts";
import type { CountyFile } from "../../geodata/demo/files/csv.ts";
import { deprivationFiles, deprivationWorkbooks } from "../../geodata/demo/files/deprivationFiles.ts";
import { healthIndexFile } from "../../geodata/demo/files/healthIndexFile.ts";
import { lookupFiles } from "../../geodata/demo/files/lookupFiles.ts";
import { mentalHealthFiles } from "../../geodata/demo/files/mentalHealthFiles.ts";
import { postcodeFile } from "../../geodata/demo/files/postcodeFile.ts";
import { serviceFiles } from "../../geodata/demo/files/serviceFiles.ts";
import { stopFiles } from "../../geodata/demo/files/stopFiles.ts";
import { makeGround } from "../../geodata/demo/ground.ts";
import { groundTiles } from "../../geodata/demo/groundTiles.ts";
import { timelessZip } from "./timelessZip.ts";
import { workbook } from "./workbook.ts";

/**
 * Writes the county of a seed into a folder, which is made where it is missing, in the publishers' own file formats:
 * outlines, look-ups, centroids, deprivation, census, postcodes, stops, practices, trips and a basemap. The same seed
 * writes the same bytes. Returns the names of the files.
 */
export async function writeCounty(
  dir: string,
  { seed = DEFAULT_SEED }: { seed?: number } = {},
): Promise<string[]> {
  const county = generateCounty(seed);
  const files = await contents(county);
  for (const [name, bytes] of files) {
    const path = join(dir, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  return files.map(([name]) => name);
}

async function contents(county: County): Promise<[name: string, bytes: Uint8Array | string][]> {
  const census = censusFiles(county);
  const plain = [
    ...boundaryFiles(county),
    ...lookupFiles(county),
    ...centroidFiles(county),
    ...deprivationFiles(county),
    ...serviceFiles(county),
    ...mentalHealthFiles(county),
    healthIndexFile(county),
  ];
  const workbooks = deprivationWorkbooks(county).map(
    async ({ name, sheet, rows }): Promise<[string, Uint8Array]> => [
      name,
      await workbook([
        { sheet: "Notes", rows: [["Every place and figure in this workbook is fictional."]] },
        { sheet, rows },
      ]),
    ],
  );
  return [
    ...plain.map(({ name, text }): [string, string] => [name, text]),
    ...(await Promise.all(workbooks)),
    ...census.map((file): [string, Uint8Array] => [
      file.name.replace(/-(lsoa|oa)\.csv$/, ".zip"),
      zipOf([file]),
    ]),
    ["naptan.zip", zipOf(stopFiles(county), "naptan/")],
    ["ONSPD_NOV_2025.zip", zipOf([postcodeFile(county)], "Data/")],
    ["sorrelshire.pmtiles", groundTiles(makeGround(county))],
  ];
}

function zipOf(files: readonly CountyFile[], folder = ""): Uint8Array {
  return timelessZip(Object.fromEntries(files.map(({ name, text }) => [folder + name, strToU8(text)])));
}
