import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { AreaGeometry } from "../../geodata/pack/areaTable.ts";
import { decodeArrays } from "../../geodata/pack/arrays.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { type LoadResult, load } from "./load.ts";
import { memoryMegabytes } from "./memory.ts";
import { nginxArguments } from "./nginx.ts";
import { NGINX } from "./programs.ts";
import { middle } from "./report.ts";
import { type Running, startFootholds, startServer } from "./running.ts";
import { columnPaths, sampleTiles, tilePath } from "./samplePaths.ts";
import { tileserverArguments, tileserverGlLight } from "./tileserver.ts";
import { bytesOnWire } from "./wire.ts";

/** What one server did in one round. */
export interface Served extends LoadResult {
  what: "tiles" | "columns";
  server: "footholds" | "nginx" | "tileserver-gl-light";
}

export interface ServingResult {
  rounds: Served[][];
  /** The middle of the rounds, a line for each server and kind of bytes; errors are of all rounds. */
  middles: Served[];
  /** Of this product's server after all of it; undefined where the system does not say. */
  residentMegabytes?: number;
}

/**
 * Serves the same bytes from this product's server, from nginx as static files and (tiles only) from
 * tileserver-gl-light, all running, asked in turns, round after round.
 */
export async function benchServing(
  data: string,
  pack: { folder: string; manifest: Manifest },
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<ServingResult> {
  const folder = await mkdtemp(join(tmpdir(), "footholds-bench-"));
  const running: Running[] = [];
  const up = async (starting: Promise<Running>) => {
    const server = await starting;
    running.push(server);
    return server;
  };
  try {
    const finest = pack.manifest.levels[0]!;
    const geometry = decodeArrays(await readFile(join(pack.folder, finest.geometry.name)));
    const tiles = sampleTiles((geometry.arrays as unknown as AreaGeometry).centroid);
    const tilePaths = tiles.map((tile) => tilePath(pack.manifest, tile));
    const columns = columnPaths(pack.manifest);

    const ours = await up(startFootholds(data));
    const bytes = await copyOf(ours.origin, [...tilePaths, ...columns], join(folder, "files"));
    const nginx = await up(
      startServer(NGINX, (port) => nginxArguments(folder, port), { path: tilePaths[0]! }),
    );
    await mustServe(nginx.origin, bytes);
    const turns: [Served["what"], Served["server"], string, string[]][] = [
      ["tiles", "nginx", nginx.origin, tilePaths],
      ["tiles", "footholds", ours.origin, tilePaths],
      ["columns", "nginx", nginx.origin, columns],
      ["columns", "footholds", ours.origin, columns],
    ];
    const main = await tileserverGlLight();
    if (main) {
      const archive = join(pack.folder, finest.tiles.gzip.name);
      const args = (port: number) => tileserverArguments(main, folder, archive, port);
      const light = await up(startServer(process.execPath, args, { path: "/health" }));
      const inLight = tiles.map(({ z, x, y }) => `/data/areas/${z}/${x}/${y}.pbf`);
      await mustServe(light.origin, new Map(inLight.map((path, i) => [path, bytes.get(tilePaths[i]!)!])));
      turns.push(["tiles", "tileserver-gl-light", light.origin, inLight]);
    } else console.log("tileserver-gl-light could not be fetched: tiles are not compared with it.");

    console.log(
      `Serving ${tiles.length} tiles and ${columns.length} columns, ${rounds} rounds of ${seconds} s each …`,
    );
    const all: Served[][] = [];
    for (let round = 0; round < rounds; round++) {
      const lines: Served[] = [];
      for (const [what, server, origin, paths] of turns)
        lines.push({ what, server, ...(await load(origin, paths, seconds)) });
      all.push(lines);
    }
    await askForTheRest(ours.origin, pack.manifest);
    return {
      rounds: all,
      middles: middlesOf(all),
      residentMegabytes: await memoryMegabytes(ours.pid, "VmRSS"),
    };
  } finally {
    for (const server of running) await server.stop();
    await rm(folder, { recursive: true });
  }
}

/** The middle over the rounds of one server's figure divided by another's in the same round. */
export function middleRatio(
  rounds: readonly Served[][],
  figure: "requestsPerSecond" | "p99",
  what: Served["what"],
  of: Served["server"],
  to: Served["server"],
): number | undefined {
  const ratios = rounds.flatMap((lines) => {
    const [a, b] = [of, to].map((server) =>
      lines.find((line) => line.what === what && line.server === server),
    );
    return a && b ? [a[figure] / b[figure]] : [];
  });
  return ratios.length ? middle(ratios) : undefined;
}

/** Stores what the product serves, as compressed, for nginx to serve, and returns it by path. */
async function copyOf(origin: string, paths: string[], folder: string): Promise<Map<string, Buffer>> {
  const copied = new Map<string, Buffer>();
  for (const path of paths) {
    const { bytes, encoding } = await bytesOnWire(origin + path);
    if (encoding !== "gzip")
      throw new Error(`${path} must be served with gzip, got ${encoding ?? "no encoding"}`);
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    copied.set(path, bytes);
  }
  return copied;
}

/** Asks once for every path and throws unless the same content comes back. */
async function mustServe(origin: string, expected: Map<string, Buffer>): Promise<void> {
  for (const [path, bytes] of expected) {
    const answer = await bytesOnWire(origin + path);
    const same = answer.bytes.equals(bytes) || gunzipSync(answer.bytes).equals(gunzipSync(bytes));
    if (!same)
      throw new Error(
        `${origin}${path} must serve the same content as this product's server, got other bytes`,
      );
  }
}

/** Search and a profile: what the server reads only when somebody asks is in memory afterwards. */
async function askForTheRest(origin: string, manifest: Manifest): Promise<void> {
  const answer = async (path: string) => {
    const response = await fetch(origin + path);
    if (!response.ok) throw new Error(`${path} must answer, got ${response.status}`);
    return response.json();
  };
  await answer("/api/search?q=SW1A%201AA");
  await answer("/api/search?q=manchester");
  const areas = (await answer(`/data/${manifest.levels[0]!.areas.name}`)) as { codes: string[] };
  for (const code of [areas.codes[0]!, areas.codes.at(-1)!]) await answer(`/api/areas/${code}`);
}

function middlesOf(rounds: readonly Served[][]): Served[] {
  return rounds[0]!.map((first, i) => ({
    ...first,
    requestsPerSecond: middle(rounds.map((lines) => lines[i]!.requestsPerSecond)),
    p50: middle(rounds.map((lines) => lines[i]!.p50)),
    p99: middle(rounds.map((lines) => lines[i]!.p99)),
    errors: rounds.reduce((sum, lines) => sum + lines[i]!.errors, 0),
  }));
}
