/** Text of the first bytes of a file, or why they are not text. */
export type Decoded = { text: string; encoding: "utf-8" | "windows-1252" } | { problem: string };

/**
 * Decodes UTF-8, or Windows-1252 where the bytes are not UTF-8; a byte-order mark is dropped. `cut` says that the bytes
 * stop somewhere inside the file, so that a letter may be cut in two at the end.
 */
export function decodeText(bytes: Uint8Array, cut: boolean): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { problem: "the file is in UTF-16; save it as UTF-8" };
  if (bytes.includes(0)) return { problem: "the file is not text" };
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: cut }),
      encoding: "utf-8",
    };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}
