import type { Census } from "./census.ts";
import type { Portrait } from "./character.ts";
import { chance } from "./random.ts";

/** Score, rank (1 = most deprived) and decile of every neighbourhood, as if the county were the country. */
export interface Ranked {
  score: number[];
  rank: number[];
  decile: number[];
}

export const DEPRIVATION_MEASURES = [
  "imd",
  "income",
  "employment",
  "education",
  "health",
  "crime",
  "barriers",
  "living",
  "idaci",
  "idaopi",
  "childrenYoungPeople",
  "adultSkills",
  "geographicalBarriers",
  "widerBarriers",
  "indoors",
  "outdoors",
] as const;
export type DeprivationMeasure = (typeof DEPRIVATION_MEASURES)[number];

export interface Deprivation {
  measures: Record<DeprivationMeasure, Ranked>;
  /** Columns of the underlying indicators; undefined where the publisher would leave a blank. */
  indicators: Record<string, (number | undefined)[]>;
  /** Denominators of mid-2022. */
  people: number[];
  children: number[];
  olderPeople: number[];
  workingAge: number[];
}

/** Weights of the domains in the Index of Multiple Deprivation 2025. */
const WEIGHTS = [
  ["income", 0.225],
  ["employment", 0.225],
  ["education", 0.135],
  ["health", 0.135],
  ["crime", 0.093],
  ["barriers", 0.093],
  ["living", 0.093],
] as const;

/** Numerators are rounded to the nearest five, and blank when fewer than this. */
const FEWEST_SHOWN = 8;

