import { countInterval } from "../statistics/byarInterval.ts";
import { wilsonInterval } from "../statistics/wilsonInterval.ts";
import type { Limits } from "./figure.ts";

const NONE = { lower: Number.NaN, upper: Number.NaN };
/** NHS England rounds counts of referrals below England to the nearest 5, and shows none under 5. */
const STEP = 5;
const MOST_OFF = STEP / 2;
/** Percentages are given as whole numbers. */
const HALF_POINT = 0.5;

/**
 * Limits of an age-standardised rate of which only the count of events is known: those of the count (Byar, or exact under
 * ten) as shares of it, times the rate. Dobson's method would need the events and people of each age: it gives much the
 * same where the ages of events are like the standard's.
 */
export const limitsFromCount: Limits = ({ value, count }) => {
  if (!(count > 0)) return NONE;
  const { lower, upper } = countInterval(count);
  return { lower: (value * lower) / count, upper: (value * upper) / count };
};

/**
 * Limits of a rate whose count is rounded to the nearest 5 (a sum: of `parts` such counts), for `multiplier` people: the
 * lower limit of the smallest count that rounds to it, and the upper of the largest.
 */
export function limitsOfRoundedRate(multiplier: number): Limits {
  return ({ count, denominator, parts }) => {
    if (!(count >= 0 && denominator > 0)) return NONE;
    const off = MOST_OFF * parts;
    const least = Math.max(0, Math.min(count, STEP * parts), count - off);
    return {
      lower: (countInterval(least).lower / denominator) * multiplier,
      upper: (countInterval(count + off).upper / denominator) * multiplier,
    };
  };
}

/**
 * Limits of a whole percentage of a count that is rounded to the nearest 5: Wilson's, of half a point less and half a
 * point more, of the fewest that round to the count.
 */
export const limitsOfRoundedPercentage: Limits = ({ value, denominator }) => {
  const fewest = Math.max(STEP, denominator - MOST_OFF);
  if (!(value >= 0 && value <= 100 && denominator >= STEP)) return NONE;
  const counted = (percent: number) => (Math.min(100, Math.max(0, percent)) / 100) * fewest;
  return {
    lower: wilsonInterval(counted(value - HALF_POINT), fewest).lower * 100,
    upper: wilsonInterval(counted(value + HALF_POINT), fewest).upper * 100,
  };
};
