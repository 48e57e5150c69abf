import { MHCLG } from "./publishers.ts";
import type { ColumnSpec, Source } from "./source.ts";

const MEDIA = "https://assets.publishing.service.gov.uk/media";
const PAGE = {
  kind: "page",
  url: "https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025",
} as const;
const LSOA: ColumnSpec = {
  headers: ["LSOA code (2021)", "lsoa21_code", "LSOA21CD"],
  kind: "text",
  values: /^E01\d{6}$/,
};

const NOTES = [
  "Rank 1 and decile 1 are the MOST deprived.",
  "Ranks compare neighbourhoods with each other: a change of rank is not a change in deprivation.",
  "A deprived neighbourhood has many people who are not deprived, and the other way about.",
] as const;

/** Field of this project, the publisher's name, and the name in the converted table. */
const DOMAINS = [
  ["imd", "Index of Multiple Deprivation (IMD)", "IMD"],
  ["income", "Income", "Income"],
  ["employment", "Employment", "Employment"],
  ["education", "Education, Skills and Training", "Education"],
  ["health", "Health Deprivation and Disability", "Health"],
  ["crime", "Crime", "Crime"],
  ["barriers", "Barriers to Housing and Services", "Housing_and_Services"],
  ["living", "Living Environment", "Environment"],
] as const;
const SUPPLEMENTARY = [
  ["idaci", "Income Deprivation Affecting Children Index (IDACI)", "IDACI"],
  ["idaopi", "Income Deprivation Affecting Older People (IDAOPI)", "IDAOPI"],
] as const;
const SUBDOMAINS = [
  ["childrenYoungPeople", "Children and Young People Sub-domain", "children_and_young_people"],
  ["adultSkills", "Adult Skills Sub-domain", "adult_skills"],
  ["geographicalBarriers", "Geographical Barriers Sub-domain", "geographical_barriers"],
  ["widerBarriers", "Wider Barriers Sub-domain", "wider_barriers"],
  ["indoors", "Indoors Sub-domain", "indoors"],
  ["outdoors", "Outdoors Sub-domain", "outdoors"],
] as const;

const RANGES = { Score: [-100, 1000], Rank: [1, 50_000], Decile: [1, 10] } as const;
type Measure = keyof typeof RANGES;

/** Headers are matched by their beginning: some copies cut them short at 79 characters. */
function measures(
  names: readonly (readonly [string, string, string])[],
  which: readonly Measure[],
  layout: "official" | "converted",
  optional = false,
): Record<string, ColumnSpec> {
  const columns: Record<string, ColumnSpec> = {};
  for (const [field, official, converted] of names)
    for (const measure of which)
      columns[field + measure] = {
        headers:
          layout === "official"
            ? [new RegExp(`^${escaped(official)} ${measure}\\b`, "i")]
            : [`${converted}_${measure.toLowerCase()}`],
        kind: "number",
        range: RANGES[measure],
        ...(optional && { optional }),
      };
  return columns;
}

const escaped = (words: string) => words.replace(/[().]/g, "\\$&");
const ALL = ["Score", "Rank", "Decile"] as const;
const optionalText = (header: RegExp): ColumnSpec => ({ headers: [header], kind: "text", optional: true });
const people = (header: RegExp): ColumnSpec => ({
  headers: [header],
  kind: "number",
  range: [0, 1_000_000],
  optional: true,
});

const file7 = {
  lsoa: LSOA,
  lsoaName: optionalText(/^LSOA name \(2021\)/i),
  lad: optionalText(/^Local Authority District code/i),
  ladName: optionalText(/^Local Authority District name/i),
  ...measures(DOMAINS, ALL, "official"),
  ...measures(SUPPLEMENTARY, ALL, "official", true),
  ...measures(SUBDOMAINS, ALL, "official", true),
  population: people(/^Total population: mid/i),
  children: people(/^Dependent Children aged 0-15/i),
  olderPeople: people(/^Older population aged 60 and over/i),
  workingAge: people(/^Working age population 18-66/i),
};

