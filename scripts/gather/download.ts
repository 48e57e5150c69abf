import { mkdir, open, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { checkContent } from "./checkContent.ts";
import {
  acceptable,
  type ContentKind,
  contentKind,
  type DataFormat,
  describeContent,
  HEAD_BYTES,
} from "./contentKind.ts";
import { DownloadError } from "./downloadError.ts";
import { type Answer, type Connection, openUrl } from "./openUrl.ts";
import { ifRange, PartFile, type PartState } from "./partFile.ts";
import { type Patience, retrying } from "./retrying.ts";
import { sha256OfFile } from "./sha256OfFile.ts";

export interface DownloadOptions extends Connection, Omit<Patience, "onWait"> {
  /** What the file must be, by its content; without it, anything but an empty file, a web page or an error message. */
  formats?: readonly DataFormat[];
  /** The checksum that the file must have, in hex. */
  sha256?: string;
  /** Bytes there so far and altogether, where the server says; `waiting` while a failed try waits for the next. */
  onProgress?: (progress: { received: number; total?: number; waiting?: string }) => void;
}

export interface Downloaded {
  bytes: number;
  sha256: string;
  kind: ContentKind;
  etag?: string;
}

/**
 * Downloads an address to `destination`, whose folder is made when missing. Bytes gather in `<destination>.part` and
 * a cut download goes on from there, in a later process too, as long as the server takes ranges and its file is the
 * same one; the file appears under its name only when whole and checked. Throws DownloadError.
 */
export async function downloadFile(
  url: string,
  destination: string,
  options: DownloadOptions = {},
): Promise<Downloaded> {
  await mkdir(dirname(destination), { recursive: true });
  const part = new PartFile(destination);
  let received = (await part.read(url))?.bytes ?? 0;
  let most = received;
  let mostBefore = received;
  let spoilt = 0;

  const attempt = async (): Promise<Downloaded> => {
    mostBefore = most;
    await transfer(url, part, options, (bytes, total) => {
      received = bytes;
      most = Math.max(most, bytes);
      options.onProgress?.({ received, total });
    });
    const { kind, sha256, fault } = await inspect(part.path, options);
    if (fault !== undefined) {
      await part.discard();
      spoilt += 1;
      throw new DownloadError(url, {
        happened: `what arrived cannot be used: ${fault}`,
        remedy: "Fetch the file in a web browser, look at it, and give its folder with --from",
        // A cut that the server did not announce, or a proxy's mistake, may cure itself once.
        retry: spoilt > 1 ? "never" : "later",
      });
    }
    const state = (await part.read(url))?.state;
    const { size } = await stat(part.path);
    await part.finish();
    return { bytes: size, sha256, kind, ...(state?.etag !== undefined && { etag: state.etag }) };
  };
  return retrying(
    attempt,
    {
      ...options,
      onWait: (ms, error) =>
        options.onProgress?.({
          received,
          waiting: `${error.happened}; trying again in ${Math.ceil(ms / 1000)} s`,
        }),
    },
    () => most > mostBefore,
  );
}

type OnBytes = (received: number, total: number | undefined) => void;

/** Brings the part to its full length, from where it stands when that is safe. */
async function transfer(
  url: string,
  part: PartFile,
  options: DownloadOptions,
  onBytes: OnBytes,
): Promise<void> {
  const there = await part.read(url);
  if (there && there.bytes === there.state.total) return onBytes(there.bytes, there.bytes);
  const validator = there && ifRange(there.state);
  const headers: Record<string, string> = { "accept-encoding": "identity" };
  if (there && validator !== undefined) {
    headers.range = `bytes=${there.bytes}-`;
    headers["if-range"] = validator;
  }
  let answer: Answer;
  try {
    answer = await openUrl(url, headers, options);
  } catch (error) {
    if (!(error instanceof DownloadError) || error.status !== 416) throw error;
    await part.discard();
    throw brokenRange(url, "the server has no such range");
  }
  if (answer.response.status === 206) await append(url, part, there, answer, onBytes);
  else await writeAnew(url, part, answer, options, onBytes);
}

async function append(
  url: string,
  part: PartFile,
  there: { bytes: number; state: PartState } | undefined,
  answer: Answer,
  onBytes: OnBytes,
): Promise<void> {
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(answer.response.headers.get("content-range") ?? "");
  const total = range?.[2] === "*" ? there?.state.total : Number(range?.[2]);
  const follows = there && Number(range?.[1]) === there.bytes;
  if (!follows || (there.state.total !== undefined && total !== there.state.total)) {
    await answer.discard();
    await part.discard();
    throw brokenRange(url, "the server sent another range than the one asked for");
  }
  await writeBody(url, part, there.bytes, total, answer.body, onBytes);
}

async function writeAnew(
  url: string,
  part: PartFile,
  answer: Answer,
  options: DownloadOptions,
  onBytes: OnBytes,
): Promise<void> {
  // Looked at before the part is emptied: a sign-in page must not cost what has already arrived.
  const head = await headOf(answer.body);
  const kind = contentKind(head);
  if (!acceptable(kind, options.formats)) {
    await answer.body.return();
    throw new DownloadError(url, {
      happened: `the server sent ${describeContent(kind, head)} in place of the file`,
      remedy:
        "Open the address in a web browser (it may ask you to sign in or to agree to terms), save the file and give its folder with --from",
      retry: "never",
    });
  }
  const { headers } = answer.response;
  const encoded = (headers.get("content-encoding") ?? "identity") !== "identity";
  const length = headers.get("content-length");
  const total = length === null || encoded ? undefined : Number(length);
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  await part.begin({
    url,
    ...(etag !== null && !encoded && { etag }),
    ...(lastModified !== null && !encoded && { lastModified }),
    ...(total !== undefined && { total }),
  });
  await writeBody(url, part, 0, total, withHead(head, answer.body), onBytes);
}

async function writeBody(
  url: string,
  part: PartFile,
  from: number,
  total: number | undefined,
  body: AsyncGenerator<Uint8Array, void, undefined>,
  onBytes: OnBytes,
): Promise<void> {
  let received = from;
  const file = await open(part.path, from === 0 ? "w" : "a");
  try {
    for await (const chunk of body) {
      await file.writeFile(chunk);
      received += chunk.length;
      onBytes(received, total);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if (total === undefined || received === total) return;
  if (received > total) await part.discard();
  throw new DownloadError(url, {
    happened: `${received} bytes arrived where ${total} were announced`,
    remedy: "Try again; what has arrived is kept",
    retry: "later",
  });
}

async function inspect(
  path: string,
  options: DownloadOptions,
): Promise<{ kind: ContentKind; sha256: string; fault?: string }> {
  const { kind, fault } = await checkContent(path, options.formats);
  const sha256 = await sha256OfFile(path);
  if (fault === undefined && options.sha256 !== undefined && sha256 !== options.sha256.toLowerCase())
    return { kind, sha256, fault: `its SHA-256 is ${sha256} where ${options.sha256} was expected` };
  return { kind, sha256, fault };
}

/** The first bytes of a body; the rest stays to be read. */
async function headOf(body: AsyncGenerator<Uint8Array, void, undefined>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const { done, value } = await body.next();
    if (done) break;
    pieces.push(value);
    length += value.length;
  }
  return Buffer.concat(pieces);
}

async function* withHead(
  head: Uint8Array,
  rest: AsyncGenerator<Uint8Array, void, undefined>,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (head.length > 0) yield head;
  yield* rest;
}

function brokenRange(url: string, happened: string): DownloadError {
  return new DownloadError(url, {
    happened,
    remedy: "Try again; the download starts afresh",
    retry: "later",
  });
}
