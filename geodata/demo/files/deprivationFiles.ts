import type { County } from "../county.ts";
import type { DeprivationMeasure } from "../deprivation.ts";
import { type Cell, type CountyFile, csv } from "./csv.ts";

/** The publisher's names, in the order of File 7, with the words it adds to a score. */
const NAMES: readonly [measure: DeprivationMeasure, name: string, scoreWords: string][] = [
  ["imd", "Index of Multiple Deprivation (IMD)", ""],
  ["income", "Income", " (rate)"],
  ["employment", "Employment", " (rate)"],
  ["education", "Education, Skills and Training", ""],
  ["health", "Health Deprivation and Disability", ""],
  ["crime", "Crime", ""],
  ["barriers", "Barriers to Housing and Services", ""],
  ["living", "Living Environment", ""],
  ["idaci", "Income Deprivation Affecting Children Index (IDACI)", " (rate)"],
  ["idaopi", "Income Deprivation Affecting Older People (IDAOPI)", " (rate)"],
  ["childrenYoungPeople", "Children and Young People Sub-domain", ""],
  ["adultSkills", "Adult Skills Sub-domain", ""],
  ["geographicalBarriers", "Geographical Barriers Sub-domain", ""],
  ["widerBarriers", "Wider Barriers Sub-domain", ""],
  ["indoors", "Indoors Sub-domain", ""],
  ["outdoors", "Outdoors Sub-domain", ""],
];
const AREA = [
  "LSOA code (2021)",
  "LSOA name (2021)",
  "Local Authority District code (2024)",
  "Local Authority District name (2024)",
];
const RANK = "Rank (where 1 is most deprived)";
const DECILE = "Decile (where 1 is most deprived 10% of LSOAs)";
/** The publisher's file cuts this one header short. */
const CUT = "Children and Young People Sub-domain Decile (where 1 is most deprived 10% of LSO";

/** File 7 (all ranks, scores and deciles) and the underlying indicators, as CSV. */
export function deprivationFiles({ administration: a, deprivation: d }: County): CountyFile[] {
  return [
    {
      name: "File_7_IoD2025_All_Ranks_Scores_Deciles_Population_Denominators.csv",
      text: csv(
        [
          ...AREA,
          ...NAMES.flatMap(([, name, words]) => [
            `${name} Score${words}`,
            `${name} ${RANK}`,
            name.startsWith("Children") ? CUT : `${name} ${DECILE}`,
          ]),
          "Total population: mid 2022",
          "Dependent Children aged 0-15: mid 2022",
          "Older population aged 60 and over: mid 2022",
          "Working age population 18-66 (for use with Employment Deprivation Domain): mid 2022",
        ],
        a.byCode.map((i) => [
          ...areaCells(a, i),
          ...NAMES.flatMap(([measure]) => {
            const { score, rank, decile } = d.measures[measure];
            return [score[i], rank[i], decile[i]];
          }),
          d.people[i],
          d.children[i],
          d.olderPeople[i],
          d.workingAge[i],
        ]),
      ),
    },
    {
      name: "iod2025_lsoa21_underlying_indicators.csv",
      text: csv(
        ["lsoa21_code", ...Object.keys(d.indicators)],
        a.byCode.map((i) => [a.lsoas[i]!.code, ...Object.values(d.indicators).map((column) => column[i])]),
      ),
    },
  ];
}

/** Rows of the publisher's workbooks File 1 and File 3, header first, with the names of their sheets. */
export function deprivationWorkbooks({ administration: a, deprivation: d }: County) {
  const rows = (measures: readonly DeprivationMeasure[]): Cell[][] => [
    [...AREA, ...measures.flatMap((m) => [`${nameOf(m)} ${RANK}`, `${nameOf(m)} ${DECILE}`])],
    ...a.byCode.map((i) => [
      ...areaCells(a, i),
      ...measures.flatMap((m) => [d.measures[m].rank[i], d.measures[m].decile[i]]),
    ]),
  ];
  return [
    { name: "File_1_IoD2025_Index_of_Multiple_Deprivation.xlsx", sheet: "IMD25", rows: rows(["imd"]) },
    {
      name: "File_3_IoD2025_Supplementary_Indices_IDACI_and_IDAOPI.xlsx",
      sheet: "IoD2025 IDACI & IDAOPI",
      rows: rows(["imd", "idaci", "idaopi"]),
    },
  ];
}

function areaCells({ lsoas, lads, ladOf }: County["administration"], i: number): string[] {
  const lad = lads[ladOf[i]!]!;
  return [lsoas[i]!.code, lsoas[i]!.name, lad.code, lad.name];
}

const nameOf = (measure: DeprivationMeasure) => NAMES.find(([m]) => m === measure)![1];
