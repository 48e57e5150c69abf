import type { IndicatorDefinition } from "./definition.ts";

const SOURCE = "iod2025-scores";
const PUBLISHED = "2025-10-30";
const PERIOD = { id: "2025", label: "2025" };

const SCORE_NOTE =
  "A score ranks places against each other; twice the score is not twice the deprivation. Rank 1 is the most deprived, and a change of rank is not a change in deprivation. Not everyone in a deprived place is deprived.";
const RATE_NOTE =
  "A deprived neighbourhood has many people who are not deprived, and the other way about. The data are mostly from 2022 to 2024.";

type Words = Pick<IndicatorDefinition, "id" | "name" | "shortName" | "definition" | "determinant">;

/** A composite score: higher is more deprived. `decimals` are those to show. */
function score(entry: Words & { field: string; words: string; caveat?: string }): IndicatorDefinition {
  const { field, words, caveat = SCORE_NOTE, ...rest } = entry;
  return {
    ...rest,
    polarity: "higher-is-worse",
    measure: "score",
    unit: { suffix: "", words, decimals: 1 },
    multiplier: 1,
    interval: "none",
    source: SOURCE,
    caveat,
    published: PUBLISHED,
    period: PERIOD,
    values: { kind: "field", field, decimals: 3, weights: "population" },
  };
}

/** A share of people, published as a fraction. */
function rate(
  entry: Words & {
    field: string;
    numerator: string;
    denominator: string;
    words: string;
    weights: string;
    caveat?: string;
  },
): IndicatorDefinition {
  const { field, words, weights, caveat = RATE_NOTE, ...rest } = entry;
  return {
    ...rest,
    polarity: "higher-is-worse",
    measure: "proportion",
    unit: { suffix: "%", words, decimals: 1 },
    multiplier: 100,
    interval: "none",
    source: SOURCE,
    caveat,
    published: PUBLISHED,
    period: PERIOD,
    values: { kind: "field", field, times: 100, decimals: 1, weights },
  };
}

