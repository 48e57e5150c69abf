import type { AreaLevel } from "../../geodata/area.ts";
import { fullName } from "../../geodata/indicators/family.ts";
import { type Column, observationAt } from "../../geodata/pack/column.ts";
import type { PackIndicator, PackSeries } from "../../geodata/pack/manifest.ts";
import { changeBetween, changeUnitOf, isMoreThanChance } from "../../geodata/statistics/changeBetween.ts";
import { changeBreaks } from "../../geodata/statistics/changeBreaks.ts";
import { histogram } from "../../geodata/statistics/histogram.ts";
import type { KeyedColumn } from "../api.ts";
import { NO_CLASS } from "../map/classes.ts";
import { classColours } from "../map/palette.ts";
import { DIVERGING } from "../theme/colours.ts";
import { decimal, figure, STATUS_SHORT, valueInWords } from "../words/figure.ts";
import { isDeprivation } from "../words/rankGroup.ts";
import { countOf } from "./countOf.ts";
import { lowerFirst } from "./lowerFirst.ts";
import { figureField, type Mapped, periodLabel } from "./mapped.ts";

const whole = new Intl.NumberFormat("en-GB");
const NOT_APPLICABLE = 3;

/** What changed in each area from one period to a later one, with classes either side of zero. */
export function changeMapped(from: KeyedColumn, to: KeyedColumn): Mapped {
  const { indicator, series, level } = to;
  const unit = changeUnitOf(indicator.measure, series.extent[0]);
  const column = changeBetween(from.column, to.column, unit);
  const [early, late] = [periodLabel(indicator, from.period), periodLabel(indicator, to.period)];
  const breaks = changeBreaks(column.value);
  const changing = changeIndicator(indicator, unit, { from: from.period, to: to.period, breaks });
  const most = farthestFromZero(column.value);
  const changes: PackSeries = {
    ...series,
    breaks,
    extent: [-most, most],
    histogram: histogram(column.value) ?? { from: 0, to: 0, counts: [] },
  };
  const classes = changeClasses(column, breaks);
  return {
    key: `${to.key} change from ${from.key}`,
    indicator: changing,
    series: changes,
    level,
    period: to.period,
    column,
    mode: "change",
    shading: {
      classes,
      colours: (theme) =>
        breaks.length ? classColours(indicator, changes, theme) : [DIVERGING[theme].middle],
    },
    unitWords: { points: "Change in percentage points", percent: "% change", unit: "Change" }[unit],
    title: `Change in ${lowerFirst(fullName(indicator))}`,
    when: `${early} to ${late}`,
    colourWords: () => changeColourWords(indicator),
    summary: summaryOf(classes, breaks, {
      column,
      unit: changing.unit,
      level,
      early,
    }),
    fields: [
      figureField(from, {
        name: "value_from",
        heading: early,
        meaning: `The figure of ${lowerFirst(early)}`,
      }),
      figureField(to, { name: "value_to", heading: late, meaning: `The figure of ${lowerFirst(late)}` }),
      {
        name: "more_than_chance",
        meaning: "yes where the 95% interval of the change leaves zero out; empty where there is no interval",
        at(index) {
          const change = observationAt(column, index);
          const more = change.status === "published" ? isMoreThanChance(change) : undefined;
          return more === undefined ? undefined : more ? "yes" : "no";
        },
      },
    ],
    linesAt(index) {
      const change = observationAt(column, index);
      const [before, after] = [from, to].map((each) => {
        const observation = observationAt(each.column, index);
        return observation.status === "published"
          ? figure(indicator.unit, observation.value)
          : STATUS_SHORT[observation.status];
      });
      const both = `${early}: ${before}. ${late}: ${after}`;
      if (change.status !== "published") {
        const why =
          column.status[index] === NOT_APPLICABLE ? "No percentage of nothing" : "No change can be told";
        return [why, both];
      }
      const chance = isMoreThanChance(change) === false ? ["Could be chance alone"] : [];
      const words =
        Number(change.value.toFixed(changing.unit.decimals)) === 0
          ? `Hardly any change since ${lowerFirst(early)}`
          : valueInWords(changing.unit, change.value);
      return [words, both, ...chance];
    },
  };
}

