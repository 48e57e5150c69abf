import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { call, gtfsFeed, lines } from "../../fixtures/gtfsFeed.ts";
import { zipOf } from "../read/writtenFolder.ts";
import { count, countPaths, kept, removeMade } from "./countTrips.ts";

afterAll(removeMade);

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
