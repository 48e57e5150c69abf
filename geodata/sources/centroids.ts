import { geoportalLayer, ONS } from "./publishers.ts";
import type { ColumnSpec, Layout, Source } from "./source.ts";

const LEVELS = [
  {
    id: "oa21-centroids",
    name: "Output Areas",
    field: "OA21CD",
    codes: /^[EW]00\d{6}$/,
    layer: "Output_Areas_Dec_2021_PWC",
  },
  {
    id: "lsoa21-centroids",
    name: "Lower layer Super Output Areas",
    field: "LSOA21CD",
    codes: /^[EW]01\d{6}$/,
    layer: "LLSOA_Dec_2021_PWC_for_England_and_Wales_2022",
  },
  {
    id: "msoa21-centroids",
    name: "Middle layer Super Output Areas",
    field: "MSOA21CD",
    codes: /^[EW]02\d{6}$/,
    layer: "MSOA_Dec_2021_PWC_in_England_and_Wales",
  },
] as const;

const coordinate = (...headers: string[]): ColumnSpec => ({ headers, kind: "number" });

/** The point in an area that is nearest to where its people live, by Census 2021. */
export const CENTROID_SOURCES: readonly Source[] = LEVELS.map(({ id, name, field, codes, layer }) => {
  const code: ColumnSpec = { headers: [field, "areacd", "area_code"], kind: "text", values: codes };
  const layouts: Layout[] = [
    { id: "geoportal", format: "geojson", columns: { code } },
    {
      id: "geoportal-csv",
      format: "csv",
      columns: {
        code,
        lon: coordinate("x", "lon", "long", "longitude"),
        lat: coordinate("y", "lat", "latitude"),
      },
    },
    { id: "geojson-lines", format: "geojson-lines", columns: { code } },
  ];
  return {
    ...ONS,
    id,
    title: `${name} (December 2021) population-weighted centroids`,
    vintage: "Census 2021",
    addresses: [geoportalLayer(layer), { kind: "page", url: "https://geoportal.statistics.gov.uk/" }],
    layouts,
    notes: ["Where people lived on census day, 21 March 2021; new estates are not in it."],
    holds: "points",
    key: ["code"],
    area: "code",
  };
});
