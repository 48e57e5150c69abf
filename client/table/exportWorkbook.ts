import writeXlsxFile, { type SheetData } from "write-excel-file/browser";
import type { Cell, ExportedTable } from "./exportTable.ts";

/**
 * The table as an .xlsx workbook: figures, dictionary, sources. Every text is written as text, so a spreadsheet never takes
 * one for a formula.
 */
export async function exportWorkbook(table: ExportedTable): Promise<Blob> {
  const { columns, rows, sources, notes, title } = table;
  return writeXlsxFile([
    sheet("Figures", [columns.map(({ name }) => name), ...rows]),
    sheet("Dictionary", [
      ["column", "meaning"],
      ...columns.map(({ name, meaning }) => [name, meaning]),
      [],
      ["What these figures are", title],
      ...notes.map((note) => ["Note", note]),
    ]),
    sheet("Sources", [sources.columns, ...sources.rows]),
  ]).toBlob();
}

function sheet(name: string, rows: readonly (readonly Cell[])[]) {
  const data: SheetData = rows.map((row, i) =>
    row.map((value) => {
      if (value === undefined || value === "" || Number.isNaN(value)) return null;
      if (typeof value === "number") return { value, type: Number };
      return { value, type: String, ...(i === 0 && { fontWeight: "bold" as const }) };
    }),
  );
  return { sheet: name, data, stickyRowsCount: 1 };
}
