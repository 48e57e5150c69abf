import { countInterval } from "./byarInterval.ts";
import type { Estimate } from "./estimate.ts";
import { wilsonInterval } from "./wilsonInterval.ts";

/** NHS England rounds counts of mental-health referrals below England to the nearest 5 and suppresses those under 5. */
const STEP = 5;
const MOST_OFF = STEP / 2;

/**
 * A proportion, as fractions 0–1, of two rounded counts, with an interval that holds chance and rounding: the lower limit of Wilson's
 * interval for the smallest numerator in the largest denominator that round to these, and the upper for the largest in
 * the smallest (2.5 either way; never less than the 5 below which a count is suppressed). Throws unless both are
 * multiples of 5, at least 5, and the numerator is no more than the denominator.
 */
export function roundedProportion(count: number, denominator: number): Estimate {
  requireRounded(count);
  requireRounded(denominator);
  if (count > denominator)
    throw new Error(`count must lie between 0 and the denominator ${denominator}, got ${count}`);
  const smallest = least(denominator);
  return {
    value: count / denominator,
    lower: wilsonInterval(least(count), denominator + MOST_OFF).lower,
    upper: wilsonInterval(Math.min(count + MOST_OFF, smallest), smallest).upper,
  };
}

/**
 * Events per `multiplier` people from a rounded count and a population that is not rounded, with an interval that holds chance
 * and rounding: the limits of the smallest and the largest count that round to this one. Throws unless the count is a
 * multiple of 5 and at least 5, and the population is greater than zero.
 */
export function roundedRate(count: number, population: number, multiplier = 100_000): Estimate {
  requireRounded(count);
  if (!(population > 0)) throw new Error(`denominator must be greater than zero, got ${population}`);
  const scale = multiplier / population;
  return {
    value: count * scale,
    lower: countInterval(least(count)).lower * scale,
    upper: countInterval(count + MOST_OFF).upper * scale,
  };
}

function least(count: number): number {
  return Math.max(STEP, count - MOST_OFF);
}

function requireRounded(count: number): void {
  if (!(count >= STEP && count % STEP === 0))
    throw new Error(`a rounded count must be a multiple of 5 and at least 5, got ${count}`);
}
