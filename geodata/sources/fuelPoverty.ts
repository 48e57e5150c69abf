import type { ColumnSpec, Source } from "./source.ts";

const DESNZ = {
  publisher: "Department for Energy Security and Net Zero",
  licence: "ogl3",
  attribution:
    "Source: Department for Energy Security and Net Zero, sub-regional fuel poverty statistics, licensed under the Open Government Licence v3.0.",
  addresses: [
    { kind: "page", url: "https://www.gov.uk/government/collections/fuel-poverty-sub-regional-statistics" },
  ],
} as const;

const TABLE_3: Record<string, ColumnSpec> = {
  lsoa11: { headers: ["LSOA Code"], kind: "text", values: /^E01\d{6}$/ },
  households: { headers: ["Number of households"], kind: "number", range: [1, 100_000] },
  fuelPoor: {
    headers: [/^Number of households in fuel poverty/],
    kind: "number",
    range: [0, 100_000],
  },
};

/** Households that cannot keep warm without falling below the poverty line. */
export const FUEL_POVERTY_SOURCES: readonly Source[] = [
  {
    ...DESNZ,
    id: "fuel-poverty",
    title: "Fuel poverty by LSOA (2011), 2020",
    vintage: "2020, published in 2022",
    layouts: [
      { id: "table-3", format: "xlsx", sheet: "Table 3", columns: TABLE_3 },
      { id: "table-3-csv", format: "csv", columns: TABLE_3 },
    ],
    notes: [
      "Estimates of the publisher's model: for neighbourhoods it advises looking at general trends and extremes only.",
      "Published for the areas of 2011 and carried over to those of 2021 by adding up households.",
    ],
    area: "lsoa11",
  },
  {
    ...DESNZ,
    id: "fuel-poverty-areas",
    title: "Fuel poverty by ward, district and region, 2021",
    vintage: "2021, as in the file's own date",
    layouts: [
      {
        id: "area-variable",
        format: "csv",
        columns: {
          code: { headers: ["geography_code"], kind: "text", values: /^[A-Z]\d{8}$/ },
          period: { headers: ["date"], kind: "text", values: /^\d{4}$/ },
          measure: {
            headers: ["variable_name"],
            kind: "text",
            values: /^(Number of households|Proportion of households fuel poor)/,
          },
          value: { headers: ["value"], kind: "number", range: [0, 100_000_000] },
        },
      },
    ],
    notes: ["Of the North East, the North West, and Yorkshire and the Humber only."],
    area: "code",
    key: ["code", "period", "measure"],
    pivot: { key: ["code", "period"], name: "measure", value: "value" },
  },
];
