import { createHash, randomUUID } from "node:crypto";
import { constants, createReadStream, existsSync, rmSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import {
  CURRENT_FILE,
  currentSchema,
  type Manifest,
  manifestSchema,
  type PackFile,
} from "../../geodata/pack/manifest.ts";
import { sha256OfFile } from "../gather/sha256OfFile.ts";
import { brotliFor } from "./brotliFor.ts";
import { type BuildLock, takeBuildLock } from "./buildLock.ts";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Larger files are compared by checksum. */
const IN_MEMORY = 2 ** 24;

/** Unfinished packs lie in folders with this beginning; a folder left by a killed build is removed by the next one. */
const UNFINISHED = ".building-";

/** How many finished packs stay: the one served, and the one before it for a way back. */
const PACKS_KEPT = 2;

/**
 * Writes a pack beside the one in use and swaps it in with one rename, so a build that fails or is interrupted leaves
 * the old pack serving. Holds the data folder for itself from `begin` to `commit` or `abandon`.
 */
export class PackWriter {
  readonly #data: string;
  readonly #folder: string;
  readonly #lock: BuildLock;
  readonly #onExit = () => this.#clear();

  private constructor(data: string, folder: string, lock: BuildLock) {
    this.#data = data;
    this.#folder = folder;
    this.#lock = lock;
    process.once("exit", this.#onExit);
  }

  /** Begins a pack in `data`; removes what interrupted builds have left there. Throws while another build runs there. */
  static async begin(data: string): Promise<PackWriter> {
    const lock = await takeBuildLock(data);
    try {
      const packs = join(data, "packs");
      await mkdir(packs, { recursive: true });
      for (const name of await readdir(packs))
        if (name.startsWith(UNFINISHED)) await rm(join(packs, name), { recursive: true, force: true });
      const folder = join(packs, `${UNFINISHED}${randomUUID()}`);
      await mkdir(folder);
      return new PackWriter(data, folder, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** A folder for files that are not of the pack; it goes when the build ends. */
  get scratch(): string {
    return `${this.#folder}-scratch`;
  }

  /**
   * Adds one file; `path` without its extension, which becomes `<path>.<12 hex digits>.<extension>`. Files that are
   * not archives also get a `.br` and a `.gz` beside them.
   */
  async add(
    path: string,
    extension: string,
    bytes: Uint8Array,
    options: { archive?: boolean } = {},
  ): Promise<PackFile> {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const name = `${path}.${sha256.slice(0, 12)}.${extension}`;
    const target = join(this.#folder, name);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    if (!options.archive) {
      const [br, gz] = await Promise.all([
        brotli(bytes, { params: brotliFor(bytes.length) }),
        gzipped(bytes, { level: 9 }),
      ]);
      gz[9] = 255; // the operating system is "unknown", so that every machine writes the same bytes
      await Promise.all([writeFile(`${target}.br`, br), writeFile(`${target}.gz`, gz)]);
    }
    return { name, bytes: bytes.length };
  }

  /** Adds a tile archive that lies on disk already, without reading it into memory. */
  async addArchive(path: string, from: string): Promise<PackFile> {
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(from)) hash.update(chunk as Buffer);
    const sha256 = hash.digest("hex");
    const name = `${path}.${sha256.slice(0, 12)}.pmtiles`;
    const target = join(this.#folder, name);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(from, target, constants.COPYFILE_FICLONE);
    return { name, bytes: (await stat(target)).size };
  }

  /** Writes the manifest. The pack is then whole, can be checked where it lies, and is not yet served. */
  async seal(rest: Omit<Manifest, "id" | "format">): Promise<{ folder: string; manifest: Manifest }> {
    const body = { format: 1 as const, ...rest };
    const manifest = manifestSchema.parse({ ...body, id: idOf(body) });
    await writeFile(join(this.#folder, "pack.json"), JSON.stringify(manifest));
    return { folder: this.#folder, manifest };
  }

  /** Makes the sealed pack the one that is served, and removes packs older than the last two. Returns its folder. */
  async commit(id: string, built: string): Promise<string> {
    const folder = join(this.#data, "packs", id);
    await moveInto(this.#folder, folder);
    await swapIn(this.#data, id, built);
    this.#end();
    return folder;
  }

  /** Removes what was written; for a build that failed. Does nothing after `commit`. */
  abandon(): void {
    this.#end();
  }

  #end(): void {
    process.off("exit", this.#onExit);
    this.#clear();
  }

  #clear(): void {
    for (const folder of [this.#folder, this.scratch]) rmSync(folder, { recursive: true, force: true });
    this.#lock.release();
  }
}

/** The same files make the same pack, on whichever day somebody fetched them. */
function idOf(body: Omit<Manifest, "id">): string {
  const sources = body.sources.map((source) => ({
    ...source,
    files: source.files.map(({ retrieved: _, ...file }) => file),
  }));
  return createHash("sha256")
    .update(JSON.stringify({ ...body, sources }))
    .digest("hex")
    .slice(0, 12);
}

/**
 * Moves a pack to its place. Where the same pack lies there already, and may be served at this moment, only files that
 * differ are replaced, each in one rename.
 */
async function moveInto(from: string, to: string): Promise<void> {
  if (!existsSync(to)) return rename(from, to);
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const target = join(to, path.slice(from.length));
    if (existsSync(target) && (await sameBytes(path, target))) continue;
    await mkdir(dirname(target), { recursive: true });
    await rename(path, target);
  }
}

async function sameBytes(a: string, b: string): Promise<boolean> {
  const { size } = await stat(a);
  if (size !== (await stat(b)).size) return false;
  if (size > IN_MEMORY) return (await sha256OfFile(a)) === (await sha256OfFile(b));
  return (await readFile(a)).equals(await readFile(b));
}

async function swapIn(data: string, id: string, built: string): Promise<void> {
  const pointer = join(data, CURRENT_FILE);
  const before = await currentPack(pointer);
  const next = `${pointer}.next`;
  await writeFile(next, JSON.stringify({ pack: id, built }));
  await rename(next, pointer);
  const keep = new Set([id, before ?? id]);
  const packs = join(data, "packs");
  const others = (await readdir(packs)).filter((name) => !name.startsWith(".") && !keep.has(name));
  const aged = await Promise.all(
    others.map(async (name) => ({ name, at: (await stat(join(packs, name))).mtimeMs })),
  );
  aged.sort((a, b) => b.at - a.at);
  for (const { name } of aged.slice(PACKS_KEPT - keep.size))
    await rm(join(packs, name), { recursive: true, force: true });
}

/** The pack that is served; undefined when there is none, or the file that names it cannot be read. */
async function currentPack(pointer: string): Promise<string | undefined> {
  try {
    return currentSchema.parse(JSON.parse(await readFile(pointer, "utf8"))).pack;
  } catch {
    return undefined;
  }
}
