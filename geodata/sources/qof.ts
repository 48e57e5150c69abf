import { FINGERTIPS, fingertipsAddress, fingertipsLayout } from "./fingertips.ts";
import { NHS_ENGLAND } from "./publishers.ts";
import type { ColumnSpec, Layout, Source } from "./source.ts";

const REGISTERS =
  "https://digital.nhs.uk/data-and-information/publications/statistical/quality-and-outcomes-framework-achievement-prevalence-and-exceptions-data/2024-25";
const PRACTICE: ColumnSpec = {
  headers: ["Practice Code", "PRACTICE_CODE"],
  kind: "text",
  values: /^[A-Z]\d{5}$/,
};

/** Register and list of one condition by practice, in the columns of the publisher's workbook for 2024/25. */
function register(id: string, own: ColumnSpec): Layout {
  return {
    id,
    format: "csv",
    columns: {
      practice: PRACTICE,
      list: { headers: [/^List size(?: aged \d+\+)? 2425$/i], kind: "number", range: [0, 200_000] },
      register: { headers: ["Register 2425"], kind: "number", range: [0, 100_000] },
      prevalence: { headers: ["Prevalence (%) 2425"], kind: "number", range: [0, 100] },
      own,
    },
  };
}

const SHARED_NOTES = [
  "People whom their general practice has on its register of the condition: some have it and are not on a register.",
  "Practices are added up to Primary Care Networks and sub-ICB locations where at least 80 % of their practices are in the file.",
] as const;

/** Registers of general practices under the Quality and Outcomes Framework. */
export const QOF_SOURCES: readonly Source[] = [
  {
    ...NHS_ENGLAND,
    id: "qof-depression-practices",
    title: "Quality and Outcomes Framework: depression by practice, 2024/25",
    vintage: "2024/25",
    addresses: [{ kind: "page", url: REGISTERS }],
    layouts: [
      register("depression", {
        headers: [/^Newly diagnosed 2425$/i],
        kind: "number",
        range: [0, 100_000],
      }),
    ],
    notes: [...SHARED_NOTES, "The list is of patients aged 18 and over."],
    key: ["practice"],
  },
  {
    ...NHS_ENGLAND,
    id: "qof-mental-health-practices",
    title: "Quality and Outcomes Framework: severe mental illness by practice, 2024/25",
    vintage: "2024/25",
    addresses: [{ kind: "page", url: REGISTERS }],
    layouts: [
      register("mental-health", { headers: [/^MH002\b/], kind: "number", range: [0, 100], optional: false }),
    ],
    notes: [
      ...SHARED_NOTES,
      "The list is of patients of all ages. The file read here heads it “aged 18+”, but it is larger than the list of adults in every practice.",
    ],
    key: ["practice"],
  },
  {
    ...FINGERTIPS,
    id: "depression-districts",
    title: "Depression: recorded prevalence (Fingertips indicator 848)",
    vintage: "2014/15 to 2024/25",
    addresses: [fingertipsAddress(848, 101)],
    layouts: [
      fingertipsLayout(848),
      {
        id: "area-period-value",
        format: "csv",
        columns: {
          code: { headers: ["area_code"], kind: "text", values: /^E\d{8}$/ },
          period: { headers: ["period"], kind: "text", values: /^\d{4}\/\d{2}$/ },
          indicator: { headers: ["indicator"], kind: "text", values: /^Depression: QOF prevalence/ },
          value: { headers: ["value"], kind: "number", range: [0, 100] },
        },
      },
    ],
    notes: [
      "Adults whom their practice has on its depression register, by the district that the practice's patients live in.",
      "2023/24 is not in the file read here, nor are Buckinghamshire in 2017/18 and the Isles of Scilly in 2018/19 and 2024/25.",
    ],
    area: "code",
  },
  {
    id: "qof-estimates",
    title: "Local health data from the Quality and Outcomes Framework, 2019/20",
    publisher: "House of Commons Library",
    licence: "opl3",
    attribution:
      "Contains Parliamentary information from the House of Commons Library, licensed under the Open Parliament Licence v3.0.",
    vintage: "2019/20",
    addresses: [{ kind: "page", url: "https://github.com/houseofcommonslibrary/local-health-data-from-QOF" }],
    layouts: [
      {
        id: "register-list-prevalence",
        format: "csv",
        columns: {
          code: { headers: ["lad_code", "pcon_code"], kind: "text", values: /^[EW]\d{8}$/ },
          name: { headers: ["lad_name", "pcon_name"], kind: "text", optional: true },
          group: { headers: ["group_code"], kind: "text", values: /^[A-Z]{2,5}$/ },
          register: { headers: ["register"], kind: "number", range: [0, 1_000_000] },
          list: { headers: ["list"], kind: "number", range: [0, 2_000_000] },
          prevalence: { headers: ["prevalence"], kind: "number", range: [0, 1] },
        },
      },
    ],
    notes: [
      "Estimates: the registers of general practices are shared out to the neighbourhoods that their patients live in, as if every patient of a practice were as likely to have the condition.",
      "For districts and constituencies. The districts are those of 2019, carried over to today's where that can be done.",
    ],
    parts: true,
    area: "code",
  },
];
