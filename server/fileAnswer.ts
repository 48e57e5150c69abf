import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { getMimeType } from "hono/utils/mime";
import { hashOf } from "../geodata/pack/manifest.ts";
import { chooseEncoding, type Encoding, type Preference } from "./acceptEncoding.ts";
import { IMMUTABLE, type Immutable, immutable, matches, rangeOf } from "./answer.ts";
import { ApiError } from "./errors.ts";
import type { Store, StoredFile } from "./store.ts";

/** Files up to this size are sent from memory; longer ones are streamed. */
const LARGEST_IN_MEMORY = 2 ** 20;

const SUFFIX: Record<Encoding, string> = { br: ".br", gzip: ".gz" };

/** A file of a served pack by the name its manifest gives it. Throws an ApiError (404) for any other name. */
export function packFile(store: Store, name: string): StoredFile {
  for (const pack of store.packs()) {
    const file = pack.file(name);
    if (file) return file;
  }
  throw new ApiError(
    404,
    "unknown-file",
    `No pack has a file called "${name}". The map may have been updated.`,
  );
}

/** The whole of a file, in the client's encoding where it lies there compressed, or undefined when it is too long. */
export async function wholeFile(stored: StoredFile, preference: Preference): Promise<Immutable | undefined> {
  const { path, bytes, encoding, headers, etag } = await formOf(stored, preference);
  if (bytes > LARGEST_IN_MEMORY) return undefined;
  return immutable(
    etag,
    { ...headers, ...(!encoding && { "accept-ranges": "bytes" }) },
    await readFile(path),
  );
}

/** A file, or the part of it that is asked for, as a stream. A part is always of the plain bytes. */
export async function streamedFile(
  stored: StoredFile,
  request: { method: string; preference: Preference; range?: string; ifRange?: string; ifNoneMatch?: string },
): Promise<Response> {
  const form = await formOf(stored, request.range ? "" : request.preference);
  const etag = `"${form.etag}"`;
  const headers: Record<string, string> = {
    etag,
    "cache-control": IMMUTABLE,
    vary: "accept-encoding",
    "x-content-type-options": "nosniff",
    "access-control-allow-origin": "*",
  };
  if (request.ifNoneMatch !== undefined && matches(request.ifNoneMatch, etag))
    return new Response(null, { status: 304, headers });
  Object.assign(headers, form.headers, !form.encoding && { "accept-ranges": "bytes" });
  const range =
    request.ifRange === undefined || request.ifRange === etag
      ? rangeOf(request.range, form.bytes)
      : undefined;
  if (range) headers["content-range"] = `bytes ${range.start}-${range.end}/${form.bytes}`;
  headers["content-length"] = String(range ? range.end - range.start + 1 : form.bytes);
  const body = request.method === "HEAD" ? null : Readable.toWeb(createReadStream(form.path, range));
  return new Response(body as ReadableStream | null, { status: range ? 206 : 200, headers });
}

async function formOf({ file, path }: StoredFile, preference: Preference) {
  const sizes: Partial<Record<Encoding, number>> = {};
  if (preference !== "")
    for (const encoding of ["br", "gzip"] as const) {
      const found = await stat(path + SUFFIX[encoding]).catch(() => undefined);
      if (found) sizes[encoding] = found.size;
    }
  const encoding = chooseEncoding(preference, (each) => sizes[each] !== undefined);
  const hash = hashOf(file);
  const type = getMimeType(file.name) ?? "application/octet-stream";
  return {
    path: encoding ? path + SUFFIX[encoding] : path,
    bytes: encoding ? sizes[encoding]! : file.bytes,
    encoding,
    etag: encoding ? `${hash}-${encoding}` : hash,
    headers: { "content-type": type, ...(encoding && { "content-encoding": encoding }) } as Record<
      string,
      string
    >,
  };
}
