import { unzipSync, zipSync } from "fflate";
import readExcel, { type CellValue } from "read-excel-file/universal";
import type { Cell } from "./cell.ts";
import { OWN_LIMITS } from "./limits.ts";
import { tooManyColumns } from "./readDelimited.ts";
import { Refusal } from "./refusal.ts";

export interface WorkbookSheet {
  name: string;
  rows: Cell[][];
}

/** Parts of a workbook that hold no figures. */
const NO_FIGURES =
  /(^|\/)(theme|media|drawings|charts|chartsheets|comments|pivot\w*|externalLinks|vbaProject\w*)(\/|\d*\.)/i;

/**
 * The sheets of an Excel workbook (.xlsx). Of a formula the saved result is read, as Excel left it; nothing is worked out.
 * Throws a Refusal on what is not a workbook, on one that unpacks to too much, and on one whose cells lie too far apart.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  if (bytes.length > OWN_LIMITS.workbookBytes)
    throw new Refusal(
      `a workbook may have ${megabytes(OWN_LIMITS.workbookBytes)}; save the sheet as CSV, which may have ${megabytes(OWN_LIMITS.fileBytes)}`,
      { value: megabytes(bytes.length) },
    );
  const files = unpack(bytes);
  if (!Object.keys(files).some((name) => name.endsWith("workbook.xml")))
    throw new Refusal("a zip must be an Excel workbook (.xlsx); unpack any other first");
  for (const xml of Object.values(files)) requireNarrow(xml);
  const stored = zipSync(files, { level: 0 });
  const sheets = await readExcel(stored.buffer as ArrayBuffer).catch((error: Error) => {
    throw new Refusal(
      "the workbook cannot be read: open it in a spreadsheet program and save it again as .xlsx",
      {
        value: error.message.slice(0, 200),
      },
    );
  });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  const wanted = ({ name }: { name: string }) => /\.(xml|rels)$/.test(name) && !NO_FIGURES.test(name);
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: (file) => {
        if (wanted(file)) unpacked += file.originalSize;
        return false;
      },
    });
    const times = unpacked / bytes.length;
    if (unpacked > OWN_LIMITS.unpackedBytes || (times > OWN_LIMITS.unpackedTimes && unpacked > 2 ** 23))
      throw new Refusal(`a workbook may unpack to ${megabytes(OWN_LIMITS.unpackedBytes)} and no more`, {
        value: `${megabytes(unpacked)} from ${megabytes(bytes.length)}`,
      });
    // no file can grow beyond the size it was let in with
    return unzipSync(bytes, { filter: wanted });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("the workbook cannot be unpacked: it is damaged, or not an .xlsx file");
  }
}

const WHERE = "a cell must say where it lies, as B7";

/** A cell may name a row and column far away, and every one between would be made. */
function requireNarrow(xml: Uint8Array): void {
  const text = new TextDecoder().decode(xml);
  if (!/<(\w+:)?sheetData\b/.test(text)) return;
  let rows = 0;
  let columns = 0;
  for (const [tag, , name] of text.matchAll(/<(\w+:)?(row|c)\s([^>]*)>/g)) {
    const places = [...tag.matchAll(/[\s"']r\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((m) => m[1] ?? m[2] ?? "");
    if (tag.split(/["']/).length % 2 === 0) throw new Refusal(WHERE, { value: tag.slice(0, 40) });
    for (const place of places) {
      const found = /^([A-Z]{0,7})(\d{1,10})$/.exec(place);
      if (!found) throw new Refusal(WHERE, { value: place.slice(0, 40) });
      rows = Math.max(rows, Number(found[2]));
      if (name === "c" && !tag.endsWith("/>")) columns = Math.max(columns, columnNumber(found[1]!));
    }
  }
  if (columns > OWN_LIMITS.columns) throw tooManyColumns(columns);
  if (rows > 1_048_576 || rows * columns > OWN_LIMITS.cells)
    throw new Refusal(`a sheet may have ${OWN_LIMITS.cells.toLocaleString("en-GB")} cells; save it as CSV`, {
      value: `${rows.toLocaleString("en-GB")} rows × ${columns.toLocaleString("en-GB")} columns`,
    });
}

const columnNumber = (letters: string) => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);

function cellOf(value: CellValue | null): Cell {
  if (value === null) return "";
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return String(value);
}

export function megabytes(bytes: number): string {
  const n = bytes / 2 ** 20;
  return `${n.toLocaleString("en-GB", { maximumFractionDigits: n < 10 ? 1 : 0 })} MB`;
}
