import { InputError } from "../../geodata/sources/table.ts";
import { dayOfGtfsDate } from "../../geodata/transport/gtfsDate.ts";
import type { ServiceDates } from "../../geodata/transport/serviceDates.ts";
import type { FeedDatabase } from "./feedDatabase.ts";
import type { FeedFiles } from "./feedFiles.ts";
import { feedRows, firstRow } from "./feedRows.ts";
import { type GtfsTable, gtfsTable, quoted } from "./gtfsTable.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** The services of a feed, and where each id stands among them. */
export interface Services {
  dates: ServiceDates;
  index: ReadonlyMap<string, number>;
}

/**
 * Reads `calendar.txt` and `calendar_dates.txt`; a feed may have either or both. Throws InputError when it has neither,
 * when both are empty, on dates and flags that are none, a service twice, and a day both added and taken away.
 */
export async function readServices(feed: FeedFiles, database: FeedDatabase): Promise<Services> {
  const calendar = await gtfsTable(feed, "calendar.txt", [
    "service_id",
    ...WEEKDAYS,
    "start_date",
    "end_date",
  ]);
  const calendarDates = await gtfsTable(feed, "calendar_dates.txt", ["service_id", "date", "exception_type"]);
  const noDays = (got: string) =>
    new InputError({
      file: feed.name,
      rule: "a GTFS timetable must say on which days it runs",
      expected: "services in calendar.txt or calendar_dates.txt",
      got,
    });
  if (!calendar && !calendarDates) throw noDays("neither file");
  const index = new Map<string, number>();
  const regular = calendar ? await readRegularDays(calendar, database, index) : [];
  const exceptions = calendarDates
    ? await readExceptions(calendarDates, database, index)
    : new Float64Array();
  if (index.size === 0) throw noDays("no rows");
  return {
    index,
    dates: {
      services: index.size,
      weekdays: Uint8Array.from(index, (_, s) => regular[s]?.weekdays ?? 0),
      first: Int32Array.from(index, (_, s) => regular[s]?.first ?? 0),
      last: Int32Array.from(index, (_, s) => regular[s]?.last ?? -1),
      exceptions: {
        service: Int32Array.from(exceptions, serviceOf),
        day: Int32Array.from(exceptions, dayOf),
        runs: Uint8Array.from(exceptions, (key) => key % 2),
      },
    },
  };
}

interface RegularDays {
  weekdays: number;
  first: number;
  last: number;
}

type Calendar = GtfsTable<"service_id" | (typeof WEEKDAYS)[number] | "start_date" | "end_date">;
type CalendarDates = GtfsTable<"service_id" | "date" | "exception_type">;

async function readRegularDays(
  table: Calendar,
  database: FeedDatabase,
  index: Map<string, number>,
): Promise<RegularDays[]> {
  const { file, cell } = table;
  const regular: RegularDays[] = [];
  const day = dateReader(file);
  const flags = WEEKDAYS.map((name) => cell[name]);
  for await (const { row, cells } of feedRows(database, table, [
    cell.service_id,
    cell.start_date,
    cell.end_date,
    ...flags,
  ])) {
    const [id, start, end, ...days] = cells as [string, string, string, ...string[]];
    if (index.has(id))
      throw new InputError({
        file,
        row,
        rule: "service_id must identify one row",
        expected: "each once",
        got: `"${id}" again`,
      });
    index.set(id, regular.length);
    const weekdays = days.reduce((bits, text, d) => bits | (flag(text, WEEKDAYS[d]!, file, row) << d), 0);
    regular.push({ weekdays, first: day(start, "start_date", row), last: day(end, "end_date", row) });
  }
  return regular;
}

/**
 * The exceptions, each once, as (service × 100,000 + day) × 2 + (1 added, 0 taken away), in ascending order: numbers
 * that ten million of still fit.
 */
async function readExceptions(
  table: CalendarDates,
  database: FeedDatabase,
  index: Map<string, number>,
): Promise<Float64Array> {
  const { file, cell } = table;
  const keys: number[] = [];
  const day = dateReader(file);
  for await (const { row, cells } of feedRows(database, table, [
    cell.service_id,
    cell.date,
    cell.exception_type,
  ])) {
    const [id, date, type] = cells as [string, string, string];
    if (type !== "1" && type !== "2")
      throw new InputError({
        file,
        row,
        rule: "exception_type must be 1 (added) or 2 (taken away)",
        expected: "1 or 2",
        got: `"${type}"`,
      });
    if (!index.has(id)) index.set(id, index.size);
    keys.push((index.get(id)! * DAYS_AT_MOST + day(date, "date", row)) * 2 + (type === "1" ? 1 : 0));
  }
  const sorted = Float64Array.from(keys).sort();
  const each = sorted.filter((key, i) => key !== sorted[i - 1]);
  const clash = each.findIndex((key, i) => i > 0 && Math.floor(key / 2) === Math.floor(each[i - 1]! / 2));
  if (clash >= 0) {
    const id = [...index.keys()][serviceOf(each[clash]!)]!;
    throw new InputError({
      file,
      row: await firstRow(database, table, `${cell.service_id} = ${quoted(id)}`),
      rule: "a day must be added to a service or taken away from it, not both",
      expected: "one row for each service and date",
      got: `both for service "${id}"`,
    });
  }
  return each;
}

/** More than the days from 1970 to 2199. */
const DAYS_AT_MOST = 100_000;
const serviceOf = (key: number) => Math.floor(key / 2 / DAYS_AT_MOST);
const dayOf = (key: number) => Math.floor(key / 2) % DAYS_AT_MOST;

function flag(text: string, name: string, file: string, row: number): number {
  if (text === "0" || text === "1") return Number(text);
  throw new InputError({ file, row, rule: `${name} must be 0 or 1`, expected: "0 or 1", got: `"${text}"` });
}

/** Reads dates and remembers them: a feed has few different ones. */
function dateReader(file: string): (text: string, name: string, row: number) => number {
  const known = new Map<string, number>();
  return (text, name, row) => {
    const day = known.get(text) ?? dayOfGtfsDate(text);
    if (day === undefined)
      throw new InputError({
        file,
        row,
        rule: `${name} must be a date since 1970`,
        expected: "YYYYMMDD",
        got: `"${text}"`,
      });
    known.set(text, day);
    return day;
  };
}
