import type { Census } from "./census.ts";
import type { Portrait } from "./character.ts";
import { drawer, round } from "./drawer.ts";
import { underlyingIndicators } from "./underlyingIndicators.ts";

/** Score, rank (1 = most deprived) and decile of every neighbourhood, as if the county were the country. */
interface Ranked {
  score: number[];
  rank: number[];
  decile: number[];
}

const DEPRIVATION_MEASURES = [
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

/** Draws the Indices of Deprivation from the portraits; `ladOf` says which district each neighbourhood is in. */
export function deprive(
  seed: number,
  portraits: readonly Portrait[],
  census: Census,
  ladOf: readonly number[],
): Deprivation {
  const n = portraits.length;
  const draw = drawer(seed, portraits);
  const { each, rates } = draw;
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

  return {
    measures,
    people,
    children,
    olderPeople,
    workingAge,
    indicators: underlyingIndicators({
      portraits,
      ladOf,
      draw,
      people,
      children,
      olderPeople,
      workingAge,
      income,
      idaci,
      idaopi,
      employment,
      adult,
      crime,
      geographical,
    }),
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
