import type { IndicatorDefinition } from "./definition.ts";

const FUEL_POVERTY = {
  determinant: "housing",
  polarity: "higher-is-worse",
  measure: "proportion",
  unit: { suffix: "%", words: "% of households", decimals: 1 },
  multiplier: 100,
  definition:
    "The share of households in a home that is hard to keep warm whom the cost of heating it would leave in poverty.",
  numerator: "Households in fuel poverty",
  denominator: "All households",
  interval: "wilson",
  basis: "modelled",
} as const;
const MODEL = "The publisher's model, not a count, from before prices of gas and power rose in 2022.";

/** Districts made of several community safety partnerships, each with a score of its own in the file. */
const SEVERAL_PARTNERSHIPS = [{ code: /^E060000(58|61|63|64)$/ }];

/** Warm homes, crime, family doctors and fast food. */
export const LOCAL_CONDITIONS: readonly IndicatorDefinition[] = [
  {
    ...FUEL_POVERTY,
    id: "fuel-poverty",
    name: "Households that struggle to keep warm",
    shortName: "Fuel poverty",
    source: "fuel-poverty",
    caveat: `${MODEL} For neighbourhoods look at general trends and extremes only, as the publisher says: the model knows little of single streets, and the ranges shown leave that out.`,
    published: "2022-04-28",
    period: { id: "2020", label: "2020" },
    values: { kind: "counts-2011", count: "fuelPoor", total: "households" },
  },
  {
    ...FUEL_POVERTY,
    id: "fuel-poverty-north",
    name: "Households that struggle to keep warm, in the North",
    shortName: "Fuel poverty in the North",
    source: "fuel-poverty-areas",
    caveat: `${MODEL} Only for the North East, the North West, and Yorkshire and the Humber: the file holds no others. Wards that were redrawn since have no figure.`,
    published: "2023-04",
    values: {
      kind: "published",
      value: "Proportion of households fuel poor (%)",
      count: "Number of households in fuel poverty",
      denominator: "Number of households",
      decimals: 1,
    },
  },
  {
    id: "crime-severity",
    name: "Crime, weighed by how serious it is",
    shortName: "Crime severity",
    definition:
      "A score for crimes that the police recorded, for the number of people, in which a crime that courts punish more counts more. A higher score is worse.",
    determinant: "safety",
    polarity: "higher-is-worse",
    measure: "score",
    unit: { suffix: "", words: "on the crime severity score", decimals: 1 },
    multiplier: 1,
    interval: "none",
    source: "crime-severity",
    caveat:
      "An experimental score. It is made for community safety partnerships: districts that share one share its score, and districts made of several have none here (Cumberland; Westmorland and Furness; West Northamptonshire; Bournemouth, Christchurch and Poole). Devon, Cornwall and the City of London have no score.",
    published: "2023-07",
    period: { id: "2022-23", label: "Year to March 2023" },
    levels: ["lad"],
    values: { kind: "published", value: "score", decimals: 3, gaps: SEVERAL_PARTNERSHIPS },
  },
  {
    id: "patients-per-gp-district",
    name: "Patients for each family doctor, at practices in the district",
    shortName: "Patients per doctor, district",
    definition:
      "How many patients there are for each full-time family doctor (GP) at the practices that have their address here.",
    determinant: "services",
    polarity: "higher-is-worse",
    measure: "mean",
    unit: { suffix: "", words: "patients for each full-time family doctor", decimals: 0 },
    multiplier: 1,
    numerator: "Patients registered",
    denominator: "Family doctors, in full-time equivalents",
    interval: "none",
    source: "doctors-by-district",
    caveat:
      "By the address of the practice, so some patients live elsewhere. Practices that told of no doctors are left out. Doctors in training count too.",
    published: "2024-04",
    period: { id: "2024-03", label: "March 2024" },
    levels: ["lad", "region", "country"],
    values: {
      kind: "published",
      value: "patientsPerDoctor",
      count: "patients",
      denominator: "doctors",
      decimals: 1,
      sumTo: ["region", "country"],
    },
  },
  {
    id: "fast-food",
    name: "Places that sell fast food",
    shortName: "Fast food",
    definition: "Takeaways and other places that sell fast food, for every 1,000 people who live here.",
    determinant: "food",
    polarity: "higher-is-worse",
    measure: "rate",
    unit: { suffix: " per 1,000", words: "fast-food places for every 1,000 people", decimals: 1 },
    multiplier: 1000,
    numerator: "Fast-food places in August 2023",
    denominator: "Residents in the census of 2021",
    interval: "none",
    source: "fast-food",
    caveat:
      "Only for Trafford: the file holds no others. A shopping street serves people from all around, so it has many for the few who live on it.",
    published: "2023-08-07",
    period: { id: "2023", label: "August 2023" },
    values: { kind: "places" },
  },
];
