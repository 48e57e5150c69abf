import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { chance } from "../../../geodata/statistics/chance.ts";
import { isoDate } from "../../../geodata/transport/gtfsDate.ts";
import { compareTimetables } from "../../../scripts/timetables/compareTimetables.ts";
import type { HomeAreas } from "../../../scripts/timetables/outputAreas.ts";
import { gtfsFeed, lines } from "../../fixtures/gtfsFeed.ts";
import { writtenFolder } from "../read/writtenFolder.ts";

const made: string[] = [];
afterAll(() => Promise.all(made.map((path) => rm(path, { recursive: true, force: true }))));

// Every trip of every day is walked through, one by one, with dates, clocks and sets and none of the product's code.
test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "random timetable %i counts as when every trip is walked through",
  async (seed) => {
    const feed = randomFeed(seed);
    const scratch = await mkdtemp(join(tmpdir(), "footholds-test-"));
    made.push(scratch);
    const [path, other] = await Promise.all([writtenFolder(feed.files), writtenFolder(gtfsFeed())]);
    made.push(path, other);
    const { before, stops } = await compareTimetables(
      { paths: [path], week: MONDAY },
      { paths: [other] },
      feed.areas,
      scratch,
    );

    const expected = walkedThrough(feed);
    const found: Record<string, number> = {};
    const add = (place: string, trips: Float64Array, i: number) => {
      for (let cell = 0; cell < 15; cell++) {
        const n = trips[i * 15 + cell]!;
        if (n > 0) found[`${place} ${Math.floor(cell / 5)} ${cell % 5}`] = round(n);
      }
    };
    for (const [i, id] of stops.id.entries()) add(`stop ${id}`, before.atStops, i);
    for (const i of feed.areas.lsoa.keys()) add(`area ${i}`, before.atAreas, i);
    expect(Object.keys(expected).length).toBeGreaterThan(20);
    expect(found).toEqual(expected);
  },
);

const MONDAY = 19_632; // 2 October 2023
const STOPS = 7;
const AREAS = 5;

interface Service {
  days: number[];
  first: number;
  last: number;
  exceptions: Map<number, boolean>;
}

interface Trip {
  service: number;
  calls: { stop: number; time: number | undefined }[];
  repeats: { start: number; end: number; headway: number }[];
}

interface RandomFeed {
  files: Record<string, string>;
  areas: HomeAreas;
  services: Service[];
  trips: Trip[];
  positions: [number, number][];
}

function walkedThrough({ services, trips, positions, areas }: RandomFeed): Record<string, number> {
  const sums: Record<string, number> = {};
  const near = positions.map(([lon, lat]) =>
    [...areas.lon.keys()].filter((i) => {
      const north = (areas.lat[i]! - lat) * 111_195;
      const east = (areas.lon[i]! - lon) * 111_195 * Math.cos((53 * Math.PI) / 180);
      return Math.hypot(north, east) <= 400;
    }),
  );
  for (let serviceDay = MONDAY - 10; serviceDay <= MONDAY + 10; serviceDay++)
    for (const { service, calls, repeats } of trips) {
      const { days, first, last, exceptions } = services[service]!;
      const weekday = (new Date(serviceDay * 86_400_000).getUTCDay() + 6) % 7;
      const regular = days[weekday] === 1 && serviceDay >= first && serviceDay <= last;
      if (!(exceptions.get(serviceDay) ?? regular)) continue;
      const departs = calls.find(({ time }) => time !== undefined)?.time;
      if (departs === undefined) continue;
      const starts = repeats.flatMap(({ start, end, headway }) => {
        const each: number[] = [];
        for (let at = start; at < end; at += headway) each.push(at);
        return each;
      });
      for (const start of repeats.length > 0 ? starts : [departs]) {
        const firstCall = new Map<string, number>();
        calls.forEach(({ stop }, i) => {
          const time = timeOf(calls, i);
          if (time === undefined) return;
          const at = serviceDay * 86_400 + time - departs + start;
          for (const place of [`stop S${stop}`, ...near[stop]!.map((area) => `area ${area}`)])
            firstCall.set(place, Math.min(firstCall.get(place) ?? Number.POSITIVE_INFINITY, at));
        });
        for (const [place, at] of firstCall) {
          const clock = new Date(at * 1000);
          const day = Math.floor(at / 86_400) - MONDAY;
          if (day < 0 || day > 6) continue;
          const hour = clock.getUTCHours();
          const band = hour < 7 ? 4 : hour < 10 ? 0 : hour < 15 ? 1 : hour < 19 ? 2 : hour < 23 ? 3 : 4;
          const key = `${place} ${Math.max(0, day - 4)} ${band}`;
          sums[key] = (sums[key] ?? 0) + (day < 5 ? 1 / 5 : 1);
        }
      }
    }
  return Object.fromEntries(Object.entries(sums).map(([key, n]) => [key, round(n)]));
}

