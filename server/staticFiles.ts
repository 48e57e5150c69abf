import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { getMimeType } from "hono/utils/mime";
import { chooseEncoding, type Encoding, encodingPreference } from "./acceptEncoding.ts";
import { matches } from "./answer.ts";
import { ByteCache } from "./byteCache.ts";

const SUFFIX: Record<Encoding, string> = { br: ".br", gzip: ".gz" };
const CACHE_BYTES = 32 * 2 ** 20;
const SMALLEST_COMPRESSED = 1024;
/** Kinds of file that shrink. */
const TEXT = /^(text\/|image\/svg|application\/(json|javascript|manifest|wasm|x-protobuf))/;
/** One part of a path: no hidden files, no way up. */
const PART = /^(?!\.)[\p{L}\p{N} ._@,()-]{1,150}$/u;

const pack: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** Serves the files of a folder: `undefined` where there is none of that name. */
export type StaticFiles = (
  path: string,
  request: { method: string; acceptEncoding?: string; ifNoneMatch?: string },
  headers: Record<string, string>,
) => Promise<Response | undefined>;

/**
 * Files below a folder, in the client's encoding: from `.br` and `.gz` beside them where those are, else compressed once
 * and kept. Names are matched part by part, so nothing outside the folder and nothing hidden can be named.
 */
export function staticFiles(folder: string): StaticFiles {
  const cache = new ByteCache<Buffer>(CACHE_BYTES);
  const bytesOf = async (path: string, version: string, encoding: Encoding | undefined) => {
    const key = `${path} ${version} ${encoding}`;
    const known = cache.get(key);
    if (known) return known;
    const beside = encoding && (await readFile(path + SUFFIX[encoding]).catch(() => undefined));
    const plain = beside ?? (await readFile(path));
    const bytes = encoding && !beside ? await pack[encoding](plain) : plain;
    cache.set(key, bytes, bytes.length);
    return bytes;
  };
  return async (path, { method, acceptEncoding, ifNoneMatch }, headers) => {
    const parts = path.split("/");
    if (!parts.every((part) => PART.test(part))) return undefined;
    const full = join(folder, ...parts);
    const found = await stat(full).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const type = full.endsWith(".pbf")
      ? "application/x-protobuf"
      : (getMimeType(full) ?? "application/octet-stream");
    const shrinks = TEXT.test(type) && found.size >= SMALLEST_COMPRESSED;
    const encoding = chooseEncoding(encodingPreference(acceptEncoding), () => shrinks);
    const version = `${found.mtimeMs.toString(36)}-${found.size.toString(36)}`;
    const etag = `"${version}${encoding ? `-${encoding}` : ""}"`;
    const all = { ...headers, etag, vary: "accept-encoding" };
    if (ifNoneMatch !== undefined && matches(ifNoneMatch, etag))
      return new Response(null, { status: 304, headers: all });
    const bytes = await bytesOf(full, version, encoding);
    return new Response(method === "HEAD" ? null : new Uint8Array(bytes), {
      headers: {
        ...all,
        "content-type": type,
        "content-length": String(bytes.length),
        ...(encoding && { "content-encoding": encoding }),
      },
    });
  };
}
