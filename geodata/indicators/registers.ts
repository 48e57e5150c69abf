import type { IndicatorDefinition } from "./definition.ts";

const MEANING =
  "A high figure can mean more illness, or that practices are better at finding and recording it.";

const SHARED = {
  polarity: "none",
  measure: "proportion",
  multiplier: 100,
} as const;

const PRACTICES =
  "Worked out from general practices, and only where at least 80% of an area's practices are in the file: so far the networks of Lincolnshire. Patients are counted where they are registered, not where they live.";

/** Mental health on the registers of general practices. */
export const MENTAL_HEALTH_REGISTERS: readonly IndicatorDefinition[] = [
  {
    ...SHARED,
    id: "depression-register",
    name: "Adults with depression on a GP register",
    shortName: "Depression (GP register)",
    definition:
      "Adults whom their general practice has recorded as having depression, as a share of its patients aged 18 and over.",
    determinant: "mental-health",
    unit: { suffix: "%", words: "% of patients aged 18 and over", decimals: 1 },
    numerator: "Patients aged 18 and over on the depression register",
    denominator: "Patients aged 18 and over",
    interval: "published",
    source: "depression-districts",
    caveat: `${MEANING} Published for districts and England, 2014/15 to 2024/25. There is no figure for 2023/24. The file read here has no likely ranges.`,
    published: "2025",
    nextExpected: "Every year",
    values: {
      kind: "published",
      value: "value",
      lower: "lower",
      upper: "upper",
      count: "count",
      denominator: "denominator",
      decimals: 1,
      mark: "note",
      periodOf: financialYear,
    },
  },
  {
    ...SHARED,
    id: "depression-register-network",
    name: "Depression on GP registers, by network",
    shortName: "Depression, by network",
    definition:
      "Adults whom their general practice has recorded as having depression, as a share of the patients aged 18 and over of all practices of the network.",
    determinant: "mental-health",
    unit: { suffix: "%", words: "% of patients aged 18 and over", decimals: 1 },
    numerator: "Patients aged 18 and over on the depression register",
    denominator: "Patients aged 18 and over",
    interval: "wilson",
    source: "qof-depression-practices",
    caveat: `${MEANING} ${PRACTICES}`,
    published: "2025",
    nextExpected: "Every year",
    period: { id: "2024-25", label: "2024/25" },
    values: {
      kind: "published",
      count: "register",
      denominator: "list",
      decimals: 2,
      practices: {},
      sumTo: ["icb"],
    },
  },
  {
    ...SHARED,
    id: "severe-mental-illness-register",
    name: "Severe mental illness on GP registers, by network",
    shortName: "Severe mental illness, by network",
    definition:
      "People whom their general practice has recorded as having schizophrenia, bipolar disorder or another psychosis, as a share of all its patients.",
    determinant: "mental-health",
    unit: { suffix: "%", words: "% of patients of all ages", decimals: 2 },
    numerator: "Patients on the mental health register",
    denominator: "Patients of all ages",
    interval: "wilson",
    source: "qof-mental-health-practices",
    caveat: `${MEANING} ${PRACTICES}`,
    published: "2025",
    nextExpected: "Every year",
    period: { id: "2024-25", label: "2024/25" },
    values: {
      kind: "published",
      count: "register",
      denominator: "list",
      decimals: 2,
      practices: {},
      sumTo: ["icb"],
    },
  },
];

function financialYear(text: string): { id: string; label: string } | undefined {
  return /^\d{4}\/\d{2}$/.test(text) ? { id: text.replace("/", "-"), label: text } : undefined;
}

const ESTIMATE =
  "An estimate by the House of Commons Library: the registers of general practices, shared out to the neighbourhoods of their patients. For districts and constituencies, 2019/20; counties, regions and England are sums of these. Districts merged since then are sums of the former ones.";

interface Condition {
  group: string;
  id: string;
  name: string;
  shortName: string;
  /** "diabetes" in "recorded as having diabetes". */
  having: string;
  of?: string;
  mental?: true;
}

const EVERYONE = "patients of all ages";
const ADULTS = "patients aged 18 and over";

