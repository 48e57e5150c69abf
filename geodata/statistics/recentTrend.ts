import type { Polarity } from "../indicator.ts";

export interface TrendPoint {
  /** The year, or the first of a financial year. Periods of several years overlap, and have no recent trend. */
  year: number;
  /** NaN or absent where nothing is published. */
  value?: number;
  lower?: number;
  upper?: number;
  /** The series was made in another way before this point. */
  breakBefore?: boolean;
}

type TrendDirection = "increasing" | "decreasing" | "no-significant-change";

/** Why there is no trend: too few points at all, or since the break; a year missing among the last five; no interval to weigh by. */
type NoTrend = "too-few-points" | "too-few-since-break" | "gap-in-years" | "no-interval";

export type RecentTrend =
  | {
      direction: TrendDirection;
      /** What the direction means by the indicator's polarity; `none` when it has none or nothing changed. */
      meaning: "better" | "worse" | "none";
      /** Change in a year, in the value's unit. */
      slope: number;
      chiSquare: number;
      from: number;
      to: number;
    }
  | { direction: "cannot-be-calculated"; reason: NoTrend };

const POINTS = 5;
/** The 99.8 % point of chi-square with one degree of freedom. */
const SIGNIFICANT = 9.549536;
/** From the width of a 95 % interval to the standard error. */
const WIDTH_IN_SE = 3.92;

/**
 * The trend of the last five annual points (the method of England's public-health profiles): least squares weighted by
 * 1 / SE², SE = (upper − lower) / 3.92. It counts when (slope / its standard error)² exceeds 9.549536 and the slope keeps
 * its sign with each point left out in turn. Points before a break are never used. Throws unless years are ascending
 * and each lower limit is at most its upper.
 */
export function recentTrend(points: readonly TrendPoint[], polarity: Polarity): RecentTrend {
  requireOrder(points);
  const lastBreak = points.findLastIndex((point) => point.breakBefore);
  const known = points.flatMap(({ year, value = Number.NaN, lower, upper }, i) =>
    Number.isNaN(value)
      ? []
      : [{ i, year, value, se: ((upper ?? Number.NaN) - (lower ?? Number.NaN)) / WIDTH_IN_SE }],
  );
  const last = known.filter(({ i }) => i >= lastBreak).slice(-POINTS);
  if (last.length < POINTS) return none(known.length < POINTS ? "too-few-points" : "too-few-since-break");
  const [from, to] = [last[0]!.year, last.at(-1)!.year];
  if (to - from !== POINTS - 1) return none("gap-in-years");
  if (!last.every(({ se }) => se > 0)) return none("no-interval");
  const { slope, chiSquare } = weightedSlope(last);
  const steady = last.every((left) => {
    const without = weightedSlope(last.filter((point) => point !== left));
    return Math.sign(without.slope) === Math.sign(slope);
  });
  const direction =
    chiSquare > SIGNIFICANT && steady ? (slope > 0 ? "increasing" : "decreasing") : "no-significant-change";
  return { direction, meaning: meaningOf(direction, polarity), slope, chiSquare, from, to };
}

function weightedSlope(points: readonly { year: number; value: number; se: number }[]): {
  slope: number;
  chiSquare: number;
} {
  let weights = 0;
  let years = 0;
  let values = 0;
  for (const { year, value, se } of points) {
    weights += se ** -2;
    years += year * se ** -2;
    values += value * se ** -2;
  }
  let together = 0;
  let spread = 0;
  for (const { year, value, se } of points) {
    together += (year - years / weights) * (value - values / weights) * se ** -2;
    spread += (year - years / weights) ** 2 * se ** -2;
  }
  const slope = together / spread;
  return { slope, chiSquare: slope ** 2 * spread };
}

function meaningOf(direction: TrendDirection, polarity: Polarity): "better" | "worse" | "none" {
  if (direction === "no-significant-change" || polarity === "none") return "none";
  return (direction === "increasing") === (polarity === "higher-is-worse") ? "worse" : "better";
}

function none(reason: NoTrend): RecentTrend {
  return { direction: "cannot-be-calculated", reason };
}

function requireOrder(points: readonly TrendPoint[]): void {
  for (const [i, { year, lower = Number.NaN, upper = Number.NaN }] of points.entries()) {
    const before = points[i - 1]?.year;
    if (before !== undefined && !(year > before))
      throw new Error(`years must be ascending, got ${year} after ${before}`);
    if (lower > upper) throw new Error(`a lower limit must not exceed the upper, got ${lower} and ${upper}`);
  }
}
