import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { coveredLsoas, lsoaTrips } from "../../geodata/transport/areaTrips.ts";
import { lostTrips, PARTS_OF_WEEK, tripsIn } from "../../geodata/transport/lostTrips.ts";
import { DAYTIME } from "../../geodata/transport/timeBands.ts";
import type { Comparison } from "./compareTimetables.ts";
import type { HomeAreas } from "./outputAreas.ts";

type Cell = string | number;

/**
 * Writes what two timetables hold as CSV into a folder, and gives the names of the files: `stops.csv`; and, where the
 * homes are known, `areas.csv` and `lost.csv` by LSOA, and `timetable-trips.csv`, which a pack can be built with.
 */
export async function writeComparison(
  { stops, before, after }: Comparison,
  areas: HomeAreas | undefined,
  folder: string,
  chosenLads: readonly string[] = [],
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const bands = PARTS_OF_WEEK.filter(({ timeBand }) => timeBand !== DAYTIME.id);
  const written: string[] = [];
  const write = async (name: string, header: readonly string[], rows: Iterable<readonly Cell[]>) => {
    await pipeline(Readable.from(lines(header, rows)), createWriteStream(join(folder, name)));
    written.push(name);
  };

  await write(
    "stops.csv",
    ["stop", "name", "lon", "lat", "dayType", "timeBand", "tripsBefore", "tripsAfter", "change"],
    (function* () {
      for (const [i, id] of stops.id.entries())
        for (const part of bands) {
          const [then, now] = [tripsIn(before.atStops, i, part), tripsIn(after.atStops, i, part)];
          if (then > 0 || now > 0)
            yield [
              id,
              stops.name[i]!,
              stops.lon[i]!,
              stops.lat[i]!,
              part.dayType,
              part.timeBand,
              then,
              now,
              now - then,
            ];
        }
    })(),
  );
  if (!areas) return written;

  const then = lsoaTrips(before.atAreas, areas);
  const now = lsoaTrips(after.atAreas, areas);
  const chosen = new Set(chosenLads.map((code) => areas.lads.indexOf(code)));
  const covered = coveredLsoas(before.atAreas, after.atAreas, areas, chosen);
  const places = [...areas.lsoas.entries()].filter(([i]) => covered[i] === 1);
  const people = new Float64Array(areas.lsoas.length);
  for (const [i, lsoa] of areas.lsoa.entries()) people[lsoa]! += areas.people[i]!;

  await write(
    "areas.csv",
    [
      "lsoa",
      "name",
      "dayType",
      "timeBand",
      "tripsPerHourBefore",
      "tripsPerHourAfter",
      "change",
      "changePercent",
    ],
    (function* () {
      for (const [i, { code, name }] of places)
        for (const part of PARTS_OF_WEEK) {
          const perHour = [then, now].map((trips) => tripsIn(trips, i, part) / part.hours) as [
            number,
            number,
          ];
          const change = perHour[1] - perHour[0];
          yield [
            code,
            name,
            part.dayType,
            part.timeBand,
            ...perHour,
            change,
            perHour[0] > 0 ? (100 * change) / perHour[0] : "",
          ];
        }
    })(),
  );
  await write(
    "lost.csv",
    [
      "lsoa",
      "name",
      "people",
      "weekdayEveningTripsBefore",
      "weekdayEveningTripsAfter",
      "sundayTripsBefore",
      "sundayTripsAfter",
      "eveningsGone",
      "sundaysGone",
    ],
    (function* () {
      for (const [i, { code, name }] of places) {
        const lost = lostTrips(then, now, i);
        if (lost.eveningsAfter >= lost.eveningsBefore && lost.sundaysAfter >= lost.sundaysBefore) continue;
        const { eveningsBefore, eveningsAfter, sundaysBefore, sundaysAfter, eveningsGone, sundaysGone } =
          lost;
        const yes = (gone: boolean) => (gone ? "yes" : "no");
        yield [
          code,
          name,
          people[i]!,
          eveningsBefore,
          eveningsAfter,
          sundaysBefore,
          sundaysAfter,
          yes(eveningsGone),
          yes(sundaysGone),
        ];
      }
    })(),
  );
  const periods =
    before.week === after.week ? [`${before.week}-before`, `${after.week}-after`] : [before.week, after.week];
  await write(
    "timetable-trips.csv",
    ["code", "period", "dayType", "timeBand", "tripsPerHour", "people", "peopleTimesTrips"],
    (function* () {
      for (const [trips, week] of [[then, periods[0]] as const, [now, periods[1]] as const])
        for (const [i, { code }] of places)
          for (const part of PARTS_OF_WEEK) {
            const perHour = tripsIn(trips, i, part) / part.hours;
            yield [code, week!, part.dayType, part.timeBand, perHour, people[i]!, perHour * people[i]!];
          }
    })(),
  );
  return written;
}

const LINES_AT_ONCE = 2000;

function* lines(header: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  let text = `${header.join(",")}\n`;
  let count = 0;
  for (const row of rows) {
    text += `${row.map(cell).join(",")}\n`;
    if (++count % LINES_AT_ONCE > 0) continue;
    yield text;
    text = "";
  }
  yield text;
}

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value: Cell): string {
  if (typeof value === "number") return Number.isNaN(value) ? "" : String(Math.round(value * 1e5) / 1e5);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
