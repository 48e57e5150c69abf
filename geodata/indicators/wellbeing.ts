import type { IndicatorDefinition } from "./definition.ts";

const SURVEY =
  "Asked of adults in a survey, so each figure has a likely range, wide for a single district. Published for districts, counties, regions and England, 2011/12 to 2021/22; withheld where too few people were asked. 2020/21 was asked by telephone in the pandemic.";

const SHARED = {
  determinant: "mental-health",
  interval: "published",
  source: "personal-wellbeing",
  caveat: SURVEY,
  published: "2022-10",
  nextExpected: "Every year",
} as const;

/** Areas that today's levels have: not metropolitan counties, nor Inner and Outer London. */
const KNOWN_AREAS = /^E(0|10|12|92)/;

function figures(measure: string, estimate: string, decimals: number): IndicatorDefinition["values"] {
  return {
    kind: "published",
    where: { measure, estimate, code: KNOWN_AREAS },
    value: "value",
    lower: "lower",
    upper: "upper",
    decimals,
    mark: "marking",
    periodOf: (text) => ({ id: text, label: text.replace("-", "/") }),
  };
}

interface Question {
  measure: string;
  id: string;
  name: string;
  asked: string;
  /** Of the share of adults who feel worst. */
  worst: { id: string; name: string; shortName: string; answer: string };
}

const QUESTIONS: readonly Question[] = [
  {
    measure: "life-satisfaction",
    id: "life-satisfaction",
    name: "Life satisfaction",
    asked: "how satisfied they are with their life nowadays",
    worst: {
      id: "low-life-satisfaction",
      name: "Adults with low life satisfaction",
      shortName: "Low life satisfaction",
      answer: "0 to 4",
    },
  },
  {
    measure: "worthwhile",
    id: "feeling-worthwhile",
    name: "Feeling that life is worthwhile",
    asked: "whether they feel that the things they do in life are worthwhile",
    worst: {
      id: "low-feeling-worthwhile",
      name: "Adults who feel that life is hardly worthwhile",
      shortName: "Life hardly worthwhile",
      answer: "0 to 4",
    },
  },
  {
    measure: "happiness",
    id: "happiness",
    name: "Happiness",
    asked: "how happy they felt yesterday",
    worst: {
      id: "low-happiness",
      name: "Adults with low happiness",
      shortName: "Low happiness",
      answer: "0 to 4",
    },
  },
  {
    measure: "anxiety",
    id: "anxiety",
    name: "Anxiety",
    asked: "how anxious they felt yesterday",
    worst: {
      id: "high-anxiety",
      name: "Adults with high anxiety",
      shortName: "High anxiety",
      answer: "6 to 10",
    },
  },
];

const ANSWERS = QUESTIONS.flatMap(({ measure, id, name, asked, worst }): IndicatorDefinition[] => [
  {
    ...SHARED,
    id,
    name: `${name}, average answer`,
    shortName: name,
    definition: `Adults were asked ${asked}, from 0 (not at all) to 10 (completely). This is the average of their answers.`,
    polarity: measure === "anxiety" ? "higher-is-worse" : "lower-is-worse",
    measure: "mean",
    unit: { suffix: "", words: "out of 10", decimals: 1 },
    multiplier: 1,
    values: figures(measure, "average-mean", 2),
  },
  {
    ...SHARED,
    id: worst.id,
    name: worst.name,
    shortName: worst.shortName,
    definition: `Adults were asked ${asked}, from 0 (not at all) to 10 (completely). This is the share who answered ${worst.answer}.`,
    polarity: "higher-is-worse",
    measure: "proportion",
    unit: { suffix: "%", words: "% of adults", decimals: 1 },
    multiplier: 100,
    numerator: `Adults who answered ${worst.answer}`,
    denominator: "Adults aged 16 and over",
    values: figures(measure, "poor", 2),
  },
]);

const LONELINESS: IndicatorDefinition = {
  id: "loneliness",
  name: "Loneliness (estimated, not surveyed here)",
  shortName: "Loneliness (estimated)",
  definition:
    "Adults who feel lonely often, always or some of the time, estimated from the kind of neighbourhood they live in.",
  determinant: "community",
  polarity: "higher-is-worse",
  measure: "proportion",
  unit: { suffix: "%", words: "% of adults", decimals: 1 },
  multiplier: 100,
  numerator: "Adults who feel lonely often, always or some of the time",
  denominator: "Adults aged 16 and over",
  interval: "none",
  source: "loneliness",
  caveat:
    "Made up from a national survey, not asked here: each area is given England's answer for areas of its type, so places of the same type all have the same figure. It cannot show what a place does about loneliness. Larger areas show the average over residents.",
  published: "after 2021",
  basis: "modelled",
  period: { id: "2020-21", label: "2020/21" },
  values: { kind: "field", field: "percent", decimals: 1 },
};

const MENTAL_HEALTH_INDEX: IndicatorDefinition = {
  id: "mental-health-index",
  name: "Small Area Mental Health Index",
  shortName: "Mental health index",
  definition:
    "One score for how much poor mental health there is in a neighbourhood. It puts together hospital visits, antidepressants, depression on GP registers, and benefits for mental health.",
  determinant: "mental-health",
  polarity: "higher-is-worse",
  measure: "score",
  unit: { suffix: "", words: "index score (higher is worse)", decimals: 2 },
  multiplier: 1,
  interval: "none",
  source: "mental-health-index",
  caveat:
    "The file read here has Lincolnshire only, 2011 to 2022: other places have no figure, and there is none for England. Zero is about the average of England over all years. Published for the neighbourhoods of 2011; those changed since then take the value of the neighbourhood they came from. Larger areas show the average over residents.",
  published: "after 2022",
  values: { kind: "series", fields: /^samhi_index\.(\d{4})$/i, decimals: 3, least: -100 },
};

/** How people feel, by survey, estimate and index. */
export const WELLBEING: readonly IndicatorDefinition[] = [MENTAL_HEALTH_INDEX, ...ANSWERS, LONELINESS];
