import type { AreaLevel } from "../area.ts";
import type { Observation } from "../indicator.ts";
import { type Column, observationAt } from "../pack/column.ts";
import type { PackIndicator, PackSeries } from "../pack/manifest.ts";
import { pickAreas } from "../pack/pickAreas.ts";
import { classBreaks } from "../statistics/classBreaks.ts";
import { histogram } from "../statistics/histogram.ts";
import type { OwnColumn, OwnFigures } from "./ownFigures.ts";

/** A reader's own figures as an indicator among those of a pack, at the levels that the pack has. */
export function ownIndicator(own: OwnFigures, levels: readonly AreaLevel[]): PackIndicator {
  return {
    ...own.indicator,
    periods: own.periods,
    benchmark: own.benchmark,
    series: own.levels.flatMap((each) => (levels.includes(each.level) ? (seriesOf(own, each) ?? []) : [])),
  };
}

/** The column of a level and period in the order of the pack's areas; undefined where there is none. */
export function ownColumn(
  own: OwnFigures,
  level: AreaLevel,
  period: string,
  codes: readonly string[],
): Column | undefined {
  const held = own.levels.find((each) => each.level === level);
  const column = held?.columns[period];
  if (!held || !column) return undefined;
  const index = new Map(held.codes.map((code, i) => [code, i]));
  return pickAreas(
    columnOf(column),
    codes.map((code) => index.get(code) ?? -1),
  );
}

/** What is known of one area, period by period. */
export function ownObservations(
  own: OwnFigures,
  level: AreaLevel,
  code: string,
): { period: string; label: string; observation: Observation }[] {
  const held = own.levels.find((each) => each.level === level);
  const index = held?.codes.indexOf(code) ?? -1;
  return own.periods.flatMap(({ id, label }) => {
    const column = held?.columns[id];
    if (!column) return [];
    const observation: Observation =
      index < 0 ? { status: "missing" } : observationAt(columnOf(column), index);
    return [{ period: id, label, observation }];
  });
}

function seriesOf(
  own: OwnFigures,
  { level, codes, columns }: OwnFigures["levels"][number],
): PackSeries | undefined {
  const byPeriod = own.periods.flatMap(({ id }) => (columns[id] ? [columnOf(columns[id]).value] : []));
  const last = byPeriod.findLast((values) => values.some((value) => !Number.isNaN(value)));
  const bins = last && histogram(last);
  if (!bins) return undefined;
  const all = Float64Array.from(
    byPeriod.flatMap((values) => [...values].filter((value) => !Number.isNaN(value))),
  ).sort();
  return {
    level,
    breaks: classBreaks(all, { classes: codes.length >= 200 ? 6 : 5 }),
    extent: [all[0]!, all.at(-1)!],
    histogram: bins,
    columns: Object.fromEntries(
      Object.keys(columns).map((period) => [
        period,
        { name: `${own.indicator.id}/${level}/${period}`, bytes: 0, sha256: "" },
      ]),
    ),
  };
}

function columnOf(column: OwnColumn): Column {
  const numbers = (list: readonly (number | null)[]) => Float64Array.from(list, (n) => n ?? Number.NaN);
  const some = (list: readonly (number | null)[] | undefined) => list && numbers(list);
  return {
    value: numbers(column.value),
    lower: some(column.lower),
    upper: some(column.upper),
    count: some(column.count),
    denominator: some(column.denominator),
    status: Uint8Array.from(column.status),
    basis: Uint8Array.from(column.basis),
  };
}
