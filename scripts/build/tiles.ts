import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Bounds } from "../../geodata/pack/manifest.ts";
import { type Tile, writePmtiles } from "../../geodata/tiles/pmtilesWriter.ts";
import type { TileJob, TilesMade } from "./tileWorker.ts";

/** Tiles of one archive, zoom by zoom. Jobs are asked for when a worker is free to take them. */
export interface ArchivePlan {
  name: string;
  bounds: Bounds;
  /** Names of the layers in its tiles, with the kind of each property. */
  layers: Record<string, Record<string, "String" | "Number">>;
  zooms: readonly number[];
  job(zoom: number): TileJob;
}

/** The same tiles twice, each compressed in one way. */
export interface TileArchives {
  gzip: Uint8Array<ArrayBuffer>;
  brotli: Uint8Array<ArrayBuffer>;
  minzoom: number;
  maxzoom: number;
  bounds: Bounds;
}

const WORKERS = Math.min(availableParallelism(), 4);

/** Cuts and compresses the tiles of all archives in worker threads. Archives come in the order of the plans. */
export async function buildTiles(
  plans: readonly ArchivePlan[],
  onProgress: (done: number, of: number) => void = () => {},
): Promise<TileArchives[]> {
  const made = plans.map((): TilesMade[] => []);
  // Long jobs first: the high zooms have most tiles.
  const waiting = plans
    .flatMap((plan, p) => plan.zooms.map((zoom) => ({ p, zoom, job: () => plan.job(zoom) })))
    .sort((a, b) => b.zoom - a.zoom);
  const jobs = waiting.length;
  let done = 0;
  const workers = Array.from(
    { length: Math.min(WORKERS, jobs) },
    () =>
      new Worker(new URL("./tileWorker.ts", import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: 1024 },
      }),
  );
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          made[next.p]!.push(await answer(worker, next.job()));
          onProgress(++done, jobs);
        }
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return plans.map((plan, p) => archivesOf(plan, made[p]!));
}

function answer(worker: Worker, job: TileJob): Promise<TilesMade> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners();
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`a tile worker stopped with code ${code}`)));
    worker.postMessage(job);
  });
}

function archivesOf(plan: ArchivePlan, made: TilesMade[]): TileArchives {
  const minzoom = Math.min(...plan.zooms);
  const maxzoom = Math.max(...plan.zooms);
  const archive = (compression: "gzip" | "brotli") =>
    writePmtiles({
      tiles: tilesOf(made, compression),
      tileCompression: compression,
      minzoom,
      maxzoom,
      bounds: plan.bounds,
      metadata: {
        name: plan.name,
        format: "pbf",
        vector_layers: Object.entries(plan.layers).map(([id, fields]) => ({
          id,
          fields,
          minzoom,
          maxzoom,
        })),
      },
    });
  return {
    gzip: archive("gzip"),
    brotli: archive("brotli"),
    minzoom,
    maxzoom,
    bounds: plan.bounds,
  };
}

function* tilesOf(made: TilesMade[], compression: "gzip" | "brotli"): Generator<Tile> {
  for (const { zoom, index, [compression]: bytes } of made) {
    let from = 0;
    for (let i = 0; i < index.length; i += 4) {
      const to = from + index[i + (compression === "gzip" ? 2 : 3)]!;
      yield {
        z: zoom,
        x: index[i]!,
        y: index[i + 1]!,
        bytes: bytes.subarray(from, to),
      };
      from = to;
    }
  }
}
