import { type Chance, chance } from "../statistics/chance.ts";
import type { Portrait } from "./character.ts";

/** One topic of the census as the publisher names it; `labels` in the order of the file, totals of parts among them. */
interface CensusTopic {
  /** Code of the publisher's table: `ts045`. */
  table: string;
  topic: string;
  /** Words after the topic in the header of the total. */
  total: string;
  labels: string[];
  /** By neighbourhood: the total, then a count for each label. */
  rows: number[][];
}

export interface Census {
  topics: CensusTopic[];
  /** Neighbourhood × five-year age band (0–4 … 85 and over). */
  ages: number[][];
  households: number[];
}

/** A category and its weight before it is made a share; a weight may depend on the place. */
type Weights = readonly (readonly [label: string, weight: (p: Portrait) => number])[];

/** England's five-year shares of about 2021, per thousand. */
const AGE_SHARES = [54, 59, 60, 57, 60, 66, 70, 67, 63, 64, 69, 67, 58, 49, 50, 36, 25, 25];
const AGE_LABELS = [
  "Aged 4 years and under",
  ...Array.from({ length: 16 }, (_, i) => `Aged ${5 * i + 5} to ${5 * i + 9} years`),
  "Aged 85 years and over",
];

const e = Math.exp;

const HEALTH: Weights = [
  ["Very good health", (p) => 0.49 * e(-0.16 * p.hardship - 0.18 * p.age)],
  ["Good health", () => 0.335],
  ["Fair health", (p) => 0.125 * e(0.22 * p.hardship + 0.22 * p.age)],
  ["Bad health", (p) => 0.038 * e(0.42 * p.hardship + 0.2 * p.age)],
  ["Very bad health", (p) => 0.011 * e(0.5 * p.hardship + 0.15 * p.age)],
];
const DISABILITY: Weights = [
  [limited("a lot"), (p) => 0.068 * e(0.4 * p.hardship + 0.22 * p.age)],
  [limited("a little"), (p) => 0.097 * e(0.18 * p.hardship + 0.16 * p.age)],
  ["Not disabled under the Equality Act", () => 0.83],
];
const CARE: Weights = [
  ["Provides no unpaid care", () => 0.91],
  [
    "Provides 19 hours or less unpaid care a week: Provides 9 hours or less unpaid care a week",
    (p) => 0.032 * e(0.12 * p.age - 0.1 * p.hardship),
  ],
  [
    "Provides 19 hours or less unpaid care a week: Provides 10 to 19 hours unpaid care a week",
    (p) => 0.012 * e(0.1 * p.age),
  ],
  ["Provides 20 to 49 hours unpaid care a week", (p) => 0.019 * e(0.25 * p.hardship + 0.05 * p.age)],
  ["Provides 50 or more hours unpaid care a week", (p) => 0.026 * e(0.3 * p.hardship + 0.12 * p.age)],
];
const DIMENSIONS: Weights = [
  ["Household is not deprived in any dimension", (p) => 0.5 * e(-0.28 * p.hardship - 0.08 * p.age)],
  ["Household is deprived in one dimension", () => 0.33],
  ["Household is deprived in two dimensions", (p) => 0.132 * e(0.32 * p.hardship + 0.1 * p.age)],
  ["Household is deprived in three dimensions", (p) => 0.034 * e(0.6 * p.hardship)],
  ["Household is deprived in four dimensions", (p) => 0.0018 * e(0.8 * p.hardship)],
];
const BEDROOMS: Weights = [
  ["Occupancy rating of bedrooms: +2 or more", (p) => 0.37 * e(-0.38 * p.hardship + 0.2 * p.age)],
  ["Occupancy rating of bedrooms: +1", () => 0.33],
  ["Occupancy rating of bedrooms: 0", (p) => 0.26 * e(0.22 * p.hardship - 0.12 * p.age)],
  ["Occupancy rating of bedrooms: -1", (p) => 0.028 * e(0.4 * p.hardship - 0.3 * p.age + 2.4 * p.diversity)],
  [
    "Occupancy rating of bedrooms: -2 or less",
    (p) => 0.004 * e(0.45 * p.hardship - 0.4 * p.age + 3 * p.diversity),
  ],
];
const TENURE: Weights = [
  ["Owned: Owns outright", (p) => 0.33 * e(-0.34 * p.hardship + 0.42 * p.age)],
  ["Owned: Owns with a mortgage or loan", (p) => 0.29 * e(-0.3 * p.hardship - 0.1 * p.age)],
  ["Shared ownership: Shared ownership", () => 0.009],
  [
    "Social rented: Rents from council or Local Authority",
    (p) =>
      0.082 *
      e(0.75 * p.hardship) *
      (p.character === "estate" ? 2 : 1) *
      (p.character === "seafront" ? 0.3 : 1),
  ],
  ["Social rented: Other social rented", (p) => 0.075 * e(0.55 * p.hardship)],
  [
    "Private rented: Private landlord or letting agency",
    (p) =>
      0.16 * e(0.2 * p.hardship - 0.42 * p.age) * (p.character === "seafront" ? 3 : 1) * (1 + 2 * p.students),
  ],
  ["Private rented: Other private rented", (p) => 0.018 * (1 + p.remoteness)],
  ["Lives rent free", () => 0.0015],
];
const CARS: Weights = [
  [
    "No cars or vans in household",
    (p) => 0.2 * e(0.5 * p.hardship + 0.24 * (p.crowding - 7) - 1.3 * p.remoteness),
  ],
  ["1 car or van in household", () => 0.42],
  ["2 cars or vans in household", (p) => 0.27 * e(-0.26 * p.hardship - 0.12 * (p.crowding - 7))],
  ["3 or more cars or vans in household", (p) => 0.09 * e(-0.28 * p.hardship - 0.2 * (p.crowding - 7))],
];
const WORK: Weights = [
  [active("In employment"), (p) => 0.56 * e(-0.1 * p.hardship - 0.22 * p.age)],
  [active("Unemployed"), (p) => 0.027 * e(0.45 * p.hardship - 0.15 * p.age)],
  [studentActive("In employment"), (p) => 0.012 + 0.22 * p.students],
  [studentActive("Unemployed"), (p) => 0.004 + 0.05 * p.students],
  ["Economically inactive: Retired", (p) => 0.205 * e(0.5 * p.age)],
  ["Economically inactive: Student", (p) => 0.03 + 0.75 * p.students],
  ["Economically inactive: Looking after home or family", (p) => 0.046 * e(0.2 * p.hardship + p.diversity)],
  ["Economically inactive: Long-term sick or disabled", (p) => 0.038 * e(0.68 * p.hardship)],
  ["Economically inactive: Other", (p) => 0.029 * e(0.25 * p.hardship)],
];
const QUALIFICATIONS: Weights = [
  ["No qualifications", (p) => 0.165 * e(0.36 * p.hardship + 0.14 * p.age)],
  ["Level 1 and entry level qualifications", (p) => 0.098 * e(0.16 * p.hardship)],
  ["Level 2 qualifications", (p) => 0.137 * e(0.06 * p.hardship)],
  ["Apprenticeship", () => 0.055],
  ["Level 3 qualifications", (p) => 0.165 * (1 + 1.6 * p.students)],
  ["Level 4 qualifications and above", (p) => 0.33 * e(-0.42 * p.hardship - 0.08 * p.age)],
  ["Other qualifications", (p) => 0.025 * (1 + 2 * p.diversity)],
];
const HOMES: Weights = [
  ["One-person household: Aged 66 years and over", (p) => 0.132 * e(0.34 * p.age + 0.1 * p.hardship)],
  ["One-person household: Other", (p) => 0.17 * e(0.2 * p.hardship - 0.24 * p.age)],
  ["Single family household: All aged 66 years and over", (p) => 0.1 * e(0.6 * p.age)],
  ["Single family household: Married or civil partnership couple", (p) => 0.3 * e(-0.26 * p.hardship)],
  ["Single family household: Cohabiting couple family", () => 0.115],
  ["Single family household: Lone parent family", (p) => 0.105 * e(0.42 * p.hardship - 0.2 * p.age)],
  ["Single family household: Other single family household", () => 0.01],
  ["Other household types", (p) => 0.055 * e(0.8 * p.diversity) * (1 + 4 * p.students)],
];
const ETHNICITY: Weights = [
  ["Asian, Asian British or Asian Welsh", (p) => 0.52 * p.diversity],
  ["Black, Black British, Black Welsh, Caribbean or African", (p) => 0.18 * p.diversity],
  ["Mixed or Multiple ethnic groups", (p) => 0.18 * p.diversity],
  ["White", (p) => 1 - p.diversity],
  ["Other ethnic group", (p) => 0.12 * p.diversity],
];

