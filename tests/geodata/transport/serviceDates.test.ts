import { describe, expect, test } from "vitest";
import { dayOfIsoDate, isoDate } from "../../../geodata/transport/gtfsDate.ts";
import { representativeWeek } from "../../../geodata/transport/representativeWeek.ts";
import {
  runningDays,
  type ServiceDates,
  spanOf,
  tripsByDay,
} from "../../../geodata/transport/serviceDates.ts";
import { servicesRunning, weekRuns } from "../../../geodata/transport/weekRuns.ts";

const WEEKDAYS = 0b0011111;
const SATURDAY = 0b0100000;
const EVERY_DAY = 0b1111111;

describe("days of services", () => {
  const dates = serviceDates(
    [
      [WEEKDAYS, "2023-10-02", "2023-10-13"],
      [0, "1970-01-02", "1970-01-01"],
    ],
    [
      [0, "2023-10-04", 0],
      [0, "2023-10-07", 1],
      [1, "2023-10-08", 1],
      [0, "2023-10-03", 1],
      [1, "2023-10-09", 0],
    ],
  );
  const week = { first: day("2023-10-02"), last: day("2023-10-08") };

  test("exceptions add and take away, and repeat what is so already without harm", () => {
    expect([...runningDays(dates, week)]).toEqual([1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test("trips by day", () => {
    expect([...tripsByDay(dates, [10, 3], week)]).toEqual([10, 10, 0, 10, 10, 10, 3]);
  });

  test("the span is that of regular and added days", () => {
    expect(spanOf(dates)).toEqual({ first: day("2023-10-02"), last: day("2023-10-13") });
    expect(spanOf(serviceDates([[0, "2023-10-02", "2023-10-13"]], [[0, "2023-10-04", 0]]))).toBeUndefined();
    expect(spanOf(serviceDates([[WEEKDAYS, "2023-10-13", "2023-10-02"]]))).toBeUndefined();
  });
});

describe("the representative week", () => {
  test("is the first whole one where all are alike", () => {
    const dates = serviceDates([[EVERY_DAY, "2023-10-04", "2024-03-31"]]);
    expect(weekOf(dates, [5])).toBe("2023-10-09");
  });

  test("passes over a week with a bank holiday", () => {
    const dates = serviceDates([[EVERY_DAY, "2024-05-06", "2024-06-30"]], [[0, "2024-05-06", 0]]);
    expect(weekOf(dates, [5])).toBe("2024-05-13");
  });

  test("passes over a week in which two timetables overlap, and the thin tail of a feed", () => {
    const dates = serviceDates([
      [EVERY_DAY, "2023-09-04", "2023-10-08"],
      [EVERY_DAY, "2023-10-02", "2023-12-31"],
      [EVERY_DAY, "2024-01-01", "2025-12-31"],
    ]);
    expect(weekOf(dates, [100, 101, 4])).toBe("2023-10-09");
  });

  test("begins when services are under way, or when the feed says so", () => {
    const dates = serviceDates([
      [EVERY_DAY, "2020-01-06", "2023-12-31"],
      [EVERY_DAY, "2023-09-04", "2023-12-31"],
    ]);
    expect(weekOf(dates, [10, 500])).toBe("2023-09-04");
    expect(isoDate(representativeWeek(dates, [10, 500], { from: day("2023-10-10") })!)).toBe("2023-10-16");
  });

  test("is the week in which most runs where none is whole", () => {
    const dates = serviceDates([[0, "1970-01-02", "1970-01-01"]], [[0, "2023-10-07", 1]]);
    expect(weekOf(dates, [1])).toBe("2023-10-02");
  });

  test("there is none where nothing runs", () => {
    expect(representativeWeek(serviceDates([[EVERY_DAY, "2023-10-02", "2023-10-31"]]), [0])).toBeUndefined();
    expect(representativeWeek(serviceDates([]), [])).toBeUndefined();
  });
});

describe("runs in a week", () => {
  const dates = serviceDates(
    [
      [WEEKDAYS, "2023-10-02", "2023-10-31"],
      [SATURDAY, "2023-10-07", "2023-10-07"],
      [SATURDAY, "2023-11-04", "2023-11-04"],
    ],
    [[0, "2023-10-10", 0]],
  );

  test("are an average weekday's, a Saturday's and a Sunday's", () => {
    const runs = weekRuns(dates, day("2023-10-02"));
    expect(at(runs, 0, 0)).toEqual([1, 0, 0]);
    expect(at(runs, 1, 0)).toEqual([0, 1, 0]);
    expect(at(weekRuns(dates, day("2023-10-09")), 0, 0)).toEqual([0.8, 0, 0]);
  });

  test("past midnight are the next day's: Friday's are Saturday's, and Sunday's before are Monday's", () => {
    const second = weekRuns(dates, day("2023-10-09"));
    // Monday to Friday without Tuesday, a day later: Tuesday, Thursday, Friday and Saturday.
    expect(at(second, 0, 1)).toEqual([0.6, 1, 0]);
    expect(at(second, 1, 2)).toEqual([0.2, 0, 0]);
    expect(at(weekRuns(dates, day("2023-10-02")), 1, 1)).toEqual([0, 0, 1]);
  });

  test("say which services run at all", () => {
    expect([...servicesRunning(weekRuns(dates, day("2023-10-02")))]).toEqual([1, 1, 0]);
  });
});

function day(text: string): number {
  return dayOfIsoDate(text)!;
}

function at(runs: Float64Array, service: number, past: number): number[] {
  const from = (service * 7 + past) * 3;
  return [...runs.subarray(from, from + 3)].map((n) => Math.round(n * 10) / 10);
}

function weekOf(dates: ServiceDates, trips: number[]): string {
  return isoDate(representativeWeek(dates, trips)!);
}

function serviceDates(
  services: [weekdays: number, first: string, last: string][],
  exceptions: [service: number, day: string, runs: number][] = [],
): ServiceDates {
  return {
    services: services.length,
    weekdays: Uint8Array.from(services, ([weekdays]) => weekdays),
    first: Int32Array.from(services, ([, first]) => day(first)),
    last: Int32Array.from(services, ([, , last]) => day(last)),
    exceptions: {
      service: Int32Array.from(exceptions, ([service]) => service),
      day: Int32Array.from(exceptions, ([, text]) => day(text)),
      runs: Uint8Array.from(exceptions, ([, , runs]) => runs),
    },
  };
}
