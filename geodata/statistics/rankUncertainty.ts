import type { Polarity } from "../indicator.ts";
import { type Chance, chance } from "./chance.ts";
import { gammaDraw } from "./gammaDraw.ts";
import { radixOrder } from "./radixOrder.ts";

/** What is known of each area, in area order; NaN where an area has no such number, and then it has no rank. */
export type UncertainAreas =
  /** A value with its 95 % limits. */
  | { from: "interval"; value: ArrayLike<number>; lower: ArrayLike<number>; upper: ArrayLike<number> }
  /** `count` of `denominator` people. */
  | { from: "proportion"; count: ArrayLike<number>; denominator: ArrayLike<number> }
  /** Events, and the people or person-years they happened to. */
  | { from: "rate"; count: ArrayLike<number>; denominator: ArrayLike<number> };

/** Each in area order. Rank 1 is the worst area (the highest when the indicator has no polarity); 0 and NaN: no rank. */
export interface RankUncertainty {
  /** How many areas have a rank. */
  of: number;
  /** The ranks between which 95 % of an area's draws lie. */
  first: Uint32Array;
  last: Uint32Array;
  /** Share of draws, 0–1, that put the area in the worst tenth. */
  worstTenth: Float32Array;
}

const WIDTH_IN_SE = 3.92;
const MOST_IN_16_BITS = 65_535;

/**
 * How far the rank of each area can be told (Goldstein and Spiegelhalter 1996): every area's value is drawn again and again
 * from its own distribution, and all are ranked each time. The distribution is normal around the value, SE = (upper −
 * lower) / 3.92; or, from counts, beta for a proportion and gamma for a rate, both by Jeffreys' prior (half an event
 * more). The same seed gives the same ranks. Throws when arrays differ in length, a lower limit exceeds its upper, or
 * a count is beyond its denominator.
 */
export function rankUncertainty(
  areas: UncertainAreas,
  polarity: Polarity,
  { draws = 1000, seed = 1 }: { draws?: number; seed?: number } = {},
): RankUncertainty {
  if (!(Number.isInteger(draws) && draws >= 1))
    throw new Error(`there must be at least one draw, got ${draws}`);
  const { length, ranked, draw } = samplerOf(areas, chance(seed, "rank uncertainty"));
  const n = ranked.length;
  const ranks = n > MOST_IN_16_BITS ? new Uint32Array(n * draws) : new Uint16Array(n * draws);
  const inWorst = new Uint32Array(n);
  const drawn = new Float64Array(n);
  const inOrder = radixOrder(n);
  const sign = polarity === "lower-is-worse" ? 1 : -1;
  for (let d = 0; d < draws; d++) {
    for (let i = 0; i < n; i++) drawn[i] = sign * draw(ranked[i]!);
    const { order, keys } = inOrder(drawn);
    for (let worse = 0, same = 1; worse < n; worse += same, same = 1) {
      const key = keys[order[worse]!];
      while (worse + same < n && keys[order[worse + same]!] === key) same++;
      // Equal areas share the middle of their places, as in a rank group.
      const rank = worse + Math.ceil((same + 1) / 2);
      const isWorst = worse + same / 2 < n / 10;
      for (let at = worse; at < worse + same; at++) {
        ranks[order[at]! * draws + d] = rank;
        if (isWorst) inWorst[order[at]!]!++;
      }
    }
  }
  const result: RankUncertainty = {
    of: n,
    first: new Uint32Array(length),
    last: new Uint32Array(length),
    worstTenth: new Float32Array(length).fill(Number.NaN),
  };
  for (let i = 0; i < n; i++) {
    const own = ranks.subarray(i * draws, (i + 1) * draws).sort();
    result.first[ranked[i]!] = own[Math.floor(0.025 * (draws - 1))]!;
    result.last[ranked[i]!] = own[Math.ceil(0.975 * (draws - 1))]!;
    result.worstTenth[ranked[i]!] = inWorst[i]! / draws;
  }
  return result;
}

interface Sampler {
  length: number;
  /** The areas that can be drawn. */
  ranked: Uint32Array;
  draw: (area: number) => number;
}

/** How to draw the value of each area that has one; throws as `rankUncertainty` does. */
export function samplerOf(areas: UncertainAreas, random: Chance): Sampler {
  if (areas.from === "interval") {
    const { value, lower, upper } = areas;
    const length = sameLength(value, lower, upper);
    const ranked = rankedOf(length, (i) => value[i]! + lower[i]! + upper[i]!);
    const se = Float64Array.from({ length }, (_, i) => (upper[i]! - lower[i]!) / WIDTH_IN_SE);
    const wrong = ranked.find((i) => se[i]! < 0);
    if (wrong !== undefined)
      throw new Error(`a lower limit must not exceed the upper, got ${lower[wrong]} and ${upper[wrong]}`);
    return { length, ranked, draw: (i) => value[i]! + se[i]! * random.normal() };
  }
  const { from, count, denominator } = areas;
  const length = sameLength(count, denominator);
  const ranked = rankedOf(length, (i) => (denominator[i]! > 0 ? count[i]! : Number.NaN));
  const wrong = ranked.find((i) => !(count[i]! >= 0 && (from === "rate" || count[i]! <= denominator[i]!)));
  if (wrong !== undefined)
    throw new Error(
      from === "rate"
        ? `a count must be zero or more, got ${count[wrong]}`
        : `count must lie between 0 and the denominator ${denominator[wrong]}, got ${count[wrong]}`,
    );
  if (from === "rate")
    return { length, ranked, draw: (i) => gammaDraw(count[i]! + 0.5, random) / denominator[i]! };
  return {
    length,
    ranked,
    draw(i) {
      const yes = gammaDraw(count[i]! + 0.5, random);
      return yes / (yes + gammaDraw(denominator[i]! - count[i]! + 0.5, random));
    },
  };
}

function rankedOf(length: number, known: (area: number) => number): Uint32Array {
  return Uint32Array.from({ length }, (_, i) => i).filter((i) => !Number.isNaN(known(i)));
}

function sameLength(first: ArrayLike<number>, ...others: ArrayLike<number>[]): number {
  for (const { length } of others)
    if (length !== first.length)
      throw new Error(`arrays must have one number for each of ${first.length} areas, got ${length}`);
  return first.length;
}
