import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type AreaTable, areaTableSchema } from "../../geodata/pack/areaTable.ts";
import { decodeArrays } from "../../geodata/pack/arrays.ts";
import { decodeColumn } from "../../geodata/pack/column.ts";
import { hashOf, type Manifest, manifestSchema, type PackFile } from "../../geodata/pack/manifest.ts";
import { sha256OfFile } from "../gather/sha256OfFile.ts";
import { faultsOfTiles } from "./verifyTiles.ts";

/** Larger files are read piece by piece. */
const IN_MEMORY = 2 ** 24;

/** Numbers an area has in the geometry file. */
const PER_AREA = { centroid: 2, bounds: 4, population: 1, shape: 1 };

/**
 * Reads a finished pack back as a server would and returns every fault found, in plain words; an empty list is a sound
 * pack. Checks hashes, and that compressed files hold the same; that every table, column and geometry has one row an
 * area in code order; that a number stands exactly where the status is `published`; that every period of an
 * indicator has a column at some level, and every level some column; and that every area is drawn in the tiles under its own id and code.
 */
export async function verifyPack(folder: string): Promise<string[]> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, "pack.json"), "utf8")));
  const { whole, archives } = filesOf(manifest);
  const faults: string[] = [];
  for (const file of [...whole, ...archives]) faults.push(...(await faultsOfFile(folder, file)));
  for (const file of whole) faults.push(...(await faultsOfForms(folder, file)));
  if (faults.length > 0) return faults;
  for (const level of manifest.levels) {
    const table = areaTableSchema.parse(JSON.parse(await readFile(join(folder, level.areas.name), "utf8")));
    faults.push(...faultsOfTable(table, level.count));
    const { arrays } = decodeArrays(await readFile(join(folder, level.geometry.name)));
    for (const [name, perArea] of Object.entries(PER_AREA)) {
      const length = arrays[name]?.length;
      if (length !== level.count * perArea)
        faults.push(
          `${level.geometry.name}: "${name}" must have ${level.count * perArea} numbers, got ${length}`,
        );
    }
    const { gzip, brotli, minzoom } = level.tiles;
    for (const { name } of brotli ? [gzip, brotli] : [gzip])
      faults.push(...(await faultsOfTiles(join(folder, name), name, table, minzoom)));
  }
  const counts = new Map(manifest.levels.map(({ level, count }) => [level, count]));
  if (manifest.outputAreas)
    faults.push(
      ...faultsOfOutputAreas(
        manifest.outputAreas.name,
        await readFile(join(folder, manifest.outputAreas.name)),
        counts.get("lsoa") ?? 0,
      ),
    );
  if (manifest.registrations)
    faults.push(
      ...faultsOfRegistrations(
        manifest.registrations.name,
        await readFile(join(folder, manifest.registrations.name)),
        counts.get("pcn") ?? 0,
        counts.get("lsoa") ?? 0,
      ),
    );
  for (const { id, periods, series } of manifest.indicators) {
    for (const period of periods)
      if (!series.some(({ columns }) => columns[period.id])) faults.push(`${id}: no column for ${period.id}`);
    for (const { level, columns } of series) {
      if (Object.keys(columns).length === 0) faults.push(`${id}: no column for ${level}`);
      for (const { name } of Object.values(columns))
        faults.push(...faultsOfColumn(name, await readFile(join(folder, name)), counts.get(level) ?? 0));
    }
  }
  return faults;
}

/** Every file a manifest names: those that also lie there compressed, and archives, which do not. */
function filesOf(manifest: Manifest): { whole: PackFile[]; archives: PackFile[] } {
  const { levels, labels, basemap, search, outputAreas, registrations, indicators } = manifest;
  const tiles = [...levels.map((level) => level.tiles), labels?.tiles, basemap];
  return {
    whole: [
      ...levels.flatMap(({ areas, geometry }) => [areas, geometry]),
      ...[...Object.values(search), outputAreas, registrations].filter((file) => file !== undefined),
      ...indicators.flatMap(({ series }) => series.flatMap(({ columns }) => Object.values(columns))),
    ],
    archives: tiles.flatMap((each) => (each ? [each.gzip, ...(each.brotli ? [each.brotli] : [])] : [])),
  };
}

