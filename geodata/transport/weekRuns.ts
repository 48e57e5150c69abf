import { weekdayOf } from "./gtfsDate.ts";
import { runningDays, type ServiceDates } from "./serviceDates.ts";
import { DAY_TYPES, dayTypeOf } from "./timeBands.ts";

/** A time in a timetable lies less than this many days after its day began. */
export const MOST_DAYS_PAST = 7;

/**
 * How often each service runs on an average day of each type in the week that begins on `monday`, for times that lie
 * 0, 1, … days past midnight: place (service × 7 + days past) × 3 + day type. A bus at 25:10 on a Saturday's timetable
 * runs at 1:10 on the Sunday, and counts as Sunday's however a feed writes it.
 */
export function weekRuns(dates: ServiceDates, monday: number): Float64Array {
  const first = monday - (MOST_DAYS_PAST - 1);
  const length = MOST_DAYS_PAST - 1 + 7;
  const running = runningDays(dates, { first, last: monday + 6 });
  const types = DAY_TYPES.length;
  const runs = new Float64Array(dates.services * MOST_DAYS_PAST * types);
  for (let s = 0; s < dates.services; s++)
    for (let past = 0; past < MOST_DAYS_PAST; past++)
      for (let d = 0; d < 7; d++) {
        if (running[s * length + (monday + d - past - first)] === 0) continue;
        const type = dayTypeOf(weekdayOf(monday + d));
        runs[(s * MOST_DAYS_PAST + past) * types + type]! += 1 / DAY_TYPES[type]!.days;
      }
  return runs;
}

/** Whether a service has any run in the week, by service. */
export function servicesRunning(runs: Float64Array): Uint8Array {
  const size = MOST_DAYS_PAST * DAY_TYPES.length;
  return Uint8Array.from({ length: runs.length / size }, (_, s) =>
    Number(runs.subarray(s * size, (s + 1) * size).some((n) => n > 0)),
  );
}
