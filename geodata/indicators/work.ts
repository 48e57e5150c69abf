import type { IndicatorDefinition, PublishedFigures } from "./definition.ts";
import { calendarYear, monthOf, yearTo } from "./periods.ts";

type Words = Pick<IndicatorDefinition, "id" | "name" | "shortName" | "definition" | "source" | "caveat">;
type Rest = Omit<Partial<IndicatorDefinition>, "values"> & {
  published: string;
  values: Omit<PublishedFigures, "kind" | "decimals"> & { decimals?: number };
};

const COMPARED =
  "Only for England, Trafford, its wards and the 15 councils most like Trafford: the file holds no others.";
const NORTH =
  "Only for the North East, the North West, and Yorkshire and the Humber: the file holds no others.";
const SURVEY =
  "From a survey of households, so a single place's figure can be several points out; the file gives no ranges.";
const CONSTITUENCY = "Constituencies of 2010, which the election of 2024 replaced.";

/** A percentage that a publisher gives for areas as they are. */
function percentage(words: Words, rest: Rest): IndicatorDefinition {
  const { values, ...others } = rest;
  return {
    determinant: "work",
    polarity: "higher-is-worse",
    measure: "proportion",
    unit: { suffix: "%", words: "% of people aged 16 to 64", decimals: 1 },
    multiplier: 100,
    interval: "none",
    ...words,
    ...others,
    values: { decimals: 1, ...values, kind: "published" },
  };
}

const CLAIMANTS = {
  definition:
    "People who claim benefits mainly because they are out of work: Jobseeker's Allowance, or Universal Credit with a duty to look for work.",
  numerator: "Claimants",
  denominator: "Residents aged 16 to 64",
};
const UNEMPLOYED =
  "People without a job who looked for one in the last four weeks and could start, as a share of all who work or look for work.";
const INACTIVE =
  "People who neither work nor look for work: because they study, care for someone, are ill, or have retired early, among other reasons.";
const LOW_PAY =
  "Jobs of employees paid less by the hour than the living wage, which is worked out each year from what it costs to live.";

const PEOPLE_WORKING = { suffix: "%", words: "% of people who work or look for work", decimals: 1 };
const PEOPLE_16_TO_24 = { suffix: "%", words: "% of people aged 16 to 24", decimals: 1 };

/** One cut of the jobs that pay below the living wage. */
function lowPay(id: string, label: string, where: { sex: string; hours: string }): IndicatorDefinition {
  const all = label === "All jobs";
  return percentage(
    {
      id,
      name: all
        ? "Jobs paid below the living wage"
        : `Jobs paid below the living wage: ${label.toLowerCase()}`,
      shortName: all ? "Jobs below the living wage" : `Low pay: ${label.toLowerCase()}`,
      definition: LOW_PAY,
      source: "low-pay",
      caveat: `${NORTH} A sample of jobs: no figure is given where too few are in it.`,
    },
    {
      breakdown: { of: "low-pay", dimension: "Jobs", label },
      unit: { suffix: "%", words: "% of jobs", decimals: 1 },
      numerator: "Jobs of employees paid below the living wage",
      denominator: "Jobs of employees",
      published: "2022-11",
      values: { value: "value", where: { ...where, measure: "percent" } },
    },
  );
}

function neet(id: string, label: string, where: RegExp, name: string): IndicatorDefinition {
  return percentage(
    {
      id,
      name,
      shortName: label === "Or not known" ? "Not in work or learning" : "Known not to be in either",
      definition:
        label === "Or not known"
          ? "People aged 16 and 17 who are not in education, work or training, or whom the council has lost sight of."
          : "People aged 16 and 17 who are known not to be in education, work or training.",
      source: "neet",
      caveat:
        "Only for England, Trafford and the councils most like it: the file holds no others. Councils differ in how many young people they lose sight of.",
    },
    {
      breakdown: { of: "neet", dimension: "Young people", label },
      unit: { suffix: "%", words: "% of people aged 16 and 17", decimals: 1 },
      numerator: "People aged 16 and 17 not in education, employment or training",
      denominator: "People aged 16 and 17 known to the council",
      published: "2025",
      values: { value: "value", where: { indicator: where } },
    },
  );
}

