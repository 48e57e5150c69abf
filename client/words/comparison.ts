import type { Indicator, Observation } from "../../geodata/indicator.ts";

/**
 * How an area stands against a benchmark's value. With an interval the difference is tested: the benchmark inside the
 * interval is `similar`. Without one the numbers are set side by side and nothing is claimed (`tested` is false).
 */
export interface Comparison {
  verdict: "better" | "worse" | "higher" | "lower" | "similar" | "same";
  /** Where the value lies, whatever that means for people. */
  side: "above" | "below" | "level";
  tested: boolean;
}

/** Compares a published value with a benchmark's value (Fingertips: the area's interval against the benchmark). */
export function compareWithBenchmark(
  indicator: Pick<Indicator, "polarity">,
  observation: Observation,
  benchmark: number | undefined,
): Comparison | undefined {
  if (observation.status !== "published" || benchmark === undefined) return undefined;
  const { value, lower, upper } = observation;
  const tested = lower !== undefined && upper !== undefined;
  const side = value > benchmark ? "above" : value < benchmark ? "below" : "level";
  if (tested && benchmark >= lower && benchmark <= upper) return { verdict: "similar", side, tested };
  if (side === "level") return { verdict: "same", side, tested };
  if (!tested || indicator.polarity === "none")
    return { verdict: side === "above" ? "higher" : "lower", side, tested };
  const bad = (side === "above") === (indicator.polarity === "higher-is-worse");
  return { verdict: bad ? "worse" : "better", side, tested };
}

/** The comparison as the start of a sentence: "Worse than England". */
export function comparisonInWords({ verdict, side, tested }: Comparison, benchmarkName: string): string {
  switch (verdict) {
    case "similar":
      return `Similar to ${benchmarkName}`;
    case "same":
      return `The same as ${benchmarkName}`;
    case "better":
    case "worse":
      return `${verdict === "better" ? "Better" : "Worse"} than ${benchmarkName}`;
    default:
      return `${side === "above" ? "Higher" : "Lower"} than ${benchmarkName}${tested ? "" : " (not tested)"}`;
  }
}

export const NOT_TESTED =
  "Not tested: this measure has no margin of error, so small differences may mean nothing.";
