import type { IndicatorDefinition } from "./definition.ts";
import { monthOf } from "./monthOf.ts";
import { MENTAL_HEALTH_REGISTERS } from "./registers.ts";
import { SUICIDE_INDICATORS } from "./suicide.ts";
import { TALKING_THERAPIES } from "./talkingTherapies.ts";
import { WELLBEING } from "./wellbeing.ts";

const CONTACTS: IndicatorDefinition = {
  id: "mental-health-contacts",
  name: "People in contact with mental health services",
  shortName: "In contact with services",
  definition:
    "People in touch with NHS mental health, learning disability or autism services at the end of the month, for every 1,000 residents.",
  determinant: "mental-health",
  polarity: "none",
  measure: "rate",
  unit: { suffix: "", words: "people for every 1,000 residents", decimals: 1 },
  multiplier: 1000,
  numerator: "People in contact with services at the end of the month",
  denominator: "Residents at the census of 2021",
  interval: "byar",
  source: "mental-health-contacts",
  caveat:
    "For England only, April 2016 to April 2024. Part of the rise is that more services send in their records. The number of residents is that of 2021 in every month.",
  published: "2024-07",
  nextExpected: "Every month",
  values: {
    kind: "published",
    where: { measure: /^People in contact with services/ },
    count: "count",
    denominator: "residents",
    people: "residents",
    decimals: 2,
    period: "date",
    periodOf: monthOf,
    country: "every row",
  },
};

const ANTIDEPRESSANTS: IndicatorDefinition = {
  id: "antidepressant-items",
  name: "Antidepressants prescribed, by network",
  shortName: "Antidepressant items",
  definition:
    "Antidepressants that general practices prescribed in the month, for every 1,000 patients registered with them. One line of a prescription is one item.",
  determinant: "mental-health",
  polarity: "none",
  measure: "rate",
  unit: { suffix: "", words: "items for every 1,000 registered patients", decimals: 0 },
  multiplier: 1000,
  numerator: "Antidepressant items prescribed in the month",
  denominator: "Patients registered with the same practices in July 2026",
  interval: "none",
  source: "antidepressant-items",
  caveat:
    "Worked out from general practices, and only where at least 80% of an area's practices are in the file: so far the networks of Lincolnshire. Items differ in how many days they last. Antidepressants are given for pain and poor sleep too, and a high figure can mean more need or more treatment.",
  published: "2026-07",
  nextExpected: "Every month",
  period: { id: "2026-05", label: "May 2026" },
  values: {
    kind: "published",
    count: "items",
    denominator: "patients",
    decimals: 1,
    practices: { denominator: { source: "practice-registrations", field: "patients" } },
    sumTo: ["icb"],
  },
};

/** Mental health: services, registers, prescriptions, how people feel, and deaths by suicide. */
export const MENTAL_HEALTH: readonly IndicatorDefinition[] = [
  ...TALKING_THERAPIES,
  CONTACTS,
  ...MENTAL_HEALTH_REGISTERS,
  ANTIDEPRESSANTS,
  ...WELLBEING,
  ...SUICIDE_INDICATORS,
];
