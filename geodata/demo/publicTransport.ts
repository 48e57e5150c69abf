import { chance } from "../statistics/chance.ts";
import type { AreasOf2011 } from "./areasOf2011.ts";
import type { Portrait } from "./character.ts";

/** Columns in the publisher's order; some years have evenings and Sundays, some do not. */
export const TRIP_COLUMNS = [
  "tph_monthu_07_19_2004",
  "tph_monthu_07_19_2005",
  "tph_monthu_07_19_2006",
  "tph_monthu_07_19_2007",
  "tph_monthu_07_19_2008",
  "tph_monthu_19_21_2008",
  "tph_sun_07_19_2008",
  "tph_monthu_07_19_2009",
  "tph_monthu_07_19_2010",
  "tph_monthu_19_21_2010",
  "tph_sun_07_19_2010",
  "tph_monthu_07_19_2011",
  "tph_monthu_07_19_2014",
  "tph_monthu_07_19_2015",
  "tph_monthu_07_19_2016",
  "tph_monthu_07_19_2017",
  "tph_monthu_07_19_2018",
  "tph_monthu_07_19_2019",
  "tph_monthu_19_21_2019",
  "tph_sun_07_19_2019",
  "tph_monthu_07_19_2021",
  "tph_monthu_07_19_2022",
  "tph_monthu_19_21_2022",
  "tph_sun_07_19_2022",
] as const;

/** Years in which a district's timetables are missing from the archive: blank, which is not zero. */
const GAPS: Record<number, readonly number[]> = {
  2004: [4, 5, 6],
  2005: [4, 5],
  2006: [5],
  2014: [2],
  2015: [2],
  2016: [2],
  2017: [2],
};

/** Districts' timetables are whole elsewhere, but a few areas drop out of every year. */
const LOST = 0.006;

/** Trips an hour by area of 2011 × column; undefined where the archive has none. Service thins from 2008 on. */
export function publicTransportTrips(
  seed: number,
  { areas, changes }: AreasOf2011,
  portraits: readonly Portrait[],
): (number | undefined)[][] {
  const places: Portrait[][] = areas.map(() => []);
  for (const { from, to } of changes) places[from]!.push(portraits[to]!);
  return areas.map(({ lad }, a) => {
    const random = chance(seed, `trips ${a}`);
    const mean = (of: (p: Portrait) => number) =>
      places[a]!.reduce((sum, p) => sum + of(p), 0) / places[a]!.length;
    const remote = mean((p) => p.remoteness);
    const estate = mean((p) => (p.character === "estate" ? 1 : 0));
    const core = mean((p) => (p.character === "core" ? 1 : 0));
    const busy = Math.exp(
      1.05 +
        0.36 *
          Math.min(
            8.6,
            mean((p) => p.crowding),
          ) -
        2.5 * remote +
        1.25 * core +
        0.32 * random.normal(),
    );
    const loss = Math.min(0.88, 0.24 + 0.5 * remote + 0.26 * estate - 0.16 * core + 0.06 * random.normal());
    const quirk = 0.8 + 0.4 * random.next();
    return TRIP_COLUMNS.map((column) => {
      const [, days, from, , year] = column.split("_") as [string, string, string, string, string];
      const wobble = Math.exp(0.035 * random.normal());
      if (GAPS[Number(year)]?.includes(lad) || random.next() < LOST) return undefined;
      const thinned = 1 - loss * thinning(Number(year));
      const later = Math.max(0, Math.min(1, thinning(Number(year)))) * (0.35 + 0.5 * remote + 0.45 * estate);
      if (days === "sun")
        return rounded(busy * thinned * sharing(0.5 - 0.42 * remote, later * quirk) * wobble, 12);
      if (from === "19")
        return rounded(busy * thinned * sharing(0.62 - 0.55 * remote, later * quirk) * wobble, 8);
      return rounded(busy * thinned * wobble, 48);
    });
  });
}

/** How far thinning has come: 0 before 2009, 1 in 2022, with a dip in 2021. */
function thinning(year: number): number {
  if (year <= 2008) return -0.02 * (2008 - year) + 0.08 * (2008 - year);
  if (year <= 2011) return 0.05 * (year - 2008);
  if (year <= 2019) return 0.15 + (year - 2011) * 0.06;
  return year === 2021 ? 1.06 : 1;
}

/** What is left of evenings or Sundays beside the day's service, nothing where almost nothing is left. */
const sharing = (share: number, later: number) => {
  const left = share * (1 - Math.min(1, later));
  return left < 0.06 ? 0 : left;
};

/** Whole trips over the hours of the window, so many in all, as the publisher counts them. */
const rounded = (perHour: number, hours: number) =>
  Math.round((Math.round(Math.max(0, perHour) * hours) / hours) * 1000) / 1000;
