import { unzipSync } from "fflate";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import type { Cell } from "../../geodata/demo/files/csv.ts";
import { timelessZip } from "./timelessZip.ts";

/**
 * An .xlsx workbook of plain cells. The library stamps the time of writing on the zip's entries, so they are packed
 * again with a fixed one: the same rows give the same bytes.
 */
export async function workbook(
  sheets: readonly { sheet: string; rows: readonly Cell[][] }[],
): Promise<Uint8Array> {
  const written = await writeXlsxFile(
    sheets.map(({ sheet, rows }) => ({
      sheet,
      data: rows.map((row) => row.map((cell) => cell ?? null)) as SheetData,
    })),
  ).toBuffer();
  return timelessZip(unzipSync(new Uint8Array(written)));
}