/** The Index of Multiple Deprivation 2025, its domains and sub-domains. */
export const DEPRIVATION: readonly IndicatorDefinition[] = [
  score({
    id: "index-of-multiple-deprivation",
    name: "Overall deprivation",
    shortName: "Overall deprivation",
    definition:
      "The Index of Multiple Deprivation 2025. It puts seven kinds of hardship into one score: income, work, education, health, crime, housing and services, and surroundings. A higher score means more deprived.",
    determinant: "deprivation",
    field: "imdScore",
    words: "on the deprivation score (higher is more deprived)",
  }),
  rate({
    id: "income-deprivation",
    name: "People on a low income",
    shortName: "Low income",
    definition:
      "The share of people living on a low income once housing is paid for: those who get income-related benefits, in work or out of it, and those who seek asylum and get support.",
    determinant: "income",
    field: "incomeScore",
    numerator: "People in low-income families",
    denominator: "All residents",
    words: "% of people",
    weights: "population",
  }),
  rate({
    id: "children-on-a-low-income",
    name: "Children in low-income families",
    shortName: "Children on a low income",
    definition: "The share of children aged 0 to 15 who live in a family on a low income.",
    determinant: "income",
    field: "idaciScore",
    numerator: "Children aged 0 to 15 in low-income families",
    denominator: "All children aged 0 to 15",
    words: "% of children",
    weights: "children",
  }),
  rate({
    id: "older-people-on-a-low-income",
    name: "Older people on a low income",
    shortName: "Older people on a low income",
    definition: "The share of people aged 60 and over who live on a low income.",
    determinant: "income",
    field: "idaopiScore",
    numerator: "People aged 60 and over on a low income",
    denominator: "All people aged 60 and over",
    words: "% of people aged 60 and over",
    weights: "olderPeople",
  }),
  rate({
    id: "employment-deprivation",
    name: "Adults kept out of work",
    shortName: "Kept out of work",
    definition:
      "The share of adults aged 18 to 66 who want to work but cannot, because there is no job for them or because of sickness, disability or caring.",
    determinant: "work",
    field: "employmentScore",
    numerator: "Adults aged 18 to 66 who get benefits because they are kept out of work",
    denominator: "All adults aged 18 to 66",
    words: "% of adults aged 18 to 66",
    weights: "workingAge",
  }),
  score({
    id: "education-deprivation",
    name: "Lack of education and skills",
    shortName: "Education and skills",
    definition:
      "A score for low attainment and missed school among children and young people, and for few qualifications among adults. A higher score means more deprived.",
    determinant: "education",
    field: "educationScore",
    words: "on the education score (higher is more deprived)",
  }),
  score({
    id: "children-and-young-people-education",
    name: "Children and young people held back in education",
    shortName: "Children's education",
    definition:
      "The part of the education score about children and young people: results at school, days missed, and going on to study. 0 is about average; above 0 is more deprived.",
    determinant: "education",
    field: "childrenYoungPeopleScore",
    words: "on the children's education score (above 0 is more deprived than average)",
  }),
  rate({
    id: "low-adult-skills",
    name: "Adults with few qualifications or little English",
    shortName: "Low adult skills",
    definition:
      "The share of working-age adults who have no or low qualifications, or who do not speak English well.",
    determinant: "education",
    field: "adultSkillsScore",
    numerator: "Adults with no or low qualifications, or who do not speak English well",
    denominator: "Working-age adults",
    words: "% of working-age adults",
    weights: "workingAge",
    caveat: "From Census 2021. Many older adults left school when fewer exams were taken.",
  }),
  score({
    id: "health-deprivation",
    name: "Poor health and early death",
    shortName: "Health deprivation",
    definition:
      "A score for dying early and for living with illness or disability, with age taken into account. 0 is about average; above 0 is worse.",
    determinant: "health",
    field: "healthScore",
    words: "on the health score (above 0 is worse than average)",
  }),
  score({
    id: "crime-deprivation",
    name: "Risk of crime",
    shortName: "Risk of crime",
    definition:
      "A score for how likely people are to suffer crime: violence, burglary, theft, damage and anti-social behaviour. 0 is about average; above 0 is worse.",
    determinant: "safety",
    field: "crimeScore",
    words: "on the crime score (above 0 is worse than average)",
  }),
  score({
    id: "barriers-to-housing-and-services",
    name: "Barriers to homes and services",
    shortName: "Homes and services",
    definition:
      "A score for how hard it is to afford a home and to reach services: house prices and rents, crowded homes, homelessness, getting about, broadband and family doctors. A higher score means more barriers.",
    determinant: "services",
    field: "barriersScore",
    words: "on the barriers score (higher is more deprived)",
  }),
  score({
    id: "living-environment-deprivation",
    name: "Poor homes and surroundings",
    shortName: "Homes and surroundings",
    definition:
      "A score for homes in poor condition, and for dirty air, noise and danger on the roads outside. A higher score means more deprived.",
    determinant: "environment",
    field: "livingScore",
    words: "on the surroundings score (higher is more deprived)",
  }),
  score({
    id: "indoor-living-environment",
    name: "Homes in poor condition",
    shortName: "Homes in poor condition",
    definition:
      "The part of the surroundings score about the inside of homes: those in poor condition or hard to heat. 0 is about average; above 0 is worse.",
    determinant: "housing",
    field: "indoorsScore",
    words: "on the indoor score (above 0 is worse than average)",
  }),
  score({
    id: "outdoor-living-environment",
    name: "Dirty air, noise and danger outdoors",
    shortName: "Surroundings outdoors",
    definition:
      "The part of the surroundings score about the outdoors: air quality, noise and road accidents. 0 is about average; above 0 is worse.",
    determinant: "environment",
    field: "outdoorsScore",
    words: "on the outdoor score (above 0 is worse than average)",
  }),
];
