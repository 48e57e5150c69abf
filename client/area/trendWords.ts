import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { isYearly, type PeriodSpan, periodSpan } from "../../geodata/periodSpan.ts";
import { type RecentTrend, recentTrend } from "../../geodata/statistics/recentTrend.ts";
import type { SeriesPoint } from "./trendSeries.ts";

export interface TrendWords {
  words: string;
  /** Set only where the change is more than chance. */
  meaning?: "better" | "worse" | "none";
}

type NoTrend = Extract<RecentTrend, { direction: "cannot-be-calculated" }>["reason"];

const REASONS: Record<NoTrend, string> = {
  "too-few-points": "fewer than five years",
  "too-few-since-break": "fewer than five years since the way it is made changed",
  "gap-in-years": "a year is missing among the last five",
  "no-interval": "the figures have no margin of error to weigh a change by",
};

/**
 * The recent trend as a sentence. Only years that do not overlap have one: a pooled or rolling figure holds most of the
 * one before, and months have seasons.
 */
export function trendWords(polarity: PackIndicator["polarity"], points: readonly SeriesPoint[]): TrendWords {
  const spans = points.map(({ label }) => periodSpan(label));
  if (!isYearly(spans))
    return {
      words: "Recent trend: cannot be calculated. It takes yearly figures that do not overlap.",
    };
  const yearly: readonly PeriodSpan[] = spans;
  const years = yearly.map(({ from }) => Math.floor(from + 0.01));
  const labelOf = (year: number) => points[years.indexOf(year)]!.label;
  const trend = recentTrend(
    points.map(({ value, lower, upper, brokenBy }, i) => ({
      year: years[i]!,
      value,
      lower,
      upper,
      breakBefore: brokenBy !== undefined,
    })),
    polarity,
  );
  if (trend.direction === "cannot-be-calculated")
    return { words: `Recent trend: cannot be calculated: ${REASONS[trend.reason]}.` };
  const over = `over the last five years (${labelOf(trend.from)} to ${labelOf(trend.to)})`;
  if (trend.direction === "no-significant-change") return { words: `No clear change ${over}.` };
  const { meaning } = trend;
  const way = meaning === "none" ? (trend.direction === "increasing" ? "rising" : "falling") : meaning;
  return { words: `${meaning === "none" ? capital(way) : `Getting ${way}`} ${over}.`, meaning };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
