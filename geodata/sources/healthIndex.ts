import { ONS } from "./publishers.ts";
import type { ColumnSpec, Source } from "./source.ts";

const HEALTH =
  "https://www.ons.gov.uk/peoplepopulationandcommunity/healthandsocialcare/healthandwellbeing/datasets";
const CODE: ColumnSpec["values"] = /^E\d{8}$/;
const YEAR: ColumnSpec["values"] = /^20\d\d$/;

/** Field of a part of the index, and the publisher's name of it. */
export const HEALTH_INDEX_PARTS = [
  ["dailyLife", "Difficulties in daily life"],
  ["mentalHealth", "Mental health"],
  ["mortality", "Mortality"],
  ["wellbeing", "Personal well-being"],
  ["conditions", "Physical health conditions"],
  ["behaviour", "Behavioural risk factors"],
  ["children", "Children and young people"],
  ["physiological", "Physiological risk factors"],
  ["protective", "Protective measures"],
  ["services", "Access to services"],
  ["crime", "Crime"],
  ["work", "Economic and working conditions"],
  ["living", "Living conditions"],
] as const;

const SHARED_NOTES = [
  "Districts of 2021. Those that were merged into others since cannot be added up, because no counts are given.",
  "The publisher filled gaps with estimates, which are not marked.",
] as const;

/** The ONS Health Index for England: what it is made of, and its parts as scores. */
export const HEALTH_INDEX_SOURCES: readonly Source[] = [
  {
    ...ONS,
    id: "health-index-indicators",
    title: "Health Index for England: underlying data by district, 2015 to 2021",
    vintage: "2015 to 2021",
    addresses: [{ kind: "page", url: `${HEALTH}/healthindexunderlyingdataengland` }],
    layouts: [
      {
        id: "underlying-data",
        format: "xlsx",
        sheet: /^Table_2/,
        columns: {
          code: { headers: ["Area code"], kind: "text", values: CODE },
          period: { headers: ["Year"], kind: "text", values: YEAR },
          indicator: { headers: ["Indicator name"], kind: "text" },
          value: { headers: ["Value"], kind: "number", range: [0, 10_000] },
        },
      },
      {
        id: "converted",
        format: "csv",
        columns: {
          code: { headers: ["ltla21_code"], kind: "text", values: CODE },
          period: { headers: ["year"], kind: "text", values: YEAR },
          indicator: { headers: ["indicator"], kind: "text" },
          value: { headers: ["value"], kind: "number", range: [0, 10_000] },
        },
      },
    ],
    notes: [
      ...SHARED_NOTES,
      "Where a year was not to be had, the publisher repeats the nearest one: 22 of the 56 indicators have for 2021 what they have for 2020. Repeated years are not shown.",
      "Left out here: shares of people with an illness, which pass 100 % in some districts, and what is given without a unit (drug misuse, sexually transmitted infections, overcrowding, internet access, appointments offered, road safety).",
      "Deaths by suicide are left out too: where few people died the publisher puts an estimate without saying where, and the rates of counties say more.",
    ],
    area: "code",
    key: ["code", "period", "indicator"],
  },
  {
    ...ONS,
    id: "health-index-scores",
    title: "Health Index for England: scores of its parts by district, 2015 to 2021",
    vintage: "2015 to 2021",
    addresses: [{ kind: "page", url: `${HEALTH}/healthindexscoresengland` }],
    layouts: [
      {
        id: "converted",
        format: "csv",
        columns: {
          code: { headers: ["ltla21_code"], kind: "text", values: CODE },
          period: { headers: ["year"], kind: "text", values: YEAR },
          ...Object.fromEntries(
            HEALTH_INDEX_PARTS.map(([field, header]): [string, ColumnSpec] => [
              field,
              { headers: [header], kind: "number", range: [0, 200] },
            ]),
          ),
        },
      },
    ],
    notes: [
      "100 is England in 2015, and higher is better.",
      "Access to green space is left out: its score is the share of homes with private outdoor space once more, the same in all years.",
      ...SHARED_NOTES,
    ],
    area: "code",
    key: ["code", "period"],
  },
];
