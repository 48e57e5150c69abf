import readExcel, { type CellValue, type Sheet } from "read-excel-file/node";
import { keepMark } from "../../geodata/sources/marks.ts";
import {
  cleanHeader,
  type Head,
  type Match,
  matchLayout,
  othersOf,
  placesOf,
  wantedColumns,
} from "../../geodata/sources/matchLayout.ts";
import { type FileRef, InputError, type Table } from "../../geodata/sources/table.ts";
import { bytesOf, nameOf } from "./fileBytes.ts";

/**
 * Reads the columns that a match names out of a workbook. Where the layout reads further columns from any sheet, those
 * of every sheet with the same key are joined by it. Throws InputError on text where a number should be.
 */
export async function readXlsx(ref: FileRef, match: Match): Promise<Table> {
  const sheets = await readExcel(await bytesOf(ref)).catch((error: Error) => {
    throw new InputError({
      file: nameOf(ref),
      rule: "the workbook cannot be read; save it again as .xlsx",
      expected: "an Excel workbook",
      got: error.message,
    });
  });
  for (const sheet of sheets) {
    const here = matchLayout(headOf(sheet), match.source, match.layout);
    if (!here) continue;
    const table = tableOf(ref, sheet, here);
    if (here.layout.others)
      joinOthers(
        table,
        ref,
        here,
        sheets.filter((other) => other !== sheet),
      );
    return table;
  }
  throw new InputError({ file: nameOf(ref), rule: "no sheet has the columns", expected: match.layout.id });
}

function headOf(sheet: Sheet): Head {
  return {
    format: "xlsx",
    sheet: sheet.sheet,
    rows: sheet.data.slice(0, 30).map((row) => row.map((cell) => textOf(cell))),
  };
}

function tableOf(ref: FileRef, sheet: Sheet, match: Match): Table {
  const body = sheet.data.slice(match.headerRow + 1);
  const table: Table = {
    source: match.source.id,
    layout: match.layout.id,
    rows: body.length,
    text: {},
    numbers: {},
    marks: {},
    fileRows: [body.length],
    at: (row) => ({ file: nameOf(ref), row: row + match.headerRow + 2 }),
  };
  for (const { field, column, kind } of wantedColumns(match)) {
    const cells = body.map((row) => row[column] ?? null);
    if (kind === "text") {
      table.text[field] = cells.map(textOf);
      continue;
    }
    table.marks[field] = new Map();
    table.numbers[field] = Float64Array.from(cells, (cell, row) => {
      if (typeof cell === "number" && Number.isFinite(cell)) return cell;
      const text = textOf(cell);
      const number = text === "" ? Number.NaN : Number(text.replaceAll(",", ""));
      if (text !== "" && !Number.isFinite(number)) keepMark(table, field, row, text);
      return Number.isFinite(number) ? number : Number.NaN;
    });
  }
  return table;
}

function joinOthers(table: Table, ref: FileRef, match: Match, sheets: readonly Sheet[]): void {
  const [key] = match.source.key ?? [];
  if (key === undefined) return;
  const rowOf = new Map(table.text[key]!.map((code, row) => [code, row]));
  for (const sheet of sheets) {
    const { rows } = headOf(sheet);
    const headerRow = rows.findIndex((row) => key in placesOf(match.layout, row.map(cleanHeader)));
    if (headerRow < 0) continue;
    const headers = rows[headerRow]!.map(cleanHeader);
    const columns = { [key]: placesOf(match.layout, headers)[key]! };
    const others = othersOf(match.layout, headers, columns).filter(({ field }) => !(field in table.numbers));
    const more = tableOf(ref, sheet, { ...match, headerRow, columns, others });
    for (const { field } of others) {
      const numbers = new Float64Array(table.rows).fill(Number.NaN);
      const marks = new Map<number, string>();
      more.text[key]!.forEach((code, row) => {
        const place = rowOf.get(code);
        if (place === undefined) return;
        numbers[place] = more.numbers[field]![row]!;
        const mark = more.marks[field]!.get(row);
        if (mark !== undefined) marks.set(place, mark);
      });
      table.numbers[field] = numbers;
      table.marks[field] = marks;
    }
  }
}

function textOf(cell: CellValue | null | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).trim();
}