/** Work and the lack of it, as published for wards, districts, counties and constituencies. */
export const WORK: readonly IndicatorDefinition[] = [
  percentage(
    {
      id: "claimants",
      name: "People who claim benefits because they are out of work",
      shortName: "Out-of-work claimants",
      definition: CLAIMANTS.definition,
      source: "claimant-count",
      caveat: `${NORTH} Not everyone who is out of work claims.`,
    },
    {
      numerator: CLAIMANTS.numerator,
      denominator: CLAIMANTS.denominator,
      published: "2023-11-14",
      values: { value: "value", where: { measure: /^Claimants as a proportion/ }, periodOf: monthOf },
    },
  ),
  percentage(
    {
      id: "claimants-monthly",
      name: "People who claim because they are out of work, by month",
      shortName: "Claimants, month by month",
      definition: CLAIMANTS.definition,
      source: "claimant-count-monthly",
      caveat: `${COMPARED} Not everyone who is out of work claims.`,
    },
    {
      numerator: CLAIMANTS.numerator,
      denominator: CLAIMANTS.denominator,
      published: "2026-04",
      nextExpected: "Monthly",
      values: { value: "value", where: { indicator: /^Claimants as a proportion/ }, periodOf: monthOf },
    },
  ),
  percentage(
    {
      id: "universal-credit",
      name: "People on Universal Credit",
      shortName: "Universal Credit",
      definition: "People aged 16 to 64 who get Universal Credit, in work or out of work.",
      source: "universal-credit",
      caveat: `${COMPARED} More people moved to it from older benefits over these years, so a rise is not only more need.`,
    },
    {
      determinant: "income",
      numerator: "People on Universal Credit",
      denominator: "Residents aged 16 to 64",
      published: "2026-04",
      nextExpected: "Monthly",
      values: { value: "value", where: { indicator: /as a proportion/ }, periodOf: monthOf },
    },
  ),
  percentage(
    {
      id: "unemployment",
      name: "Unemployment",
      shortName: "Unemployment",
      definition: UNEMPLOYED,
      source: "labour-market",
      caveat: `${NORTH} ${SURVEY}`,
    },
    {
      unit: PEOPLE_WORKING,
      numerator: "Unemployed people aged 16 to 64",
      denominator: "People aged 16 to 64 who work or look for work",
      published: "2023-10",
      values: {
        value: "value",
        where: { measure: /^Unemployment rate/ },
        periodOf: (text) => yearTo(text, 6),
      },
    },
  ),
  percentage(
    {
      id: "economic-inactivity",
      name: "People who neither work nor look for work",
      shortName: "Neither in nor seeking work",
      definition: INACTIVE,
      source: "labour-market",
      caveat: `${NORTH} ${SURVEY}`,
    },
    {
      numerator: "Economically inactive people aged 16 to 64",
      denominator: "Residents aged 16 to 64",
      published: "2023-10",
      values: {
        value: "value",
        where: { measure: /economically inactive/ },
        periodOf: (text) => yearTo(text, 6),
      },
    },
  ),
  percentage(
    {
      id: "economic-inactivity-yearly",
      name: "People who neither work nor look for work, by calendar year",
      shortName: "Not seeking work, by year",
      definition: INACTIVE,
      source: "economic-inactivity-yearly",
      caveat: `${COMPARED.replace(", its wards", "")} ${SURVEY}`,
    },
    {
      numerator: "Economically inactive people aged 16 to 64",
      denominator: "Residents aged 16 to 64",
      published: "2026-04",
      values: { value: "value", periodOf: calendarYear },
    },
  ),
  neet("neet", "Or not known", /inc not know/, "Young people not in work, school or training"),
  neet(
    "neet-known",
    "Known only",
    /^Not in education, employment or training \(NEET\)\(16/,
    "Young people known not to be in work, school or training",
  ),
  percentage(
    {
      id: "neet-risk",
      name: "Risk of young people falling out of work and learning",
      shortName: "Risk of leaving work or school",
      definition:
        "A score that adds up 17 things that go with young people being out of work and learning, such as school absence, poverty and caring. A higher score is worse.",
      source: "neet-risk",
      caveat:
        "A score for 119 unitary and borough councils: it shows where risks pile up, not how many young people are out of work.",
    },
    {
      measure: "score",
      multiplier: 1,
      basis: "modelled",
      unit: { suffix: "", words: "on the score of risks", decimals: 1 },
      published: "2025-01",
      period: { id: "2025-01", label: "Published January 2025" },
      values: { value: "total", decimals: 3 },
    },
  ),
  lowPay("low-pay", "All jobs", { sex: "All", hours: "All" }),
  lowPay("low-pay-men", "Jobs of men", { sex: "Male", hours: "All" }),
  lowPay("low-pay-women", "Jobs of women", { sex: "Female", hours: "All" }),
  lowPay("low-pay-full-time", "Full-time jobs", { sex: "All", hours: "Full-Time" }),
  lowPay("low-pay-part-time", "Part-time jobs", { sex: "All", hours: "Part-Time" }),
  percentage(
    {
      id: "claimants-constituency",
      name: "Out-of-work claimants, by constituency",
      shortName: "Claimants by constituency",
      definition: CLAIMANTS.definition,
      source: "claimants-constituency",
      caveat: CONSTITUENCY,
    },
    {
      numerator: CLAIMANTS.numerator,
      denominator: CLAIMANTS.denominator,
      published: "2025-01",
      period: { id: "2025-01", label: "Latest in January 2025" },
      values: { value: "percent" },
    },
  ),
  percentage(
    {
      id: "claimants-young-constituency",
      name: "Out-of-work claimants aged 16 to 24, by constituency",
      shortName: "Young claimants",
      definition: `${CLAIMANTS.definition} Those aged 16 to 24.`,
      source: "claimants-young-constituency",
      caveat: CONSTITUENCY,
    },
    {
      unit: PEOPLE_16_TO_24,
      numerator: "Claimants aged 16 to 24",
      denominator: "Residents aged 16 to 24",
      published: "2025-01",
      period: { id: "2025-01", label: "Latest in January 2025" },
      values: { value: "percent" },
    },
  ),
  percentage(
    {
      id: "unemployment-constituency",
      name: "Unemployment, by constituency",
      shortName: "Unemployment by constituency",
      definition: UNEMPLOYED,
      source: "unemployment-constituency",
      caveat: `${CONSTITUENCY} ${SURVEY} Each is shown in the latest year that has a figure.`,
    },
    {
      unit: PEOPLE_WORKING,
      numerator: "Unemployed people",
      denominator: "People who work or look for work",
      published: "2025-01",
      values: { value: "value", periodOf: yearTo },
    },
  ),
  percentage(
    {
      id: "economic-inactivity-constituency",
      name: "People who neither work nor look for work, by constituency",
      shortName: "Not seeking work, constituency",
      definition: INACTIVE,
      source: "inactivity-constituency",
      caveat: `${CONSTITUENCY} ${SURVEY}`,
    },
    {
      numerator: "Economically inactive people",
      denominator: "Residents aged 16 to 64",
      published: "2025-01",
      values: { value: "value", periodOf: yearTo },
    },
  ),
  percentage(
    {
      id: "economic-inactivity-young-constituency",
      name: "Young people who neither work nor look for work",
      shortName: "Young and not seeking work",
      definition: `${INACTIVE} Most of those aged 16 to 24 are studying.`,
      source: "inactivity-young-constituency",
      caveat: `${CONSTITUENCY} ${SURVEY} Each is shown in the latest year that has a figure.`,
    },
    {
      polarity: "none",
      unit: PEOPLE_16_TO_24,
      numerator: "Economically inactive people aged 16 to 24",
      denominator: "Residents aged 16 to 24",
      published: "2025-01",
      values: { value: "value", periodOf: yearTo },
    },
  ),
];
