import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { dayOfIsoDate } from "../../../geodata/transport/gtfsDate.ts";
import { DAY_TYPES, TIME_BANDS } from "../../../geodata/transport/timeBands.ts";
import { type Comparison, compareTimetables } from "../../../scripts/timetables/compareTimetables.ts";
import { call, gtfsFeed, lines } from "../../fixtures/gtfsFeed.ts";
import { writtenFolder, zipOf } from "../read/writtenFolder.ts";

const made: string[] = [];
afterAll(() => Promise.all(made.map((path) => rm(path, { recursive: true, force: true }))));

const WHOLE = {
  "A weekday morning-peak": 1,
  "A weekday evening": 1,
  "A saturday midday": 1,
  "A sunday midday": 1,
  "B weekday morning-peak": 1,
  "B weekday evening": 1,
  "B saturday midday": 1,
  "B sunday midday": 1,
  "C weekday morning-peak": 1,
  "C weekday evening": 1,
  "C saturday midday": 1,
};

describe("trips of a timetable", () => {
  test("by stop, day and time of day", async () => {
    const { trips, side } = await count(gtfsFeed());
    expect(trips).toEqual(WHOLE);
    expect(side.week).toBe("2023-09-04");
    expect(side.feeds[0]).toMatchObject({
      stops: 3,
      count: { trips: 4, calls: 11, rows: 11, unknownTrips: 0 },
    });
  });

  test("of a zip, in a folder of it, are those of a folder", async () => {
    const zipped = Object.fromEntries(
      Object.entries(gtfsFeed()).map(([name, text]) => [`feed/${name}`, text]),
    );
    const folder = await kept({ "feed.zip": zipOf(zipped) });
    expect((await countPaths([join(folder, "feed.zip")])).trips).toEqual(WHOLE);
  });

  test("with byte-order marks, CRLF, quotes, spaces, other columns and another order of them", async () => {
    const files = gtfsFeed({
      "calendar.txt": gtfsFeed()["calendar.txt"]!.replaceAll(",", " , "),
      "trips.txt": lines(
        '"trip_id","trip_headsign","service_id"',
        ...["T1,WK", "T2,WK", "T3,SA", "T4,SU"].map(
          (t) => `"${t.split(",")[0]}","A, then B","${t.split(",")[1]}"`,
        ),
      ),
      "empty.txt": "",
    });
    const odd = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, `\uFEFF${text.replaceAll("\n", "\r\n")}`]),
    );
    expect((await count(odd)).trips).toEqual(WHOLE);
  });

  test("whose rows lie in any order", async () => {
    const [header, ...rows] = gtfsFeed()["stop_times.txt"]!.trim().split("\n");
    expect((await count(gtfsFeed({ "stop_times.txt": lines(header!, ...rows.reverse()) }))).trips).toEqual(
      WHOLE,
    );
  });
});

describe("calendars", () => {
  const EXCEPTIONS = "service_id,date,exception_type";

  test("calendar_dates.txt with its header alone adds nothing", async () => {
    expect((await count(gtfsFeed({ "calendar_dates.txt": `${EXCEPTIONS}\n` }))).trips).toEqual(WHOLE);
    expect((await count(gtfsFeed({ "calendar_dates.txt": EXCEPTIONS }))).trips).toEqual(WHOLE);
  });

  test("exceptions add and take away days of the week that is counted", async () => {
    const dates = lines(EXCEPTIONS, "WK,20230906,2", "WK,20230909,1", "SU,20230910,2", "SU,20230910,2");
    const { trips } = await count(gtfsFeed({ "calendar_dates.txt": dates }), { week: "2023-09-04" });
    expect(trips).toEqual({
      "A weekday morning-peak": 0.8,
      "A weekday evening": 0.8,
      "A saturday morning-peak": 1,
      "A saturday midday": 1,
      "A saturday evening": 1,
      "B weekday morning-peak": 0.8,
      "B weekday evening": 0.8,
      "B saturday morning-peak": 1,
      "B saturday midday": 1,
      "B saturday evening": 1,
      "C weekday morning-peak": 0.8,
      "C weekday evening": 0.8,
      "C saturday morning-peak": 1,
      "C saturday midday": 1,
      "C saturday evening": 1,
    });
  });

  test("calendar_dates.txt may stand alone", async () => {
    const dates = lines(EXCEPTIONS, "WK,20231002,1", "WK,20231004,1", "SA,20231007,1", "SU,20231015,1");
    const { trips, side } = await count(gtfsFeed({ "calendar.txt": undefined, "calendar_dates.txt": dates }));
    expect(side.week).toBe("2023-10-02");
    expect(trips).toEqual({
      "A weekday morning-peak": 0.4,
      "A weekday evening": 0.4,
      "A saturday midday": 1,
      "B weekday morning-peak": 0.4,
      "B weekday evening": 0.4,
      "B saturday midday": 1,
      "C weekday morning-peak": 0.4,
      "C weekday evening": 0.4,
      "C saturday midday": 1,
    });
  });

  test("the feed's own dates bound the weeks that may stand for it", async () => {
    const info = lines("feed_publisher_name,feed_start_date,feed_end_date", "Invented,20231018,20231130");
    expect((await count(gtfsFeed({ "feed_info.txt": info }))).side.week).toBe("2023-10-23");
  });
});

