import type { Portrait } from "./character.ts";
import { type Drawer, round } from "./drawer.ts";

/** Numerators are rounded to the nearest five, and blank when fewer than this. */
const FEWEST_SHOWN = 15;
/** Too few young people for the higher-education indicator. */
const FEWEST_CHILDREN = 110;

interface Drawn {
  portraits: readonly Portrait[];
  ladOf: readonly number[];
  draw: Drawer;
  people: number[];
  children: number[];
  olderPeople: number[];
  workingAge: number[];
  income: number[];
  idaci: number[];
  idaopi: number[];
  employment: number[];
  adult: number[];
  crime: number[];
  geographical: number[];
}

/** The indicators beneath the indices, by the publisher's column names; undefined where the publisher leaves a blank. */
export function underlyingIndicators(drawn: Drawn): Record<string, (number | undefined)[]> {
  const { portraits, ladOf, people, children, olderPeople, workingAge } = drawn;
  const { income, idaci, idaopi, employment, adult, crime, geographical } = drawn;
  const { each, rates } = drawn.draw;
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
  /** Published for districts, and repeated for each of their neighbourhoods. */
  const byDistrict = (of: (p: Portrait) => number) =>
    ladOf.map((lad) => {
      const mine = portraits.filter((_, i) => ladOf[i] === lad);
      return round(mine.reduce((sum, p) => sum + of(p), 0) / mine.length, 3);
    });
  return {
    income_domain_numerator: rounded(income, people),
    income_deprivation_affecting_children_index_idaci_numerator: rounded(idaci, children),
    income_deprivation_affecting_older_people_index_idaopi_numerator: rounded(idaopi, olderPeople),
    employment_domain_numerator: rounded(employment, workingAge),
    adult_skills_and_english_language_proficiency_indicator: decimals(adult, 3),
    entry_to_higher_education_indicator: each(
      "higher education",
      0.012,
      (p) => 0.895 + 0.028 * Math.tanh(p.hardship),
    ).map((v, i) => (children[i]! < FEWEST_CHILDREN ? undefined : round(v, 3))),
    acute_morbidity_indicator: each("acute morbidity", 9, (p) => 100 * Math.exp(0.2 * p.hardship)).map((v) =>
      round(v, 3),
    ),
    comparative_illness_and_disability_ratio_indicator: each(
      "illness",
      11,
      (p) => 98 * Math.exp(0.36 * p.hardship),
    ).map((v) => round(v, 3)),
    mental_health_indicator: each("mental health", 0.32, (p) => 0.6 * p.hardship + 0.25 * p.coast - 0.15).map(
      (v) => round(v, 3),
    ),
    years_of_potential_life_lost_indicator: each("life lost", 5, (p) => 55 * Math.exp(0.2 * p.hardship)).map(
      (v) => round(v, 3),
    ),
    violence_with_injury_rate_per_1_000_at_risk_population: offence("violence with injury", 5.1, 1.9),
    violence_without_injury_rate_per_1_000_at_risk_population: offence("violence without injury", 7.2, 1.5),
    stalking_and_harassment_rate_per_1_000_at_risk_population: offence("harassment", 6.2, 1.1),
    burglary_rate_per_1_000_at_risk_properties: offence("burglary", 8.8, 1.3),
    theft_rate_per_1_000_at_risk_population: offence("theft", 9.4, 2.6),
    criminal_damage_rate_per_1_000_at_risk_population: offence("damage", 5.2, 1.3),
    public_order_and_possession_of_weapons_rate_per_1_000_at_risk_population: offence("public order", 4.6, 2),
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
    housing_affordability_indicator: each("affordability", 0.5, (p) => 0.3 * p.hardship + 0.4 * p.coast).map(
      (v) => round(v, 3),
    ),
    digital_connectivity_broadband_download_and_upload_speeds: each(
      "broadband",
      0.5,
      (p) => 1.9 * p.remoteness - 0.4,
    ).map((v) => round(v, 3)),
    core_homelessness_rate_percent_of_households: byDistrict((p) => 0.9 * Math.exp(0.3 * p.hardship)),
    patient_to_gp_ratio: each("patients", 190, (p) => 1850 * Math.exp(0.2 * p.hardship + 0.16 * p.coast)).map(
      (v) => round(v, 3),
    ),
    homelessness_indicator_rate_per_1_000_households: byDistrict((p) => 2.8 * Math.exp(0.42 * p.hardship)),
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
  };
}

const share = (v: number) => round(Math.min(0.99, Math.max(0.003, v)), 3);
