import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { AreaLevel } from "../geodata/area.ts";
import { type LivingPoints, livingPoints } from "../geodata/customArea/livingPoints.ts";
import type { Geography } from "../geodata/geography.ts";
import { tileArchiveName } from "../geodata/pack/addresses.ts";
import { type AreaGeometry, areaTableSchema } from "../geodata/pack/areaTable.ts";
import { decodeArrays } from "../geodata/pack/arrays.ts";
import { decodeColumn, openColumn } from "../geodata/pack/column.ts";
import { type Manifest, manifestSchema, type PackFile } from "../geodata/pack/manifest.ts";
import type { OutputAreas } from "../geodata/pack/outputAreas.ts";
import type { Registrations } from "../geodata/pack/registrations.ts";
import { decodePostcodes } from "../geodata/search/postcodes.ts";
import { openSearch } from "../geodata/search/search.ts";
import { placesSchema, practicesSchema } from "../geodata/search/searchFiles.ts";
import { ByteCache } from "./byteCache.ts";
import type { OpenPack, StoredArchive } from "./store.ts";
import { TileArchive } from "./tileArchive.ts";

/**
 * Packed columns held for single observations, and sorted values held for places among areas. A profile asks for one of every
 * measure and period, in one order, and a cache keeps half of its bytes from one to the next: all that England's columns
 * (42 MB for 120 measures) and the orders of their latest periods take must fit into half.
 */
const COLUMN_BYTES = 128 * 2 ** 20;
const RANKING_BYTES = 64 * 2 ** 20;

type Tiles = Manifest["levels"][number]["tiles"];

/**
 * Opens the pack in a folder: reads its manifest, area tables, geometry and search files, and opens its archives.
 * Throws when a file is missing or is not what it should be; nothing stays open then.
 */
export async function openPack(folder: string): Promise<OpenPack> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, "pack.json"), "utf8")));
  const bytes = async (file: PackFile) => ownBytes(await readFile(join(folder, file.name)));
  const json = async (file: PackFile) => JSON.parse(await readFile(join(folder, file.name), "utf8"));

  const geography: Geography = {};
  const geometry: Partial<Record<AreaLevel, AreaGeometry>> = {};
  for (const { level, areas, geometry: file } of manifest.levels) {
    geography[level] = areaTableSchema.parse(await json(areas));
    geometry[level] = decodeArrays(await bytes(file)).arrays as unknown as AreaGeometry;
  }
  const registrations = manifest.registrations && decodeArrays(await bytes(manifest.registrations)).arrays;
  const { places, practices, postcodes } = manifest.search;
  const postcodeTable = postcodes && decodePostcodes(await bytes(postcodes));
  const search = openSearch({
    geography,
    geometry,
    places: placesSchema.parse(await json(places)),
    practices: practices && practicesSchema.parse(await json(practices)),
    postcodes: postcodeTable,
  });
  const manifestJson = await compressed(Buffer.from(JSON.stringify(manifest)));
  const archives = await openArchives(folder, manifest);
  const files = new Map(
    filesOf(manifest).map((file) => [file.name, { file, path: join(folder, file.name) }]),
  );

  const columnFiles = new Map<string, PackFile>();
  for (const { id, series } of manifest.indicators)
    for (const { level, columns } of series)
      for (const [period, file] of Object.entries(columns)) columnFiles.set(`${id} ${level} ${period}`, file);
  const opened = new ByteCache<ReturnType<typeof openColumn>>(COLUMN_BYTES);
  const rankings = new ByteCache<Float32Array>(RANKING_BYTES);

  const open = async (indicator: string, level: AreaLevel, period: string) => {
    const name = `${indicator} ${level} ${period}`;
    const known = opened.get(name);
    const file = columnFiles.get(name);
    if (known || !file) return known;
    const column = openColumn(await bytes(file));
    opened.set(name, column, file.bytes);
    return column;
  };
  let points: Promise<LivingPoints> | undefined;
  const readPoints = async () => {
    const { outputAreas } = manifest;
    const areas = outputAreas && decodeArrays(await bytes(outputAreas)).arrays;
    return livingPoints(geometry.lsoa!, areas as OutputAreas | undefined);
  };

  const pack: OpenPack = {
    manifest,
    manifestJson,
    geography,
    geometry,
    registrations: registrations as Registrations | undefined,
    search,
    postcodes: postcodeTable,
    column: async (...key) => {
      const file = columnFiles.get(key.join(" "));
      return file && decodeColumn(await bytes(file));
    },
    ranking: async (...key) => {
      const name = key.join(" ");
      const known = rankings.get(name);
      if (known) return known;
      const column = await pack.column(...key);
      if (!column) return undefined;
      const sorted = Float32Array.from(column.value)
        .filter((value) => !Number.isNaN(value))
        .sort();
      rankings.set(name, sorted, sorted.byteLength);
      return sorted;
    },
    observation: async (indicator, level, period, index) =>
      (await open(indicator, level, period))?.observationAt(index),
    pick: async (indicator, level, period, indexes) => (await open(indicator, level, period))?.pick(indexes),
    livingPoints: () => {
      points ??= readPoints();
      return points;
    },
    file: (name) => files.get(name),
    archive: (name) => archives.get(name),
    close: async () => {
      for (const archive of archives.values()) {
        await archive.gzip.close();
        await archive.brotli?.close();
      }
    },
  };
  return pack;
}

