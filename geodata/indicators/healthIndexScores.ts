import { HEALTH_INDEX_PARTS } from "../sources/healthIndex.ts";
import type { IndicatorDefinition } from "./definition.ts";

type Field = (typeof HEALTH_INDEX_PARTS)[number][0];

/** Names that fit a tight place, and what goes into each part. */
const WORDS: Record<Field, readonly [shortName: string, about: string]> = {
  dailyLife: ["daily life", "disability and frailty"],
  mentalHealth: ["mental health", "mental ill-health, self-harm and suicide"],
  mortality: ["mortality", "how long people live, and deaths that could have been avoided"],
  wellbeing: ["well-being", "how satisfied, happy and anxious people feel"],
  conditions: ["physical health", "long-term illness, such as cancer, diabetes and heart disease"],
  behaviour: ["behaviour", "smoking, alcohol, drugs, food and exercise"],
  children: ["children", "school, learning and teenage pregnancy"],
  physiological: ["physiological risks", "weight, blood pressure and birth weight"],
  protective: ["protective measures", "vaccinations and cancer screening"],
  services: ["access to services", "the way to doctors, pharmacies and sports, and the internet"],
  crime: ["crime", "crime that the police recorded"],
  work: ["work and income", "child poverty, unemployment, training and safety at work"],
  living: ["living conditions", "air, noise, roads, crowded homes and rough sleeping"],
};

function score(field: Field, part: string): IndicatorDefinition {
  const [short, about] = WORDS[field];
  return {
    id: field === "dailyLife" ? "health-index" : `health-index-${dashed(field)}`,
    name: `Health Index: ${part[0]!.toLowerCase()}${part.slice(1)}`,
    shortName: `Health Index: ${short}`,
    definition: `A score for ${about}. 100 is England in 2015; a higher score is better.`,
    determinant: "health",
    polarity: "lower-is-worse",
    measure: "score",
    unit: { suffix: "", words: "on the Health Index (100 is England in 2015)", decimals: 1 },
    multiplier: 1,
    interval: "none",
    source: "health-index-scores",
    caveat:
      "A score that puts several measures together: it hides which of them is better or worse. Some of these were not measured anew in 2020 and 2021. Districts of 2021: those merged since have no score.",
    published: "2023-06",
    levels: ["lad"],
    breakdown: { of: "health-index", dimension: "Part of health", label: part },
    values: { kind: "published", value: field, decimals: 1 },
  };
}

const dashed = (field: string) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The parts of the ONS Health Index; its green space is what `private-outdoor-space` shows, and is left out. */
export const HEALTH_INDEX_SCORES: readonly IndicatorDefinition[] = HEALTH_INDEX_PARTS.map(([field, part]) =>
  score(field, part),
);