/** Scores, ranks and deciles of the English Indices of Deprivation 2025. */
export const IOD2025_SOURCES: readonly Source[] = [
  {
    ...MHCLG,
    id: "iod2025-scores",
    title: "Indices of Deprivation 2025: all ranks, scores and deciles (File 7)",
    vintage: "2025",
    addresses: [
      {
        kind: "file",
        url: `${MEDIA}/691ded56d140bbbaa59a2a7d/File_7_IoD2025_All_Ranks_Scores_Deciles_Population_Denominators.csv`,
      },
      {
        kind: "file",
        url: `${MEDIA}/68ff5daabcb10f6bf9bef911/File_7_IoD2025_All_Ranks_Scores_Deciles_Population_Denominators.csv`,
      },
      PAGE,
    ],
    layouts: [
      { id: "file-7", format: "csv", columns: file7 },
      { id: "file-7-workbook", format: "xlsx", columns: file7 },
      {
        id: "converted",
        format: "csv",
        columns: {
          lsoa: LSOA,
          ...measures(DOMAINS, ALL, "converted"),
          ...measures(SUPPLEMENTARY, ALL, "converted", true),
          ...measures(SUBDOMAINS, ALL, "converted", true),
        },
      },
    ],
    notes: NOTES,
    key: ["lsoa"],
    area: "lsoa",
  },
  {
    ...MHCLG,
    id: "iod2025-imd",
    title: "Indices of Deprivation 2025: Index of Multiple Deprivation (File 1)",
    vintage: "2025",
    addresses: [PAGE],
    layouts: [
      {
        id: "file-1",
        format: "xlsx",
        columns: {
          lsoa: LSOA,
          lad: { headers: [/^Local Authority District code/i], kind: "text" },
          ladName: { headers: [/^Local Authority District name/i], kind: "text" },
          ...measures(DOMAINS.slice(0, 1), ["Rank", "Decile"], "official"),
        },
      },
    ],
    notes: NOTES,
    key: ["lsoa"],
    area: "lsoa",
  },
  {
    ...MHCLG,
    id: "iod2025-idaci-idaopi",
    title: "Indices of Deprivation 2025: income deprivation of children and older people (File 3)",
    vintage: "2025",
    addresses: [PAGE],
    layouts: [
      {
        id: "file-3",
        format: "xlsx",
        columns: {
          lsoa: LSOA,
          ...measures(DOMAINS.slice(0, 1), ["Rank", "Decile"], "official", true),
          ...measures(SUPPLEMENTARY, ["Rank", "Decile"], "official"),
        },
      },
    ],
    notes: NOTES,
    key: ["lsoa"],
    area: "lsoa",
  },
  {
    ...MHCLG,
    id: "iod2025-indicators",
    title: "Indices of Deprivation 2025: underlying indicators (File 8)",
    vintage: "2025",
    addresses: [
      { kind: "file", url: `${MEDIA}/6900df8dab5cc9c8937994e6/File_8_IoD2025_Underlying_Indicators.xlsx` },
      PAGE,
    ],
    layouts: [
      {
        id: "file-8",
        format: "xlsx",
        sheet: /./,
        columns: {
          lsoa: LSOA,
          incomeDomainNumerator: { headers: [/^Income Domain numerator/i], kind: "number" },
        },
        others: { headers: /^(?!LSOA |Local Authority )/i, name: "camelCase" },
      },
      {
        id: "converted",
        format: "csv",
        columns: {
          lsoa: LSOA,
          incomeDomainNumerator: { headers: ["income_domain_numerator"], kind: "number" },
        },
        others: { headers: /^(?!lsoa|lad|ltla)/i, name: "camelCase" },
      },
    ],
    notes: [
      "What the indices are made of. Some are counts, some rates, some standardised scores below and above zero.",
      "Small counts are left blank by the publisher: blank is not zero.",
    ],
    key: ["lsoa"],
    area: "lsoa",
  },
];
