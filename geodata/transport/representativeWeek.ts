import { weekdayOf } from "./gtfsDate.ts";
import { type ServiceDates, spanOf, tripsByDay } from "./serviceDates.ts";

/** A quarter of a year: what a feed knows of later weeks thins out as its services expire. */
const WEEKS_LOOKED_AT = 13;
/** Where a feed does not say when it begins: with the first week that has this share of the busiest one's trips. */
const UNDER_WAY = 0.9;

/**
 * The Monday (as a day number) of the week that stands for a feed: of the first 13 whole weeks with trips, the earliest
 * with the (upper) median number of trips, so that weeks of bank holidays, and weeks in which an old and a new timetable overlap,
 * are passed over. `from` and `to` are the feed's own first and last day where it names them. A feed without a whole
 * week gets the week in which most runs. Undefined when no trip runs on any day.
 */
export function representativeWeek(
  dates: ServiceDates,
  trips: ArrayLike<number>,
  { from, to }: { from?: number; to?: number } = {},
): number | undefined {
  const span = spanOf(dates);
  if (!span) return undefined;
  const byDay = tripsByDay(dates, trips, span);
  const weeks = weeksOf(byDay, span.first).filter(({ total }) => total > 0);
  const start = Math.max(span.first, from ?? span.first);
  const end = Math.min(span.last, to ?? span.last);
  const whole = weeks.filter(({ monday }) => monday >= start && monday + 6 <= end);
  if (whole.length === 0) return busiest(weeks)?.monday;
  const most = busiest(whole)!.total;
  const begins = from === undefined ? whole.findIndex(({ total }) => total >= most * UNDER_WAY) : 0;
  const looked = whole.slice(begins, begins + WEEKS_LOOKED_AT);
  const median = looked.map(({ total }) => total).sort((a, b) => a - b)[Math.floor(looked.length / 2)]!;
  return looked.find(({ total }) => total === median)!.monday;
}

interface Week {
  monday: number;
  total: number;
}

function weeksOf(byDay: Float64Array, first: number): Week[] {
  const monday = first - weekdayOf(first);
  const weeks: Week[] = [];
  for (let i = 0; i < byDay.length; i++) {
    const week = Math.floor((first + i - monday) / 7);
    weeks[week] ??= { monday: monday + 7 * week, total: 0 };
    weeks[week].total += byDay[i]!;
  }
  return weeks;
}

function busiest(weeks: readonly Week[]): Week | undefined {
  return weeks.reduce<Week | undefined>(
    (best, week) => (best && best.total >= week.total ? best : week),
    undefined,
  );
}
