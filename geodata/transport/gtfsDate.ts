/** Days are counted from 1 January 1970, day 0, a Thursday. */
const MS_PER_DAY = 86_400_000;
const FIRST_YEAR = 1970;
/** Some feeds write the year 9999 for "without end": later days are as good as this one. */
const LAST_DAY = Date.UTC(2199, 11, 31) / MS_PER_DAY;

/** A date written as YYYYMMDD as a day number, no later than the year 2199; undefined when it is not a date since 1970. */
export function dayOfGtfsDate(text: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < FIRST_YEAR || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.min(LAST_DAY, date.getTime() / MS_PER_DAY);
}

/** 0 Monday to 6 Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** A day number as an ISO date: "2023-10-02". */
export function isoDate(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day number of an ISO date; undefined when it is none. */
export function dayOfIsoDate(text: string): number | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? dayOfGtfsDate(text.replaceAll("-", "")) : undefined;
}
