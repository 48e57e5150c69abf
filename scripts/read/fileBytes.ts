import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { openPromise } from "yauzl";
import { type FileRef, InputError } from "../../geodata/sources/table.ts";

/** How the bytes of a file on disk are packed, judged by the bytes themselves. */
export type Packing = "none" | "gzip" | "zip";

/** A file's name as a reader knows it: without its folder, with the entry where it lies in a zip. */
export function nameOf({ path, member }: FileRef): string {
  return member === undefined ? basename(path) : `${basename(path)} (${member})`;
}

export function packingOf(start: Uint8Array): Packing {
  if (start[0] === 0x1f && start[1] === 0x8b) return "gzip";
  if (start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5)) return "zip";
  return "none";
}

/** The first bytes of a file as they lie on disk. */
export async function rawStart(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Opens a file's unpacked bytes: as they are, out of gzip, or an entry of a zip. */
async function openBytes(ref: FileRef): Promise<Readable> {
  if (ref.member !== undefined) return openEntry(ref.path, ref.member);
  const packing = packingOf(await rawStart(ref.path, 4));
  const raw = createReadStream(ref.path, { highWaterMark: 1 << 18 });
  if (packing !== "gzip") return raw;
  const unpacked = createGunzip();
  raw.on("error", (error) => unpacked.destroy(error));
  return raw.pipe(unpacked);
}

/** The first `length` unpacked bytes of a file, or all of a shorter one. Throws InputError when the packing is broken. */
export async function startOf(ref: FileRef, length: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let got = 0;
  for await (const chunk of chunksOf(ref)) {
    chunks.push(chunk);
    got += chunk.length;
    if (got >= length) break;
  }
  return Buffer.concat(chunks).subarray(0, length);
}

/** All unpacked bytes of a file. Throws InputError when the packing is broken. */
export async function bytesOf(ref: FileRef): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of chunksOf(ref)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The unpacked bytes of a file, piece by piece. */
export async function* chunksOf(ref: FileRef): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of await openBytes(ref)) yield chunk as Buffer;
  } catch (error) {
    throw asInputError(ref, error);
  }
}

async function openEntry(path: string, member: string): Promise<Readable> {
  const zip = await openPromise(path, { autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== member) continue;
      const stream = await zip.openReadStreamPromise(entry);
      stream.on("close", () => zip.close());
      return stream;
    }
  } catch (error) {
    zip.close();
    throw error;
  }
  zip.close();
  throw new InputError({
    file: nameOf({ path, member }),
    rule: "the zip does not hold the file",
    expected: member,
  });
}

/** Faults of packing become faults of input; those of the file system stay what they are. */
function asInputError(ref: FileRef, error: unknown): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && !code.startsWith("Z_")) return error;
  return new InputError({
    file: nameOf(ref),
    rule: "the file is cut short or broken; download it again",
    expected: "a whole zip or gzip",
    got: error.message,
  });
}
