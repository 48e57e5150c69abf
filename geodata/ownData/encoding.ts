import { Refusal } from "./refusal.ts";

/** The bytes of a file from its beginning, slice by slice; may be asked for more than once. */
export type Slices = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * How a text file is encoded: by its byte-order mark, as UTF-16 where every other byte is empty, as UTF-8 where all of it
 * is that, else as Windows-1252. Reads the whole file. Throws a Refusal on bytes that are no text.
 */
export async function findEncoding(slices: Slices): Promise<Encoding> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  let encoding: Encoding = "utf-8";
  for await (const bytes of slices()) {
    if (first) {
      const marked = byMark(bytes) ?? byEmptyBytes(bytes);
      if (marked) return marked;
      first = false;
    }
    if (bytes.includes(0)) throw new Refusal("the file must be text or an Excel workbook (.xlsx)");
    if (encoding === "windows-1252") continue;
    try {
      strict.decode(bytes, { stream: true });
    } catch {
      encoding = "windows-1252";
    }
  }
  if (encoding === "windows-1252") return encoding;
  try {
    strict.decode();
    return encoding;
  } catch {
    return "windows-1252";
  }
}

/** The text of a file, piece by piece, without its byte-order mark and with every line ended by "\n". */
export async function* decodeSlices(slices: Slices, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = "";
  for await (const bytes of slices()) {
    const text = held + decoder.decode(bytes, { stream: true });
    // its line feed may be in the next slice
    held = text.endsWith("\r") ? "\r" : "";
    yield lineFeeds(held ? text.slice(0, -1) : text);
  }
  yield lineFeeds(held + decoder.decode());
}

const lineFeeds = (text: string) => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

function byMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Half of the bytes of English text in UTF-16 are empty. */
function byEmptyBytes(bytes: Uint8Array): Encoding | undefined {
  const start = bytes.subarray(0, 512);
  const empty = [0, 0];
  for (let i = 0; i < start.length; i++) if (start[i] === 0) empty[i % 2]!++;
  const [even, odd] = empty as [number, number];
  const most = 0.4 * (start.length / 2);
  if (odd > most && even === 0) return "utf-16le";
  if (even > most && odd === 0) return "utf-16be";
  return undefined;
}
