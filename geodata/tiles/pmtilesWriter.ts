import { gzipSync } from "fflate";
import { TileType, zxyToTileId } from "pmtiles";
import type { Bounds } from "../pack/manifest.ts";

/** One tile, its bytes already compressed as the archive's `tileCompression` says. */
export interface Tile {
  z: number;
  x: number;
  y: number;
  bytes: Uint8Array;
}

export interface PmtilesContent {
  tiles: Iterable<Tile>;
  tileCompression: keyof typeof COMPRESSION;
  minzoom: number;
  maxzoom: number;
  /** West, south, east, north in degrees. */
  bounds: Bounds;
  metadata: Record<string, unknown>;
}

const COMPRESSION = { none: 1, gzip: 2, brotli: 3 } as const;
const HEADER_BYTES = 127;
/** A reader fetches this much first, and expects header and root directory whole in it. */
const FIRST_READ_BYTES = 16_384;
const SMALLEST_LEAF = 4096;

interface Entry {
  tileId: number;
  offset: number;
  length: number;
  /** Consecutive tile ids with these bytes; 0 marks a pointer to a leaf directory. */
  run: number;
}

/**
 * Writes a PMTiles version 3 archive of vector tiles: tiles in Hilbert order, equal contents stored once, runs of equal
 * tiles as one entry, directories and metadata gzipped. The same tiles give the same bytes, in whatever order they come.
 * Throws when a tile is given twice or lies outside the zoom range.
 * Source: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export function writePmtiles(content: PmtilesContent): Uint8Array<ArrayBuffer> {
  const { entries, blobs, dataBytes, addressed } = layOut(content);
  const { root, leaves } = directories(entries);
  const metadata = gzip(new TextEncoder().encode(JSON.stringify(content.metadata)));

  const rootAt = HEADER_BYTES;
  const metadataAt = rootAt + root.length;
  const leavesAt = metadataAt + metadata.length;
  const dataAt = leavesAt + leaves.length;
  const bytes = new Uint8Array(dataAt + dataBytes);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode("PMTiles"));
  bytes[7] = 3;
  const longs = [
    [rootAt, root.length],
    [metadataAt, metadata.length],
    [leavesAt, leaves.length],
    [dataAt, dataBytes],
    [addressed, entries.length, blobs.length],
  ].flat();
  for (const [i, n] of longs.entries()) view.setBigUint64(8 + i * 8, BigInt(n), true);
  bytes[96] = 1; // clustered
  bytes[97] = COMPRESSION.gzip;
  bytes[98] = COMPRESSION[content.tileCompression];
  bytes[99] = TileType.Mvt;
  bytes[100] = content.minzoom;
  bytes[101] = content.maxzoom;
  const [west, south, east, north] = content.bounds;
  for (const [i, degrees] of content.bounds.entries())
    view.setInt32(102 + i * 4, Math.round(degrees * 1e7), true);
  bytes[118] = content.minzoom;
  view.setInt32(119, Math.round(((west + east) / 2) * 1e7), true);
  view.setInt32(123, Math.round(((south + north) / 2) * 1e7), true);

  bytes.set(root, rootAt);
  bytes.set(metadata, metadataAt);
  bytes.set(leaves, leavesAt);
  let at = dataAt;
  for (const blob of blobs) {
    bytes.set(blob, at);
    at += blob.length;
  }
  return bytes;
}

function layOut({ tiles, minzoom, maxzoom }: PmtilesContent) {
  const ordered = Array.from(tiles, (tile) => {
    if (tile.z < minzoom || tile.z > maxzoom)
      throw new Error(`a tile's zoom must be ${minzoom} to ${maxzoom}, got ${tile.z}`);
    return { id: zxyToTileId(tile.z, tile.x, tile.y), bytes: tile.bytes };
  }).sort((a, b) => a.id - b.id);

  const entries: Entry[] = [];
  const blobs: Uint8Array[] = [];
  const placed = new Map<number, { offset: number; bytes: Uint8Array }[]>();
  let dataBytes = 0;
  for (const { id, bytes } of ordered) {
    const key = fnv1a(bytes);
    const alike = placed.get(key) ?? [];
    if (alike.length === 0) placed.set(key, alike);
    let blob = alike.find((other) => equal(other.bytes, bytes));
    if (!blob) {
      blob = { offset: dataBytes, bytes };
      alike.push(blob);
      blobs.push(bytes);
      dataBytes += bytes.length;
    }
    const last = entries.at(-1);
    const next = last ? last.tileId + last.run : -1;
    if (id < next) throw new Error(`each tile must be given once, got tile id ${id} again`);
    if (last && id === next && last.offset === blob.offset) last.run++;
    else
      entries.push({
        tileId: id,
        offset: blob.offset,
        length: bytes.length,
        run: 1,
      });
  }
  return { entries, blobs, dataBytes, addressed: ordered.length };
}

/** One root directory when it fits into the first read, else leaves just large enough for a root that does. */
function directories(entries: Entry[]): {
  root: Uint8Array;
  leaves: Uint8Array;
} {
  const whole = directory(entries);
  if (whole.length <= FIRST_READ_BYTES - HEADER_BYTES) return { root: whole, leaves: new Uint8Array() };
  for (let size = SMALLEST_LEAF; ; size *= 2) {
    const pointers: Entry[] = [];
    const parts: Uint8Array[] = [];
    let offset = 0;
    for (let from = 0; from < entries.length; from += size) {
      const leaf = directory(entries.slice(from, from + size));
      pointers.push({
        tileId: entries[from]!.tileId,
        offset,
        length: leaf.length,
        run: 0,
      });
      parts.push(leaf);
      offset += leaf.length;
    }
    const root = directory(pointers);
    if (root.length > FIRST_READ_BYTES - HEADER_BYTES) continue;
    const leaves = new Uint8Array(offset);
    for (const [i, part] of parts.entries()) leaves.set(part, pointers[i]!.offset);
    return { root, leaves };
  }
}

/** Column by column: count, differences of tile ids, runs, lengths, offsets (0 = follows the entry before). */
function directory(entries: Entry[]): Uint8Array {
  const out: number[] = [];
  varint(out, entries.length);
  let last = 0;
  for (const { tileId } of entries) {
    varint(out, tileId - last);
    last = tileId;
  }
  for (const { run } of entries) varint(out, run);
  for (const { length } of entries) varint(out, length);
  for (const [i, { offset }] of entries.entries()) {
    const before = entries[i - 1];
    varint(out, before && offset === before.offset + before.length ? 0 : offset + 1);
  }
  return gzip(Uint8Array.from(out));
}

function varint(out: number[], n: number): void {
  let rest = n;
  while (rest > 0x7f) {
    out.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  out.push(rest);
}

/** Without a time in its header, so that the same input gives the same bytes. */
const gzip = (bytes: Uint8Array) => gzipSync(bytes, { level: 9, mtime: 0 });

function fnv1a(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
