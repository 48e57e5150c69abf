import type { ColumnSpec, Layout } from "./source.ts";

/** The publisher of the Public Health Profiles, and the line it asks for. */
export const FINGERTIPS = {
  publisher: "Office for Health Improvement and Disparities",
  licence: "ogl3",
  attribution:
    "Source: Office for Health Improvement and Disparities, Public Health Profiles (Fingertips), © Crown copyright, licensed under the Open Government Licence v3.0.",
} as const;

const text = (...headers: (string | RegExp)[]): ColumnSpec => ({ headers, kind: "text" });
const number = (...headers: (string | RegExp)[]): ColumnSpec => ({ headers, kind: "number" });

/** The address of one indicator's CSV for areas of a type: 501 and 502 are counties and unitary authorities, 101 and 301 districts. */
export function fingertipsAddress(indicator: number, areaType: number) {
  const query = `indicator_ids=${indicator}&child_area_type_id=${areaType}&parent_area_type_id=15`;
  return {
    kind: "file",
    url: `https://fingertips.phe.org.uk/api/all_data/csv/by_indicator_id?${query}`,
  } as const;
}

/**
 * The CSV of Fingertips with its 27 columns (26 before goals were added), of one indicator. Names of the limits, the trend
 * and the comparisons vary between releases.
 */
export function fingertipsLayout(indicator: number): Layout {
  return {
    id: "fingertips",
    format: "csv",
    columns: {
      indicator: { ...text("Indicator ID"), values: new RegExp(`^${indicator}$`) },
      code: text("Area Code"),
      areaName: text("Area Name"),
      areaType: text("Area Type"),
      sex: text("Sex"),
      age: text("Age"),
      category: text("Category"),
      period: text("Time period"),
      value: number("Value"),
      lower: number("Lower CI 95.0 limit", "Lower CI 95 limit", "Lower CI limit", "Lower CI"),
      upper: number("Upper CI 95.0 limit", "Upper CI 95 limit", "Upper CI limit", "Upper CI"),
      count: number("Count"),
      denominator: number("Denominator"),
      note: text("Value note"),
      trend: { ...text("Recent Trend", "Recent trend", "Trend"), optional: true },
    },
  };
}