describe("times", () => {
  test("past 24:00 are the next day's", async () => {
    const night = lines(
      "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
      ...call("T1", "23:50 A", "24:10 B"),
      ...call("T3", "25:00 A"),
    );
    const { trips } = await count(gtfsFeed({ "stop_times.txt": night }));
    // The week before has no weekdays yet, so that Monday has no trip after midnight; Saturday's is of Friday.
    expect(trips).toEqual({
      "A weekday night": 1,
      "A sunday night": 1,
      "B weekday night": 0.8,
      "B saturday night": 1,
    });
  });

  test("that are blank are placed between, and a trip without any is left out", async () => {
    const blanks = lines(
      "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
      ...call("T1", "09:50 A", "- B", "10:20 C"),
      ...call("T4", "- A", "- B"),
    );
    const { trips, side } = await count(gtfsFeed({ "stop_times.txt": blanks }));
    expect(trips).toEqual({ "A weekday morning-peak": 1, "B weekday midday": 1, "C weekday midday": 1 });
    expect(side.feeds[0]!.count).toMatchObject({ trips: 1, withoutTimes: 1, interpolated: 1 });
  });

  test("of repeated trips are those of frequencies.txt", async () => {
    const { trips } = await count(
      gtfsFeed({
        "frequencies.txt": lines(
          "trip_id,start_time,end_time,headway_secs",
          "T4,09:00:00,10:00:00,1200",
          "T4,19:00:00,20:00:00,3600",
        ),
      }),
    );
    // 9:00, 9:20 and 9:40 at A, ten minutes later at B; and 19:00.
    expect(trips).toEqual({
      ...Object.fromEntries(Object.entries(WHOLE).filter(([part]) => !part.includes("sunday"))),
      "A sunday morning-peak": 3,
      "A sunday evening": 1,
      "B sunday morning-peak": 3,
      "B sunday evening": 1,
    });
  });

  test("of calls where nobody gets on or off do not count", async () => {
    const times = lines(
      "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type",
      "T4,11:00:00,11:00:00,A,0,0,1",
      "T4,11:10:00,11:10:00,B,1,1,1",
      "T4,11:20:00,11:20:00,C,2,1,0",
    );
    const { trips, side } = await count(gtfsFeed({ "stop_times.txt": times }));
    expect(trips).toEqual({ "A sunday midday": 1, "C sunday midday": 1 });
    expect(side.feeds[0]!.count.passedThrough).toBe(1);
  });
});

describe("stops and trips that are there twice", () => {
  test("a stop listed again in the same place is one", async () => {
    const stops = `${gtfsFeed()["stops.txt"]}A,Mill,53.0051,-1.995\n`;
    const { trips, side } = await count(gtfsFeed({ "stops.txt": stops }));
    expect(trips).toEqual(WHOLE);
    expect(side.feeds[0]!.repeatedStops).toBe(1);
  });

  test("parts of one timetable add up, and what both have counts once", async () => {
    const second = gtfsFeed({
      "trips.txt": lines("route_id,service_id,trip_id", "R,WK,other-id", "R,SU,T9"),
      "stop_times.txt": lines(
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
        ...call("other-id", "08:00 A", "08:10 B", "08:20 C"),
        ...call("T9", "20:00 C"),
      ),
    });
    const { trips, side } = await countPaths([await kept(gtfsFeed()), await kept(second)]);
    expect(trips).toEqual({ ...WHOLE, "C sunday evening": 1 });
    expect(side.feeds.map(({ count: { repeated } }) => repeated)).toEqual([0, 1]);
  });

  test("a few calls of unknown trips and stops are left out", async () => {
    const many = Array.from({ length: 500 }, (_, i) => `T1,08:00:00,08:00:00,A,${i}`);
    const times = lines(
      "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
      ...many,
      "T7,08:00:00,08:00:00,A,0",
      "T1,08:00:00,08:00:00,Z,600",
    );
    const { trips, side } = await count(gtfsFeed({ "stop_times.txt": times }));
    expect(trips).toEqual({ "A weekday morning-peak": 1 });
    expect(side.feeds[0]!.count).toMatchObject({ unknownTrips: 1, unknownStops: 1 });
  });
});