/** Counts each topic of the census in every neighbourhood. Counts are whole; parts add up to their totals. */
export function takeCensus(seed: number, portraits: readonly Portrait[], people: readonly number[]): Census {
  const ages = portraits.map((p, i) => ageBands(chance(seed, `ages ${i}`), p, people[i]!));
  const over = (i: number, band: number) => ages[i]!.slice(band).reduce((a, b) => a + b, 0);
  const aged16 = people.map((_, i) => Math.round(over(i, 3) - ages[i]![3]! * 0.2));
  const households = people.map((n, i) => {
    const p = portraits[i]!;
    return Math.round(n / (2.36 - 0.13 * p.age + 0.35 * p.diversity + (p.character === "core" ? -0.35 : 0)));
  });
  const topic = (
    table: string,
    name: string,
    total: string,
    of: readonly number[],
    weights: Weights,
  ): CensusTopic => {
    const rows = portraits.map((p, i) => drawn(chance(seed, `${table} ${i}`), p, of[i]!, weights));
    return withParents({
      table,
      topic: name,
      total,
      labels: weights.map(([label]) => label),
      rows,
    });
  };
  const allUsual = ": All usual residents";
  const adults = ": All usual residents aged 16 years and over";
  const homes = ": All households";
  return {
    ages,
    households,
    topics: [
      {
        table: "ts007a",
        topic: "Age",
        total: "",
        labels: AGE_LABELS,
        rows: ages.map((bands, i) => [people[i]!, ...bands]),
      },
      topic("ts021", "Ethnic group", allUsual, people, ETHNICITY),
      topic("ts038", "Disability", allUsual, people, DISABILITY),
      topic("ts037", "General health", allUsual, people, HEALTH),
      topic(
        "ts039",
        "Provision of unpaid care",
        `${allUsual} aged 5 and over`,
        people.map((_, i) => over(i, 1)),
        CARE,
      ),
      topic("ts066", "Economic activity status", adults, aged16, WORK),
      topic("ts067", "Highest level of qualification", adults, aged16, QUALIFICATIONS),
      topic("ts003", "Household composition", homes, households, HOMES),
      topic("ts011", "Household deprivation", homes, households, DIMENSIONS),
      topic("ts045", "Number of cars or vans", homes, households, CARS),
      topic("ts052", "Occupancy rating for bedrooms", homes, households, BEDROOMS),
      topic("ts054", "Tenure of household", homes, households, TENURE),
    ],
  };
}

