import { ApiError } from "./errors.ts";

/** A whole answer made beforehand: headers as name, value, name, value …, ready for `response.writeHead`. */
export interface Answer {
  status: 200 | 204 | 304;
  headers: string[];
  body?: Buffer;
  /**
   * A short body's bytes as a Latin-1 string too: Node then sends headers and body in one write instead of two, which
   * answers a sixth more requests.
   */
  latin1?: string;
}

/** From here on one copy of the bytes costs more than a second write. */
const LONGEST_LATIN1 = 8192;

/** An answer that never changes, in its three forms. */
export interface Immutable {
  etag: string;
  /** To GET; to HEAD, which has no body; and to a request that names the ETag it has. */
  full: Answer;
  head: Answer;
  notModified: Answer;
}

export const IMMUTABLE = "public, max-age=31536000, immutable";

/** Makes the forms of an immutable answer; without a body it is a 204. `etag` without its quotes. */
export function immutable(etag: string, headers: Record<string, string>, body?: Buffer): Immutable {
  const always = {
    etag: `"${etag}"`,
    "cache-control": IMMUTABLE,
    vary: "accept-encoding",
    "x-content-type-options": "nosniff",
    "access-control-allow-origin": "*",
  };
  const whole = body ? { ...headers, "content-length": String(body.length), ...always } : always;
  const status = body ? 200 : 204;
  return {
    etag: always.etag,
    full: {
      status,
      headers: Object.entries(whole).flat(),
      body,
      latin1: body && body.length <= LONGEST_LATIN1 ? body.toString("latin1") : undefined,
    },
    head: { status, headers: Object.entries(whole).flat() },
    notModified: { status: 304, headers: Object.entries(always).flat() },
  };
}

/** The form of an immutable answer that fits a request. */
export function formFor(
  answer: Immutable,
  method: string | undefined,
  ifNoneMatch: string | undefined,
): Answer {
  if (ifNoneMatch !== undefined && matches(ifNoneMatch, answer.etag)) return answer.notModified;
  return method === "HEAD" ? answer.head : answer.full;
}

/** Whether an If-None-Match header names an ETag (weakly, as it says it should be compared). */
export function matches(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag || ifNoneMatch === "*") return true;
  const strong = etag.replace(/^W\//, "");
  return ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === strong);
}

/** The part of so many bytes that a Range header asks for, or undefined when all of them are to be sent. */
export function rangeOf(
  header: string | undefined,
  bytes: number,
): { start: number; end: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const [first, last] = [match[1], match[2]].map((text) => (text === "" ? undefined : Number(text)));
  const start = first ?? Math.max(0, bytes - last!);
  const end = first === undefined ? bytes - 1 : Math.min(last ?? bytes - 1, bytes - 1);
  if (start > end || start >= bytes)
    throw new ApiError(
      416,
      "range-not-satisfiable",
      `The file has ${bytes} bytes; the range asked for is not among them.`,
      { "content-range": `bytes */${bytes}` },
    );
  return { start, end };
}
