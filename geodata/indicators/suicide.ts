import { limitsFromCount } from "./approximateLimits.ts";
import type { IndicatorDefinition } from "./definition.ts";

const CAVEAT =
  "Published for counties and unitary councils, regions and England, and shown for nothing smaller. In most places few people die in this way, so the figure can rise or fall a lot by chance: look at the likely range. Where the file gives none, it is worked out from the number of deaths and is approximate. Withheld where fewer than 10 people died, which for women is in about one place in seven. Areas are those of 2021. Deaths are counted when they are registered, which can be long after.";

const SHARED = {
  determinant: "mental-health",
  polarity: "higher-is-worse",
  measure: "rate",
  unit: { suffix: "", words: "deaths for every 100,000 people", decimals: 1 },
  multiplier: 100_000,
  denominator: "People aged 10 and over, over three years, as if all places had people of the same ages",
  interval: "byar",
  source: "suicide",
  caveat: CAVEAT,
  published: "2022-11",
  nextExpected: "Every year, in autumn",
  sensitive: "suicide",
} as const;

function rate(
  words: Pick<IndicatorDefinition, "id" | "name" | "shortName" | "definition" | "numerator">,
  { sex, label }: { sex: string; label: string },
): IndicatorDefinition {
  return {
    ...words,
    ...SHARED,
    breakdown: { of: "suicide-rate", dimension: "Sex", label },
    values: {
      kind: "published",
      where: { sex, category: "" },
      value: "value",
      lower: "lower",
      upper: "upper",
      count: "count",
      denominator: "denominator",
      decimals: 1,
      periodOf: threeYears,
      mark: "note",
      name: "areaName",
      limits: limitsFromCount,
      absent: { layout: "fingertips-subset", status: "suppressed" },
    },
  };
}

/** "2017 - 19" and the like. */
function threeYears(text: string): { id: string; label: string } | undefined {
  const [, from, to] = /^(\d{4})\s*-\s*(\d{2})$/.exec(text.trim()) ?? [];
  if (from === undefined || to === undefined) return undefined;
  return { id: `${from}-${to}`, label: `${from} to ${from.slice(0, 2)}${to}` };
}

const OF = "for every 100,000 people of that age. Three years are put together";
const ADJUSTED =
  "The rate is worked out as if all places had people of the same ages, so that they can be compared";

/** Deaths by suicide, at the levels they are published for and no other. */
export const SUICIDE_INDICATORS: readonly IndicatorDefinition[] = [
  rate(
    {
      id: "suicide-rate",
      name: "Suicide rate",
      shortName: "Suicide rate",
      definition: `Deaths by suicide of people aged 10 and over, ${OF}. ${ADJUSTED}.`,
      numerator: "Deaths by suicide registered in three years",
    },
    { sex: "Persons", label: "Everyone" },
  ),
  rate(
    {
      id: "suicide-rate-men",
      name: "Suicide rate of men",
      shortName: "Suicide rate, men",
      definition: `Deaths by suicide of men and boys aged 10 and over, ${OF}. ${ADJUSTED}.`,
      numerator: "Deaths by suicide of men and boys registered in three years",
    },
    { sex: "Male", label: "Men" },
  ),
  rate(
    {
      id: "suicide-rate-women",
      name: "Suicide rate of women",
      shortName: "Suicide rate, women",
      definition: `Deaths by suicide of women and girls aged 10 and over, ${OF}. ${ADJUSTED}.`,
      numerator: "Deaths by suicide of women and girls registered in three years",
    },
    { sex: "Female", label: "Women" },
  ),
];
