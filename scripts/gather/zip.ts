import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { InputError } from "../../geodata/sources/table.ts";
import { ARCHIVE_LIMITS, type ArchiveLimits, checkSize } from "./archiveLimits.ts";

/** A file inside a zip: its path there, with forward slashes, and its unpacked size. */
export interface ZipEntry {
  name: string;
  bytes: number;
}

/**
 * The files in a zip, in the archive's order, folders left out. Throws InputError when the zip is cut short or broken,
 * holds paths that lead outside it, links, encrypted files or the same name twice, or would unpack to more than the limits.
 */
export async function zipEntries(path: string, limits = ARCHIVE_LIMITS): Promise<ZipEntry[]> {
  return reading(path, async (zip) =>
    (await filesOf(path, zip, limits)).map((entry) => ({
      name: entry.fileName,
      bytes: entry.uncompressedSize,
    })),
  );
}

/**
 * Unpacks one file of a zip to `destination`, whose folder is made when missing. The bytes are checked against the
 * zip's size and CRC-32, and appear under their name only when whole. Throws InputError as `zipEntries` does.
 */
export async function extractEntry(
  path: string,
  name: string,
  destination: string,
  limits = ARCHIVE_LIMITS,
): Promise<void> {
  await reading(path, async (zip) => {
    const files = await filesOf(path, zip, limits);
    const entry = files.find((file) => file.fileName === name);
    if (!entry)
      throw new InputError({
        file: path,
        rule: "the zip does not hold the file asked for",
        expected: `"${name}"`,
        got: files.map((file) => `"${file.fileName}"`).join(", ") || "an empty zip",
      });
    await write(path, zip, entry, destination);
  });
}

/** Unpacks every file of a zip under the folder `into`, and gives their paths. Throws InputError as `zipEntries` does. */
export async function unzip(path: string, into: string, limits = ARCHIVE_LIMITS): Promise<string[]> {
  return reading(path, async (zip) => {
    const root = resolve(into);
    const written: string[] = [];
    for (const entry of await filesOf(path, zip, limits)) {
      const destination = resolve(root, entry.fileName);
      if (!destination.startsWith(root + sep)) throw outside(path, entry.fileName);
      await write(path, zip, entry, destination);
      written.push(destination);
    }
    return written;
  });
}

async function reading<T>(path: string, use: (zip: ZipFile) => Promise<T>): Promise<T> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { autoClose: false });
    return await use(zip);
  } catch (error) {
    throw asInputError(path, error);
  } finally {
    zip?.close();
  }
}

async function filesOf(path: string, zip: ZipFile, limits: ArchiveLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.entries)
    throw new InputError({
      file: path,
      rule: "the zip holds too many files",
      expected: `at most ${limits.entries}`,
      got: String(zip.entryCount),
    });
  const files: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith("/")) continue;
    const file = `${path} (${entry.fileName})`;
    refuseOddEntry(file, entry);
    if (names.has(entry.fileName))
      throw new InputError({ file, rule: "the zip holds the same name twice", expected: "each name once" });
    names.add(entry.fileName);
    checkSize(file, entry.uncompressedSize, entry.compressedSize, limits);
    total += entry.uncompressedSize;
    checkSize(path, total, Number.POSITIVE_INFINITY, limits);
    files.push(entry);
  }
  return files;
}

function refuseOddEntry(file: string, entry: Entry): void {
  const fileType = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (fileType === 0o120000)
    throw new InputError({ file, rule: "the zip holds a link", expected: "files and folders only" });
  if (entry.isEncrypted())
    throw new InputError({ file, rule: "the file is encrypted", expected: "a zip without a password" });
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw new InputError({
      file,
      rule: "the file is packed in a way that cannot be read here; unpack it yourself and give the folder instead",
      expected: "compression method 0 (stored) or 8 (deflate)",
      got: entry.compressionMethod === 9 ? "9 (Deflate64)" : String(entry.compressionMethod),
    });
}

async function write(path: string, zip: ZipFile, entry: Entry, destination: string): Promise<void> {
  const part = `${destination}.part`;
  await mkdir(dirname(destination), { recursive: true });
  let crc = 0;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      crc = crc32(chunk, crc);
      done(null, chunk);
    },
  });
  try {
    await pipeline(await zip.openReadStreamPromise(entry), check, createWriteStream(part));
    if (crc !== entry.crc32)
      throw new InputError({
        file: `${path} (${entry.fileName})`,
        rule: "the file's bytes do not match its checksum in the zip; download the zip again",
        expected: `CRC-32 ${hex(entry.crc32)}`,
        got: hex(crc),
      });
    await rename(part, destination);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function asInputError(path: string, error: unknown): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error;
  // File-system faults (no such file, disk full) are not faults of what was read; zlib's carry a code too.
  const code = (error as NodeJS.ErrnoException).code;
  if (code !== undefined && !code.startsWith("Z_")) return error;
  const unsafe = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(
    error.message,
  );
  if (unsafe) return outside(path, unsafe[1]!);
  return new InputError({
    file: path,
    rule: "the zip is cut short or broken; download it again",
    expected: "a whole zip",
    got: error.message,
  });
}

function outside(path: string, name: string): InputError {
  return new InputError({
    file: path,
    rule: "the zip holds a path that leads outside it",
    expected: "paths inside the zip",
    got: `"${name}"`,
  });
}

const hex = (n: number): string => n.toString(16).padStart(8, "0");