/**
 * Reads every indicator's columns and where people live once, so that the first reader does not wait for them. Lets requests
 * through between one column and the next, and stops when `stopped` says so.
 */
export async function warm(pack: OpenPack, stopped: () => boolean): Promise<void> {
  for (const { id, periods, series } of pack.manifest.indicators)
    for (const { level, columns } of series) {
      for (const period of Object.keys(columns)) {
        if (stopped()) return;
        await pack.observation(id, level, period, 0);
        await nextTurn();
      }
      const latest = periods.findLast((period) => columns[period.id]);
      if (latest && !stopped()) await pack.ranking(id, level, latest.id);
    }
  if (!stopped()) await pack.livingPoints();
}

async function openArchives(folder: string, manifest: Manifest): Promise<Map<string, StoredArchive>> {
  const archives = new Map<string, StoredArchive>();
  const opened: TileArchive[] = [];
  const open = async (file: PackFile) => {
    const archive = await TileArchive.open(join(folder, file.name));
    opened.push(archive);
    return archive;
  };
  try {
    for (const tiles of tilesOf(manifest)) {
      const name = tileArchiveName(tiles);
      archives.set(name, {
        hash: name.slice(-12),
        gzip: await open(tiles.gzip),
        brotli: tiles.brotli && (await open(tiles.brotli)),
      });
    }
  } catch (error) {
    for (const archive of opened) await archive.close();
    throw error;
  }
  return archives;
}

function tilesOf({ levels, labels, basemap }: Manifest): Tiles[] {
  return [...levels.map(({ tiles }) => tiles), labels?.tiles, basemap].filter((tiles) => tiles !== undefined);
}

function filesOf(manifest: Manifest): PackFile[] {
  const { levels, search, outputAreas, registrations, indicators } = manifest;
  return [
    outputAreas,
    registrations,
    ...levels.flatMap(({ areas, geometry }) => [areas, geometry]),
    ...tilesOf(manifest).flatMap(({ gzip, brotli }) => [gzip, brotli]),
    search.places,
    search.practices,
    search.postcodes,
    search.formerLsoas,
    ...indicators.flatMap(({ series }) => series.flatMap(({ columns }) => Object.values(columns))),
  ].filter((file) => file !== undefined);
}

async function compressed(identity: Buffer): Promise<OpenPack["manifestJson"]> {
  return {
    identity,
    br: await promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    gzip: await promisify(gzip)(identity, { level: 9 }),
  };
}

/** Bytes at the start of a buffer of their own, as typed arrays over them need. */
function ownBytes(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return bytes.byteOffset === 0 ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
