/** The kinds of day that timetables differ by, with how many of each a week has. */
export const DAY_TYPES = [
  { id: "weekday", label: "Monday to Friday", days: 5 },
  { id: "saturday", label: "Saturday", days: 1 },
  { id: "sunday", label: "Sunday", days: 1 },
] as const;

/** The parts of a day, in hours of the clock; each moment is in one. Night goes on into the morning. */
export const TIME_BANDS = [
  { id: "morning-peak", label: "7 to 10 in the morning", from: 7, to: 10 },
  { id: "midday", label: "10 in the morning to 3 in the afternoon", from: 10, to: 15 },
  { id: "afternoon", label: "3 in the afternoon to 7 in the evening", from: 15, to: 19 },
  { id: "evening", label: "7 to 11 in the evening", from: 19, to: 23 },
  { id: "night", label: "11 at night to 7 in the morning", from: 23, to: 31 },
] as const;

/** Seven in the morning to seven in the evening: the first three bands together. */
export const DAYTIME = { id: "daytime", bands: [0, 1, 2] } as const;

export const HOURS_OF_BAND: readonly number[] = TIME_BANDS.map(({ from, to }) => to - from);

/** Counts of a place: one for each day type and time band, day types outermost. */
export const CELLS = DAY_TYPES.length * TIME_BANDS.length;

const BAND_OF_HOUR = Uint8Array.from({ length: 24 }, (_, hour) =>
  TIME_BANDS.findIndex(({ from, to }) => (hour >= from && hour < to) || hour + 24 < to),
);

/** Index of the time band that a time of day, in seconds after midnight, is in. */
export function bandAt(secondOfDay: number): number {
  return BAND_OF_HOUR[Math.floor(secondOfDay / 3600)]!;
}

/** Index of the day type of a weekday: 0 Monday to 6 Sunday. */
export function dayTypeOf(weekday: number): number {
  return weekday < 5 ? 0 : weekday - 4;
}
