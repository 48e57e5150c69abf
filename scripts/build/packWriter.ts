import { createHash, randomUUID } from "node:crypto";
import { constants, createReadStream, existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";
import {
  CURRENT_FILE,
  currentSchema,
  type Manifest,
  manifestSchema,
  type PackFile,
} from "../../geodata/pack/manifest.ts";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Brotli level for columns and tables: close to the smallest, and fast enough for a thousand files. */
const BROTLI_QUALITY = 9;

/** Unfinished packs lie in folders with this beginning; a folder left by a killed build is removed by the next one. */
const UNFINISHED = ".building-";

/** How many finished packs stay: the one served, and the one before it for a way back. */
const PACKS_KEPT = 2;

/**
 * Writes a pack beside the one in use and swaps it in with one rename, so a build that fails or is interrupted leaves
 * the old pack serving.
 */
export class PackWriter {
  readonly #data: string;
  readonly #folder: string;

  private constructor(data: string, folder: string) {
    this.#data = data;
    this.#folder = folder;
  }

  /** Begins a pack in `data`; removes what interrupted builds have left there. */
  static async begin(data: string): Promise<PackWriter> {
    const packs = join(data, "packs");
    await mkdir(packs, { recursive: true });
    for (const name of await readdir(packs)) {
      if (name.startsWith(UNFINISHED) && !(await isOfLivingBuild(join(packs, name))))
        await rm(join(packs, name), { recursive: true, force: true });
    }
    const folder = join(packs, `${UNFINISHED}${randomUUID()}`);
    await mkdir(folder);
    await writeFile(join(folder, "process"), String(process.pid));
    return new PackWriter(data, folder);
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
      const params = {
        [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      const [br, gz] = await Promise.all([brotli(bytes, { params }), gzipped(bytes, { level: 9 })]);
      await Promise.all([writeFile(`${target}.br`, br), writeFile(`${target}.gz`, gz)]);
    }
    return { name, bytes: bytes.length, sha256 };
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
    return { name, bytes: (await stat(target)).size, sha256 };
  }

  /** Writes the manifest and puts the pack in place without yet serving it. Returns its folder and manifest. */
  async finish(rest: Omit<Manifest, "id" | "format">): Promise<{ folder: string; manifest: Manifest }> {
    const body = { format: 1 as const, ...rest };
    const id = createHash("sha256").update(JSON.stringify(body)).digest("hex").slice(0, 12);
    const manifest = manifestSchema.parse({ ...body, id });
    await writeFile(join(this.#folder, "pack.json"), JSON.stringify(manifest));
    await rm(join(this.#folder, "process"));
    const folder = join(this.#data, "packs", id);
    const replaced = `${this.#folder}-replaced`;
    if (existsSync(folder)) await rename(folder, replaced);
    await rename(this.#folder, folder);
    await rm(replaced, { recursive: true, force: true });
    return { folder, manifest };
  }

  /** Removes what was written; for a build that failed. */
  async abandon(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Makes a finished pack the one that is served, and removes packs older than the last two. */
export async function swapIn(data: string, id: string, built: string): Promise<void> {
  const pointer = join(data, CURRENT_FILE);
  const before = existsSync(pointer)
    ? currentSchema.safeParse(JSON.parse(await readFile(pointer, "utf8")))
    : undefined;
  const next = `${pointer}.next`;
  await writeFile(next, JSON.stringify({ pack: id, built }));
  await rename(next, pointer);
  const keep = new Set([id, before?.success ? before.data.pack : id]);
  const packs = join(data, "packs");
  const others = (await readdir(packs)).filter((name) => !name.startsWith(".") && !keep.has(name));
  const aged = await Promise.all(
    others.map(async (name) => ({
      name,
      at: (await stat(join(packs, name))).mtimeMs,
    })),
  );
  aged.sort((a, b) => b.at - a.at);
  for (const { name } of aged.slice(PACKS_KEPT - keep.size))
    await rm(join(packs, name), { recursive: true, force: true });
}

async function isOfLivingBuild(folder: string): Promise<boolean> {
  try {
    process.kill(Number(await readFile(join(folder, "process"), "utf8")), 0);
    return true;
  } catch {
    return false;
  }
}
