import { geoportalLayer, ONS } from "./publishers.ts";
import type { Source } from "./source.ts";

interface Boundaries {
  id: string;
  title: string;
  vintage: string;
  /** What codes and names are headed by, the year as two digits: `WD\\d\\d` stands for WD22CD and WD22NM. */
  prefix: string;
  codes: RegExp;
  layers: [string, ...string[]];
  notes: readonly string[];
  /** Codes by which a local copy with bare `area_code` and `area_name` is taken for this level. */
  plain?: RegExp;
}

const GENERALISED =
  "Outlines are simplified by the publisher; a boundary on the map may lie up to 200 metres from the true one.";

const LEVELS: readonly Boundaries[] = [
  {
    id: "lsoa21-boundaries",
    title: "Lower layer Super Output Areas (December 2021) boundaries",
    vintage: "December 2021",
    prefix: "LSOA21",
    codes: /^[EW]01\d{6}$/,
    layers: [
      "Lower_layer_Super_Output_Areas_December_2021_Boundaries_EW_BSC_V4",
      "Lower_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V5",
    ],
    notes: [GENERALISED],
    plain: /^E01\d{6}$/,
  },
  {
    id: "lsoa11-boundaries",
    title: "Lower layer Super Output Areas (December 2011) boundaries",
    vintage: "December 2011",
    prefix: "LSOA11",
    codes: /^[EW]01\d{6}$/,
    layers: ["LSOA_Dec_2011_Boundaries_Generalised_Clipped_BSC_EW_V3"],
    notes: [GENERALISED, "Used only to draw and to check figures that were published for the areas of 2011."],
  },
  {
    id: "msoa21-boundaries",
    title: "Middle layer Super Output Areas (December 2021) boundaries",
    vintage: "December 2021",
    prefix: "MSOA21",
    codes: /^[EW]02\d{6}$/,
    layers: ["MSOA_2021_EW_BSC_V2"],
    notes: [GENERALISED],
    plain: /^E02\d{6}$/,
  },
  {
    id: "ward-boundaries",
    title: "Electoral wards boundaries",
    vintage: "As in the file's own column names",
    prefix: "WD\\d\\d",
    codes: /^[EWSN]\d{8}$/,
    layers: ["WD_MAY_2025_UK_BSC", "WD_DEC_2024_UK_BSC", "WD_MAY_2024_UK_BSC", "WD_DEC_2022_UK_BSC"],
    notes: [
      GENERALISED,
      "Wards change every year. A ward of the look-up that has no outline of its vintage is made by joining its neighbourhoods.",
    ],
    plain: /^E05\d{6}$/,
  },
  {
    id: "lad-boundaries",
    title: "Local Authority Districts boundaries",
    vintage: "As in the file's own column names",
    prefix: "LAD\\d\\d",
    codes: /^[EWSN]\d{8}$/,
    layers: ["LAD_MAY_2025_UK_BSC", "LAD_MAY_2024_UK_BSC"],
    notes: [GENERALISED],
    plain: /^E0[6-9]\d{6}$/,
  },
  {
    id: "utla-boundaries",
    title: "Counties and unitary authorities boundaries",
    vintage: "As in the file's own column names",
    prefix: "CTYUA\\d\\d",
    codes: /^[EWSN]\d{8}$/,
    layers: ["CTYUA_MAY_2024_UK_BSC", "Counties_and_Unitary_Authorities_December_2023_Boundaries_UK_BSC"],
    notes: [GENERALISED, "Gives counties their names; outlines are made of neighbourhoods."],
  },
  {
    id: "sicbl-boundaries",
    title: "NHS sub-ICB locations boundaries",
    vintage: "As in the file's own column names",
    prefix: "SICBL\\d\\d",
    codes: /^E38\d{6}$/,
    layers: ["NHS_SubICB_April_2024_EN_BSC", "NHS_SubICB_April_2023_EN_BSC"],
    notes: [GENERALISED],
  },
  {
    id: "icb-boundaries",
    title: "Integrated Care Boards boundaries",
    vintage: "As in the file's own column names",
    prefix: "ICB\\d\\d",
    codes: /^E54\d{6}$/,
    layers: ["Integrated_Care_Boards_April_2024_EN_BSC", "Integrated_Care_Boards_April_2023_EN_BSC"],
    notes: [GENERALISED],
  },
  {
    id: "region-boundaries",
    title: "Regions of England boundaries",
    vintage: "As in the file's own column names",
    prefix: "RGN\\d\\d",
    codes: /^E12\d{6}$/,
    layers: ["Regions_December_2024_Boundaries_EN_BUC", "Regions_December_2023_Boundaries_EN_BUC"],
    notes: ["Outlines are ultra-generalised by the publisher (500 metres)."],
  },
];

/** Outlines of every level of area, as GeoJSON in degrees or in British National Grid metres. */
export const BOUNDARY_SOURCES: readonly Source[] = LEVELS.map((level) => ({
  ...ONS,
  id: level.id,
  title: level.title,
  vintage: level.vintage,
  addresses: [geoportalLayer(...level.layers), { kind: "page", url: "https://geoportal.statistics.gov.uk/" }],
  layouts: [
    {
      id: "geoportal",
      format: "geojson",
      columns: {
        code: { headers: [new RegExp(`^${level.prefix}CD$`, "i")], kind: "text", values: level.codes },
        name: { headers: [new RegExp(`^${level.prefix}NM$`, "i")], kind: "text" },
      },
    },
    ...(level.plain
      ? [
          {
            id: "plain-names",
            format: "geojson" as const,
            columns: {
              code: { headers: ["area_code"], kind: "text" as const, values: level.plain },
              name: { headers: ["area_name"], kind: "text" as const },
            },
          },
        ]
      : []),
  ],
  notes: level.notes,
  holds: "boundaries",
  key: ["code"],
  area: "code",
}));
