import type { Readable } from "node:stream";
import { fromBufferPromise, openPromise, type ZipFile } from "yauzl";

/** The first rows of one sheet of a workbook, and how many rows its own dimension claims. */
export interface SheetHead {
  sheet: string;
  rows: string[][];
  dimension: number | undefined;
}

const START = 1 << 16;
/** The strings of a sheet's first rows may stand anywhere among those of the workbook. */
const SHARED = 1 << 26;

/**
 * First rows of every sheet, from the beginning of each: reading a workbook whole takes many times as long, and a folder
 * may hold many that are nobody's source.
 */
export async function xlsxHeads(from: string | Buffer, maxRows: number): Promise<SheetHead[]> {
  const zip =
    typeof from === "string" ? await openPromise(from, { autoClose: false }) : await fromBufferPromise(from);
  try {
    const parts = new Map<string, () => Promise<Readable>>();
    for await (const entry of zip.eachEntry())
      parts.set(entry.fileName, () => zip.openReadStreamPromise(entry));
    const text = async (name: string, length: number) => {
      const open = parts.get(name);
      return open ? beginning(await open(), length) : "";
    };
    const shared = strings(await text("xl/sharedStrings.xml", SHARED));
    const targets = new Map(
      [...(await text("xl/_rels/workbook.xml.rels", START)).matchAll(/<Relationship\s[^>]*>/g)].map(
        ([tag]) => [attribute(tag, "Id"), attribute(tag, "Target").replace(/^\/?(xl\/)?/, "xl/")],
      ),
    );
    const heads: SheetHead[] = [];
    for (const [tag] of (await text("xl/workbook.xml", START)).matchAll(/<sheet\s[^>]*>/g)) {
      const xml = await text(targets.get(attribute(tag, "r:id")) ?? "", START);
      const last = /<dimension ref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(xml)?.[1];
      heads.push({
        sheet: plainText(attribute(tag, "name")),
        rows: rowsOf(xml, shared, maxRows),
        dimension: last === undefined ? undefined : Number(last),
      });
    }
    return heads;
  } finally {
    (zip as ZipFile).close();
  }
}

function rowsOf(xml: string, shared: readonly string[], maxRows: number): string[][] {
  const rows: string[][] = [];
  for (const [, body] of xml.matchAll(/<row\s[^>]*>(.*?)<\/row>/gs)) {
    if (rows.length === maxRows) break;
    const row: string[] = [];
    for (const [, tag, inside] of body!.matchAll(/<c\s([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const value = /<v>(.*?)<\/v>/s.exec(inside ?? "")?.[1];
      const type = attribute(`<c ${tag}>`, "t");
      const cell =
        type === "s"
          ? runs(shared[Number(value)] ?? "")
          : type === "inlineStr"
            ? runs(inside ?? "")
            : plainText(value ?? "");
      row[columnOf(attribute(`<c ${tag}>`, "r")) ?? row.length] = cell ?? "";
    }
    rows.push(Array.from(row, (cell) => cell ?? ""));
  }
  return rows;
}

const strings = (xml: string) => [...xml.matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) => item!);
const runs = (xml: string) =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>(.*?)<\/t>/gs)].map(([, t]) => plainText(t!)).join("");
const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

/** `C7` → 2. */
function columnOf(cell: string): number | undefined {
  const letters = /^[A-Z]+/.exec(cell)?.[0];
  return letters === undefined
    ? undefined
    : [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
function plainText(xml: string): string {
  return xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    decimal
      ? String.fromCodePoint(Number(decimal))
      : hex
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : (ENTITIES[name] ?? whole),
  );
}

async function beginning(stream: Readable, length: number): Promise<string> {
  const chunks: Buffer[] = [];
  let got = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    got += (chunk as Buffer).length;
    if (got >= length) break;
  }
  return Buffer.concat(chunks).toString("utf8");
}
