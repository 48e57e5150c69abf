import type { Polarity } from "../indicator.ts";

/** `not-tested`: there is no interval to compare with. */
export const COMPARISONS = ["better", "similar", "worse", "higher", "lower", "not-tested"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/**
 * An area's interval against the benchmark's value (the method of England's public-health profiles): similar when the
 * interval holds the value, limits included; else better or worse by the indicator's polarity, or higher or lower when
 * it has none. A value without an interval is never called better or worse.
 */
export function compareWithBenchmark(
  area: { lower?: number; upper?: number },
  benchmark: number,
  polarity: Polarity,
): Comparison {
  const { lower, upper } = area;
  if (lower === undefined || upper === undefined || Number.isNaN(lower) || Number.isNaN(upper))
    return "not-tested";
  if (lower > upper) throw new Error(`a lower limit must not exceed the upper, got ${lower} and ${upper}`);
  if (!Number.isFinite(benchmark)) throw new Error(`a benchmark must be a number, got ${benchmark}`);
  if (lower <= benchmark && benchmark <= upper) return "similar";
  const higher = lower > benchmark;
  if (polarity === "none") return higher ? "higher" : "lower";
  return higher === (polarity === "higher-is-worse") ? "worse" : "better";
}
