import type { IndicatorDefinition } from "./definition.ts";

const WEIGHTED =
  "For areas larger than a neighbourhood this is the average over residents, not a figure the publisher gives.";

type Entry = Omit<
  IndicatorDefinition,
  "multiplier" | "interval" | "source" | "published" | "period" | "values" | "polarity"
> & {
  polarity?: IndicatorDefinition["polarity"];
  multiplier?: number;
  field: RegExp;
  times?: number;
  decimals: number;
};

/** A number of File 8 of the Indices of Deprivation 2025; higher is worse unless said otherwise. */
function underlying(entry: Entry): IndicatorDefinition {
  const { field, times, decimals, polarity = "higher-is-worse", multiplier = times ?? 1, ...rest } = entry;
  return {
    ...rest,
    caveat: rest.caveat ? `${rest.caveat} ${WEIGHTED}` : WEIGHTED,
    polarity,
    multiplier,
    interval: "none",
    source: "iod2025-indicators",
    published: "2025-10-30",
    period: { id: "2025", label: "2025" },
    values: { kind: "field", field, times, decimals },
  };
}

/** A crime for each 1,000 people or homes. */
function crime(
  entry: Pick<IndicatorDefinition, "id" | "name" | "shortName" | "definition" | "denominator"> & {
    field: RegExp;
    words: string;
  },
): IndicatorDefinition {
  const { words, ...rest } = entry;
  return underlying({
    ...rest,
    determinant: "safety",
    measure: "rate",
    multiplier: 1000,
    unit: { suffix: " per 1,000", words, decimals: 1 },
    numerator: "Crimes recorded by the police",
    caveat:
      "Only crimes that were reported. Where few people live, a few crimes make a high rate, so town centres can look worse than they are to live in.",
    decimals: 1,
  });
}

