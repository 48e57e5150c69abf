import { chance } from "./chance.ts";
import { percentile } from "./percentile.ts";

/** The people of one deprivation group and their value; limits at 95 %. */
export interface DeprivationGroup {
  population: number;
  value: number;
  lower?: number;
  upper?: number;
}

export interface SlopeOptions {
  /** On which scale the values lie on a line: `log` suits rates, `logit` proportions. */
  transform?: "none" | "log" | "logit";
  /** What a whole is in the value's unit, for `logit`: 100 for percentages. */
  whole?: number;
  draws?: number;
  seed?: number;
}

/** A line through the groups at its two ends, in the value's unit: b = 0, the most deprived person, and b = 1, the least. */
export interface SlopeEnds {
  most: number;
  least: number;
}

const FEWEST_GROUPS = 5;
const WIDTH_IN_SE = 3.92;

/**
 * The line on which the slope index and the relative index of inequality rest (Regidor 2004; Low and Low 2004): groups
 * from most to least deprived stand at the mid-point b of their cumulative share of the population, and the
 * transformed values are fitted on b by least squares weighted by those shares. `index` makes a number of the two ends,
 * transformed back. Its interval is the 2.5 and 97.5 percentiles of seeded normal draws of every group around its
 * value, SE = (upper − lower) / 3.92 on the transformed scale. There is none without the limits of every group, or when
 * a draw has no index.
 *
 * Every group must be there: throws below five groups, and when one has no people, no value, or a number that its
 * transform cannot take.
 */
export function indexOfSlope(
  groups: readonly DeprivationGroup[],
  index: (ends: SlopeEnds) => number,
  { transform = "none", whole = 100, draws = 10_000, seed = 1 }: SlopeOptions,
): { value: number; lower?: number; upper?: number } {
  requireGroups(groups);
  const { forward, back } = TRANSFORMS[transform](whole);
  const line = lineThrough(groups.map((group) => group.population));
  const indexOf = (values: readonly number[]) => {
    const { intercept, slope } = line(values);
    return index({ most: back(intercept), least: back(intercept + slope) });
  };
  const middle = groups.map((group) => forward(group.value));
  const value = indexOf(middle);
  const errors = groups.flatMap(({ lower, upper }) =>
    lower === undefined || upper === undefined || Number.isNaN(lower) || Number.isNaN(upper)
      ? []
      : [(forward(upper) - forward(lower)) / WIDTH_IN_SE],
  );
  if (errors.length < groups.length) return { value };
  const random = chance(seed, "deprivation slope");
  const drawn = Float64Array.from({ length: draws }, () =>
    indexOf(middle.map((m, i) => m + errors[i]! * random.normal())),
  ).sort();
  if (drawn.some(Number.isNaN)) return { value };
  return { value, lower: percentile(drawn, 0.025), upper: percentile(drawn, 0.975) };
}

/** Weighted least squares on the mid-points of cumulative shares, as a function of the values. */
function lineThrough(
  populations: readonly number[],
): (values: readonly number[]) => { intercept: number; slope: number } {
  const people = populations.reduce((a, b) => a + b, 0);
  const share = populations.map((population) => population / people);
  let before = 0;
  const middle = share.map((a) => {
    before += a;
    return before - a / 2;
  });
  const weighted = (numbers: readonly number[]) => numbers.reduce((sum, n, i) => sum + share[i]! * n, 0);
  const centre = weighted(middle);
  const spread = weighted(middle.map((b) => (b - centre) ** 2));
  return (values) => {
    const slope = weighted(values.map((value, i) => value * (middle[i]! - centre))) / spread;
    return { intercept: weighted(values) - slope * centre, slope };
  };
}

interface Scale {
  forward(value: number): number;
  back(value: number): number;
}

const TRANSFORMS: Record<"none" | "log" | "logit", (whole: number) => Scale> = {
  none: () => ({ forward: (value) => value, back: (value) => value }),
  log: () => ({
    forward(value) {
      if (!(value > 0)) throw new Error(`a logarithm needs numbers greater than zero, got ${value}`);
      return Math.log(value);
    },
    back: Math.exp,
  }),
  logit: (whole) => ({
    forward(value) {
      if (!(value > 0 && value < whole))
        throw new Error(`a logit needs numbers between 0 and ${whole}, got ${value}`);
      return Math.log(value / (whole - value));
    },
    back: (value) => whole / (1 + Math.exp(-value)),
  }),
};

function requireGroups(groups: readonly DeprivationGroup[]): void {
  if (groups.length < FEWEST_GROUPS)
    throw new Error(`there must be at least ${FEWEST_GROUPS} groups, got ${groups.length}`);
  for (const [i, { population, value }] of groups.entries()) {
    if (!(population > 0))
      throw new Error(`every group must have people, got ${population} in group ${i + 1}`);
    if (!Number.isFinite(value))
      throw new Error(`every group must have a value, got ${value} in group ${i + 1}`);
  }
}
