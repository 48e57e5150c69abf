import { InputError } from "../../geodata/sources/table.ts";
import { type StopPlaces, type TripCount, tripCounter } from "../../geodata/transport/countTrips.ts";
import { dayOfGtfsDate, isoDate } from "../../geodata/transport/gtfsDate.ts";
import type { FeedStops } from "../../geodata/transport/mergeStops.ts";
import { representativeWeek } from "../../geodata/transport/representativeWeek.ts";
import { servicesRunning, weekRuns } from "../../geodata/transport/weekRuns.ts";
import { type CallReport, countCalls } from "./countCalls.ts";
import type { FeedDatabase } from "./feedDatabase.ts";
import type { FeedFiles } from "./feedFiles.ts";
import { feedRows } from "./feedRows.ts";
import { gtfsTable } from "./gtfsTable.ts";
import { readServices } from "./readServices.ts";
import { readStops } from "./readStops.ts";
import { readTrips } from "./readTrips.ts";

/** A feed with all but its calls read. */
export interface OpenedFeed {
  name: string;
  stops: FeedStops;
  repeatedStops: number;
  stopsWithoutPosition: number;
  tripsWithoutService: number;
  /** The Monday, as a day number, of the week that stands for it. */
  week: number;
  /** Adds its trips in the week that begins on `monday` to a count. */
  count(into: CountInto): Promise<FeedCount>;
}

interface CountInto {
  places: StopPlaces;
  /** Where each of the feed's stops is among the places. */
  stopAt: Int32Array;
  into: Float64Array;
  monday: number;
  elsewhere?: ReadonlySet<number>;
  keys?: Set<number>;
}

export interface FeedCount extends TripCount, CallReport {}

/**
 * Reads stops, services and trips of a feed into memory and into tables of the database that end in `number`. Throws InputError on a feed that is not GTFS or in which nothing ever runs.
 */
export async function readFeed(
  files: FeedFiles,
  database: FeedDatabase,
  number: number,
): Promise<OpenedFeed> {
  const name = (what: string) => `${what}_${number}`;
  const { stops, repeated, withoutPosition } = await readStops(files, database);
  const services = await readServices(files, database);
  const trips = await readTrips(files, database, services, name("trips"));
  const tripsOfService = new Float64Array(services.dates.services);
  for (const [trip, service] of trips.service.entries())
    if (service >= 0)
      tripsOfService[service]! += (trips.frequencies.get(trip) ?? [{ start: 0, end: 1, headway: 1 }]).reduce(
        (sum, { start, end, headway }) => sum + Math.ceil((end - start) / headway),
        0,
      );
  const week = representativeWeek(services.dates, tripsOfService, await ownDates(files, database));
  if (week === undefined)
    throw new InputError({
      file: files.name,
      rule: "a GTFS timetable must have trips on some day",
      expected: "trips of services that calendar.txt or calendar_dates.txt gives days to",
      got: `${trips.service.length} trips, none of which ever runs`,
    });
  return {
    name: files.name,
    stops,
    repeatedStops: repeated,
    stopsWithoutPosition: withoutPosition,
    tripsWithoutService: trips.withoutService,
    week,
    async count({ places, stopAt, into, monday, elsewhere, keys }) {
      const runs = weekRuns(services.dates, monday);
      const runningService = servicesRunning(runs);
      const running = [...trips.service.keys()].filter((trip) => runningService[trips.service[trip]!] === 1);
      if (running.length === 0)
        throw new InputError({
          file: files.name,
          rule: "trips must run in the week that is compared",
          expected: `another week than that of ${isoDate(monday)}`,
          got: "no trips",
        });
      await database.indexes(name("running"), running);
      await database.texts(name("stops"), stops.id);
      const counter = tripCounter({ service: trips.service, runs, frequencies: trips.frequencies }, places, {
        into,
        elsewhere,
        keys,
      });
      const names = {
        trips: name("trips"),
        running: name("running"),
        stops: name("stops"),
        calls: name("calls"),
      };
      const report = await countCalls(files, database, names, stopAt, counter);
      return { ...counter.finish(), ...report };
    },
  };
}

/** The first and last day that a feed says it is good for. */
async function ownDates(files: FeedFiles, database: FeedDatabase): Promise<{ from?: number; to?: number }> {
  const table = await gtfsTable(files, "feed_info.txt", [], ["feed_start_date", "feed_end_date"]);
  if (!table) return {};
  for await (const { cells } of feedRows(database, table, [
    table.cell.feed_start_date,
    table.cell.feed_end_date,
  ]))
    return { from: dayOfGtfsDate(cells[0]!), to: dayOfGtfsDate(cells[1]!) };
  return {};
}
