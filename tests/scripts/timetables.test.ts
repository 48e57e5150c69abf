import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, gtfsFeed, lines } from "../fixtures/gtfsFeed.ts";
import { REAL_DATA } from "../realData.ts";
import { LAD, tinyCounty } from "./build/tinyCounty.ts";
import { writtenFolder, zipOf } from "./read/writtenFolder.ts";

const made: string[] = [];
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

/** The tiny county's neighbourhoods lie 670 m apart; the first three have a stop in their middle. */
const HOMES = {
  ...tinyCounty(),
  "centroids.csv": lines("OA21CD,x,y", ...ids((i) => `${oa(i)},${(-1.995 + i * 0.01).toFixed(3)},53.005`)),
  "people.csv": lines("areacd,pop", ...ids((i) => `${oa(i)},${100 + i}`)),
};

/** The timetable without its weekday evening trip and its Sunday trip. */
const CUT = gtfsFeed({
  "calendar.txt": gtfsFeed()["calendar.txt"]!.replaceAll("2023", "2024").replaceAll("20240904", "20240902"),
  "trips.txt": lines("trip_id,service_id", "T1,WK", "T3,SA"),
  "stop_times.txt": lines(
    "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
    ...call("T1", "08:00 A", "08:10 B", "08:20 C"),
    ...call("T3", "11:00 A", "11:10 B", "11:20 C"),
  ),
});

describe("npm run timetables", () => {
  let folder: string;
  let out: string;
  let run: { code: number | null; said: string };
  beforeAll(async () => {
    folder = await kept({ ...HOMES, "before.zip": zipOf(gtfsFeed()), "after.zip": zipOf(CUT) });
    out = join(folder, "out");
    run = await timetables(
      "--before",
      join(folder, "before.zip"),
      "--after",
      join(folder, "after.zip"),
      "--from",
      folder,
      "--out",
      out,
    );
  });

  test("says what it counted and what was lost, and leaves nothing else behind", () => {
    expect(run.code).toBe(0);
    expect(run.said).toContain("before.zip: 4 trips with 11 calls at 3 stops");
    expect(run.said).toContain("Before: week of 2023-09-04");
    expect(run.said).toContain("After: week of 2024-09-02");
    expect(run.said).toContain("303 people live within 400 m of a stop of either timetable.");
    expect(run.said).toContain(
      "303 of them had trips on weekday evenings and have none now; 201 on Sundays.",
    );
    expect(readdirSync(out).sort()).toEqual([
      "areas.csv",
      "lost.csv",
      "report.txt",
      "stops.csv",
      "timetable-trips.csv",
    ]);
    expect(run.said).toContain(readFileSync(join(out, "report.txt"), "utf8").trim());
  });

  test("writes trips by stop", () => {
    expect(rows("stops.csv")).toHaveLength(1 + 11);
    expect(rows("stops.csv").slice(0, 3)).toEqual([
      "stop,name,lon,lat,dayType,timeBand,tripsBefore,tripsAfter,change",
      "A,Mill,-1.995,53.005,weekday,morning-peak,1,1,0",
      "A,Mill,-1.995,53.005,weekday,evening,1,0,-1",
    ]);
    expect(rows("stops.csv").at(-1)).toBe('C,"Quay, west side",-1.975,53.005,saturday,midday,1,1,0');
  });

  test("writes trips an hour by neighbourhood, of the district that is covered alone", () => {
    const areas = rows("areas.csv");
    expect(areas).toHaveLength(1 + 3 * 18);
    expect(areas).toContain("E01000001,Aldale 001A,weekday,morning-peak,0.33333,0.33333,0,0");
    expect(areas).toContain("E01000001,Aldale 001A,weekday,evening,0.25,0,-0.25,-100");
    expect(areas).toContain("E01000003,Aldale 003A,sunday,midday,0,0,0,");
    expect(areas).toContain("E01000002,Aldale 002A,weekday,daytime,0.08333,0.08333,0,0");
  });

  test("writes what was lost on evenings and Sundays", () => {
    expect(rows("lost.csv")).toEqual([
      "lsoa,name,people,weekdayEveningTripsBefore,weekdayEveningTripsAfter,sundayTripsBefore,sundayTripsAfter,eveningsGone,sundaysGone",
      "E01000001,Aldale 001A,100,1,0,1,0,yes,yes",
      "E01000002,Aldale 002A,101,1,0,1,0,yes,yes",
      "E01000003,Aldale 003A,102,1,0,0,0,yes,no",
    ]);
  });

  test("writes a table that a pack can be built with", () => {
    const table = rows("timetable-trips.csv");
    expect(table).toHaveLength(1 + 2 * 3 * 18);
    expect(table[0]).toBe("code,period,dayType,timeBand,tripsPerHour,people,peopleTimesTrips");
    expect(table).toContain("E01000001,2023-09-04,weekday,evening,0.25,100,25");
    expect(table).toContain("E01000001,2024-09-02,weekday,evening,0,100,0");
  });

  test("of a district that is said to be covered has neighbourhoods without any trip", async () => {
    const whole = join(folder, "whole");
    const feeds = ["--before", join(folder, "before.zip"), "--after", join(folder, "after.zip")];
    const { code } = await timetables(...feeds, "--from", folder, "--out", whole, "--lad", LAD(1));
    expect(code).toBe(0);
    const areas = readFileSync(join(whole, "areas.csv"), "utf8").split("\n");
    expect(areas).toHaveLength(1 + 6 * 18 + 1);
    expect(areas).toContain("E01000004,Brack 001A,weekday,morning-peak,0,0,0,");
  });

  test("without the publishers' files compares stops, and says what it lacks", async () => {
    const bare = await kept({ "before.zip": zipOf(gtfsFeed()) });
    const feeds = ["--before", join(bare, "before.zip"), "--after", join(bare, "before.zip")];
    const { code, said } = await timetables(...feeds, "--from", bare, "--out", join(bare, "out"));
    expect(code).toBe(0);
    expect(said).toContain("Stops only: neighbourhoods need --from with oa21-lsoa-msoa (");
    expect(readdirSync(join(bare, "out")).sort()).toEqual(["report.txt", "stops.csv"]);
  });

  test.each([
    [["--help"], 0, "npm run timetables -- --before FEED --after FEED [options]"],
    [["--after", "x"], 2, "--before must name a timetable"],
    [
      ["--before", "x", "--after", "y", "--after-week", "2023-10-03"],
      2,
      "--after-week must be a Monday such as 2023-10-02, got 2023-10-03",
    ],
    [["--before", "x", "--after", "y", "--form", "z"], 2, "Unknown option '--form'"],
  ])("%j ends with %i", async (args, code, words) => {
    const ended = await timetables(...args);
    expect(ended.said).toContain(words);
    expect(ended.code).toBe(code);
  });

  test("a faulty timetable ends with 1, says what is wrong and leaves nothing behind", async () => {
    const bad = await kept({ "bad.zip": zipOf(gtfsFeed({ "stop_times.txt": undefined })) });
    const feeds = ["--before", join(bad, "bad.zip"), "--after", join(folder, "after.zip")];
    const { code, said } = await timetables(...feeds, "--from", bad, "--out", join(bad, "out"));
    expect(said).toContain(
      "The timetables were not compared: bad.zip: a GTFS timetable must have stop_times.txt.",
    );
    expect(code).toBe(1);
    expect(readdirSync(join(bad, "out"))).toEqual([]);
  });

  function rows(name: string): string[] {
    return readFileSync(join(out, name), "utf8").trimEnd().split("\n");
  }
});

