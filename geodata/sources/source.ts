/** Licences the product accepts; a source names one. */
export const LICENCES = {
  ogl3: {
    name: "Open Government Licence v3.0",
    url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  },
  odbl1: { name: "Open Database License 1.0", url: "https://opendatacommons.org/licenses/odbl/1-0/" },
  opl3: {
    name: "Open Parliament Licence v3.0",
    url: "https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/",
  },
  mit: { name: "MIT Licence", url: "https://opensource.org/license/mit" },
} as const;
type LicenceId = keyof typeof LICENCES;

/** A column that a reader needs, by the header names publishers have used for it. */
export interface ColumnSpec {
  /** Exact names (compared without case, outer spaces or a byte-order mark) or patterns. */
  headers: readonly (string | RegExp)[];
  kind: "text" | "number";
  /** Optional columns may be absent from a file; all others decide whether the file is this source's. */
  optional?: boolean;
  /** Shape of the values, by which files with the same headers are told apart (judged on the first rows). */
  values?: RegExp;
  /** Smallest and largest number that can be, inclusive. */
  range?: readonly [number, number];
}

/** One layout in which a source is published or commonly passed on; a source lists the publisher's own first. */
export interface Layout {
  id: string;
  format: "csv" | "headerless-csv" | "xlsx" | "geojson" | "geojson-lines" | "pmtiles";
  /** Field name used in this project → column of the file (for GeoJSON: property of a feature). */
  columns: Record<string, ColumnSpec>;
  /** What the file must be called: only where the files of several sources are alike inside. */
  named?: RegExp;
  /** Workbook sheet, where the format has sheets. */
  sheet?: string | RegExp;
  /** Further number columns, read wherever a header matches and named by the header itself or in camel case. */
  others?: { headers: RegExp; name: "header" | "camelCase" };
  /**
   * How counts by category lie in the file: a row for each area and category, a column for each category, or a column
   * of percentages for each category beside the number they are percentages of.
   */
  counts?: "long" | "wide" | "percentages";
  /** Codes of the source's `area` whose rows count; all of England's unless said. */
  areas?: RegExp;
}

/**
 * A category of a count table. `from` lists the ways to make it from published labels, best first: each way names
 * labels that must all be there and are added up.
 */
export interface CountCategory {
  name: string;
  from: readonly (readonly RegExp[])[];
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
  /** What the files hold; a table unless said otherwise. */
  holds?: "boundaries" | "points" | "basemap";
  /** Fields that together identify a row: no two rows may share them. */
  key?: readonly string[];
  /** Field with the official code of the row's area; only rows of England (codes that begin with E) are kept. */
  area?: string;
  /** Published in many files that add up. */
  parts?: true;
  /** Id of the source that this is an earlier date of: served by those of its files that are next in date. */
  earlierOf?: string;
  /**
   * A row for each measure of a key, to be read as a number field for each measure: the fields of the key, of the
   * measure's name and of its number. Rows are kept where `only`'s fields, if the layout has them, match.
   */
  pivot?: {
    key: readonly string[];
    name: string;
    value: string;
    only?: Readonly<Record<string, RegExp>>;
  };
  /** Counts by category: what each category is made of, and the words its labels begin with. */
  counts?: { topic: string; categories: readonly CountCategory[] };
}
