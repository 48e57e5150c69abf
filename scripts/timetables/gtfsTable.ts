import { cleanHeader } from "../../geodata/sources/matchLayout.ts";
import { InputError } from "../../geodata/sources/table.ts";
import { csvHead } from "../read/csvHead.ts";
import { decodeText } from "../read/decodeText.ts";
import { startOf } from "../read/fileBytes.ts";
import type { FeedFiles } from "./feedFiles.ts";

/** A text file of a feed, as a query can read it. */
export interface GtfsTable<Field extends string> {
  file: string;
  /** The file's rows, for a FROM clause. */
  sql: string;
  /** The trimmed text of each column, for a SELECT; NULL where the file lacks an optional column. */
  cell: Record<Field, string>;
}

const START = 1 << 16;

/**
 * Finds the columns of one file of a feed by their headers. Undefined when the feed has no such file. Throws InputError
 * when it is empty, is not text, or lacks a required column.
 */
export async function gtfsTable<Required extends string, Optional extends string = never>(
  feed: FeedFiles,
  file: string,
  required: readonly Required[],
  optional: readonly Optional[] = [],
): Promise<GtfsTable<Required | Optional> | undefined> {
  const path = await feed.path(file);
  if (path === undefined) return undefined;
  const name = feed.nameOf(file);
  const start = await startOf({ path }, START);
  const decoded = decodeText(start, start.length === START);
  if ("problem" in decoded)
    throw new InputError({ file: name, rule: decoded.problem, expected: "UTF-8 text" });
  const { rows, delimiter } = csvHead(decoded.text, 1);
  const headers = (rows[0] ?? []).map((header) => cleanHeader(header).toLowerCase());
  if (headers.length === 0)
    throw new InputError({ file: name, rule: "the file is empty", expected: "a row of column names" });
  const cell: Record<string, string> = {};
  for (const field of [...required, ...optional]) {
    const column = headers.indexOf(field);
    if (column >= 0) cell[field] = `coalesce(trim(c${column}), '')`;
    else if ((required as readonly string[]).includes(field))
      throw new InputError({
        file: name,
        row: 1,
        rule: "a required column is not there",
        expected: `"${field}"`,
        got: headers.slice(0, 10).join(", "),
      });
    else cell[field] = "''";
  }
  const columns = headers.map((_, i) => `'c${i}': 'VARCHAR'`).join(", ");
  return {
    file: name,
    sql:
      `read_csv(${quoted(path)}, columns = {${columns}}, auto_detect = false, header = false, skip = 1, ` +
      `delim = ${quoted(delimiter)}, quote = '"', escape = '"')`,
    cell: cell as Record<Required | Optional, string>,
  };
}

export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
