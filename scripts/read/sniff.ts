import { open } from "node:fs/promises";
import { PMTiles, type RangeResponse } from "pmtiles";
import { openPromise } from "yauzl";
import type { Head } from "../../geodata/sources/matchLayout.ts";
import type { FileRef } from "../../geodata/sources/table.ts";
import { csvHead, type Delimiter } from "./csvHead.ts";
import { decodeText } from "./decodeText.ts";
import { bytesOf, nameOf, packingOf, rawStart, startOf } from "./fileBytes.ts";
import { geojsonHead } from "./geojsonHead.ts";
import { xlsxHeads } from "./xlsxHead.ts";

/** What the beginning of a file shows: tables or features to match with a source, a basemap, or why it is neither. */
export type Sniffed =
  | { heads: SniffedHead[] }
  | { basemapLayers: string[] }
  | { members: string[] }
  | { problem: string };

export interface SniffedHead extends Head {
  delimiter?: Delimiter;
  /** Rows that a workbook's sheet claims to have. */
  dimension?: number;
}

const START = 1 << 16;
/** Features whose outline comes before their properties may need this much to show the first name. */
const DEEPER = [1 << 20, 1 << 24];
const SAMPLE = 30;

/** Looks at the beginning of a file, out of its packing. A zip of files gives its members, to be looked at in turn. */
export async function sniff(ref: FileRef): Promise<Sniffed> {
  const sniffed = await sniffContent(ref);
  if (!("heads" in sniffed)) return sniffed;
  const name = nameOf(ref);
  return { heads: sniffed.heads.map((head) => ({ ...head, name })) };
}

async function sniffContent(ref: FileRef): Promise<Sniffed> {
  const raw = ref.member === undefined ? await rawStart(ref.path, 16) : await startOf(ref, 16);
  if (raw.length === 0) return { problem: "the file is empty" };
  if (packingOf(raw) === "zip") return sniffZip(ref);
  if (raw.subarray(0, 7).toString("latin1") === "PMTiles") return sniffPmtiles(ref);
  const start = await startOf(ref, START);
  if (start.length === 0) return { problem: "the file is empty" };
  const decoded = decodeText(start, start.length === START);
  if ("problem" in decoded) return decoded;
  const { text } = decoded;
  if (text.trim() === "") return { problem: "the file is empty" };
  if (/^\s*<(!doctype|html|head|body|script)/i.test(text))
    return { problem: "a web page, not data: most likely a portal's error or login page" };
  if (/^\s*</.test(text)) return { problem: "XML, which no source is read from" };
  if (/^\s*[{[]/.test(text)) return sniffJson(ref, text);
  const { rows, delimiter } = csvHead(text, SAMPLE);
  if (rows.length < 2) return { problem: "the file has no rows below its header" };
  return { heads: [{ format: "csv", rows: whole(rows, start.length === START), delimiter }] };
}

/** The last row of a cut text may itself be cut. */
const whole = (rows: string[][], cut: boolean) =>
  cut && rows.length > 1 && rows.length < SAMPLE ? rows.slice(0, -1) : rows;

async function sniffJson(ref: FileRef, text: string): Promise<Sniffed> {
  let head = geojsonHead(text, SAMPLE);
  if (!head) return { problem: "JSON, but not GeoJSON" };
  for (const length of DEEPER) {
    if (head && head.rows.length > 0) break;
    const decoded = decodeText(await startOf(ref, length), true);
    if ("text" in decoded) head = geojsonHead(decoded.text, SAMPLE);
  }
  if (!head || head.rows.length === 0) return { problem: "GeoJSON whose features have no properties" };
  return {
    heads: [{ format: head.lines ? "geojson-lines" : "geojson", rows: head.rows, geometry: head.geometry }],
  };
}

async function sniffZip(ref: FileRef): Promise<Sniffed> {
  if (ref.member === undefined) {
    const members = await membersOf(ref.path);
    if (!members.includes("xl/workbook.xml")) return { members };
  }
  const sheets = await xlsxHeads(ref.member === undefined ? ref.path : await bytesOf(ref), SAMPLE);
  if (sheets.length === 0) return { problem: "a zip inside a zip; unpack the outer one" };
  return { heads: sheets.map((sheet) => ({ format: "xlsx", ...sheet })) };
}

async function membersOf(path: string): Promise<string[]> {
  const zip = await openPromise(path, { autoClose: false });
  try {
    const members: string[] = [];
    for await (const entry of zip.eachEntry())
      if (!entry.fileName.endsWith("/")) members.push(entry.fileName);
    return members;
  } finally {
    zip.close();
  }
}

async function sniffPmtiles(ref: FileRef): Promise<Sniffed> {
  if (ref.member !== undefined) return { problem: "a tile archive inside a zip; unpack it" };
  const file = await open(ref.path);
  try {
    const getBytes = async (offset: number, length: number): Promise<RangeResponse> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
      return { data: Uint8Array.from(buffer.subarray(0, bytesRead)).buffer };
    };
    const archive = new PMTiles({ getKey: () => ref.path, getBytes });
    const metadata = (await archive.getMetadata()) as { vector_layers?: { id: string }[] };
    return { basemapLayers: (metadata.vector_layers ?? []).map((layer) => layer.id) };
  } catch {
    return { problem: "a tile archive that is cut short or broken" };
  } finally {
    await file.close();
  }
}
