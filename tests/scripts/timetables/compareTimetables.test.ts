import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { call, gtfsFeed, lines } from "../../fixtures/gtfsFeed.ts";
import { zipOf } from "../read/writtenFolder.ts";
import { count, countPaths, kept, removeMade } from "./countTrips.ts";

afterAll(removeMade);

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