describe.skipIf(!REAL_DATA)("the timetable of Chester (real data beside the project)", () => {
  test("has the trips that its files say", async () => {
    const feed = join(REAL_DATA!, "transport/gtfs_chester-20230816-small.zip");
    const out = mkdtempSync(join(tmpdir(), "footholds-test-"));
    made.push(out);
    const { code, said } = await timetables("--before", feed, "--after", feed, "--from", out, "--out", out);
    expect(code).toBe(0);
    expect(said).toContain("gtfs_chester-20230816-small.zip: 804 trips with 34,249 calls at 1,320 stops");
    const stops = readFileSync(join(out, "stops.csv"), "utf8").trimEnd().split("\n");
    expect(stops).toHaveLength(1 + 6492);
    const of = (stop: string, part: string) =>
      Number(
        stops
          .find((line) => line.startsWith(`${stop},`) && line.includes(`,${part},`))
          ?.split(",")
          .at(-3),
      );
    // Counted with another program from calendar.txt, trips.txt and stop_times.txt.
    expect(of("0610CH1002", "saturday,midday")).toBe(2);
    expect(of("0610CH2395", "weekday,midday")).toBe(110);
    expect(of("0610CH1027", "sunday,evening")).toBe(16);
    expect(of("0610CH1027", "sunday,night")).toBe(2);
    expect(of("0610CH1053", "sunday,evening")).toBe(3);
  });
});

function oa(i: number): string {
  return `E00${String(i + 1).padStart(6, "0")}`;
}

function ids(row: (i: number) => string): string[] {
  return Array.from({ length: 12 }, (_, i) => row(i));
}

async function kept(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await writtenFolder(files);
  made.push(folder);
  return folder;
}

function timetables(...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const script = new URL("../../scripts/timetables.ts", import.meta.url).pathname;
    const child = spawn(process.execPath, [script, ...args]);
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("close", (code) => resolve({ code, said }));
  });
}
