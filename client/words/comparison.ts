import type { Indicator, Observation } from "../../geodata/indicator.ts";
import { type Comparison, compareWithBenchmark } from "../../geodata/statistics/compareWithBenchmark.ts";

/** The verdict of a test, and on which side of the benchmark the number lies, tested or not. */
export interface Beside {
  verdict: Comparison;
  side: "above" | "below" | "level";
}

/** Sets a published value beside a benchmark's value; undefined where either is lacking. */
export function besideBenchmark(
  indicator: Pick<Indicator, "polarity">,
  observation: Observation,
  benchmark: number | undefined,
): Beside | undefined {
  if (observation.status !== "published" || benchmark === undefined || Number.isNaN(benchmark))
    return undefined;
  const { value } = observation;
  return {
    verdict: compareWithBenchmark(observation, benchmark, indicator.polarity),
    side: value > benchmark ? "above" : value < benchmark ? "below" : "level",
  };
}

/** The comparison as the start of a sentence: "Worse than England". */
export function comparisonInWords({ verdict, side }: Beside, benchmarkName: string): string {
  if (verdict === "similar") return `Similar to ${benchmarkName}`;
  if (verdict !== "not-tested")
    return `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)} than ${benchmarkName}`;
  if (side === "level") return `The same as ${benchmarkName}`;
  return `${side === "above" ? "Higher" : "Lower"} than ${benchmarkName} (not tested)`;
}

export const NOT_TESTED =
  "Not tested: this measure has no margin of error, so a small difference may mean nothing.";
