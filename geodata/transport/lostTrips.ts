import { CELLS, DAY_TYPES, DAYTIME, HOURS_OF_BAND, TIME_BANDS } from "./timeBands.ts";

/** A part of the week that is reported as one: time bands of one day type. */
export interface PartOfWeek {
  dayType: string;
  timeBand: string;
  hours: number;
  cells: readonly number[];
}

const cell = (type: number, band: number) => type * TIME_BANDS.length + band;

/** Every day type and time band, and the daytime bands together. */
export const PARTS_OF_WEEK: readonly PartOfWeek[] = DAY_TYPES.flatMap(({ id: dayType }, type) => [
  ...TIME_BANDS.map(({ id: timeBand }, band) => ({
    dayType,
    timeBand,
    hours: HOURS_OF_BAND[band]!,
    cells: [cell(type, band)],
  })),
  {
    dayType,
    timeBand: DAYTIME.id,
    hours: DAYTIME.bands.reduce<number>((sum, band) => sum + HOURS_OF_BAND[band]!, 0),
    cells: DAYTIME.bands.map((band) => cell(type, band)),
  },
]);

/** Trips per day of place `place` in a part of the week. */
export function tripsIn(trips: Float64Array, place: number, { cells }: PartOfWeek): number {
  return cells.reduce((sum, c) => sum + trips[place * CELLS + c]!, 0);
}

/** What people lose first: weekday evenings, and all of Sunday but the night. */
const EVENINGS = [cell(0, 3)];
const SUNDAYS = [0, 1, 2, 3].map((band) => cell(2, band));

/** Trips per day of an area before and after, on weekday evenings and on Sundays (7 in the morning to 11 at night). */
export interface LostTrips {
  eveningsBefore: number;
  eveningsAfter: number;
  sundaysBefore: number;
  sundaysAfter: number;
  /** Had some before and has none now. */
  eveningsGone: boolean;
  sundaysGone: boolean;
}

export function lostTrips(before: Float64Array, after: Float64Array, place: number): LostTrips {
  const sum = (trips: Float64Array, cells: readonly number[]) =>
    cells.reduce((total, c) => total + trips[place * CELLS + c]!, 0);
  const [eveningsBefore, eveningsAfter] = [sum(before, EVENINGS), sum(after, EVENINGS)];
  const [sundaysBefore, sundaysAfter] = [sum(before, SUNDAYS), sum(after, SUNDAYS)];
  return {
    eveningsBefore,
    eveningsAfter,
    sundaysBefore,
    sundaysAfter,
    eveningsGone: eveningsBefore > 0 && eveningsAfter === 0,
    sundaysGone: sundaysBefore > 0 && sundaysAfter === 0,
  };
}
