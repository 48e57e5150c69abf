import { parentPort } from "node:worker_threads";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Tile } from "../../geodata/tiles/pmtilesWriter.ts";
import { type AreaLayer, areaTiles, type LabelPoint, labelTiles } from "../../geodata/tiles/vectorTiles.ts";
import { brotliFor } from "./brotliFor.ts";

/** All tiles of one archive at one zoom. */
export type TileJob = { zoom: number } & (
  | { areas: AreaLayer }
  | { labels: Record<string, readonly LabelPoint[]> }
);

/** Compressed tiles end to end; for each, `index` has x, y, length in `gzip` and length in `brotli`. */
export interface TilesMade {
  zoom: number;
  index: Uint32Array<ArrayBuffer>;
  gzip: Uint8Array<ArrayBuffer>;
  brotli: Uint8Array<ArrayBuffer>;
}

function makeTiles(job: TileJob): TilesMade {
  const tiles: Iterable<Tile> =
    "areas" in job ? areaTiles(job.areas, job.zoom) : labelTiles(job.labels, job.zoom);
  const index: number[] = [];
  const gzip: Uint8Array[] = [];
  const brotli: Uint8Array[] = [];
  for (const { x, y, bytes } of tiles) {
    const gz = gzipSync(bytes, { level: 9 });
    gz[9] = 255; // the operating system is "unknown", so that every machine makes the same bytes
    const br = brotliCompressSync(bytes, { params: brotliFor(bytes.length) });
    index.push(x, y, gz.length, br.length);
    gzip.push(gz);
    brotli.push(br);
  }
  return {
    zoom: job.zoom,
    index: Uint32Array.from(index),
    gzip: endToEnd(gzip),
    brotli: endToEnd(brotli),
  };
}

function endToEnd(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

parentPort?.on("message", (job: TileJob) => {
  const made = makeTiles(job);
  parentPort?.postMessage(made, [made.index.buffer, made.gzip.buffer, made.brotli.buffer]);
});