/** Draws the Indices of Deprivation from the portraits. */
export function deprive(seed: number, portraits: readonly Portrait[], census: Census): Deprivation {
  const n = portraits.length;
  const noise = (purpose: string, sd: number) => {
    const random = chance(seed, `deprivation ${purpose}`);
    return portraits.map(() => sd * random.normal());
  };
  const each = (purpose: string, sd: number, of: (p: Portrait, i: number) => number): number[] => {
    const wobble = noise(purpose, sd);
    return portraits.map((p, i) => of(p, i) + wobble[i]!);
  };
  /** As `each`, on the scale of the logit, and given as a share. */
  const rates = (purpose: string, sd: number, of: (p: Portrait) => number) => each(purpose, sd, of).map(rate);
  const sumAges = (from: number, to: number) =>
    census.ages.map((bands) => bands.slice(from, to).reduce((a, b) => a + b, 0));
  const people = census.ages.map((bands) => Math.round(bands.reduce((a, b) => a + b, 0) * 1.012));
  const children = sumAges(0, 3);
  const olderPeople = sumAges(12, 18);
  const workingAge = sumAges(4, 13);

  const income = rates("income", 0.16, (p) => -1.62 + 0.68 * p.hardship + 0.2 * p.diversity);
  const idaci = rates("idaci", 0.2, (p) => -1.38 + 0.72 * p.hardship + 0.5 * p.diversity);
  const idaopi = rates("idaopi", 0.2, (p) => -1.9 + 0.58 * p.hardship + 1.6 * p.diversity);
  const employment = rates(
    "employment",
    0.15,
    (p) => -2.22 + 0.62 * p.hardship + 0.15 * p.coast - 0.9 * p.students,
  );
  const young = each(
    "children and young people",
    0.42,
    (p) => 0.78 * p.hardship - 0.2 + 0.2 * p.coast - 1.2 * p.students,
  );
  const adult = rates(
    "adult skills",
    0.18,
    (p) => -1.28 + 0.45 * p.hardship + 1.4 * p.diversity - p.students,
  );
  const health = each("health", 0.28, (p) => 0.72 * p.hardship + 0.28 * p.coast - 0.15 + 0.1 * p.housing);
  const crime = each(
    "crime",
    0.42,
    (p) =>
      0.5 * p.hardship +
      0.3 * (p.crowding - 7.4) * 0.6 -
      0.5 * p.remoteness +
      (p.character === "core" ? 0.7 : 0),
  );
  const connectivity = each(
    "connectivity",
    4.5,
    (p) => 83 - 66 * p.remoteness ** 0.7 - 1.5 * Math.max(0, 8.3 - p.crowding) ** 1.5,
  );
  const wider = each(
    "wider barriers",
    1.1,
    (p) => 1.15 * p.hardship + 4.5 * p.diversity + (p.coast > 0.5 ? 0.7 : 0) - 0.4,
  );
  const indoors = each("indoors", 0.34, (p) => 0.62 * p.housing + 0.14 * p.hardship);
  const outdoors = each(
    "outdoors",
    0.3,
    (p) => 0.42 * (p.crowding - 7.2) * 0.75 + (p.character === "docks" ? 0.9 : 0),
  );

  const geographical = connectivity.map((c) => 100 - Math.min(98.5, Math.max(3, c)));
  const combine = (...parts: readonly (readonly [number[], number])[]) =>
    portraits.map((_, i) => parts.reduce((sum, [values, weight]) => sum + weight * values[i]!, 0));
  const asShape = (values: number[]) => exponential(rankOf(values));
  const education = combine([asShape(young), 0.5], [asShape(adult), 0.5]);
  const barriers = combine([asShape(geographical), 0.5], [asShape(wider), 0.5]);
  const living = combine([asShape(indoors), 0.67], [asShape(outdoors), 0.33]);
  const domains = {
    income,
    employment,
    education,
    health,
    crime,
    barriers,
    living,
  };
  const imd = combine(...WEIGHTS.map(([name, weight]) => [asShape(domains[name]), weight] as const));

  const values: Record<DeprivationMeasure, number[]> = {
    imd,
    ...domains,
    idaci,
    idaopi,
    childrenYoungPeople: young,
    adultSkills: adult,
    geographicalBarriers: geographical,
    widerBarriers: wider,
    indoors,
    outdoors,
  };
  const measures = Object.fromEntries(
    DEPRIVATION_MEASURES.map((name) => [name, ranked(values[name])]),
  ) as Deprivation["measures"];

  const rounded = (share: number[], of: number[]) =>
    share.map((r, i) => {
      const count = r * of[i]!;
      return count < FEWEST_SHOWN ? undefined : Math.round(count / 5) * 5;
    });
  const offence = (purpose: string, usual: number, core: number) =>
    each(purpose, 0.25, () => 0).map((wobble, i) => {
      const p = portraits[i]!;
      return round(usual * Math.exp(0.62 * crime[i]! + wobble) * (p.character === "core" ? core : 1), 1);
    });
  const decimals = (list: number[], places: number) => list.map((v) => round(v, places));
  return {
    measures,
    people,
    children,
    olderPeople,
    workingAge,
    indicators: {
      income_domain_numerator: rounded(income, people),
      income_deprivation_affecting_children_index_idaci_numerator: rounded(idaci, children),
      income_deprivation_affecting_older_people_index_idaopi_numerator: rounded(idaopi, olderPeople),
      employment_domain_numerator: rounded(employment, workingAge),
      adult_skills_and_english_language_proficiency_indicator: decimals(adult, 3),
      entry_to_higher_education_indicator: each(
        "higher education",
        0.012,
        (p) => 0.895 + 0.028 * Math.tanh(p.hardship),
      ).map((v, i) => (children[i]! < 110 ? undefined : round(v, 3))),
      acute_morbidity_indicator: each("acute morbidity", 9, (p) => 100 * Math.exp(0.2 * p.hardship)).map(
        (v) => round(v, 3),
      ),
      comparative_illness_and_disability_ratio_indicator: each(
        "illness",
        11,
        (p) => 98 * Math.exp(0.36 * p.hardship),
      ).map((v) => round(v, 3)),
      mental_health_indicator: each(
        "mental health",
        0.32,
        (p) => 0.6 * p.hardship + 0.25 * p.coast - 0.15,
      ).map((v) => round(v, 3)),
      years_of_potential_life_lost_indicator: each(
        "life lost",
        5,
        (p) => 55 * Math.exp(0.2 * p.hardship),
      ).map((v) => round(v, 3)),
      violence_with_injury_rate_per_1_000_at_risk_population: offence("violence with injury", 5.1, 1.9),
      violence_without_injury_rate_per_1_000_at_risk_population: offence("violence without injury", 7.2, 1.5),
      stalking_and_harassment_rate_per_1_000_at_risk_population: offence("harassment", 6.2, 1.1),
      burglary_rate_per_1_000_at_risk_properties: offence("burglary", 8.8, 1.3),
      theft_rate_per_1_000_at_risk_population: offence("theft", 9.4, 2.6),
      criminal_damage_rate_per_1_000_at_risk_population: offence("damage", 5.2, 1.3),
      public_order_and_possession_of_weapons_rate_per_1_000_at_risk_population: offence(
        "public order",
        4.6,
        2,
      ),
      anti_social_behaviour_rate_per_1_000_at_risk_population: offence("nuisance", 8.2, 2.2),
      connectivity_score: geographical.map((g) => round(100 - g, 3)),
      owner_occupation_affordability_component_of_housing_affordability_indicator: rates(
        "owning",
        0.25,
        (p) => 0.25 - 0.35 * p.hardship,
      ).map(share),
      private_rental_affordability_component_of_housing_affordability_indicator: rates(
        "renting",
        0.25,
        (p) => -1 + 0.3 * p.hardship,
      ).map(share),
      housing_affordability_indicator: each(
        "affordability",
        0.5,
        (p) => 0.3 * p.hardship + 0.4 * p.coast,
      ).map((v) => round(v, 3)),
      digital_connectivity_broadband_download_and_upload_speeds: each(
        "broadband",
        0.5,
        (p) => 1.9 * p.remoteness - 0.4,
      ).map((v) => round(v, 3)),
      core_homelessness_rate_percent_of_households: each(
        "core homelessness",
        0.1,
        (p) => 0.9 * Math.exp(0.25 * p.hardship),
      ).map((v) => round(Math.max(0.16, v), 3)),
      patient_to_gp_ratio: each(
        "patients",
        190,
        (p) => 1850 * Math.exp(0.2 * p.hardship + 0.16 * p.coast),
      ).map((v) => round(v, 3)),
      homelessness_indicator_rate_per_1_000_households: each(
        "homelessness",
        0.4,
        (p) => 2.9 * Math.exp(0.28 * p.hardship),
      ).map((v) => round(Math.max(0.6, v), 3)),
      household_overcrowding_indicator_rooms: each(
        "rooms",
        0.006,
        (p) => 0.036 * Math.exp(0.4 * p.hardship + 3 * p.diversity),
      ).map(share),
      household_overcrowding_indicator_bedrooms: each(
        "bedrooms",
        0.004,
        (p) => 0.024 * Math.exp(0.4 * p.hardship + 3 * p.diversity),
      ).map(share),
    },
  };

  function ranked(list: number[]): Ranked {
    const rank = rankOf(list);
    return {
      rank,
      score: list.map((v) => round(v, 3)),
      decile: rank.map((r) => Math.min(10, Math.floor(((r - 1) * 10) / n) + 1)),
    };
  }
}

/** The domains' transformation (English Indices of Deprivation, technical report): 100 for the most deprived, half of all below 14. */
function exponential(rank: readonly number[]): number[] {
  const n = rank.length;
  return rank.map((r) => -23 * Math.log(1 - ((n + 1 - r) / n) * (1 - Math.exp(-100 / 23))));
}

/** 1 for the greatest value; ties by position, so that every rank is given once. */
function rankOf(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]! || a - b);
  const rank = new Array<number>(values.length);
  for (const [position, i] of order.entries()) rank[i] = position + 1;
  return rank;
}

const rate = (logit: number) => 1 / (1 + Math.exp(-logit));
const share = (v: number) => round(Math.min(0.99, Math.max(0.003, v)), 3);
const round = (v: number, places: number) => {
  const scale = 10 ** places;
  return Math.round(v * scale) / scale;
};
