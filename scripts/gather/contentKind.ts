import type { Layout } from "../../geodata/sources/source.ts";

/** What a download is expected to be. A layout's format may come packed in a zip or gzip, except a workbook. */
export type DataFormat = Layout["format"] | "zip" | "pmtiles";

/** What the first bytes of a file say that it is, whatever its name or content type. */
export type ContentKind =
  | "empty"
  | "web page"
  | "xml"
  | "json"
  | "json error"
  | "text"
  | "zip"
  | "gzip"
  | "pmtiles"
  | "xls"
  | "pdf"
  | "binary";

/** How many bytes `contentKind` wants to see. */
export const HEAD_BYTES = 1024;

const ACCEPTED: Record<DataFormat, readonly ContentKind[]> = {
  csv: ["text", "zip", "gzip"],
  "headerless-csv": ["text", "zip", "gzip"],
  xlsx: ["zip"],
  geojson: ["json", "zip", "gzip"],
  "geojson-lines": ["json", "zip", "gzip"],
  zip: ["zip"],
  pmtiles: ["pmtiles"],
};
const NEVER_DATA: readonly ContentKind[] = ["empty", "web page", "xml", "json error", "pdf"];

const MAGIC: readonly [ContentKind, readonly number[]][] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["gzip", [0x1f, 0x8b]],
  ["pmtiles", [0x50, 0x4d, 0x54, 0x69, 0x6c, 0x65, 0x73]],
  ["xls", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["text", [0xff, 0xfe]],
  ["text", [0xfe, 0xff]],
];

/** Tells content by its first bytes. "text" may be a CSV of any encoding; a CSV never begins with `<`, `{` or `[`. */
export function contentKind(head: Uint8Array): ContentKind {
  if (head.length === 0) return "empty";
  const magic = MAGIC.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (magic) return magic[0];
  if (head.includes(0)) return "binary";
  const text = textOf(head);
  if (text.startsWith("<"))
    return /<!doctype html|<html|<head|<body|<script|<title/i.test(text) ? "web page" : "xml";
  if (/^\{\s*"error"/.test(text)) return "json error";
  if (text.startsWith("{") || text.startsWith("[")) return "json";
  return text === "" ? "empty" : "text";
}

/** Whether content of this kind can be one of the formats; without formats, whether it can be data at all. */
export function acceptable(kind: ContentKind, formats?: readonly DataFormat[]): boolean {
  return formats ? formats.some((format) => ACCEPTED[format].includes(kind)) : !NEVER_DATA.includes(kind);
}

/** Content in words for a message: a web page by its title, an error answer by its text. */
export function describeContent(kind: ContentKind, head: Uint8Array): string {
  if (kind === "empty") return "an empty file";
  if (kind === "xls") return "an old Excel workbook (.xls)";
  if (kind === "web page") {
    const title = /<title[^>]*>([^<]*)/i.exec(textOf(head))?.[1]?.trim().replace(/\s+/g, " ");
    return title ? `a web page titled "${title}"` : "a web page";
  }
  if (kind === "xml" || kind === "json error") return `a message: ${textOf(head).slice(0, 200)}`;
  if (kind === "binary") return "bytes of an unknown kind";
  return kind === "pdf" ? "a PDF" : `a ${kind} file`;
}

const textOf = (head: Uint8Array): string => new TextDecoder().decode(head).trimStart();
