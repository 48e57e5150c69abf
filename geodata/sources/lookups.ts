import { geoportalLayer, ONS } from "./publishers.ts";
import type { ColumnSpec, Source } from "./source.ts";

const column = (...headers: (string | RegExp)[]): ColumnSpec => ({ headers, kind: "text" });
const optional = (...headers: (string | RegExp)[]): ColumnSpec => ({ headers, kind: "text", optional: true });

const PORTAL = { kind: "page", url: "https://geoportal.statistics.gov.uk/" } as const;
const BEST_FIT =
  "Best fit: each neighbourhood is placed whole in the one area that holds most of its people, so edges differ.";

/** Which area lies in which: the official look-up tables. */
export const LOOKUP_SOURCES: readonly Source[] = [
  {
    ...ONS,
    id: "lsoa21-ward-lad",
    title: "LSOA (2021) to electoral ward to Local Authority District best-fit look-up",
    vintage: "As in the file's own column names",
    addresses: [geoportalLayer("LSOA21_WD25_LAD25_EW_LU", "LSOA21_WD24_LAD24_EW_LU"), PORTAL],
    layouts: [
      {
        id: "geoportal",
        format: "csv",
        columns: {
          lsoa: column("LSOA21CD", "lsoa21_code"),
          lsoaName: column("LSOA21NM", "lsoa21_name"),
          ward: column(/^WD\d\dCD$/i, /^ward\d\d_code$/i),
          wardName: column(/^WD\d\dNM$/i, /^ward\d\d_name$/i),
          lad: column(/^LAD\d\dCD$/i, /^l(tla|ad)\d\d_code$/i),
          ladName: column(/^LAD\d\dNM$/i, /^l(tla|ad)\d\d_name$/i),
        },
      },
    ],
    notes: [BEST_FIT],
    key: ["lsoa"],
    area: "lsoa",
  },
  {
    ...ONS,
    id: "lsoa21-sicbl-icb",
    title: "LSOA (2021) to sub-ICB location to Integrated Care Board look-up",
    vintage: "As in the file's own column names",
    addresses: [
      geoportalLayer("LSOA21_SICBL25_ICB25_CAL25_LAD25_EN_LU", "LSOA21_SICBL24_ICB24_CAL24_LAD24_EN_LU"),
      PORTAL,
    ],
    layouts: [
      {
        id: "geoportal",
        format: "csv",
        columns: {
          lsoa: column("LSOA21CD", "lsoa21_code"),
          sicbl: column(/^SICBL\d\dCD$/i),
          sicblName: column(/^SICBL\d\dNM$/i),
          icb: column(/^ICB\d\dCD$/i),
          icbName: column(/^ICB\d\dNM$/i),
        },
      },
    ],
    notes: [BEST_FIT],
    key: ["lsoa"],
    area: "lsoa",
  },
  {
    ...ONS,
    id: "oa21-lsoa-msoa",
    title: "Output Area to LSOA to MSOA (2021) look-up",
    vintage: "Census 2021",
    addresses: [geoportalLayer("OA21_LSOA21_MSOA21_LAD22_EW_LU", "OA_LSOA_MSOA_EW_DEC_2021_LU_v3"), PORTAL],
    layouts: [
      {
        id: "geoportal",
        format: "csv",
        columns: {
          oa: column("OA21CD"),
          lsoa: column("LSOA21CD"),
          msoa: column("MSOA21CD"),
          lad: optional(/^LAD\d\dCD$/i),
          utla: optional(/^(CTYUA|UTLA)\d\dCD$/i),
          pcon: optional(/^PCON\d\dCD$/i),
        },
      },
      {
        id: "short-headers",
        format: "csv",
        columns: {
          oa: column("OA"),
          lsoa: column("LSOA"),
          msoa: column("MSOA"),
          lad: optional("LAD", "LTLA"),
          utla: optional("UTLA"),
          pcon: optional("PCON"),
        },
      },
    ],
    notes: [
      "Output Areas nest exactly in LSOAs, and LSOAs in MSOAs.",
      "Where the file has them: a district is in the county of most of its neighbourhoods, and a neighbourhood in the constituency of most of its Output Areas.",
    ],
    key: ["oa"],
    area: "oa",
  },
  {
    ...ONS,
    id: "lsoa11-lsoa21",
    title: "LSOA (2011) to LSOA (2021) exact-fit look-up",
    vintage: "2011 to 2021",
    addresses: [geoportalLayer("LSOA11_LSOA21_LAD22_EW_LU_v2", "LSOA11_LSOA21_LAD22_EW_LU"), PORTAL],
    layouts: [
      {
        id: "geoportal",
        format: "csv",
        columns: {
          lsoa11: column("LSOA11CD", "F_LSOA11CD", "lsoa11_code"),
          change: { ...column("CHGIND", "CHNGIND", "change_code"), values: /^[USMX]$/ },
          lsoa21: column("LSOA21CD", "lsoa21_code"),
        },
      },
    ],
    notes: [
      "U unchanged, S split, M merged, X changed in a complex way; figures carried across X are apportioned, not measured.",
    ],
    key: ["lsoa11", "lsoa21"],
    area: "lsoa11",
  },
  {
    ...ONS,
    id: "lad-region",
    title: "Local Authority District to region look-up",
    vintage: "As in the file's own column names",
    addresses: [geoportalLayer("LAD25_RGN25_EN_LU", "LAD24_RGN24_EN_LU", "LAD23_RGN23_EN_LU"), PORTAL],
    layouts: [
      {
        id: "geoportal",
        format: "csv",
        columns: {
          lad: column(/^LAD\d\dCD$/i),
          ladName: column(/^LAD\d\dNM$/i),
          region: column(/^RGN\d\dCD$/i),
          regionName: column(/^RGN\d\dNM$/i),
        },
      },
      {
        id: "snake-case",
        format: "csv",
        columns: {
          lad: column(/^l(tla|ad)\d\d_code$/i),
          ladName: column(/^l(tla|ad)\d\d_name$/i),
          region: column(/^region\d\d_code$/i),
          regionName: column(/^region\d\d_name$/i),
        },
      },
    ],
    notes: [],
    key: ["lad"],
    area: "lad",
  },
  {
    ...ONS,
    id: "lad-utla",
    title: "Lower tier to upper tier local authority look-up",
    vintage: "As in the file's own column names",
    addresses: [geoportalLayer("LTLA24_UTLA24_EW_LU", "LTLA23_UTLA23_EW_LU"), PORTAL],
    layouts: [
      {
        id: "geoportal",
        format: "csv",
        columns: {
          lad: column(/^LTLA\d\dCD$/i),
          utla: column(/^UTLA\d\dCD$/i),
          utlaName: column(/^UTLA\d\dNM$/i),
        },
      },
    ],
    notes: ["Which county a district lies in; unitary councils are their own upper tier."],
    key: ["lad"],
    area: "lad",
  },
  {
    ...ONS,
    id: "rural-urban",
    publisher: "Office for National Statistics and Department for Environment, Food and Rural Affairs",
    title: "2021 rural-urban classification of small areas",
    vintage: "2021",
    addresses: [geoportalLayer("RUC_2021_LSOA_EW_LU", "LSOA21_RUC21_EW_LU"), PORTAL],
    layouts: [
      {
        id: "geoportal",
        format: "csv",
        columns: {
          lsoa: column("LSOA21CD", "lsoa21_code"),
          class: { ...column("RUC21CD", "ruc21_code"), values: /^[UR][A-Z]{1,2}\d$/ },
        },
      },
    ],
    notes: ["Whether a place is urban or rural, and how near a major town or city, in six classes."],
    key: ["lsoa"],
    area: "lsoa",
  },
];
