import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type DuckDBConnection, type DuckDBDoubleVector, DuckDBInstance } from "@duckdb/node-api";
import { keepMark } from "../../geodata/sources/marks.ts";
import { type Match, wantedColumns } from "../../geodata/sources/matchLayout.ts";
import { type FileRef, InputError, type Table } from "../../geodata/sources/table.ts";
import { extractEntry } from "../gather/zip.ts";
import { csvFault, isEncodingFault } from "./csvFault.ts";
import type { Delimiter } from "./csvHead.ts";
import { decodeText } from "./decodeText.ts";
import { bytesOf, chunksOf, nameOf, packingOf, rawStart } from "./fileBytes.ts";

/** How a delimited file is written. */
export interface CsvShape {
  delimiter: Delimiter;
  /** Columns of the file, named or not. */
  width: number;
}

/**
 * Reads the columns that a match names out of a delimited file, packed or not, in UTF-8 or Windows-1252. Throws
 * InputError on rows of another width, broken quotes and text where a number should be.
 */
export async function readCsv(ref: FileRef, match: Match, shape: CsvShape): Promise<Table> {
  const folder = await mkdtemp(join(tmpdir(), "footholds-read-"));
  try {
    const path = await onDisk(ref, folder);
    try {
      return await query(path, ref, match, shape);
    } catch (error) {
      if (!(error instanceof Error) || !isEncodingFault(error)) throw error;
      const decoded = decodeText(await bytesOf({ path }), false);
      if ("problem" in decoded)
        throw new InputError({
          file: nameOf(ref),
          rule: decoded.problem,
          expected: "UTF-8 or Windows-1252 text",
        });
      const again = join(folder, "utf-8.csv");
      await writeFile(again, decoded.text);
      return await query(again, ref, match, shape);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function onDisk(ref: FileRef, folder: string): Promise<string> {
  const path = join(folder, "unpacked.csv");
  if (ref.member !== undefined) await extractEntry(ref.path, ref.member, path);
  else if (packingOf(await rawStart(ref.path, 4)) === "gzip")
    await pipeline(chunksOf(ref), createWriteStream(path));
  else return ref.path;
  return path;
}

async function query(path: string, ref: FileRef, match: Match, shape: CsvShape): Promise<Table> {
  const wanted = wantedColumns(match);
  const names = Array.from({ length: shape.width }, (_, i) => `'c${i}': 'VARCHAR'`).join(", ");
  const select = wanted.flatMap(({ column, kind }) => {
    const cell = `trim(c${column})`;
    if (kind === "text") return [cell];
    const number = `TRY_CAST(replace(${cell}, ',', '') AS DOUBLE)`;
    return [
      `CASE WHEN isfinite(${number}) THEN ${number} END`,
      `CASE WHEN ${cell} <> '' AND NOT coalesce(isfinite(${number}), false) THEN ${cell} END`,
    ];
  });
  const sql =
    `SELECT ${select.join(", ")} FROM read_csv(${quoted(path)}, columns = {${names}}, auto_detect = false, ` +
    `header = false, skip = ${match.headerRow + 1}, delim = ${quoted(shape.delimiter)}, quote = '"', escape = '"')`;
  const table: Table = {
    source: match.source.id,
    layout: match.layout.id,
    rows: 0,
    text: {},
    numbers: {},
    marks: {},
    at: (row) => ({ file: nameOf(ref), row: row + match.headerRow + 2 }),
  };
  const numbers = new Map<string, Float64Array[]>();
  for (const { field, kind } of wanted) {
    if (kind === "text") table.text[field] = [];
    else {
      numbers.set(field, []);
      table.marks[field] = new Map();
    }
  }
  const connection = await connect();
  try {
    const result = await connection.stream(sql);
    for (
      let chunk = await result.fetchChunk();
      chunk && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    ) {
      const rows = chunk.rowCount;
      let vector = 0;
      for (const { field, kind } of wanted) {
        const cells = chunk.getColumnVector(vector++);
        if (kind === "text") {
          const text = table.text[field]!;
          for (let i = 0; i < rows; i++) text.push((cells.getItem(i) as string | null) ?? "");
          continue;
        }
        const values = new Float64Array(rows);
        for (let i = 0; i < rows; i++) values[i] = (cells as DuckDBDoubleVector).getItem(i) ?? Number.NaN;
        numbers.get(field)!.push(values);
        const others = chunk.getColumnVector(vector++);
        for (let i = 0; i < rows; i++) {
          const mark = others.getItem(i) as string | null;
          if (mark !== null) keepMark(table, field, table.rows + i, mark);
        }
      }
      table.rows += rows;
    }
  } catch (error) {
    throw csvFault(error, nameOf(ref), match.headerRow);
  } finally {
    connection.closeSync();
  }
  for (const [field, chunks] of numbers) table.numbers[field] = joined(chunks, table.rows);
  table.fileRows = [table.rows];
  return table;
}

function joined(chunks: readonly Float64Array[], length: number): Float64Array {
  const all = new Float64Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

let database: Promise<DuckDBInstance> | undefined;
async function connect(): Promise<DuckDBConnection> {
  database ??= DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "1GB" });
  return (await database).connect();
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