const CONDITIONS: readonly Condition[] = [
  {
    group: "HYP",
    id: "high-blood-pressure",
    name: "High blood pressure",
    shortName: "High blood pressure",
    having: "high blood pressure",
  },
  {
    group: "OB",
    id: "obesity",
    name: "Obesity of adults",
    shortName: "Obesity",
    having: "a body mass index of 30 or more",
    of: ADULTS,
  },
  {
    group: "DM",
    id: "diabetes",
    name: "Diabetes",
    shortName: "Diabetes",
    having: "diabetes",
    of: "patients aged 17 and over",
  },
  { group: "AST", id: "asthma", name: "Asthma", shortName: "Asthma", having: "asthma" },
  {
    group: "COPD",
    id: "chronic-lung-disease",
    name: "Chronic lung disease",
    shortName: "Chronic lung disease",
    having: "chronic obstructive pulmonary disease",
  },
  {
    group: "CHD",
    id: "coronary-heart-disease",
    name: "Coronary heart disease",
    shortName: "Coronary heart disease",
    having: "coronary heart disease",
  },
  {
    group: "HF",
    id: "heart-failure",
    name: "Heart failure",
    shortName: "Heart failure",
    having: "heart failure",
  },
  {
    group: "AF",
    id: "atrial-fibrillation",
    name: "Irregular heartbeat (atrial fibrillation)",
    shortName: "Irregular heartbeat",
    having: "atrial fibrillation",
  },
  {
    group: "STIA",
    id: "stroke",
    name: "Stroke or mini-stroke",
    shortName: "Stroke or mini-stroke",
    having: "had a stroke or mini-stroke",
  },
  {
    group: "PAD",
    id: "peripheral-arterial-disease",
    name: "Narrowed arteries of the legs",
    shortName: "Narrowed leg arteries",
    having: "peripheral arterial disease",
  },
  {
    group: "CVDPP",
    id: "high-risk-of-heart-disease",
    name: "High blood pressure with risk of heart disease",
    shortName: "At risk of heart disease",
    having: "high blood pressure, newly found, and a high risk of heart disease",
    of: "patients aged 30 to 74",
  },
  {
    group: "CKD",
    id: "chronic-kidney-disease",
    name: "Chronic kidney disease",
    shortName: "Chronic kidney disease",
    having: "chronic kidney disease",
    of: ADULTS,
  },
  { group: "CAN", id: "cancer", name: "Cancer", shortName: "Cancer", having: "cancer, found since 2003" },
  { group: "DEM", id: "dementia", name: "Dementia", shortName: "Dementia", having: "dementia" },
  {
    group: "EP",
    id: "epilepsy",
    name: "Epilepsy of adults",
    shortName: "Epilepsy",
    having: "epilepsy that is treated",
    of: ADULTS,
  },
  {
    group: "LD",
    id: "learning-disability",
    name: "Learning disability",
    shortName: "Learning disability",
    having: "a learning disability",
  },
  {
    group: "OST",
    id: "osteoporosis",
    name: "Fragile bones (osteoporosis)",
    shortName: "Fragile bones",
    having: "osteoporosis",
    of: "patients aged 50 and over",
  },
  {
    group: "RA",
    id: "rheumatoid-arthritis",
    name: "Rheumatoid arthritis",
    shortName: "Rheumatoid arthritis",
    having: "rheumatoid arthritis",
    of: "patients aged 16 and over",
  },
  {
    group: "PC",
    id: "palliative-care",
    name: "Care near the end of life",
    shortName: "Care near the end of life",
    having: "need of palliative care",
  },
  {
    group: "DEP",
    id: "depression-estimated",
    name: "Depression of adults",
    shortName: "Depression",
    having: "depression",
    of: ADULTS,
    mental: true,
  },
  {
    group: "MH",
    id: "severe-mental-illness-estimated",
    name: "Severe mental illness",
    shortName: "Severe mental illness",
    having: "schizophrenia, bipolar disorder or another psychosis",
    mental: true,
  },
];

/** Long-term conditions on the registers of general practices, estimated for districts and constituencies. */
export const ESTIMATED_CONDITIONS: readonly IndicatorDefinition[] = CONDITIONS.map(
  ({ group, id, name, shortName, having, of = EVERYONE, mental }) => ({
    ...SHARED,
    id,
    name: `${name} (estimated)`,
    shortName: `${shortName} (est.)`,
    definition: `${of.charAt(0).toUpperCase()}${of.slice(1)} whom their general practice has recorded as having ${having}. A share of all ${of}.`,
    determinant: mental ? "mental-health" : "health",
    unit: { suffix: "%", words: `% of ${of}`, decimals: mental ? 2 : 1 },
    numerator: "Patients on the register of the condition",
    denominator: of.charAt(0).toUpperCase() + of.slice(1),
    interval: "none",
    source: "qof-estimates",
    caveat: `${ESTIMATE} ${MEANING}`,
    published: "2020",
    period: { id: "2019-20", label: "2019/20" },
    basis: "modelled",
    values: {
      kind: "published",
      where: { group },
      count: "register",
      denominator: "list",
      decimals: 3,
      sumTo: ["utla", "region", "country"],
    },
  }),
);
