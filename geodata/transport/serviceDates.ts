import { weekdayOf } from "./gtfsDate.ts";

/** On which days the services of a feed run: `calendar.txt` and its exceptions, services by index. */
export interface ServiceDates {
  services: number;
  /** Regular days: bit 0 Monday … bit 6 Sunday; 0 for a service with exceptions alone. */
  weekdays: Uint8Array;
  /** First and last day number of the regular days, both included. */
  first: Int32Array;
  last: Int32Array;
  /** Days added (`runs` 1) and taken away (0); no two for one service and day. */
  exceptions: { service: Int32Array; day: Int32Array; runs: Uint8Array };
}

/** Whether a service runs on a day by its regular days alone. */
function isRegular(dates: ServiceDates, service: number, day: number): boolean {
  return (
    (dates.weekdays[service]! & (1 << weekdayOf(day))) !== 0 &&
    dates.first[service]! <= day &&
    day <= dates.last[service]!
  );
}

/** The first and last day on which anything may run; undefined when nothing ever does. */
export function spanOf(dates: ServiceDates): { first: number; last: number } | undefined {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const include = (from: number, to: number) => {
    first = Math.min(first, from);
    last = Math.max(last, to);
  };
  for (let s = 0; s < dates.services; s++)
    if (dates.weekdays[s] !== 0 && dates.first[s]! <= dates.last[s]!)
      include(dates.first[s]!, dates.last[s]!);
  const { day, runs } = dates.exceptions;
  for (let i = 0; i < day.length; i++) if (runs[i] === 1) include(day[i]!, day[i]!);
  return first <= last ? { first, last } : undefined;
}

/** How many trips run on each day from `first` to `last`; `trips` holds how many each service has. */
export function tripsByDay(
  dates: ServiceDates,
  trips: ArrayLike<number>,
  { first, last }: { first: number; last: number },
): Float64Array {
  const length = last - first + 1;
  // A service adds to every Monday from one day to another: sums of such steps, by weekday, are quicker than days.
  const steps = Array.from({ length: 7 }, () => new Float64Array(length + 1));
  for (let s = 0; s < dates.services; s++) {
    const from = Math.max(dates.first[s]!, first);
    const to = Math.min(dates.last[s]!, last);
    if (from > to) continue;
    for (let weekday = 0; weekday < 7; weekday++) {
      if ((dates.weekdays[s]! & (1 << weekday)) === 0) continue;
      steps[weekday]![from - first]! += trips[s]!;
      steps[weekday]![to - first + 1]! -= trips[s]!;
    }
  }
  const byDay = new Float64Array(length);
  for (const [weekday, changes] of steps.entries()) {
    let running = 0;
    for (let i = 0; i < length; i++) {
      running += changes[i]!;
      if (weekdayOf(first + i) === weekday) byDay[i] = running;
    }
  }
  const { service, day, runs } = dates.exceptions;
  for (let i = 0; i < day.length; i++) {
    if (day[i]! < first || day[i]! > last) continue;
    const change = runs[i]! - Number(isRegular(dates, service[i]!, day[i]!));
    byDay[day[i]! - first]! += change * trips[service[i]!]!;
  }
  return byDay;
}

/** For each service and each day from `first` to `last`, services outermost: 1 where it runs. */
export function runningDays(
  dates: ServiceDates,
  { first, last }: { first: number; last: number },
): Uint8Array {
  const length = last - first + 1;
  const running = new Uint8Array(dates.services * length);
  for (let s = 0; s < dates.services; s++)
    for (let i = 0; i < length; i++) if (isRegular(dates, s, first + i)) running[s * length + i] = 1;
  const { service, day, runs } = dates.exceptions;
  for (let i = 0; i < day.length; i++)
    if (day[i]! >= first && day[i]! <= last) running[service[i]! * length + day[i]! - first] = runs[i]!;
  return running;
}
