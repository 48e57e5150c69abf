import { type FileHandle, open } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";
import { Compression, findTile, type Header, SharedPromiseCache, type Source, zxyToTileId } from "pmtiles";
import type { Encoding } from "./acceptEncoding.ts";

const unpackGzip = promisify(gunzip);
const unpackBrotli = promisify(brotliDecompress);

/** Directories kept decoded, of an archive: the root and so many leaves. */
const DIRECTORIES_KEPT = 64;
/** A root directory and two levels of leaves: more than any archive needs. */
const DEEPEST = 3;

/**
 * One PMTiles archive on disk. Its directories are kept decoded and its tiles read where they lie, as they are
 * compressed: the library's own reader would unpack each one.
 */
export class TileArchive {
  readonly #file: FileHandle;
  readonly #source: Source;
  readonly #directories: SharedPromiseCache;
  readonly #header: Header;

  private constructor(file: FileHandle, source: Source, directories: SharedPromiseCache, header: Header) {
    this.#file = file;
    this.#source = source;
    this.#directories = directories;
    this.#header = header;
  }

  /** Opens an archive. Throws when the file is not there or not PMTiles. */
  static async open(path: string): Promise<TileArchive> {
    const file = await open(path, "r");
    const source: Source = {
      getKey: () => path,
      getBytes: async (offset, length) => ({ data: arrayBufferOf(await read(file, offset, length)) }),
    };
    const directories = new SharedPromiseCache(DIRECTORIES_KEPT, undefined, async (bytes, compression) =>
      compression === Compression.Gzip ? arrayBufferOf(await unpackGzip(bytes)) : bytes,
    );
    try {
      return new TileArchive(file, source, directories, await directories.getHeader(source));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** How its tiles are compressed, or undefined when they are not. */
  get encoding(): Encoding | undefined {
    const { tileCompression } = this.#header;
    if (tileCompression === Compression.Brotli) return "br";
    return tileCompression === Compression.Gzip ? "gzip" : undefined;
  }

  /** A tile's bytes as they lie in the archive, or undefined when it holds none there. */
  async tile(z: number, x: number, y: number): Promise<Buffer | undefined> {
    if (z < this.#header.minZoom || z > this.#header.maxZoom) return undefined;
    const id = zxyToTileId(z, x, y);
    let { rootDirectoryOffset: offset, rootDirectoryLength: length } = this.#header;
    for (let depth = 0; depth < DEEPEST; depth++) {
      const entries = await this.#directories.getDirectory(this.#source, offset, length, this.#header);
      const entry = findTile(entries, id);
      if (!entry) return undefined;
      if (entry.runLength > 0)
        return read(this.#file, this.#header.tileDataOffset + entry.offset, entry.length);
      offset = this.#header.leafDirectoryOffset + entry.offset;
      length = entry.length;
    }
    return undefined;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** Undoes an archive's compression, for the rare client that takes none. */
export async function unpack(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === "br" ? unpackBrotli(bytes) : unpackGzip(bytes);
}

async function read(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let at = 0;
  while (at < length) {
    const { bytesRead } = await file.read(bytes, at, length - at, offset + at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return at === length ? bytes : bytes.subarray(0, at);
}

function arrayBufferOf(bytes: Buffer): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
