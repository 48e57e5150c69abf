import { InputError } from "../../geodata/sources/table.ts";
import { csvFault, isEncodingFault } from "../read/csvFault.ts";
import type { FeedDatabase } from "./feedDatabase.ts";
import type { FeedFiles } from "./feedFiles.ts";
import { type GtfsTable, gtfsTable } from "./gtfsTable.ts";

/** The table of a file that every feed must have. */
export async function requiredTable<Required extends string, Optional extends string = never>(
  feed: FeedFiles,
  file: string,
  required: readonly Required[],
  optional: readonly Optional[] = [],
): Promise<GtfsTable<Required | Optional>> {
  const table = await gtfsTable(feed, file, required, optional);
  if (table) return table;
  throw new InputError({
    file: feed.name,
    rule: `a GTFS timetable must have ${file}`,
    expected: "stops.txt, trips.txt, stop_times.txt, and calendar.txt or calendar_dates.txt",
    got: "none of that name",
  });
}

/** The cells asked for of each row of a small file, with the row counted from 1, the header being row 1. */
export async function* feedRows<Field extends string>(
  database: FeedDatabase,
  table: GtfsTable<Field>,
  cells: readonly string[],
): AsyncGenerator<{ row: number; cells: string[] }> {
  let row = 1;
  try {
    for await (const chunk of database.chunks(`SELECT ${cells.join(", ")} FROM ${table.sql}`)) {
      const columns = cells.map((_, i) => chunk.getColumnVector(i));
      for (let i = 0; i < chunk.rowCount; i++)
        yield { row: ++row, cells: columns.map((column) => column.getItem(i) as string) };
    }
  } catch (error) {
    throw feedFault(error, table.file);
  }
}

/** A fault of DuckDB's reader as a fault of the file. */
export function feedFault(error: unknown, file: string): unknown {
  if (error instanceof Error && !(error instanceof InputError) && isEncodingFault(error))
    return new InputError({ file, rule: "the text is not in UTF-8", expected: "UTF-8, as GTFS asks for" });
  return csvFault(error, file, 0);
}

/** Number of the first row, counted from 1 with the header, for which a condition on the table's cells holds. */
export async function firstRow<Field extends string>(
  database: FeedDatabase,
  table: GtfsTable<Field>,
  condition: string,
): Promise<number | undefined> {
  const [first] = await database.rows(
    `SELECT row::INTEGER AS row FROM (SELECT *, 1 + row_number() OVER () AS row FROM ${table.sql}) WHERE ${condition} ORDER BY row LIMIT 1`,
  );
  return first === undefined ? undefined : Number(first.row);
}