function ageBands(random: Chance, p: Portrait, people: number): number[] {
  const weights = AGE_SHARES.map((share, band) => {
    const years = band * 5 + 2.5;
    const older = e((p.age * (years - 42)) / 62);
    const young = band === 3 || band === 4 ? 1 + p.students * (band === 4 ? 9 : 4) : 1;
    const family = band < 3 ? e(0.1 * p.hardship) : 1;
    return share * older * young * family;
  });
  return split(random, people, weights);
}

function drawn(random: Chance, p: Portrait, total: number, weights: Weights): number[] {
  return [
    total,
    ...split(
      random,
      total,
      weights.map(([, weight]) => weight(p) * e(0.06 * random.normal())),
    ),
  ];
}

/** Shares out a total at random by weight; the parts add up to it. */
export function split(random: Chance, total: number, weights: readonly number[]): number[] {
  let left = total;
  let weight = weights.reduce((a, b) => a + b, 0);
  return weights.map((w) => {
    const n = w >= weight ? left : random.binomial(left, w / weight);
    left -= n;
    weight -= w;
    return n;
  });
}

/** Adds the publisher's sums of parts: "Owned" before "Owned: Owns outright". */
function withParents({ labels, rows, ...topic }: CensusTopic): CensusTopic {
  const columns: { label: string; parts: number[] }[] = [];
  for (const [i, label] of labels.entries()) {
    const words = label.split(": ");
    for (let n = 1; n < words.length; n++) {
      const parent = words.slice(0, n).join(": ");
      if (parent.startsWith("Occupancy rating") || columns.some((c) => c.label === parent)) continue;
      columns.push({
        label: parent,
        parts: labels.flatMap((l, k) => (l.startsWith(`${parent}: `) ? [k] : [])),
      });
    }
    columns.push({ label, parts: [i] });
  }
  return {
    ...topic,
    labels: columns.map((c) => c.label),
    rows: rows.map(([total, ...counts]) => [
      total!,
      ...columns.map(({ parts }) => parts.reduce((sum, k) => sum + counts[k]!, 0)),
    ]),
  };
}

function limited(howMuch: string) {
  return `Disabled under the Equality Act: Day-to-day activities limited ${howMuch}`;
}
function active(what: string) {
  return `Economically active (excluding full-time students): ${what}`;
}
function studentActive(what: string) {
  return `Economically active and a full-time student: ${what}`;
}
