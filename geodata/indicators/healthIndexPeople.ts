import type { IndicatorDefinition } from "./definition.ts";
import { healthIndexFigure, per, percentOf } from "./healthIndexFigure.ts";

const SAME_AGES = "as if all places had people of the same ages";

/** How long and how well people live, from the ONS Health Index. */
export const HEALTH_INDEX_PEOPLE: readonly IndicatorDefinition[] = [
  healthIndexFigure({
    id: "life-expectancy",
    indicator: "Life expectancy",
    name: "Life expectancy",
    shortName: "Life expectancy",
    definition: "How many years a baby born now would live, if people kept dying at today's ages.",
    determinant: "health",
    polarity: "lower-is-worse",
    measure: "mean",
    unit: { suffix: " years", words: "years", decimals: 1 },
    own: [2015, 2020],
    caveat:
      "The mean of women's and men's. It says how things are now, not how long today's babies will live.",
  }),
  healthIndexFigure({
    id: "avoidable-deaths",
    indicator: "Avoidable mortality",
    name: "Deaths that could have been avoided",
    shortName: "Avoidable deaths",
    definition: `Deaths before 75 that good care or a healthier life could have put off, for every 100,000 people, ${SAME_AGES}.`,
    determinant: "health",
    ...per(100_000, "deaths for every 100,000 people"),
    own: [2015, 2020],
  }),
  healthIndexFigure({
    id: "deaths-from-all-causes",
    indicator: "Mortality from all causes",
    name: "Deaths from all causes",
    shortName: "Deaths from all causes",
    definition: `Deaths in a year for every 100,000 people, ${SAME_AGES}.`,
    determinant: "health",
    ...per(100_000, "deaths for every 100,000 people"),
    caveat: "The pandemic raised the figures of 2020 and 2021.",
  }),
  healthIndexFigure({
    id: "infant-deaths",
    indicator: "Infant mortality",
    name: "Babies who die before their first birthday",
    shortName: "Infant deaths",
    definition: "Babies who die before they are one year old, for every 1,000 born alive.",
    determinant: "health",
    ...per(1000, "deaths for every 1,000 babies born alive"),
    caveat: "Few babies die, so a district's figure rises and falls by chance.",
  }),
  healthIndexFigure({
    id: "hip-fractures",
    indicator: "Frailty",
    name: "Older people who break a hip",
    shortName: "Broken hips",
    definition: `People aged 65 and over taken to hospital with a broken hip, for every 100,000 of that age, ${SAME_AGES}. A sign of frailty.`,
    determinant: "health",
    ...per(100_000, "people for every 100,000 aged 65 and over"),
    own: [2015, 2020],
  }),
  healthIndexFigure({
    id: "disabled-working-age",
    indicator: "Disability",
    name: "Disabled people of working age",
    shortName: "Disabled, working age",
    definition: "The share of people aged 16 to 64 whose health limits their daily life or their work.",
    determinant: "health",
    ...percentOf("people aged 16 to 64"),
    numerator: "Disabled people aged 16 to 64",
    denominator: "People aged 16 to 64",
    caveat: "From a survey, year by year: the census asks everyone, but once in ten years.",
  }),
  healthIndexFigure({
    id: "self-harm-admissions",
    indicator: "Self-harm",
    name: "Hospital stays because of self-harm",
    shortName: "Hospital stays from self-harm",
    definition: `Emergency hospital stays after people hurt themselves on purpose, for every 100,000 people, ${SAME_AGES}.`,
    determinant: "mental-health",
    ...per(100_000, "hospital stays for every 100,000 people"),
    sensitive: "self-harm",
    own: [2015, 2020],
    caveat:
      "Given for districts and nothing smaller. One person can be counted more than once. Most people who harm themselves never go to a hospital, and hospitals differ in whom they keep.",
  }),
];
