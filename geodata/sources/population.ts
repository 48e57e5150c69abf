import { ONS_CENSUS } from "./publishers.ts";
import type { ColumnSpec, Source } from "./source.ts";

const OA: ColumnSpec["values"] = /^[EW]00\d{6}$/;
const PEOPLE = { kind: "number", range: [0, 100_000] } as const;

/** Usual residents of each Output Area, by which everything larger is weighted. */
export const POPULATION_SOURCES: readonly Source[] = [
  {
    ...ONS_CENSUS,
    id: "oa21-population",
    title: "Census 2021: number of usual residents by Output Area (TS001)",
    vintage: "Census 2021",
    addresses: [
      { kind: "file", url: "https://www.nomisweb.co.uk/output/census/2021/census2021-ts001.zip" },
      { kind: "page", url: "https://www.nomisweb.co.uk/sources/census_2021_bulk" },
    ],
    layouts: [
      {
        id: "nomis-bulk",
        format: "csv",
        columns: {
          oa: { headers: ["geography code"], kind: "text", values: OA },
          population: { headers: [/^Residence type: Total\b/i], ...PEOPLE },
        },
      },
      {
        id: "code-and-population",
        format: "csv",
        columns: {
          oa: { headers: ["areacd", "OA21CD"], kind: "text", values: OA },
          population: { headers: ["pop", "population"], ...PEOPLE },
        },
      },
    ],
    notes: [
      "People counted on census day, 21 March 2021, when students were often away from their term-time homes.",
    ],
    key: ["oa"],
    area: "oa",
  },
];
