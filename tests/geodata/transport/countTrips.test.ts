import { describe, expect, test } from "vitest";
import {
  type Frequency,
  type TripCount,
  tripCounter,
  UNTIMED,
} from "../../../geodata/transport/countTrips.ts";
import { DAY_TYPES, TIME_BANDS } from "../../../geodata/transport/timeBands.ts";

/** Three stops, each a place; stops 0 and 1 lie in place 3 too. */
const STOPS = { start: Uint32Array.of(0, 2, 4, 5), places: Uint32Array.of(0, 3, 1, 3, 2), count: 4 };

describe("a trip at a place", () => {
  test("counts once, in the band of its first call there", () => {
    const { trips } = counted([
      [0, "09:50"],
      [1, "10:05"],
      [2, "10:20"],
    ]);
    expect(trips).toEqual({
      "0 weekday morning-peak": 1,
      "1 weekday midday": 1,
      "2 weekday midday": 1,
      "3 weekday morning-peak": 1,
    });
  });

  test("counts once when it comes back", () => {
    const { trips, count } = counted([
      [0, "19:00"],
      [1, "19:10"],
      [0, "19:20"],
    ]);
    expect(trips).toEqual({ "0 weekday evening": 1, "1 weekday evening": 1, "3 weekday evening": 1 });
    expect(count).toMatchObject({ trips: 1, calls: 3 });
  });

  test("counts twice when two trips call", () => {
    const { trips } = counted([[2, "08:00"]], [[2, "08:00"]]);
    expect(trips).toEqual({ "2 weekday morning-peak": 2 });
  });

  test("past midnight is the next day's, in the night", () => {
    const { trips } = counted([
      [0, "23:50"],
      [2, "24:10"],
    ]);
    expect(trips).toEqual({ "0 weekday night": 1, "2 saturday night": 1, "3 weekday night": 1 });
  });
});

describe("calls without a time", () => {
  test("lie evenly between those with one", () => {
    const { trips, count } = counted([
      [0, "09:30"],
      [1, undefined],
      [2, "10:30"],
    ]);
    expect(trips).toMatchObject({
      "0 weekday morning-peak": 1,
      "1 weekday midday": 1,
      "2 weekday midday": 1,
    });
    expect(count).toMatchObject({ interpolated: 1, untimed: 0 });
  });

  test("are left out before the first and after the last", () => {
    const { trips, count } = counted([
      [0, undefined],
      [1, "08:00"],
      [2, undefined],
    ]);
    expect(trips).toEqual({ "1 weekday morning-peak": 1, "3 weekday morning-peak": 1 });
    expect(count).toMatchObject({ untimed: 2, calls: 1 });
  });

  test("a trip of them alone is left out", () => {
    const { trips, count } = counted(
      [
        [0, undefined],
        [1, undefined],
      ],
      [[2, "08:00"]],
    );
    expect(trips).toEqual({ "2 weekday morning-peak": 1 });
    expect(count).toMatchObject({ withoutTimes: 1, trips: 1 });
  });

  test("times that go back count as they stand", () => {
    const { trips, count } = counted([
      [0, "10:10"],
      [1, "09:55"],
    ]);
    expect(trips).toEqual({
      "0 weekday midday": 1,
      "1 weekday morning-peak": 1,
      "3 weekday morning-peak": 1,
    });
    expect(count.backwards).toBe(1);
  });
});

describe("trips by frequency", () => {
  test("repeat from start until before end, whatever their own times", () => {
    const every30 = { start: seconds("09:00"), end: seconds("11:00"), headway: 1800 };
    const { trips } = counted(
      [
        [0, "00:00"],
        [2, "00:20"],
      ],
      { 0: [every30] },
    );
    // 9:00, 9:30, 10:00, 10:30; at stop 2 twenty minutes later each.
    expect(trips).toEqual({
      "0 weekday morning-peak": 2,
      "0 weekday midday": 2,
      "2 weekday morning-peak": 2,
      "2 weekday midday": 2,
      "3 weekday morning-peak": 2,
      "3 weekday midday": 2,
    });
  });

  test("go on past midnight", () => {
    const hourly = { start: seconds("23:00"), end: seconds("25:00"), headway: 3600 };
    const { trips } = counted([[2, "06:00"]], { 0: [hourly] });
    expect(trips).toEqual({ "2 weekday night": 1, "2 saturday night": 1 });
  });
});

test("the same trip of another feed is left out, and in the same feed is another", () => {
  const calls: Call[] = [
    [0, "08:00"],
    [2, "08:30"],
  ];
  const keys = new Set<number>();
  expect(counted(calls, calls, { keys }).count.trips).toBe(2);
  expect(keys.size).toBe(1);
  const later: Call[] = [
    [0, "08:00"],
    [2, "08:31"],
  ];
  expect(counted(calls, later, { elsewhere: keys }).count).toMatchObject({ trips: 1, repeated: 1 });
});

test("counts for another number of places are refused", () => {
  const trips = { service: Int32Array.of(0), runs: new Float64Array(21), frequencies: new Map() };
  expect(() => tripCounter(trips, STOPS, { into: new Float64Array(15) })).toThrow(
    "counts must have 15 cells for each of 4 places, got 15",
  );
});

type Call = [stop: number, time: string | undefined];
type Options = { keys?: Set<number>; elsewhere?: ReadonlySet<number> } & Record<number, Frequency[]>;

/** Counts trips, one a list of calls, of a service that runs once on every kind of weekday, and a day later on Saturday. */
function counted(...given: (Call[] | Options)[]): { trips: Record<string, number>; count: TripCount } {
  const lists = given.filter(Array.isArray) as Call[][];
  const { keys, elsewhere, ...frequencies } =
    given.find((each): each is Options => !Array.isArray(each)) ?? {};
  const runs = new Float64Array(21);
  runs[0] = 1;
  runs[3 + 1] = 1;
  const into = new Float64Array(STOPS.count * 15);
  const feed = {
    service: new Int32Array(lists.length),
    runs,
    frequencies: new Map(
      Object.entries(frequencies).map(([trip, each]) => [Number(trip), each as Frequency[]]),
    ),
  };
  const counter = tripCounter(feed, STOPS, { into, keys, elsewhere });
  const rows = lists.flatMap((calls, trip) => calls.map(([stop, time]) => [trip, stop, time] as const));
  // In two pieces that cut a trip in two.
  for (const piece of [rows.slice(0, 1), rows.slice(1)])
    counter.add(
      piece.map(([trip]) => trip),
      piece.map(([, stop]) => stop),
      piece.map(([, , time]) => (time === undefined ? UNTIMED : seconds(time))),
    );
  const count = counter.finish();
  const trips: Record<string, number> = {};
  for (const [i, n] of into.entries()) {
    const place = Math.floor(i / 15);
    const { id: type } = DAY_TYPES[Math.floor((i % 15) / 5)]!;
    if (n > 0) trips[`${place} ${type} ${TIME_BANDS[i % 5]!.id}`] = n;
  }
  return { trips, count };
}

function seconds(time: string): number {
  const [hours, minutes] = time.split(":").map(Number);
  return hours! * 3600 + minutes! * 60;
}