/** What the Indices of Deprivation 2025 are made of: a choice of their underlying indicators. */
export const DEPRIVATION_INDICATORS: readonly IndicatorDefinition[] = [
  underlying({
    id: "connectivity-score",
    name: "How well connected a place is without a car",
    shortName: "Connections without a car",
    definition:
      "A score from 0 to 100 for how many jobs, schools, shops and health services people can reach on foot, by bike and by public transport. A higher score is better.",
    determinant: "transport",
    polarity: "lower-is-worse",
    measure: "score",
    unit: { suffix: "", words: "out of 100 for connections", decimals: 0 },
    caveat: "An experimental score: it knows timetables, not fares, crowding or cancelled buses.",
    field: /^connectivityScore/i,
    decimals: 3,
  }),
  underlying({
    id: "patients-per-gp",
    name: "Patients for each family doctor",
    shortName: "Patients per family doctor",
    definition:
      "How many patients there are for each full-time family doctor (GP) at the practices that people here are registered with.",
    determinant: "services",
    measure: "mean",
    unit: { suffix: "", words: "patients for each full-time family doctor", decimals: 0 },
    numerator: "Patients registered",
    denominator: "Full-time family doctors, in full-time equivalents",
    caveat: "It does not count nurses and other staff, and it does not say how long people wait.",
    field: /^patientToGpRatio/i,
    decimals: 3,
  }),
  underlying({
    id: "slow-broadband",
    name: "Slow broadband",
    shortName: "Slow broadband",
    definition:
      "A score for how slow home broadband is, for downloads and uploads together. 0 is about average; above 0 is slower than average.",
    determinant: "services",
    measure: "score",
    unit: { suffix: "", words: "on the slow-broadband score (above 0 is slower than average)", decimals: 1 },
    caveat: "It depends on the lines that people choose to pay for, not only on what they could buy.",
    field: /^digitalConnectivity/i,
    decimals: 3,
  }),
  underlying({
    id: "cannot-afford-to-buy",
    name: "Cannot afford to buy a home",
    shortName: "Cannot afford to buy",
    definition: "The estimated share of households whose income is too low to buy a home nearby.",
    determinant: "housing",
    measure: "proportion",
    unit: { suffix: "%", words: "% of households (estimated)", decimals: 1 },
    numerator: "Households estimated to be unable to afford to buy",
    denominator: "Households that could be buyers",
    caveat: "The publisher's model of incomes and house prices, not a count.",
    field: /^ownerOccupationAffordability/i,
    times: 100,
    decimals: 1,
  }),
  underlying({
    id: "cannot-afford-to-rent",
    name: "Cannot afford to rent privately",
    shortName: "Cannot afford to rent",
    definition:
      "The estimated share of households whose income is too low to rent a home nearby from a private landlord.",
    determinant: "housing",
    measure: "proportion",
    unit: { suffix: "%", words: "% of households (estimated)", decimals: 1 },
    numerator: "Households estimated to be unable to afford a private rent",
    denominator: "Households that could be renters",
    caveat: "The publisher's model of incomes and rents, not a count.",
    field: /^privateRentalAffordability/i,
    times: 100,
    decimals: 1,
  }),
  underlying({
    id: "homelessness",
    name: "Households the council must help because of homelessness",
    shortName: "Homeless households",
    definition:
      "Households that the council accepts it must help because they are homeless or about to be, for each 1,000 households.",
    determinant: "housing",
    measure: "rate",
    multiplier: 1000,
    unit: { suffix: " per 1,000", words: "households in every 1,000", decimals: 1 },
    numerator: "Households owed help",
    denominator: "All households",
    caveat:
      "Published for districts only, so it is not shown for smaller areas. People who never ask are not counted.",
    levels: ["lad", "region", "country"],
    publishedFor: "lad",
    field: /^homelessnessIndicator/i,
    decimals: 3,
  }),
  underlying({
    id: "core-homelessness",
    name: "Households with nowhere fit to live",
    shortName: "Core homelessness",
    definition:
      "The estimated share of households without a home of any kind: on the street, in hostels, in unfit temporary places, or on other people's sofas (“core homelessness”).",
    determinant: "housing",
    measure: "proportion",
    basis: "modelled",
    unit: { suffix: "%", words: "% of households (estimated)", decimals: 1 },
    multiplier: 100,
    numerator: "Households estimated to be in core homelessness",
    denominator: "All households",
    caveat: "Estimated for districts only, so it is not shown for smaller areas.",
    levels: ["lad", "region", "country"],
    publishedFor: "lad",
    field: /^coreHomelessnessRate/i,
    decimals: 3,
  }),
  underlying({
    id: "homes-with-too-few-rooms",
    name: "Homes with too few rooms",
    shortName: "Too few rooms",
    definition:
      "The share of households with fewer rooms than the people in them need, living rooms counted.",
    determinant: "housing",
    measure: "proportion",
    unit: { suffix: "%", words: "% of households", decimals: 1 },
    numerator: "Households with at least one room too few",
    denominator: "All households",
    caveat: "Need is worked out by a rule. Bedrooms alone are counted in “Overcrowded households”.",
    field: /^householdOvercrowdingIndicatorRooms/i,
    times: 100,
    decimals: 1,
  }),
  crime({
    id: "burglary",
    name: "Burglary",
    shortName: "Burglary",
    definition: "Burglaries recorded by the police, for each 1,000 homes and other buildings.",
    denominator: "Homes and other buildings at risk",
    words: "burglaries for each 1,000 properties",
    field: /^burglaryRate/i,
  }),
  crime({
    id: "violence-with-injury",
    name: "Violence with injury",
    shortName: "Violence with injury",
    definition: "Violent crimes in which someone was hurt, recorded by the police, for each 1,000 people.",
    denominator: "People at risk",
    words: "violent crimes with injury for each 1,000 people",
    field: /^violenceWithInjuryRate/i,
  }),
  crime({
    id: "violence-without-injury",
    name: "Violence without injury",
    shortName: "Violence without injury",
    definition: "Violent crimes in which nobody was hurt, recorded by the police, for each 1,000 people.",
    denominator: "People at risk",
    words: "violent crimes without injury for each 1,000 people",
    field: /^violenceWithoutInjuryRate/i,
  }),
  crime({
    id: "stalking-and-harassment",
    name: "Stalking and harassment",
    shortName: "Stalking and harassment",
    definition: "Crimes of stalking and harassment recorded by the police, for each 1,000 people.",
    denominator: "People at risk",
    words: "crimes of stalking and harassment for each 1,000 people",
    field: /^stalkingAndHarassmentRate/i,
  }),
  crime({
    id: "theft",
    name: "Theft",
    shortName: "Theft",
    definition: "Thefts recorded by the police, for each 1,000 people. Burglary is counted apart.",
    denominator: "People at risk",
    words: "thefts for each 1,000 people",
    field: /^theftRate/i,
  }),
  crime({
    id: "criminal-damage",
    name: "Criminal damage",
    shortName: "Criminal damage",
    definition: "Crimes of damage to things, recorded by the police, for each 1,000 people.",
    denominator: "People at risk",
    words: "crimes of damage for each 1,000 people",
    field: /^criminalDamageRate/i,
  }),
  crime({
    id: "public-order-and-weapons",
    name: "Public order crimes and carrying of weapons",
    shortName: "Public order and weapons",
    definition:
      "Crimes against public order and of carrying weapons, recorded by the police, for each 1,000 people.",
    denominator: "People at risk",
    words: "crimes against public order or of carrying weapons for each 1,000 people",
    field: /^publicOrderAndPossessionOfWeaponsRate/i,
  }),
  crime({
    id: "anti-social-behaviour",
    name: "Anti-social behaviour",
    shortName: "Anti-social behaviour",
    definition: "Incidents of anti-social behaviour reported to the police, for each 1,000 people.",
    denominator: "People at risk",
    words: "incidents for each 1,000 people",
    field: /^antiSocialBehaviourRate/i,
  }),
  underlying({
    id: "no-higher-education",
    name: "Young people who do not go on to higher education",
    shortName: "Not in higher education",
    definition: "The share of young people under 21 who do not go to university or other higher education.",
    determinant: "education",
    measure: "proportion",
    unit: { suffix: "%", words: "% of young people", decimals: 1 },
    numerator: "Young people under 21 not entering higher education",
    denominator: "Young people",
    caveat: "Going to university is not the only good start: apprenticeships are not counted.",
    field: /^entryToHigherEducation/i,
    times: 100,
    decimals: 1,
  }),
  underlying({
    id: "low-skills-or-english",
    name: "Adults with few skills or little English",
    shortName: "Few skills or little English",
    definition:
      "The share of working-age adults who have no or low qualifications, or cannot speak English well, or both.",
    determinant: "education",
    measure: "proportion",
    unit: { suffix: "%", words: "% of working-age adults", decimals: 1 },
    numerator: "Working-age adults with no or low qualifications, or who cannot speak English well",
    denominator: "Working-age adults",
    caveat: "Counted in the census of 2021. It says nothing of skills that come without an exam.",
    field: /^adultSkillsAndEnglishLanguageProficiency/i,
    times: 100,
    decimals: 1,
  }),
  underlying({
    id: "years-of-life-lost",
    name: "Years of life lost to early death",
    shortName: "Years of life lost",
    definition:
      "A rate of the years of life lost when people die early, with age and sex taken into account. A higher number is worse.",
    determinant: "health",
    measure: "rate",
    unit: { suffix: "", words: "on the rate of years of life lost", decimals: 0 },
    caveat: "Built on several years of deaths. Small areas change by chance.",
    field: /^yearsOfPotentialLifeLost/i,
    decimals: 3,
  }),
  underlying({
    id: "emergency-admissions",
    name: "Emergency stays in hospital",
    shortName: "Emergency hospital stays",
    definition:
      "Emergency admissions to hospital beside what would be expected for people of the same ages and sexes: about 100 is typical, 200 is twice as many.",
    determinant: "health",
    measure: "rate",
    unit: { suffix: "", words: "beside a typical 100", decimals: 0 },
    caveat: "Hospitals differ in whom they admit and how they count.",
    field: /^acuteMorbidity/i,
    decimals: 3,
  }),
  underlying({
    id: "illness-and-disability",
    name: "Benefits for illness or disability",
    shortName: "Illness and disability",
    definition:
      "People who get benefits because of illness or disability, beside what would be expected for people of the same ages and sexes: about 100 is typical, 200 is twice as many.",
    determinant: "health",
    measure: "rate",
    unit: { suffix: "", words: "beside a typical 100", decimals: 0 },
    caveat: "Not everyone who could claim does.",
    field: /^comparativeIllnessAndDisability/i,
    decimals: 3,
  }),
  underlying({
    id: "mood-and-anxiety",
    name: "Mental ill-health",
    shortName: "Mental ill-health",
    definition:
      "A score for depression, anxiety and other mental ill-health, made from prescriptions, hospital stays, benefits and deaths. 0 is about average; above 0 is worse.",
    determinant: "mental-health",
    measure: "score",
    unit: { suffix: "", words: "on the mental-health score (above 0 is worse than average)", decimals: 1 },
    caveat: "It sees people who got help. Where help is hard to get, need can look lower than it is.",
    field: /^mentalHealthIndicator/i,
    decimals: 3,
  }),
];
