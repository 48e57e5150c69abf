import { ONS } from "./publishers.ts";
import type { Source } from "./source.ts";

/** How people feel, and an index of their mental health. */
export const WELLBEING_SOURCES: readonly Source[] = [
  {
    id: "mental-health-index",
    title: "Small Area Mental Health Index (SAMHI) v5.00",
    publisher: "Place-based Longitudinal Data Resource, University of Liverpool",
    licence: "ogl3",
    attribution:
      "Source: Daras K, Barr B. Small Area Mental Health Index (SAMHI), Place-based Longitudinal Data Resource, University of Liverpool, licensed under the Open Government Licence v3.0.",
    vintage: "2011 to 2022",
    addresses: [
      { kind: "file", url: "https://pldr.org/download/2noyv/q3n/samhi_21_01_v5.00_2011_2022_LSOA.csv" },
      { kind: "page", url: "https://pldr.org/dataset/2noyv/small-area-mental-health-index-samhi" },
    ],
    layouts: [
      {
        id: "samhi",
        format: "csv",
        columns: {
          lsoa11: { headers: ["LSOA11CD", "lsoa11"], kind: "text", values: /^[EW]01\d{6}$/ },
          lsoa21: { headers: ["LSOA21CD"], kind: "text", optional: true },
          change: { headers: ["CHGIND"], kind: "text", optional: true },
          "samhi_dec.2022": { headers: ["samhi_dec.2022"], kind: "number", range: [1, 10] },
          "samhi_index.2022": { headers: ["samhi_index.2022"], kind: "number", range: [-10, 20] },
        },
        others: { headers: /^samhi_index\.\d{4}$/, name: "header" },
      },
    ],
    notes: [
      "Puts together hospital attendances, prescriptions of antidepressants, registers of depression, and benefits for mental health. Higher is worse.",
      "Published for the neighbourhoods of 2011 and carried over to those of 2021.",
    ],
    area: "lsoa11",
  },
  {
    ...ONS,
    id: "personal-wellbeing",
    title: "Personal well-being estimates by local authority",
    vintage: "2011-12 to 2021-22",
    addresses: [
      {
        kind: "file",
        url: "https://download.ons.gov.uk/downloads/datasets/wellbeing-local-authority/editions/time-series/versions/3.csv",
      },
      { kind: "page", url: "https://www.ons.gov.uk/datasets/wellbeing-local-authority" },
    ],
    layouts: [
      {
        id: "wellbeing-local-authority",
        format: "csv",
        columns: {
          code: { headers: ["administrative-geography"], kind: "text", values: /^[A-Z]\d{8}$/ },
          period: { headers: ["yyyy-yy", "Time"], kind: "text", values: /^\d{4}-\d{2}$/ },
          value: { headers: [/^v4_\d$/i], kind: "number", range: [0, 100] },
          marking: { headers: ["Data marking", "Data Marking"], kind: "text" },
          lower: { headers: ["Lower limit"], kind: "number", range: [0, 100] },
          upper: { headers: ["Upper limit"], kind: "number", range: [0, 100] },
          measure: { headers: ["measure-of-wellbeing"], kind: "text" },
          estimate: { headers: ["wellbeing-estimate"], kind: "text" },
        },
      },
    ],
    notes: [
      "Asked of adults in the Annual Population Survey, on a scale from 0 to 10. [c] and [u] in the file, too few answers to publish or to rely on, are shown as withheld; [x], not available, and [w], nobody in the survey, as no figure.",
      "A survey: each figure comes with a likely range, wide for a single district.",
    ],
    area: "code",
    key: ["code", "period", "measure", "estimate"],
  },
  {
    id: "loneliness",
    title: "Loneliness estimated by neighbourhood type, 2020/21",
    publisher: "British Red Cross, from the Community Life Survey",
    licence: "ogl3",
    attribution:
      "Estimates by the British Red Cross from the Community Life Survey of the Department for Culture, Media and Sport, licensed under the Open Government Licence v3.0.",
    vintage: "2020/21",
    addresses: [{ kind: "page", url: "https://github.com/humaniverse/loneliness" }],
    layouts: [
      {
        id: "community-life-survey",
        format: "csv",
        columns: {
          lsoa: { headers: ["lsoa21_code"], kind: "text", values: /^E01\d{6}$/ },
          percent: { headers: ["perc"], kind: "number", range: [0, 100] },
          decile: { headers: ["deciles"], kind: "number", range: [1, 10] },
        },
      },
    ],
    notes: [
      "Nobody was asked in most neighbourhoods. Each output area is given England's answer for its type of area, by the Output Area Classification, and a neighbourhood is the mean of its own: two places of the same type have the same figure.",
    ],
    key: ["lsoa"],
    area: "lsoa",
  },
];