async function faultsOfFile(folder: string, file: PackFile): Promise<string[]> {
  const { name, bytes } = file;
  const path = join(folder, name);
  if (!existsSync(path)) return [`${name}: the file is not there`];
  const { size } = await stat(path);
  if (size !== bytes) return [`${name}: ${bytes} bytes expected, got ${size}`];
  const found = size > IN_MEMORY ? await sha256OfFile(path) : sha256Of(await readFile(path));
  return found.startsWith(hashOf(file)) ? [] : [`${name}: its bytes are not those it was written with`];
}

/** A file that readers get compressed must hold the same in each form. */
async function faultsOfForms(folder: string, file: PackFile): Promise<string[]> {
  const { name } = file;
  const faults: string[] = [];
  for (const [ending, unpack] of [
    [".br", brotliDecompressSync],
    [".gz", gunzipSync],
  ] as const) {
    try {
      const unpacked = unpack(await readFile(join(folder, name + ending)));
      if (!sha256Of(unpacked).startsWith(hashOf(file)))
        faults.push(`${name}${ending}: does not hold the same as ${name}`);
    } catch (error) {
      faults.push(`${name}${ending}: cannot be read (${(error as Error).message})`);
    }
  }
  return faults;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function faultsOfTable(table: AreaTable, count: number): string[] {
  const faults: string[] = [];
  if (table.codes.length !== count)
    faults.push(`${table.level}: ${count} areas expected, got ${table.codes.length}`);
  const disorder = table.codes.findIndex((code, i) => i > 0 && code <= table.codes[i - 1]!);
  if (disorder >= 0)
    faults.push(`${table.level}: codes must ascend without repeats, got ${table.codes[disorder]}`);
  const unnamed = table.names.findIndex((name) => name.trim() === "");
  if (unnamed >= 0) faults.push(`${table.level}: ${table.codes[unnamed]} has no name`);
  return faults;
}

function faultsOfOutputAreas(name: string, bytes: Uint8Array, lsoas: number): string[] {
  const { point, residents, lsoa } = decodeArrays(bytes).arrays;
  if (!point || !residents || !lsoa || point.length !== 2 * lsoa.length || residents.length !== lsoa.length)
    return [`${name}: every output area must have a point, residents and an LSOA`];
  return lsoa.some((i) => i >= lsoas) ? [`${name}: an output area lies in an LSOA that is not there`] : [];
}

function faultsOfRegistrations(name: string, bytes: Uint8Array, networks: number, lsoas: number): string[] {
  const { network, lsoa, patients } = decodeArrays(bytes).arrays;
  if (!network || !lsoa || network.length !== lsoa.length || patients?.length !== lsoa.length)
    return [`${name}: every row must have a network, an LSOA and patients`];
  const strays = network.some((i) => i >= networks) || lsoa.some((i) => i >= lsoas);
  return strays ? [`${name}: a row is of an area that is not there`] : [];
}

function faultsOfColumn(name: string, bytes: Uint8Array, count: number): string[] {
  const column = decodeColumn(bytes);
  if (column.value.length !== count) return [`${name}: ${count} values expected, got ${column.value.length}`];
  for (let i = 0; i < count; i++) {
    const published = column.status[i] === 0;
    if (published !== Number.isFinite(column.value[i]!))
      return [`${name}: area ${i} is ${published ? "published without" : "not published but has"} a number`];
    const lower = column.lower?.[i];
    const upper = column.upper?.[i];
    if (lower !== undefined && upper !== undefined && lower > upper)
      return [`${name}: area ${i} has its interval the wrong way round`];
  }
  return [];
}