describe("a feed that cannot be used", () => {
  const CALENDAR = "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date";
  const TIMES = "trip_id,arrival_time,departure_time,stop_id,stop_sequence";

  test.each<[string, Record<string, string | undefined>, RegExp]>([
    [
      "no calls",
      { "stop_times.txt": undefined },
      /: a GTFS timetable must have stop_times\.txt\. .*none of that name/,
    ],
    ["no stops", { "stops.txt": undefined }, /: a GTFS timetable must have stops\.txt/],
    ["no days", { "calendar.txt": undefined }, /must say on which days it runs\. .*; got neither file/],
    [
      "a calendar without rows",
      { "calendar.txt": `${CALENDAR}\n` },
      /must say on which days it runs\. .*; got no rows/,
    ],
    [
      "nothing that runs",
      { "trips.txt": lines("trip_id,service_id", "T1,XX") },
      /must have trips on some day\. .*1 trips, none/,
    ],
    [
      "a column missing",
      { "trips.txt": lines("trip_id,service", "T1,WK") },
      /trips\.txt, row 1: a required column is not there\. Expected "service_id"; got trip_id, service/,
    ],
    ["a file without a byte", { "trips.txt": "" }, /trips\.txt: the file is empty/],
    [
      "a wrong time",
      { "stop_times.txt": lines(TIMES, ...call("T1", "08:00 A"), "T1,8.10,8.10,B,1") },
      /stop_times\.txt, row 3: a time must be HH:MM:SS.*; got "8\.10"/,
    ],
    [
      "a time of next month",
      { "stop_times.txt": lines(TIMES, "T1,,700:00:00,B,1") },
      /row 2: a time must be.*; got "700:00:00"/,
    ],
    [
      "a wrong sequence",
      { "stop_times.txt": lines(TIMES, ...call("T1", "08:00 A"), "T1,08:10:00,08:10:00,B,last") },
      /row 3: stop_sequence must be a whole number\. .*"last"/,
    ],
    [
      "calls of unknown trips",
      { "stop_times.txt": lines(TIMES, ...call("T1", "08:00 A"), ...call("T8", "08:00 A")) },
      /row 3: trip_id must be one of trips\.txt\. .*"T8"/,
    ],
    [
      "calls at unknown stops",
      { "stop_times.txt": lines(TIMES, ...call("T1", "08:00 A", "08:10 Z")) },
      /row 3: stop_id must be one of stops\.txt\. .*"Z"/,
    ],
    [
      "a row too short",
      { "stop_times.txt": lines(TIMES, ...call("T1", "08:00 A"), "T1,08:10:00") },
      /stop_times\.txt, row 3: every row must have as many cells as the header\. Expected 5 cells; got 2/,
    ],
    [
      "a wrong date",
      { "calendar.txt": lines(CALENDAR, "WK,1,1,1,1,1,0,0,20230230,20231231") },
      /calendar\.txt, row 2: start_date must be a date since 1970\. Expected YYYYMMDD; got "20230230"/,
    ],
    [
      "a wrong flag",
      { "calendar.txt": lines(CALENDAR, "WK,1,1,1,1,yes,0,0,20230904,20231231") },
      /row 2: friday must be 0 or 1\. .*"yes"/,
    ],
    [
      "a service twice",
      { "calendar.txt": `${gtfsFeed()["calendar.txt"]}WK,1,1,1,1,1,0,0,20230904,20231231\n` },
      /row 5: service_id must identify one row\. .*"WK" again/,
    ],
    [
      "a wrong exception",
      { "calendar_dates.txt": lines("service_id,date,exception_type", "WK,20230904,0") },
      /calendar_dates\.txt, row 2: exception_type must be 1/,
    ],
    [
      "a day added and taken away",
      {
        "calendar_dates.txt": lines(
          "service_id,date,exception_type",
          "SA,20230904,1",
          "WK,20230904,1",
          "WK,20230904,2",
        ),
      },
      /calendar_dates\.txt, row 3: a day must be added to a service or taken away from it, not both/,
    ],
    [
      "a trip twice",
      { "trips.txt": lines("trip_id,service_id", "T1,WK", "T2,WK", "T1,WK") },
      /trips\.txt, row 4: trip_id must identify one trip\. .*"T1" again/,
    ],
    [
      "a stop at sea",
      { "stops.txt": lines("stop_id,stop_name,stop_lat,stop_lon", "A,Mill,530,-2") },
      /stops\.txt, row 2: a stop must have a latitude and longitude/,
    ],
    [
      "a stop in two places",
      { "stops.txt": lines("stop_id,stop_name,stop_lat,stop_lon", "A,Mill,53,-2", "A,Mill,54,-2") },
      /stops\.txt, row 3: stop_id must identify one stop/,
    ],
    [
      "a repeat without end",
      { "frequencies.txt": lines("trip_id,start_time,end_time,headway_secs", "T1,09:00:00,10:00:00,0") },
      /frequencies\.txt, row 2: headway_secs must be greater than zero/,
    ],
    [
      "a repeat that ends before",
      { "frequencies.txt": lines("trip_id,start_time,end_time,headway_secs", "T1,09:00:00,08:00:00,60") },
      /row 2: start_time must come before end_time/,
    ],
    [
      "a repeat of nothing",
      { "frequencies.txt": lines("trip_id,start_time,end_time,headway_secs", "T9,09:00:00,10:00:00,60") },
      /row 2: trip_id must be one of trips\.txt/,
    ],
  ])("with %s says file, row and rule", async (_, files, message) => {
    await expect(count(gtfsFeed(files))).rejects.toThrow(message);
  });

  test("that is in another encoding", async () => {
    const latin = Uint8Array.from(
      Buffer.from("stop_id,stop_name,stop_lat,stop_lon\nA,Caf\xe9,53,-2\n", "latin1"),
    );
    const folder = await kept({ ...gtfsFeed(), "stops.txt": latin });
    await expect(countPaths([folder])).rejects.toThrow("stops.txt: the text is not in UTF-8");
  });

  test("that is not there, and one that is a zip of something else", async () => {
    await expect(countPaths(["/no/such/feed.zip"])).rejects.toThrow("feed.zip: there is no such file");
    const folder = await kept({
      "other.zip": zipOf({ "readme.md": "text" }),
      "cut.zip": "PK\u0003\u0004 cut",
    });
    await expect(countPaths([join(folder, "other.zip")])).rejects.toThrow(
      "other.zip: a GTFS timetable must have stops.txt",
    );
    await expect(countPaths([join(folder, "cut.zip")])).rejects.toThrow("the zip is cut short or broken");
  });

  test("for a week in which nothing runs", async () => {
    await expect(count(gtfsFeed(), { week: "2024-02-05" })).rejects.toThrow(
      "trips must run in the week that is compared. Expected another week than that of 2024-02-05",
    );
  });
});

async function kept(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await writtenFolder(files);
  made.push(folder);
  return folder;
}

async function count(files: Record<string, string>, options: { week?: string } = {}) {
  return countPaths([await kept(files)], options);
}

/** Trips per day of one side, by stop, day type and time band, where there are any. */
async function countPaths(paths: string[], { week }: { week?: string } = {}) {
  const scratch = await mkdtemp(join(tmpdir(), "footholds-test-"));
  made.push(scratch);
  const plain = await kept(gtfsFeed());
  const side = { paths, ...(week !== undefined && { week: dayOfIsoDate(week)! }) };
  const comparison = await compareTimetables(side, { paths: [plain] }, undefined, scratch);
  return { trips: tripsOf(comparison), side: comparison.before };
}

function tripsOf({ stops, before: { atStops } }: Comparison): Record<string, number> {
  const trips: Record<string, number> = {};
  for (const [i, n] of atStops.entries()) {
    const { id: type } = DAY_TYPES[Math.floor((i % 15) / 5)]!;
    if (n > 0)
      trips[`${stops.id[Math.floor(i / 15)]} ${type} ${TIME_BANDS[i % 5]!.id}`] = Math.round(n * 1e6) / 1e6;
  }
  return trips;
}