/** As `classOf`, but a change that reaches a limit counts as much below zero as above it: −10% is "down by 10% or more". */
function changeClasses({ value, status }: Column, breaks: readonly number[]): Uint8Array {
  const middle = breaks.length / 2;
  const distances = breaks.slice(middle);
  const classes = new Uint8Array(value.length).fill(NO_CLASS);
  for (let i = 0; i < value.length; i++) {
    if (status[i] !== 0) continue;
    const amount = Math.abs(value[i]!);
    let reached = 0;
    while (reached < distances.length && amount >= distances[reached]!) reached++;
    classes[i] = value[i]! < 0 ? middle - reached : middle + reached;
  }
  return classes;
}

/** Where two figures are set beside each other, the later of them is `to`, in the order of the measure's periods. */
export function inTimeOrder(indicator: Pick<PackIndicator, "periods">, a: string, b: string) {
  const place = (id: string) => indicator.periods.findIndex((period) => period.id === id);
  return place(a) <= place(b) ? { from: a, to: b } : { from: b, to: a };
}

/** The measure, telling its change: the unit is that of the change, and the country's change its benchmark. */
function changeIndicator(
  indicator: PackIndicator,
  unit: ReturnType<typeof changeUnitOf>,
  { from, to, breaks }: { from: string; to: string; breaks: readonly number[] },
): PackIndicator {
  const early = lowerFirst(periodLabel(indicator, from));
  const words = {
    points: { suffix: " points", words: `percentage points more than in ${early} (below 0: less)` },
    percent: { suffix: "%", words: `% more than in ${early} (below 0: less)` },
    unit: { suffix: "", words: `more than in ${early} (below 0: less)` },
  }[unit];
  const least = breaks[breaks.length / 2] ?? 1;
  const decimals = Math.max(
    { points: 1, percent: 0, unit: indicator.unit.decimals }[unit],
    Math.ceil(-Math.log10(least)),
  );
  const [a, b] = [indicator.benchmark[from]?.value, indicator.benchmark[to]?.value];
  const known = a !== undefined && b !== undefined && (unit !== "percent" || a > 0);
  return {
    ...indicator,
    measure: "mean",
    unit: { ...words, decimals },
    benchmark: known ? { [to]: { value: unit === "percent" ? (100 * (b - a)) / a : b - a } } : {},
  };
}

function farthestFromZero(values: Column["value"]): number {
  let most = 0;
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  return most;
}

function changeColourWords(indicator: PackIndicator): string {
  const { polarity } = indicator;
  if (polarity === "none") return "Orange = rose, blue = fell";
  const [worse, better] = isDeprivation(indicator) ? ["more deprived", "less deprived"] : ["worse", "better"];
  return polarity === "higher-is-worse"
    ? `Orange = rose = ${worse}, blue = fell = ${better}`
    : `Orange = fell = ${worse}, blue = rose = ${better}`;
}

function summaryOf(
  classes: Uint8Array,
  breaks: readonly number[],
  {
    column,
    unit,
    level,
    early,
  }: { column: Column; unit: PackIndicator["unit"]; level: AreaLevel; early: string },
): string {
  const middle = breaks.length / 2;
  let [down, up, less, none, more] = [0, 0, 0, 0, 0];
  for (let i = 0; i < classes.length; i++) {
    if (column.status[i] === NOT_APPLICABLE) none++;
    if (column.status[i] !== 0) continue;
    if (classes[i]! < middle) down++;
    else if (classes[i]! > middle) up++;
    else less++;
    if (isMoreThanChance({ lower: column.lower?.[i], upper: column.upper?.[i] })) more++;
  }
  if (down + up + less + none === 0)
    return "No place has figures of both, so no change can be told. Choose other periods.";
  const least = breaks[middle];
  const suffix = unit.suffix === " points" ? " percentage points" : unit.suffix;
  return [
    least === undefined
      ? "Nothing changed."
      : `Up by ${decimal(least, unit.decimals)}${suffix} or more in ${countOf(level, up)}, down by as much in ${whole.format(down)}. Less change in ${whole.format(less)}.`,
    column.lower
      ? `In ${whole.format(more)} the change is more than chance would make.`
      : "No margin of error is known, so a small change may mean nothing.",
    none ? `${whole.format(none)} had none in ${lowerFirst(early)}, so no percentage can be told.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}
