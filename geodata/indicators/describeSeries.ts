import { type Column, observationAt } from "../pack/column.ts";
import type { PackIndicator, PackSeries } from "../pack/manifest.ts";
import { classBreaks } from "../statistics/classBreaks.ts";
import { histogram } from "../statistics/histogram.ts";
import type { IndicatorDefinition } from "./definition.ts";

/** An indicator's columns of one level, oldest period first; periods may be left out. */
export type LevelColumns = readonly { period: string; column: Column }[];

/**
 * Class breaks and extent over all periods, so that a legend never shifts, and the histogram of the latest period with
 * values. Undefined when nothing is published. A pack of a part of the country gives the whole country's `columns` and
 * its own, period for period, as `shown`: breaks, extent and bins are then the country's, so that a colour means the
 * same in every pack, and the histogram counts the pack's areas.
 */
export function describeSeries(
  definition: IndicatorDefinition,
  level: PackSeries["level"],
  columns: LevelColumns,
  shown: LevelColumns = columns,
): Omit<PackSeries, "columns"> | undefined {
  const published = columns.map(({ column }) => column.value.filter((v) => !Number.isNaN(v)));
  const last = published.findLastIndex((values) => values.length > 0);
  if (last < 0) return undefined;
  const counted = shown === columns ? published[last]! : shown[last]!.column.value;
  const latest = histogram(published[last]!, counted);
  if (!latest) return undefined;
  const all = new Float64Array(published.reduce((sum, values) => sum + values.length, 0));
  let at = 0;
  for (const values of published) {
    all.set(values, at);
    at += values.length;
  }
  all.sort();
  const classes = classesFor(columns[0]!.column.value.length);
  return {
    level,
    breaks: classBreaks(all, { classes, centre: definition.centre }),
    extent: [all[0]!, all.at(-1)!],
    histogram: latest,
  };
}

/** Six classes where there are many areas; five are easier to tell apart and enough for few. */
function classesFor(areas: number): number {
  return areas >= 200 ? 6 : 5;
}

/** The country's value by period. The sum of a count is no yardstick for a part of it, so counts have none. */
export function benchmarkOf(
  definition: IndicatorDefinition,
  country: LevelColumns,
): PackIndicator["benchmark"] {
  const benchmark: PackIndicator["benchmark"] = {};
  if (definition.measure === "count") return benchmark;
  for (const { period, column } of country) {
    const whole = observationAt(column, 0);
    if (whole.status !== "published") continue;
    const { value, lower, upper } = whole;
    benchmark[period] = {
      value,
      ...(lower !== undefined && { lower }),
      ...(upper !== undefined && { upper }),
    };
  }
  return benchmark;
}
