import type { Indicator } from "../indicator.ts";
import type { Column } from "../pack/column.ts";

/** How a change is told: percentage points, a percentage of the earlier figure, or the measure's own unit. */
type ChangeUnit = "points" | "percent" | "unit";

const PUBLISHED = 0;
const SUPPRESSED = 1;
const MISSING = 2;
const NOT_APPLICABLE = 3;

/**
 * Proportions change by percentage points. Counts, rates and means change by a percentage, unless they can lie below zero;
 * those and scores change by what is to be taken from one to come to the other. `lowest` is the least figure there is.
 */
export function changeUnitOf(measure: Indicator["measure"], lowest: number): ChangeUnit {
  if (measure === "proportion") return "points";
  return measure === "score" || lowest < 0 ? "unit" : "percent";
}

/**
 * What changed in each area between two columns of the same areas. Missing or withheld in either is so in the change; a
 * percentage of nothing does not apply. Where both figures have a 95 % interval the change has one too, by recovering the
 * variances from the limits (differences: Newcombe 1998, method 10; ratios: the same on the logarithm; Zou and Donner 2008).
 * It takes the two for independent, so it is too wide where periods overlap. Throws unless the columns are as long.
 */
export function changeBetween(from: Column, to: Column, unit: ChangeUnit): Column {
  const length = to.value.length;
  if (from.value.length !== length)
    throw new Error(`two columns must be of the same areas, got ${from.value.length} and ${length}`);
  const numbers = () => new Float64Array(length).fill(Number.NaN);
  const ranged = from.lower && from.upper && to.lower && to.upper;
  const change: Column = {
    value: numbers(),
    ...(ranged && { lower: numbers(), upper: numbers() }),
    status: new Uint8Array(length),
    basis: new Uint8Array(length),
  };
  for (let i = 0; i < length; i++) {
    const a = from.value[i]!;
    const b = to.value[i]!;
    const status = statusOf(from.status[i]!, to.status[i]!);
    if (status !== PUBLISHED || (unit === "percent" && !(a > 0))) {
      change.status[i] = status === PUBLISHED ? NOT_APPLICABLE : status;
      continue;
    }
    change.basis[i] = Math.max(from.basis[i]!, to.basis[i]!);
    change.value[i] = unit === "percent" ? (100 * (b - a)) / a : b - a;
    if (!change.lower || !change.upper) continue;
    const early = { value: a, lower: from.lower![i]!, upper: from.upper![i]! };
    const late = { value: b, lower: to.lower![i]!, upper: to.upper![i]! };
    const limits = unit === "percent" ? percentLimits(early, late) : differenceLimits(early, late);
    [change.lower[i], change.upper[i]] = limits;
  }
  return change;
}

/** Whether a change is more than chance would make: its interval leaves zero out. Undefined without an interval. */
export function isMoreThanChance(change: { lower?: number; upper?: number }): boolean | undefined {
  const { lower = Number.NaN, upper = Number.NaN } = change;
  return Number.isNaN(lower) || Number.isNaN(upper) ? undefined : lower > 0 || upper < 0;
}

interface Ranged {
  value: number;
  lower: number;
  upper: number;
}

function differenceLimits(a: Ranged, b: Ranged): [number, number] {
  const difference = b.value - a.value;
  return [
    difference - Math.hypot(b.value - b.lower, a.upper - a.value),
    difference + Math.hypot(b.upper - b.value, a.value - a.lower),
  ];
}

/** No limits where one of the four is not above zero: it has no logarithm. */
function percentLimits(a: Ranged, b: Ranged): [number, number] {
  if (!(a.lower > 0 && b.lower > 0)) return [Number.NaN, Number.NaN];
  const { log, exp, hypot } = Math;
  const ratio = log(b.value / a.value);
  return [
    100 * (exp(ratio - hypot(log(b.value / b.lower), log(a.upper / a.value))) - 1),
    100 * (exp(ratio + hypot(log(b.upper / b.value), log(a.value / a.lower))) - 1),
  ];
}

function statusOf(from: number, to: number): number {
  if (from === MISSING || to === MISSING) return MISSING;
  if (from === SUPPRESSED || to === SUPPRESSED) return SUPPRESSED;
  return from === NOT_APPLICABLE || to === NOT_APPLICABLE ? NOT_APPLICABLE : PUBLISHED;
}
