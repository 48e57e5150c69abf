import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { InputError } from "../../geodata/sources/table.ts";
import {
  acceptable,
  type ContentKind,
  contentKind,
  type DataFormat,
  describeContent,
  HEAD_BYTES,
} from "./contentKind.ts";
import { zipEntries } from "./zip.ts";

/**
 * Looks whether a file is whole and of one of the formats: a zip has its directory, a gzip unpacks, JSON closes.
 * Gives its kind, or a `fault` in words.
 */
export async function checkContent(
  path: string,
  formats?: readonly DataFormat[],
): Promise<{ kind: ContentKind; fault?: string }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = await bytesAt(file, 0, HEAD_BYTES);
    const kind = contentKind(head);
    if (!acceptable(kind, formats)) return { kind, fault: `it is ${describeContent(kind, head)}` };
    if (kind === "zip") return { kind, fault: await zipFault(path) };
    if (kind === "gzip") return { kind, fault: await gzipFault(path) };
    if (kind === "json") {
      const tail = new TextDecoder().decode(await bytesAt(file, Math.max(0, size - 64), 64)).trimEnd();
      return { kind, fault: /[}\]]$/.test(tail) ? undefined : "the JSON is cut short" };
    }
    return { kind };
  } finally {
    await file.close();
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function zipFault(path: string): Promise<string | undefined> {
  try {
    await zipEntries(path);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.rule;
    throw error;
  }
}

async function gzipFault(path: string): Promise<string | undefined> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    await pipeline(createReadStream(path), createGunzip(), nowhere);
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith("Z_"))
      return "the gzip file is cut short or broken";
    throw error;
  }
}
