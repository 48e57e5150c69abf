import type { Polarity } from "../indicator.ts";

/** Where an area stands among all areas of its level, as a group and never as a bare rank. */
export interface RankGroup {
  /** Tenth of the areas, 1 = worst (highest when the indicator has no polarity), 10 = best (lowest). */
  tenth: number;
  /** How many areas have a published value. */
  of: number;
  /** Completes "This area is …". */
  words: string;
}

const FEWEST_FOR_TENTHS = 20;
const FEWEST_FOR_THIRDS = 6;

/**
 * The group of `value` among `values` (NaN for areas without one). Areas with the same value share the middle of their
 * places, so equal areas are always in equal groups. Below 20 areas the words speak of thirds, and below six (or when
 * all areas are the same) there is no group.
 */
export function rankGroup(
  value: number,
  values: ArrayLike<number>,
  polarity: Polarity,
): RankGroup | undefined {
  let lower = 0;
  let same = 0;
  let of = 0;
  for (let i = 0; i < values.length; i++) {
    const v = values[i]!;
    if (Number.isNaN(v)) continue;
    of++;
    if (v < value) lower++;
    else if (v === value) same++;
  }
  return groupOf(value, { lower, same, of }, polarity);
}

/** The same group, found faster: `sorted` holds the published values alone, in ascending order. */
export function rankGroupAmong(
  value: number,
  sorted: ArrayLike<number>,
  polarity: Polarity,
): RankGroup | undefined {
  const lower = countWhile(sorted, (v) => v < value);
  const same = countWhile(sorted, (v) => v <= value) - lower;
  return groupOf(value, { lower, same, of: sorted.length }, polarity);
}

/** How many values at the start of a sorted list fit, where all that fit come first. */
function countWhile(sorted: ArrayLike<number>, fits: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fits(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupOf(
  value: number,
  { lower, same, of }: { lower: number; same: number; of: number },
  polarity: Polarity,
): RankGroup | undefined {
  if (Number.isNaN(value) || of < FEWEST_FOR_THIRDS || same === of) return undefined;
  const higher = of - lower - same;
  // Share of areas worse than this one, itself and its equals counted by half.
  const place = ((polarity === "lower-is-worse" ? lower : higher) + same / 2) / of;
  const tenth = Math.min(10, Math.floor(place * 10) + 1);
  const ends = polarity === "none" ? ["highest", "lowest"] : ["worst", "best"];
  return { tenth, of, words: of < FEWEST_FOR_TENTHS ? inThirds(place, ends) : inTenths(tenth, ends) };
}

function inTenths(tenth: number, [first, last]: string[]): string {
  if (tenth === 5 || tenth === 6) return "in the middle fifth";
  const end = tenth < 5 ? first : last;
  const share = ["tenth", "fifth", "third", "half"][Math.min(tenth, 11 - tenth) - 1];
  return `in the ${end} ${share}`;
}

function inThirds(place: number, [first, last]: string[]): string {
  if (place < 1 / 3) return `in the ${first} third`;
  return place < 2 / 3 ? "in the middle third" : `in the ${last} third`;
}
