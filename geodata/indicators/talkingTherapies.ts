import { limitsOfRoundedPercentage, limitsOfRoundedRate } from "./approximateLimits.ts";
import type { IndicatorDefinition } from "./definition.ts";
import { monthOf } from "./monthOf.ts";

const COVERAGE =
  "Published by NHS place (sub-ICB location) and month, July 2022 to May 2023. Two places, Surrey Heartlands and Sussex, have new borders since then and no figure of their own.";
const ROUNDED =
  "Counts are rounded to the nearest 5 and those under 5 are withheld; the likely range allows for that.";

type Words = Pick<IndicatorDefinition, "id" | "name" | "shortName" | "definition" | "numerator">;

const SHARED = {
  determinant: "mental-health",
  source: "talking-therapies",
  published: "2023-07",
  nextExpected: "Every month",
} as const;

function perThousand(words: Words, count: string, events: string): IndicatorDefinition {
  return {
    ...words,
    ...SHARED,
    polarity: "none",
    measure: "rate",
    unit: { suffix: "", words: `${events} for every 1,000 people aged 16 and over`, decimals: 1 },
    multiplier: 1000,
    denominator: "Residents aged 16 and over at the census of 2021",
    interval: "byar",
    caveat: `${COVERAGE} ${ROUNDED} England, regions and NHS systems are sums of those rounded counts. Months differ in working days, and a high figure can mean more need or easier access.`,
    values: {
      kind: "published",
      count,
      denominator: "adults",
      people: "residents aged 16 and over",
      decimals: 2,
      periodOf: monthOf,
      name: "code",
      marks: { na: "suppressed" },
      limits: limitsOfRoundedRate(1000),
      sumTo: ["icb", "region"],
      country: "sum of rows",
    },
  };
}

function percentage(
  words: Words & { denominator: string; of?: string; caveat?: string },
  value: string,
): IndicatorDefinition {
  const { of, caveat, ...rest } = words;
  return {
    ...rest,
    ...SHARED,
    polarity: "lower-is-worse",
    measure: "proportion",
    unit: { suffix: "%", words: `% of ${rest.denominator.toLowerCase()}`, decimals: 0 },
    multiplier: 100,
    interval: of === undefined ? "none" : "published",
    caveat: [
      COVERAGE,
      "Percentages are whole numbers, and withheld where fewer than 5 people are counted.",
      caveat,
    ]
      .filter(Boolean)
      .join(" "),
    values: {
      kind: "published",
      value,
      ...(of !== undefined && { denominator: of, limits: limitsOfRoundedPercentage }),
      decimals: 0,
      periodOf: monthOf,
      name: "code",
      marks: { na: "suppressed" },
    },
  };
}

const FINISHED = "Count_FinishedCourseTreatment";
const OF_FINISHED = "People who finished a course of treatment in the month";
const UNWELL = "People who finished treatment and were unwell enough to count at its start";
const NO_RANGE =
  "No likely range can be worked out: how many people were unwell enough to count at the start is not in the file.";

/** NHS Talking Therapies for anxiety and depression, by month. */
export const TALKING_THERAPIES: readonly IndicatorDefinition[] = [
  perThousand(
    {
      id: "talking-therapies-referrals",
      name: "Referrals to Talking Therapies",
      shortName: "Talking Therapies referrals",
      definition:
        "New referrals in the month to NHS Talking Therapies, the service for anxiety and depression, for every 1,000 people aged 16 and over. People can refer themselves.",
      numerator: "Referrals received in the month",
    },
    "Count_ReferralsReceived",
    "referrals in the month",
  ),
  perThousand(
    {
      id: "talking-therapies-access",
      name: "People who start Talking Therapies",
      shortName: "Talking Therapies started",
      definition:
        "People who had their first treatment appointment in the month with NHS Talking Therapies, for every 1,000 people aged 16 and over.",
      numerator: "People with a first treatment appointment in the month",
    },
    "Count_AccessingServices",
    "first treatments in the month",
  ),
  percentage(
    {
      id: "talking-therapies-6-weeks",
      name: "Talking Therapies begun within 6 weeks",
      shortName: "Talking Therapies within 6 weeks",
      definition:
        "Of the people who finished a course of treatment in the month, the share whose treatment began within 6 weeks of referral. The national standard is 75%.",
      numerator: "Those whose treatment began within 6 weeks of referral",
      denominator: OF_FINISHED,
      of: FINISHED,
    },
    "Percentage_AccessingServices6WeeksFinishedCourseTreatment",
  ),
  percentage(
    {
      id: "talking-therapies-18-weeks",
      name: "Talking Therapies begun within 18 weeks",
      shortName: "Talking Therapies within 18 weeks",
      definition:
        "Of the people who finished a course of treatment in the month, the share whose treatment began within 18 weeks of referral. The national standard is 95%.",
      numerator: "Those whose treatment began within 18 weeks of referral",
      denominator: OF_FINISHED,
      of: FINISHED,
    },
    "Percentage_AccessingServices18WeeksFinishedCourseTreatment",
  ),
  percentage(
    {
      id: "talking-therapies-improvement",
      name: "Reliable improvement after Talking Therapies",
      shortName: "Talking Therapies: improved",
      definition:
        "Of the people who finished a course of treatment in the month, the share whose anxiety or depression became clearly less.",
      numerator: "Those who improved by more than chance would explain",
      denominator: OF_FINISHED,
      of: FINISHED,
    },
    "Percentage_Improvement",
  ),
  percentage(
    {
      id: "talking-therapies-recovery",
      name: "Recovery after Talking Therapies",
      shortName: "Talking Therapies: recovered",
      definition:
        "Of the people who finished treatment in the month and were unwell enough to count at its start, the share who no longer were at its end. The national standard is 50%.",
      numerator: "Those who were no longer unwell enough to count at the end",
      denominator: UNWELL,
      caveat: NO_RANGE,
    },
    "Percentage_Recovery",
  ),
  percentage(
    {
      id: "talking-therapies-reliable-recovery",
      name: "Reliable recovery after Talking Therapies",
      shortName: "Talking Therapies: well again",
      definition:
        "Of the people who finished treatment in the month and were unwell enough to count at its start, the share who recovered and also became clearly better.",
      numerator: "Those who recovered and improved by more than chance would explain",
      denominator: UNWELL,
      caveat: NO_RANGE,
    },
    "Percentage_ReliableRecovery",
  ),
];
