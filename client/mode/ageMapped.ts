import { periodEndYear } from "../../geodata/indicators/periodEnd.ts";
import type { Column } from "../../geodata/pack/column.ts";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { histogram } from "../../geodata/statistics/histogram.ts";
import type { KeyedColumn } from "../api.ts";
import { NO_CLASS } from "../map/classes.ts";
import { dateInWords } from "../words/date.ts";
import { figure } from "../words/figure.ts";
import { countOf } from "./countOf.ts";
import { lowerFirst } from "./lowerFirst.ts";
import { type Mapped, periodLabel, valuesMapped } from "./mapped.ts";

const MOST_CLASSES = 5;
const PUBLISHED = 0;

/**
 * How old the latest figure of each area is, in years from the end of its period to `year`. `columns` are of one measure and
 * level, latest first. Where all figures are as old the map would be one colour: then it shows the values, and says so.
 */
export function ageMapped(drawn: KeyedColumn, columns: readonly KeyedColumn[], year: number): Mapped {
  const { indicator, series, level } = drawn;
  const latest = new Uint8Array(drawn.column.value.length).fill(NO_CLASS);
  for (const [place, { column }] of columns.entries())
    for (let i = 0; i < latest.length; i++)
      if (latest[i] === NO_CLASS && column.status[i] === PUBLISHED) latest[i] = place;
  const ages = columns.map(({ period }) => ageOf(indicator, period, year));
  const column: Column = {
    value: Float64Array.from(latest, (place) => ages[place] ?? Number.NaN),
    status: latest.map((place, i) => (ages[place] === undefined ? drawn.column.status[i] || 2 : PUBLISHED)),
    basis: new Uint8Array(latest.length),
  };
  const known = column.value.filter((age) => !Number.isNaN(age));
  const distinct = [...new Set(known)].sort((a, b) => a - b);
  if (distinct.length < 2)
    return {
      ...valuesMapped(drawn),
      key: `${drawn.key} one age`,
      summary: `${evidenceWords(indicator, columns[latest.find((p) => p !== NO_CLASS) ?? 0]?.period ?? drawn.period, year)} No place has older figures, so the map shows the values.`,
    };
  const breaks = limitsOf(distinct);
  const newest = distinct[0]!;
  const old = known.filter((age) => age > newest).length;
  return {
    ...drawn,
    key: `${columns.map(({ key }) => key).join(" ")} age`,
    indicator: {
      ...indicator,
      measure: "mean",
      polarity: "none",
      unit: { suffix: "", words: "years old", decimals: 0 },
      benchmark: {},
    },
    series: {
      ...series,
      breaks,
      extent: [newest, distinct.at(-1)!],
      histogram: histogram(known) ?? series.histogram,
    },
    column,
    mode: "age",
    title: `Age of the evidence on ${lowerFirst(valuesMapped(drawn).title)}`,
    unitWords: "Years since the latest figure",
    when: `seen from ${year}`,
    colourWords: (theme) => `${theme === "dark" ? "Brighter" : "Darker"} = older`,
    summary: `The latest figures are ${yearsOld(newest)}. In ${countOf(level, old)} they are older.`,
    fields: [
      {
        name: "latest_period",
        heading: "Latest figure",
        meaning: "When the area was last measured",
        at: (index) => {
          const own = columns[latest[index]!];
          return own && periodLabel(indicator, own.period);
        },
      },
      {
        name: "latest_value",
        heading: "Value then",
        meaning: `Its figure then: ${indicator.unit.words}`,
        at: (index) => columns[latest[index]!]?.column.value[index],
        wordsAt: (index) => {
          const own = columns[latest[index]!];
          return own ? figure(indicator.unit, own.column.value[index]!) : "–";
        },
      },
    ],
    linesAt: (index) => {
      const own = columns[latest[index]!];
      if (!own) return ["No figure at any time"];
      const age = ages[latest[index]!];
      return [
        `Latest figure: ${lowerFirst(periodLabel(indicator, own.period))}`,
        ...(age === undefined ? [] : [capital(yearsOld(age))]),
        ...valuesMapped(own).linesAt(index),
      ];
    },
  };
}

/** Of when the figures are and when they came out: "Figures of 2021, 5 years old, published in November 2022." */
export function evidenceWords(indicator: PackIndicator, period: string, year: number): string {
  const age = ageOf(indicator, period, year);
  const old = age === undefined ? "" : `, ${yearsOld(age)}`;
  const published = indicator.published ? `, published in ${dateInWords(indicator.published)}` : "";
  return `Figures of ${lowerFirst(periodLabel(indicator, period))}${old}${published}.`;
}

/** Classes of as many ages each, however few places are old: by places, all but the latest age would be one class. */
function limitsOf(ages: readonly number[]): number[] {
  if (ages.length <= MOST_CLASSES) return ages.slice(1);
  return Array.from(
    { length: MOST_CLASSES - 1 },
    (_, k) => ages[Math.round(((k + 1) * ages.length) / MOST_CLASSES)]!,
  );
}

function ageOf(indicator: PackIndicator, period: string, year: number): number | undefined {
  const end = periodEndYear({ id: period, label: periodLabel(indicator, period) });
  return end === undefined ? undefined : Math.max(0, year - end);
}

function yearsOld(age: number): string {
  if (age === 0) return "of this year";
  return age === 1 ? "1 year old" : `${age} years old`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
