import { join } from "node:path";
import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance } from "@duckdb/node-api";

/** DuckDB's share of the memory; what does not fit goes to its folder on disk. */
const MEMORY = "1500MB";

/** A DuckDB in a folder of its own, for feeds larger than memory. */
export interface FeedDatabase {
  run(sql: string): Promise<void>;
  /** Rows of a query, a few thousand at a time. */
  chunks(sql: string): AsyncGenerator<DuckDBDataChunk>;
  /** Makes a table of `id`s under their index `i`, or of the indexes `i` alone. */
  texts(table: string, ids: readonly string[]): Promise<void>;
  indexes(table: string, indexes: readonly number[]): Promise<void>;
  /** Rows of a small query. */
  rows(sql: string): Promise<Record<string, string | number | null>[]>;
  close(): void;
}

export async function openFeedDatabase(folder: string): Promise<FeedDatabase> {
  const instance = await DuckDBInstance.create(join(folder, "feeds.duckdb"), {
    memory_limit: MEMORY,
    temp_directory: join(folder, "spill"),
  });
  const connection: DuckDBConnection = await instance.connect();
  return {
    async run(sql) {
      await connection.run(sql);
    },
    async *chunks(sql) {
      const result = await connection.stream(sql);
      for (
        let chunk = await result.fetchChunk();
        chunk && chunk.rowCount > 0;
        chunk = await result.fetchChunk()
      )
        yield chunk;
    },
    async texts(table, ids) {
      await connection.run(`CREATE TABLE ${table} (i INTEGER, id VARCHAR)`);
      const appender = await connection.createAppender(table);
      for (const [i, id] of ids.entries()) {
        appender.appendInteger(i);
        appender.appendVarchar(id);
        appender.endRow();
      }
      appender.closeSync();
    },
    async indexes(table, indexes) {
      await connection.run(`CREATE TABLE ${table} (i INTEGER)`);
      const appender = await connection.createAppender(table);
      for (const i of indexes) {
        appender.appendInteger(i);
        appender.endRow();
      }
      appender.closeSync();
    },
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJS() as Record<string, string | number | null>[];
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
