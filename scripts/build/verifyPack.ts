import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { PMTiles, type RangeResponse, type Source as TileSource } from "pmtiles";
import { type AreaTable, areaTableSchema } from "../../geodata/pack/areaTable.ts";
import { decodeArrays } from "../../geodata/pack/arrays.ts";
import { decodeColumn } from "../../geodata/pack/column.ts";
import { type Manifest, manifestSchema, type PackFile } from "../../geodata/pack/manifest.ts";

/**
 * Reads a finished pack back as a server would and returns every fault found, in plain words; an empty list is a sound
 * pack. Checks hashes, that every table, column and geometry has one row an area in code order, that a number stands
 * exactly where the status is `published`, and that every area is drawn in the tiles under its own id and code.
 */
export async function verifyPack(folder: string): Promise<string[]> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, "pack.json"), "utf8")));
  const faults: string[] = [];
  for (const file of filesOf(manifest)) faults.push(...(await faultsOfFile(folder, file)));
  if (faults.length > 0) return faults;
  for (const level of manifest.levels) {
    const table = areaTableSchema.parse(JSON.parse(await readFile(join(folder, level.areas.name), "utf8")));
    faults.push(...faultsOfTable(table, level.count));
    const geometry = decodeArrays(await readFile(join(folder, level.geometry.name))).arrays;
    for (const [name, perArea] of Object.entries({
      centroid: 2,
      bounds: 4,
      population: 1,
      shape: 1,
    })) {
      const length = geometry[name]?.length;
      if (length !== level.count * perArea)
        faults.push(
          `${level.geometry.name}: "${name}" must have ${level.count * perArea} numbers, got ${length}`,
        );
    }
    faults.push(...(await faultsOfTiles(folder, level.tiles.gzip, table, level.tiles.minzoom)));
  }
  const counts = new Map(manifest.levels.map(({ level, count }) => [level, count]));
  for (const indicator of manifest.indicators) {
    for (const series of indicator.series) {
      for (const file of Object.values(series.columns)) {
        faults.push(
          ...faultsOfColumn(
            file.name,
            await readFile(join(folder, file.name)),
            counts.get(series.level) ?? 0,
          ),
        );
      }
    }
  }
  return faults;
}

/** Every file a manifest names. */
export function filesOf(manifest: Manifest): PackFile[] {
  const archives = (tiles: { gzip: PackFile; brotli?: PackFile } | undefined) =>
    tiles ? [tiles.gzip, ...(tiles.brotli ? [tiles.brotli] : [])] : [];
  return [
    ...manifest.levels.flatMap(({ areas, geometry, tiles }) => [areas, geometry, ...archives(tiles)]),
    ...archives(manifest.labels?.tiles),
    ...archives(manifest.basemap),
    ...Object.values(manifest.search).filter((file) => file !== undefined),
    ...manifest.indicators.flatMap(({ series }) => series.flatMap(({ columns }) => Object.values(columns))),
  ];
}

async function faultsOfFile(folder: string, file: PackFile): Promise<string[]> {
  const path = join(folder, file.name);
  if (!existsSync(path)) return [`${file.name}: the file is not there`];
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex") === file.sha256
    ? []
    : [`${file.name}: its bytes are not those it was written with`];
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

async function faultsOfTiles(
  folder: string,
  file: PackFile,
  table: AreaTable,
  zoom: number,
): Promise<string[]> {
  const source = await FileSource.open(join(folder, file.name), file.name);
  try {
    const archive = new PMTiles(source, undefined, async (bytes) => unwrapped(bytes));
    const { minLon, minLat, maxLon, maxLat } = await archive.getHeader();
    const seen = new Map<number, unknown>();
    const column = (lon: number) => Math.floor(((lon + 180) / 360) * 2 ** zoom);
    const row = (lat: number) => {
      const s = Math.sin((lat * Math.PI) / 180);
      return Math.floor((0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * 2 ** zoom);
    };
    for (let x = column(minLon); x <= column(maxLon); x++) {
      for (let y = row(maxLat); y <= row(minLat); y++) {
        const tile = await archive.getZxy(zoom, x, y);
        const layer = tile && new VectorTile(new PbfReader(tile.data)).layers[table.level];
        for (let i = 0; layer && i < layer.length; i++) {
          const feature = layer.feature(i);
          seen.set(feature.id ?? -1, feature.properties.code);
        }
      }
    }
    const absent = table.codes.filter((code, i) => seen.get(i) !== code);
    return absent.length === 0
      ? []
      : [
          `${file.name}: ${absent.length} areas are not drawn under their own id at zoom ${zoom}, the first is ${absent[0]}`,
        ];
  } finally {
    await source.close();
  }
}

function unwrapped(bytes: ArrayBuffer): ArrayBuffer {
  const input = new Uint8Array(bytes);
  if (input[0] !== 0x1f || input[1] !== 0x8b) return bytes;
  const { buffer, byteOffset, byteLength } = gunzipSync(input);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

/** A tile archive on disk, read piece by piece. */
class FileSource implements TileSource {
  readonly #file: Awaited<ReturnType<typeof open>>;
  readonly #key: string;

  private constructor(file: Awaited<ReturnType<typeof open>>, key: string) {
    this.#file = file;
    this.#key = key;
  }

  static async open(path: string, key: string): Promise<FileSource> {
    return new FileSource(await open(path), key);
  }

  getKey(): string {
    return this.#key;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const buffer = new ArrayBuffer(length);
    const { bytesRead } = await this.#file.read(new Uint8Array(buffer), 0, length, offset);
    return { data: buffer.slice(0, bytesRead) };
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}