function timeOf(calls: Trip["calls"], i: number): number | undefined {
  const { time } = calls[i]!;
  if (time !== undefined) return time;
  const before = calls.findLastIndex((call, j) => j < i && call.time !== undefined);
  const after = calls.findIndex((call, j) => j > i && call.time !== undefined);
  if (before < 0 || after < 0) return undefined;
  const [from, to] = [calls[before]!.time!, calls[after]!.time!];
  return Math.round(from + ((i - before) / (after - before)) * (to - from));
}

function randomFeed(seed: number): RandomFeed {
  const { next: dice, below: upTo } = chance(seed, "timetable");
  const services = Array.from({ length: 5 }, (): Service => {
    const first = MONDAY - 20 + upTo(20);
    return {
      days: Array.from({ length: 7 }, () => upTo(2)),
      first,
      last: first + upTo(40),
      exceptions: new Map(Array.from({ length: upTo(6) }, () => [MONDAY - 6 + upTo(14), dice() < 0.5])),
    };
  });
  services[0]!.exceptions.set(MONDAY, true);
  const trips = Array.from({ length: 40 }, (_, i): Trip => {
    let time = 5 * 3600 + upTo(21 * 3600);
    const calls = Array.from({ length: 2 + upTo(8) }, () => {
      time += upTo(30) * 60;
      return { stop: upTo(STOPS), time: dice() < 0.2 ? undefined : time };
    });
    const start = upTo(26 * 3600);
    const repeats =
      i % 7 === 0 ? [{ start, end: start + 1 + upTo(4 * 3600), headway: 600 + upTo(3600) }] : [];
    return { service: i === 0 ? 0 : upTo(services.length), calls, repeats };
  });
  const positions = Array.from({ length: STOPS }, (): [number, number] => [
    -2 + dice() * 0.02,
    53 + dice() * 0.01,
  ]);
  const clock = (seconds: number) =>
    [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
      .map((n) => String(n).padStart(2, "0"))
      .join(":");
  const compact = (day: number) => isoDate(day).replaceAll("-", "");
  const files = {
    "stops.txt": lines(
      "stop_id,stop_name,stop_lat,stop_lon",
      ...positions.map(([lon, lat], i) => `S${i},Stop,${lat},${lon}`),
    ),
    "calendar.txt": lines(
      "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date",
      ...services.map(
        ({ days, first, last }, i) => `${i},${days.join(",")},${compact(first)},${compact(last)}`,
      ),
    ),
    "calendar_dates.txt": lines(
      "service_id,date,exception_type",
      ...services.flatMap(({ exceptions }, i) =>
        [...exceptions].map(([day, runs]) => `${i},${compact(day)},${runs ? 1 : 2}`),
      ),
    ),
    "trips.txt": lines("trip_id,service_id", ...trips.map(({ service }, i) => `T${i},${service}`)),
    "frequencies.txt": lines(
      "trip_id,start_time,end_time,headway_secs",
      ...trips.flatMap(({ repeats }, i) =>
        repeats.map(({ start, end, headway }) => `T${i},${clock(start)},${clock(end)},${headway}`),
      ),
    ),
    "stop_times.txt": lines(
      "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
      ...trips.flatMap(({ calls }, i) =>
        calls.map(({ stop, time }, n) => {
          const at = time === undefined ? "" : clock(time);
          return `T${i},${at},${at},S${stop},${n * 5}`;
        }),
      ),
    ),
  };
  const areas: HomeAreas = {
    lon: Float64Array.from({ length: AREAS }, () => -2 + dice() * 0.02),
    lat: Float64Array.from({ length: AREAS }, () => 53 + dice() * 0.01),
    people: Float64Array.from({ length: AREAS }, () => upTo(400)),
    lsoa: Int32Array.from({ length: AREAS }, (_, i) => Math.floor(i / 2)),
    lad: new Int32Array(3),
    lsoas: ["X", "Y", "Z"].map((code) => ({ code, name: code })),
    lads: ["L"],
  };
  return { files, areas, services, trips, positions };
}

function round(n: number): number {
  return Math.round(n * 1e6) / 1e6;
}
