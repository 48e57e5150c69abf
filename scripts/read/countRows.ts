import type { Layout } from "../../geodata/sources/source.ts";
import type { FileRef } from "../../geodata/sources/table.ts";
import { chunksOf } from "./fileBytes.ts";

/**
 * About how many rows or features a file has, without parsing it: line ends (a quoted line end counts too), or times the
 * word "Feature" stands alone. Good enough to tell a country from a district.
 */
export async function countRows(ref: FileRef, format: Layout["format"]): Promise<number> {
  const mark = format === "geojson" ? '"Feature"' : "\n";
  let rows = format === "csv" ? -1 : 0;
  let tail = Buffer.alloc(0);
  let last = "\n".charCodeAt(0);
  for await (const chunk of chunksOf(ref)) {
    const bytes = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) rows++;
    tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - mark.length + 1)));
    last = chunk.at(-1) ?? last;
  }
  if (format !== "geojson" && last !== "\n".charCodeAt(0)) rows++;
  return Math.max(0, rows);
}
