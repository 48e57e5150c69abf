import { NHS_ENGLAND } from "./publishers.ts";
import type { Source } from "./source.ts";

const DIGITAL = "https://digital.nhs.uk/data-and-information/publications/statistical";

/** What NHS mental health services do, and what is prescribed. */
export const MENTAL_HEALTH_SERVICE_SOURCES: readonly Source[] = [
  {
    ...NHS_ENGLAND,
    id: "talking-therapies",
    title: "NHS Talking Therapies for anxiety and depression: monthly key measures",
    vintage: "July 2022 to May 2023",
    addresses: [
      {
        kind: "file",
        url: "https://files.digital.nhs.uk/89/B4C209/iapt_time_series_Jan_22_Jan_23_key_measures.zip",
      },
      {
        kind: "page",
        url: `${DIGITAL}/nhs-talking-therapies-monthly-statistics-including-employment-advisors`,
      },
    ],
    layouts: [
      {
        id: "key-measures",
        format: "csv",
        columns: {
          group: { headers: ["GROUP_TYPE"], kind: "text" },
          code: { headers: ["ORG_CODE1"], kind: "text" },
          period: { headers: ["REPORTING_PERIOD_START"], kind: "text" },
          measure: {
            headers: ["MEASURE_NAME"],
            kind: "text",
            values: /^(Count|Percentage|Mean|Median|Rate)_/,
          },
          value: { headers: ["MEASURE_VALUE", "MEASURE_VALUE_SUPPRESSED"], kind: "number" },
        },
      },
      {
        id: "sub-icb-measures",
        format: "csv",
        columns: {
          code: { headers: [/^sicbl\d\d_code$/], kind: "text", values: /^E38\d{6}$/ },
          period: { headers: ["date"], kind: "text" },
          measure: { headers: ["name"], kind: "text", values: /^(Count|Percentage)_/ },
          value: { headers: ["value"], kind: "number" },
        },
      },
    ],
    notes: [
      "For people aged 16 and over with anxiety or depression. Most refer themselves.",
      "NHS England rounds counts below the whole country to the nearest 5 and withholds those under 5; percentages are whole numbers. The likely ranges allow for the rounding.",
      "England, NHS systems and regions are sums of the rounded figures of their sub-ICB locations.",
      "Two of the 106 sub-ICB locations of 2022 (Surrey Heartlands and Sussex) have had their borders moved since: they count for England and have no figure of their own.",
      "Figures of trusts are not used: a trust treats people from many places and has no area on the map.",
    ],
    pivot: {
      key: ["code", "period"],
      name: "measure",
      value: "value",
      only: { group: /^(Sub-?ICB|CCG)/i },
    },
    key: ["code", "period", "measure"],
  },
  {
    ...NHS_ENGLAND,
    id: "mental-health-contacts",
    title: "Mental Health Services Data Set: people in contact with services",
    vintage: "April 2016 to April 2024",
    addresses: [
      {
        kind: "file",
        url: "https://files.digital.nhs.uk/0F/A8A88A/MHSDS%20Time_Series_data_Apr_2016_Apr_2024.zip",
      },
      { kind: "page", url: `${DIGITAL}/mental-health-services-monthly-statistics` },
    ],
    layouts: [
      {
        id: "date-measure-count",
        format: "csv",
        columns: {
          date: { headers: ["date"], kind: "text", values: /^\d{4}-\d{2}-\d{2}$/ },
          measure: { headers: ["measure"], kind: "text", values: /^People in contact with services/ },
          count: { headers: ["count"], kind: "number", range: [0, 60_000_000] },
        },
      },
    ],
    notes: [
      "England only. More services send their records as the years go by, so part of the rise is better recording.",
    ],
    key: ["date", "measure"],
  },
  {
    id: "antidepressant-items",
    title: "Antidepressant items prescribed by practice, May 2026",
    publisher: "NHS Business Services Authority, by way of OpenPrescribing",
    licence: "ogl3",
    attribution:
      "Contains information from NHS Business Services Authority by way of OpenPrescribing.net, Bennett Institute for Applied Data Science, University of Oxford, licensed under the Open Government Licence v3.0.",
    vintage: "May 2026",
    addresses: [{ kind: "page", url: "https://openprescribing.net/bnf/0403/" }],
    layouts: [
      {
        id: "practice-items",
        format: "csv",
        columns: {
          practice: { headers: ["id", "row_id"], kind: "text", values: /^[A-Z]\d{5}$/ },
          date: { headers: ["date"], kind: "text", values: /^(01\/05\/2026|2026-05-01)$/ },
          items: { headers: ["items"], kind: "number", range: [0, 1_000_000] },
          cost: { headers: ["actual_cost"], kind: "number", range: [0, 100_000_000] },
        },
      },
    ],
    notes: [
      "An item is one line of a prescription: it says nothing of how much is taken, by whom or for what. Antidepressants are given for pain and poor sleep too.",
      "Set against the patients registered with the same practices in July 2026; a practice without such a number is left out.",
    ],
    key: ["practice"],
  },
];
