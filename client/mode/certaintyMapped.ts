import { observationAt } from "../../geodata/pack/column.ts";
import { compareWithBenchmark } from "../../geodata/statistics/compareWithBenchmark.ts";
import type { KeyedColumn } from "../api.ts";
import { classOf, NO_CLASS } from "../map/classes.ts";
import { classColours } from "../map/palette.ts";
import { besideBenchmark, comparisonInWords } from "../words/comparison.ts";
import { intervalInWords } from "../words/figure.ts";
import { countOf } from "./countOf.ts";
import { type Mapped, valuesMapped } from "./mapped.ts";

const whole = new Intl.NumberFormat("en-GB");

/**
 * The values, with colour left to the areas that can be told apart from the country: those whose interval leaves its figure
 * out. The values alone where there is no interval or nothing to compare with.
 */
export function certaintyMapped(drawn: KeyedColumn, country: string): Mapped {
  const values = valuesMapped(drawn);
  const { indicator, series, column, level, period } = drawn;
  const benchmark = indicator.benchmark[period]?.value;
  if (benchmark === undefined || !column.lower || !column.upper) return values;
  const classes = classOf(column, series.breaks);
  const found = new Map<string, number>();
  let known = 0;
  for (let i = 0; i < classes.length; i++) {
    if (column.status[i] !== 0) continue;
    known++;
    const limits = { lower: column.lower[i], upper: column.upper[i] };
    const verdict = compareWithBenchmark(limits, benchmark, indicator.polarity);
    found.set(verdict, (found.get(verdict) ?? 0) + 1);
    if (verdict === "similar" || verdict === "not-tested") classes[i] = NO_CLASS;
  }
  const faded = (found.get("similar") ?? 0) + (found.get("not-tested") ?? 0);
  const told = ["worse", "better", "higher", "lower"]
    .filter((verdict) => found.has(verdict))
    .map((verdict) => `${whole.format(found.get(verdict)!)} ${verdict}`);
  return {
    ...values,
    key: `${drawn.key} certainty`,
    mode: "certainty",
    shading: { classes, colours: (theme) => classColours(indicator, series, theme) },
    fadedWords: `Cannot be told apart from ${country}`,
    title: `${values.title}: what differs from ${country}`,
    summary: [
      `${countOf(level, faded)} of ${whole.format(known)} cannot be told apart from ${country}.`,
      told.length ? `${told.join(", ")} than ${country}.` : "",
      "About 1 in 20 would seem to differ by chance alone.",
    ]
      .filter(Boolean)
      .join(" "),
    linesAt: (index) => {
      const observation = observationAt(column, index);
      const beside = besideBenchmark(indicator, observation, benchmark);
      const verdict =
        beside?.verdict === "similar"
          ? `Cannot be told apart from ${country}`
          : beside && comparisonInWords(beside, country);
      const range = intervalInWords(indicator.unit, observation);
      return [
        ...values.linesAt(index),
        ...(range ? [`Likely ${range.replace(" (95% confidence)", "")}`] : []),
        ...(verdict ? [verdict] : []),
      ];
    },
  };
}
