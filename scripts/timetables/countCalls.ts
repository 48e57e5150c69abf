import type { DuckDBDataChunk } from "@duckdb/node-api";
import { InputError } from "../../geodata/sources/table.ts";
import type { tripCounter } from "../../geodata/transport/countTrips.ts";
import { LATEST_SECOND } from "../../geodata/transport/gtfsTime.ts";
import type { FeedDatabase } from "./feedDatabase.ts";
import type { FeedFiles } from "./feedFiles.ts";
import { feedFault, firstRow, requiredTable } from "./feedRows.ts";

/** Share of calls that may be of unknown trips or at unknown stops before a feed is taken to be broken. */
const STRAYS = 0.005;
const UNKNOWN = -1;
const NO_TIME = -1;
const WRONG = -2;

/** What stood in `stop_times.txt` besides the calls that were counted. */
export interface CallReport {
  /** Rows of the file, but for those of trips that do not run in the week. */
  rows: number;
  unknownTrips: number;
  unknownStops: number;
  /** Where one may neither get on nor off. */
  passedThrough: number;
}

/**
 * Brings the calls of the trips that run (`trips` {i, id} with `running` {i}) from `stop_times.txt` to the counter, trip
 * by trip. The file may be larger than memory: it is brought into the database as numbers, and sorted there. `stops`
 * {i, id} are the feed's stops, `stopAt` where each is among all stops. Throws InputError on times and sequences that are
 * none, and when one call in two hundred is of no known trip or stop.
 */
export async function countCalls(
  feed: FeedFiles,
  database: FeedDatabase,
  names: { trips: string; running: string; stops: string; calls: string },
  stopAt: Int32Array,
  counter: Pick<ReturnType<typeof tripCounter>, "add">,
): Promise<CallReport> {
  const table = await requiredTable(
    feed,
    "stop_times.txt",
    ["trip_id", "stop_id", "stop_sequence", "arrival_time", "departure_time"],
    ["pickup_type", "drop_off_type"],
  );
  const { trip_id, stop_id, stop_sequence, arrival_time, departure_time, pickup_type, drop_off_type } =
    table.cell;
  const time = `CASE WHEN ${departure_time} <> '' THEN ${departure_time} ELSE ${arrival_time} END`;
  const sequence = `coalesce(TRY_CAST(${stop_sequence} AS INTEGER), ${WRONG})`;
  try {
    await database.run(`SET preserve_insertion_order = false`);
    await database.run(
      `CREATE TABLE ${names.calls} AS
       SELECT coalesce(t.i, ${UNKNOWN}) AS trip, coalesce(s.i, ${UNKNOWN}) AS stop, ${sequence} AS sequence,
         ${secondsOf("time")} AS seconds, pickup = '1' AND dropOff = '1' AS through
       FROM (SELECT *, ${time} AS time, ${pickup_type} AS pickup, ${drop_off_type} AS dropOff FROM ${table.sql}) AS c
       LEFT JOIN ${names.trips} AS t ON t.id = ${trip_id}
       LEFT JOIN ${names.stops} AS s ON s.id = ${stop_id}
       WHERE t.i IS NULL OR t.i IN (SELECT i FROM ${names.running})`,
    );
  } catch (error) {
    throw feedFault(error, table.file);
  } finally {
    await database.run(`SET preserve_insertion_order = true`);
  }
  const [sums] = await database.rows(
    `SELECT count(*)::DOUBLE AS rows, count(*) FILTER (seconds = ${WRONG})::DOUBLE AS wrongTimes,
       count(*) FILTER (sequence = ${WRONG})::DOUBLE AS wrongSequences, count(*) FILTER (trip = ${UNKNOWN})::DOUBLE AS unknownTrips,
       count(*) FILTER (stop = ${UNKNOWN})::DOUBLE AS unknownStops, count(*) FILTER (through)::DOUBLE AS passedThrough FROM ${names.calls}`,
  );
  const sum = (name: string) => Number(sums![name]);
  const fault = async (rule: string, expected: string, condition: string, shown: string) => {
    const row = await firstRow(database, table, condition);
    const [cells] = await database.rows(
      `SELECT ${shown} AS cell FROM (SELECT *, 1 + row_number() OVER () AS row FROM ${table.sql}) WHERE row = ${row ?? 0}`,
    );
    return new InputError({ file: table.file, row, rule, expected, got: `"${cells?.cell ?? ""}"` });
  };
  const unknownTrip = `${trip_id} NOT IN (SELECT id FROM ${names.trips})`;
  if (sum("wrongTimes") > 0)
    throw await fault(
      "a time must be HH:MM:SS, and less than seven days",
      "a time such as 07:05:00, 25:10:00 for ten past one in the night, or a blank",
      `${secondsOf(time)} = ${WRONG}`,
      time,
    );
  if (sum("wrongSequences") > 0)
    throw await fault(
      "stop_sequence must be a whole number",
      "0, 1, 2, …",
      `${sequence} = ${WRONG}`,
      stop_sequence,
    );
  if (sum("unknownTrips") > STRAYS * sum("rows"))
    throw await fault("trip_id must be one of trips.txt", "a trip of this feed", unknownTrip, trip_id);
  if (sum("unknownStops") > STRAYS * sum("rows"))
    throw await fault(
      "stop_id must be one of stops.txt",
      "a stop of this feed",
      `${stop_id} NOT IN (SELECT id FROM ${names.stops})`,
      stop_id,
    );
  const sorted = `SELECT trip, stop, seconds FROM ${names.calls}
    WHERE trip <> ${UNKNOWN} AND stop <> ${UNKNOWN} AND NOT through ORDER BY trip, sequence`;
  for await (const chunk of database.chunks(sorted)) {
    const [trip, stop, seconds] = [0, 1, 2].map((i) => integers(chunk, i)) as [
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    counter.add(
      trip,
      stop.map((i) => stopAt[i]!),
      seconds,
    );
  }
  await database.run(`DROP TABLE ${names.calls}`);
  return {
    rows: sum("rows"),
    unknownTrips: sum("unknownTrips"),
    unknownStops: sum("unknownStops"),
    passedThrough: sum("passedThrough"),
  };
}

function integers(chunk: DuckDBDataChunk, column: number): Int32Array {
  const cells = chunk.getColumnVector(column);
  return new Int32Array(chunk.rowCount).map((_, i) => cells.getItem(i) as number);
}

/** SQL for the seconds after midnight of a time: −1 for a blank, −2 for anything that is not a time. */
function secondsOf(time: string): string {
  const part = (n: number) => `TRY_CAST(split_part(${time}, ':', ${n}) AS INTEGER)`;
  const seconds = `${part(1)} * 3600 + ${part(2)} * 60 + ${part(3)}`;
  return (
    `CASE WHEN ${time} = '' THEN ${NO_TIME} WHEN regexp_full_match(${time}, '\\d{1,3}:[0-5]\\d:[0-5]\\d') ` +
    `AND ${seconds} < ${LATEST_SECOND} THEN ${seconds} ELSE ${WRONG} END`
  );
}
