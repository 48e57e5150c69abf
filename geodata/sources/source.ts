/** Licences the product accepts; a source names one. */
export const LICENCES = {
  ogl3: {
    name: "Open Government Licence v3.0",
    url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  },
  odbl1: { name: "Open Database License 1.0", url: "https://opendatacommons.org/licenses/odbl/1-0/" },
  mit: { name: "MIT Licence", url: "https://opensource.org/license/mit" },
} as const;
export type LicenceId = keyof typeof LICENCES;

/** A column that a reader needs, by the header names publishers have used for it. */
export interface ColumnSpec {
  /** Exact names (compared without case, outer spaces or a byte-order mark) or patterns. */
  headers: readonly (string | RegExp)[];
  kind: "text" | "number";
  /** Optional columns may be absent from a file; all others decide whether the file is this source's. */
  optional?: boolean;
}

/** One layout in which a source is published or commonly passed on. */
export interface Layout {
  id: string;
  format: "csv" | "headerless-csv" | "xlsx" | "geojson" | "geojson-lines";
  /** Field name used in this project → column of the file (for GeoJSON: property of a feature). */
  columns: Record<string, ColumnSpec>;
  /** Workbook sheet, where the format has sheets. */
  sheet?: string | RegExp;
}

/** Where the publisher serves it. `{…}` in an address is filled from `layer`. */
export interface Address {
  kind: "file" | "arcgis-layer" | "page";
  url: string;
  /** ArcGIS layer names known for this dataset, newest first: layers get renamed. */
  layers?: readonly string[];
}

/** One published dataset. */
export interface Source {
  id: string;
  title: string;
  publisher: string;
  licence: LicenceId;
  /** The line that must stand wherever the data is shown. */
  attribution: string;
  vintage: string;
  addresses: readonly Address[];
  layouts: readonly Layout[];
  /** For readers of the source page: caveats, known gaps. */
  notes: readonly string[];
}
