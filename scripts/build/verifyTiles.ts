import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { Compression, PMTiles, type RangeResponse, type Source as TileSource } from "pmtiles";
import type { AreaTable } from "../../geodata/pack/areaTable.ts";

/**
 * Faults of a tile archive in plain words: every area of the table must be drawn at `zoom`, under its own index as the
 * feature's id and with its own code.
 */
export async function faultsOfTiles(
  path: string,
  name: string,
  table: AreaTable,
  zoom: number,
): Promise<string[]> {
  const source = await FileSource.open(path);
  try {
    const archive = new PMTiles(source, undefined, unpacked);
    const { minLon, minLat, maxLon, maxLat } = await archive.getHeader();
    const seen = new Map<number, unknown>();
    for (let x = columnAt(minLon, zoom); x <= columnAt(maxLon, zoom); x++) {
      for (let y = rowAt(maxLat, zoom); y <= rowAt(minLat, zoom); y++) {
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
          `${name}: ${absent.length} areas are not drawn under their own id at zoom ${zoom}, the first is ${absent[0]}`,
        ];
  } catch (error) {
    return [
      `${name}: the archive cannot be read (${error instanceof Error ? error.message : String(error)})`,
    ];
  } finally {
    await source.close();
  }
}

function columnAt(lon: number, zoom: number): number {
  return Math.floor(((lon + 180) / 360) * 2 ** zoom);
}

function rowAt(lat: number, zoom: number): number {
  const s = Math.sin((lat * Math.PI) / 180);
  return Math.floor((0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * 2 ** zoom);
}

async function unpacked(bytes: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  if (compression === Compression.None) return bytes;
  const unpack = compression === Compression.Brotli ? brotliDecompress : gunzip;
  const { buffer, byteOffset, byteLength } = await promisify<ArrayBuffer, Buffer>(unpack)(bytes);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

/** A tile archive on disk, read piece by piece. */
class FileSource implements TileSource {
  readonly #file: Awaited<ReturnType<typeof open>>;
  readonly #path: string;

  private constructor(file: Awaited<ReturnType<typeof open>>, path: string) {
    this.#file = file;
    this.#path = path;
  }

  static async open(path: string): Promise<FileSource> {
    return new FileSource(await open(path), path);
  }

  getKey(): string {
    return this.#path;
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
