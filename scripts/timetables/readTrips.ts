import { InputError } from "../../geodata/sources/table.ts";
import type { Frequency } from "../../geodata/transport/countTrips.ts";
import { gtfsSeconds } from "../../geodata/transport/gtfsTime.ts";
import type { FeedDatabase } from "./feedDatabase.ts";
import type { FeedFiles } from "./feedFiles.ts";
import { feedFault, feedRows, requiredTable } from "./feedRows.ts";
import { gtfsTable } from "./gtfsTable.ts";
import type { Services } from "./readServices.ts";

/** The trips of a feed by index; their ids stay in the database, in the table `name`. */
export interface Trips {
  /** Index of each trip's service, −1: one without any day. */
  service: Int32Array;
  frequencies: ReadonlyMap<number, readonly Frequency[]>;
  withoutService: number;
}

/**
 * Reads `trips.txt` into the database table `name` {i, id} and `frequencies.txt`, where there is one. Throws InputError on
 * a trip twice, and on repeated trips that are unknown or cannot be.
 */
export async function readTrips(
  feed: FeedFiles,
  database: FeedDatabase,
  services: Services,
  name: string,
): Promise<Trips> {
  const table = await requiredTable(feed, "trips.txt", ["trip_id", "service_id"]);
  const { trip_id, service_id } = table.cell;
  const service: number[] = [];
  try {
    await database.run(
      `CREATE TABLE ${name} AS SELECT (row_number() OVER () - 1)::INTEGER AS i, ${trip_id} AS id, ${service_id} AS service FROM ${table.sql}`,
    );
  } catch (error) {
    throw feedFault(error, table.file);
  }
  const [twice] = await database.rows(
    `SELECT id, max(i) AS i FROM ${name} GROUP BY id HAVING count(*) > 1 ORDER BY max(i) LIMIT 1`,
  );
  if (twice)
    throw new InputError({
      file: table.file,
      row: Number(twice.i) + 2,
      rule: "trip_id must identify one trip",
      expected: "each once",
      got: `"${twice.id}" again`,
    });
  for await (const chunk of database.chunks(`SELECT service FROM ${name} ORDER BY i`)) {
    const ids = chunk.getColumnVector(0);
    for (let i = 0; i < chunk.rowCount; i++) service.push(services.index.get(ids.getItem(i) as string) ?? -1);
  }
  return {
    service: Int32Array.from(service),
    frequencies: await readFrequencies(feed, database, name),
    withoutService: service.filter((s) => s < 0).length,
  };
}

async function readFrequencies(
  feed: FeedFiles,
  database: FeedDatabase,
  trips: string,
): Promise<Map<number, Frequency[]>> {
  const frequencies = new Map<number, Frequency[]>();
  const table = await gtfsTable(feed, "frequencies.txt", [
    "trip_id",
    "start_time",
    "end_time",
    "headway_secs",
  ]);
  if (!table) return frequencies;
  const { trip_id, start_time, end_time, headway_secs } = table.cell;
  const indexOf = new Map<string, number>();
  for (const { id, i } of await database.rows(
    `SELECT id, i FROM ${trips} WHERE id IN (SELECT ${trip_id} FROM ${table.sql})`,
  ))
    indexOf.set(String(id), Number(i));
  for await (const { row, cells } of feedRows(database, table, [
    trip_id,
    start_time,
    end_time,
    headway_secs,
  ])) {
    const [id, from, until, every] = cells as [string, string, string, string];
    const fault = (rule: string, expected: string, got: string) =>
      new InputError({ file: table.file, row, rule, expected, got });
    const trip = indexOf.get(id);
    const start = gtfsSeconds(from);
    const end = gtfsSeconds(until);
    const headway = Number(every);
    if (trip === undefined) throw fault("trip_id must be one of trips.txt", "a trip of this feed", `"${id}"`);
    if (start === undefined || end === undefined || end <= start)
      throw fault("start_time must come before end_time", "HH:MM:SS", `"${from}" and "${until}"`);
    if (!Number.isInteger(headway) || headway <= 0)
      throw fault("headway_secs must be greater than zero", "whole seconds", `"${every}"`);
    frequencies.set(trip, [...(frequencies.get(trip) ?? []), { start, end, headway }]);
  }
  return frequencies;
}
