import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { dataAddress, tileAddress } from "../../geodata/pack/addresses.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { type LoadResult, load } from "./load.ts";
import { nginxArguments } from "./nginx.ts";
import { type Running, startServer, tileserverGlLight } from "./programs.ts";

/** One line of the comparison: the middle of the rounds' figures. */
export interface Served extends LoadResult {
  what: "tiles" | "columns";
  server: "footholds" | "nginx" | "tileserver-gl-light";
}

const TILES = 1500;
const ZOOMS = [8, 9, 10, 11, 12];

/**
 * Serves the same bytes from this product's server, from nginx as static files and (tiles only) from
 * tileserver-gl-light, in turns within one run, and returns the figures with this server's resident memory in MB.
 */
export async function benchServing(
  data: string,
  pack: { folder: string; manifest: Manifest },
  options: { rounds: number; seconds: number },
): Promise<{ lines: Served[]; residentMegabytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), "footholds-bench-"));
  const running: Running[] = [];
  try {
    const ours = await startServer(process.execPath, () => ["server/main.ts"], {
      path: "/ready",
      environment: (port) => ({ PORT: String(port), HOST: "127.0.0.1", DATA_DIR: data, LOG_LEVEL: "warn" }),
    });
    running.push(ours);
    const level = pack.manifest.levels[0]!;
    const tiles = await tilesServed(ours.origin, level.tiles, pack.manifest.bounds);
    const columns = columnsOf(pack.manifest);
    await writeStaticFiles(folder, ours.origin, [...tiles.map(({ path }) => path), ...columns]);
    const nginx = await startServer("/usr/sbin/nginx", (port) => nginxArguments(folder, port), {
      path: tiles[0]!.path,
    });
    running.push(nginx);
    const archive = join(pack.folder, level.tiles.gzip.name);
    const main = await tileserverGlLight();
    const light = await startServer(
      process.execPath,
      (port) => [main, "--file", archive, "-p", String(port), "-b", "127.0.0.1", "--silent"],
      {
        path: "/health",
      },
    );
    running.push(light);
    const lightName = await lightDataName(light.origin);
    const inLight = tiles.map(({ z, x, y }) => `/data/${lightName}/${z}/${x}/${y}.pbf`);
    const ourTiles = tiles.map(({ path }) => path);

    const rounds: Served[] = [];
    for (let round = 0; round < options.rounds; round++) {
      const measure = async (
        what: Served["what"],
        server: Served["server"],
        origin: string,
        paths: string[],
      ) => {
        rounds.push({ what, server, ...(await load(origin, paths, options.seconds)) });
      };
      await measure("tiles", "nginx", nginx.origin, ourTiles);
      await measure("tiles", "footholds", ours.origin, ourTiles);
      await measure("tiles", "tileserver-gl-light", light.origin, inLight);
      await measure("columns", "nginx", nginx.origin, columns);
      await measure("columns", "footholds", ours.origin, columns);
    }
    return { lines: middles(rounds), residentMegabytes: await residentMegabytes(ours.pid) };
  } finally {
    for (const server of running) await server.stop();
    await rm(folder, { recursive: true });
  }
}

/** Up to TILES tiles that exist, spread evenly over the middle zooms. */
async function tilesServed(
  origin: string,
  tiles: Manifest["levels"][number]["tiles"],
  bounds: Manifest["bounds"],
) {
  const found: { z: number; x: number; y: number; path: string }[] = [];
  const template = tileAddress(tiles);
  for (const z of ZOOMS) {
    const wanted = Math.ceil(TILES / ZOOMS.length);
    const [west, south, east, north] = bounds;
    const candidates: [number, number][] = [];
    for (let x = tileColumn(west, z); x <= tileColumn(east, z); x++)
      for (let y = tileRow(north, z); y <= tileRow(south, z); y++) candidates.push([x, y]);
    const stride = Math.max(1, Math.floor(candidates.length / (wanted * 3)));
    let here = 0;
    for (let i = 0; i < candidates.length && here < wanted; i += stride) {
      const [x, y] = candidates[i]!;
      const path = template.replace("{z}", String(z)).replace("{x}", String(x)).replace("{y}", String(y));
      const response = await fetch(origin + path);
      await response.arrayBuffer();
      if (response.status !== 200) continue;
      found.push({ z, x, y, path });
      here++;
    }
  }
  return found;
}

function columnsOf(manifest: Manifest): string[] {
  const finest = manifest.levels[0]!.level;
  return manifest.indicators.flatMap(({ series }) =>
    series
      .filter(({ level }) => level === finest)
      .flatMap(({ columns }) => Object.values(columns).map(dataAddress)),
  );
}

/** Stores what the product serves, byte for byte as compressed, for nginx to serve. */
async function writeStaticFiles(folder: string, origin: string, paths: string[]): Promise<void> {
  for (const path of paths) {
    const response = await fetch(origin + path, { headers: { "accept-encoding": "gzip" } });
    const plain = new Uint8Array(await response.arrayBuffer());
    const raw = await rawBytes(origin + path);
    if (gunzipSync(raw).length !== plain.length) throw new Error(`${path} is not served gzip-compressed`);
    const target = join(folder, "files", path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, raw);
  }
}

/** The body as it travels: fetch would unpack it. */
async function rawBytes(url: string): Promise<Uint8Array> {
  const { get } = await import("node:http");
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "gzip" } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks)));
      response.on("error", reject);
    }).on("error", reject);
  });
}

async function lightDataName(origin: string): Promise<string> {
  const listed = (await (await fetch(`${origin}/data.json`)).json()) as {
    id?: string;
    name?: string;
    tiles?: string[];
  }[];
  const name = /\/data\/([^/]+)\//.exec(listed[0]?.tiles?.[0] ?? "")?.[1];
  if (!name) throw new Error("tileserver-gl-light lists no data");
  return name;
}

function middles(rounds: Served[]): Served[] {
  const kinds = [...new Set(rounds.map(({ what, server }) => `${what} ${server}`))];
  return kinds.map((kind) => {
    const same = rounds.filter(({ what, server }) => `${what} ${server}` === kind);
    const middle = (of: (line: Served) => number) =>
      same.map(of).sort((a, b) => a - b)[Math.floor(same.length / 2)]!;
    return {
      ...same[0]!,
      requestsPerSecond: middle((line) => line.requestsPerSecond),
      p50: middle((line) => line.p50),
      p99: middle((line) => line.p99),
      errors: same.reduce((sum, { errors }) => sum + errors, 0),
    };
  });
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024);
}

function tileColumn(lon: number, z: number): number {
  return Math.floor(((lon + 180) / 360) * 2 ** z);
}

function tileRow(lat: number, z: number): number {
  const s = Math.sin((lat * Math.PI) / 180);
  return Math.floor((0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * 2 ** z);
}
