import { categoriesFrom, labelOf } from "./categoryCounts.ts";
import type { Layout, Source } from "./source.ts";

/** The beginning of a file or sheet as text: any row may turn out to be the header. */
export interface Head {
  format: Layout["format"];
  rows: readonly (readonly string[])[];
  sheet?: string;
  /** What the file is called. */
  name?: string;
  /** Of GeoJSON: the kind of the first outline. */
  geometry?: string;
}

/** Which column of a file each field is, by place from 0, in one layout of one source. */
export interface Match {
  source: Source;
  layout: Layout;
  /** Place of the header among the rows, from 0. */
  headerRow: number;
  columns: Record<string, number>;
  /** Columns of the layout's `others`: place and the field each becomes. */
  others: { field: string; header: string; column: number }[];
  /** Year of the newest geography that the headers name, as 2024 for LAD24CD; 0 where they name none. */
  vintage: number;
}

/** What kept a layout from matching, for an error that helps. */
export interface NearMiss {
  layout: Layout;
  missing: string[];
  headers: readonly string[];
}

/** Rows that may stand above the header. */
const TITLE_ROWS = 10;

/**
 * Finds the source, of those given, whose layout names most of a file's columns; undefined when none fits. A layout
 * fits when one of the first rows has every column that is not optional, and the rows below look as they should.
 */
export function matchSource(head: Head, sources: readonly Source[]): Match | undefined {
  let best: Match | undefined;
  for (const source of sources)
    for (const layout of source.layouts) {
      const match = matchLayout(head, source, layout);
      if (match && (!best || columnsOf(match) > columnsOf(best))) best = match;
    }
  return best;
}

const columnsOf = (match: Match) => Object.keys(match.columns).length + (match.others.length > 0 ? 1 : 0);

/** Fits one layout to a file's beginning, or undefined. */
export function matchLayout(head: Head, source: Source, layout: Layout): Match | undefined {
  if (layout.format !== head.format || !sheetFits(head, layout) || !geometryFits(head, source))
    return undefined;
  if (layout.named && !layout.named.test(head.name ?? "")) return undefined;
  for (let row = 0; row < Math.min(TITLE_ROWS, head.rows.length); row++) {
    const headers = head.rows[row]!.map(cleanHeader);
    const columns = placesOf(layout, headers);
    if (Object.keys(columns).length === 0 || missingFields(layout, columns).length > 0) continue;
    const below = head.rows.slice(row + 1);
    if (!valuesFit(layout, columns, below) || !keysDiffer(source, columns, below)) continue;
    const others = othersOf(layout, headers, columns);
    if (layout.others && others.length === 0 && !needsNumber(layout)) continue;
    if (layout.counts && layout.counts !== "long" && source.counts) {
      const labels = others.map(({ header }) => labelOf(header, source.counts!.topic));
      if (categoriesFrom(labels, source.counts.categories).length < 2) continue;
    }
    return { source, layout, headerRow: row, columns, others, vintage: vintageOf(layout, headers, columns) };
  }
  return undefined;
}

/** The layout of a source that came nearest to a file's headers, and the fields it misses there. */
export function nearestMiss(head: Head, source: Source): NearMiss | undefined {
  let best: NearMiss | undefined;
  for (const layout of source.layouts) {
    if (layout.format !== head.format) continue;
    for (const row of head.rows.slice(0, TITLE_ROWS)) {
      const headers = row.map(cleanHeader);
      const missing = missingFields(layout, placesOf(layout, headers));
      if (!best || missing.length < best.missing.length) best = { layout, missing, headers };
    }
  }
  return best;
}

/** A header as it is compared: without byte-order mark, outer or doubled spaces. */
export function cleanHeader(header: string): string {
  return header
    .replace(/^\uFEFF/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** `Violence with injury: rate per 1,000` and `violence_with_injury_rate_per_1_000` → `violenceWithInjuryRatePer1000`. */
export function camelCase(header: string): string {
  const words = header
    .replace(/%/g, " percent ")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words.map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join("");
}

function sheetFits(head: Head, layout: Layout): boolean {
  if (layout.sheet === undefined || head.sheet === undefined) return true;
  return typeof layout.sheet === "string" ? layout.sheet === head.sheet : layout.sheet.test(head.sheet);
}

function geometryFits({ geometry }: Head, { holds }: Source): boolean {
  if (geometry === undefined) return true;
  return holds === "boundaries" ? geometry.endsWith("Polygon") : holds !== "points" || geometry === "Point";
}

/** Which column each field of a layout is in, by its headers. */
export function placesOf(layout: Layout, headers: readonly string[]): Record<string, number> {
  const places: Record<string, number> = {};
  for (const [field, spec] of Object.entries(layout.columns))
    for (const wanted of spec.headers) {
      const place = headers.findIndex((header) =>
        typeof wanted === "string" ? header.toLowerCase() === wanted.toLowerCase() : wanted.test(header),
      );
      if (place < 0) continue;
      places[field] = place;
      break;
    }
  return places;
}

const needsNumber = (layout: Layout) =>
  Object.values(layout.columns).some(({ kind, optional }) => kind === "number" && !optional);

const missingFields = (layout: Layout, columns: Record<string, number>) =>
  Object.keys(layout.columns).filter((field) => !layout.columns[field]!.optional && !(field in columns));

/** At least half of the first values of each column have the shape that the layout gives. */
function valuesFit(
  layout: Layout,
  columns: Record<string, number>,
  rows: readonly (readonly string[])[],
): boolean {
  return Object.entries(columns).every(([field, place]) => {
    const shape = layout.columns[field]!.values;
    const values = rows.map((row) => (row[place] ?? "").trim()).filter((value) => value !== "");
    if (!shape || values.length === 0) return true;
    return values.filter((value) => shape.test(value)).length * 2 >= values.length;
  });
}

/** A table of places in an area names the area again and again; a table of areas does not. */
function keysDiffer(
  source: Source,
  columns: Record<string, number>,
  rows: readonly (readonly string[])[],
): boolean {
  const places = (source.key ?? []).map((field) => columns[field]);
  if (places.length === 0 || places.includes(undefined)) return true;
  const keys = rows.map((row) => places.map((place) => row[place!]).join(" "));
  return new Set(keys).size * 2 >= keys.length;
}

/** The further columns that a layout reads. */
export function othersOf(
  layout: Layout,
  headers: readonly string[],
  columns: Record<string, number>,
): Match["others"] {
  if (!layout.others) return [];
  const { headers: wanted, name } = layout.others;
  const taken = new Set(Object.values(columns));
  return headers.flatMap((header, column) =>
    header !== "" && !taken.has(column) && wanted.test(header)
      ? [{ field: name === "camelCase" ? camelCase(header) : header, header, column }]
      : [],
  );
}

function vintageOf(layout: Layout, headers: readonly string[], columns: Record<string, number>): number {
  const years = Object.keys(layout.columns).map((field) => {
    const header = headers[columns[field] ?? -1] ?? "";
    const digits = /^[a-z]+(\d\d)(CD|NM|_code|_name)?$/i.exec(header)?.[1];
    return digits === undefined ? 0 : 2000 + Number(digits);
  });
  return Math.max(0, ...years);
}

/** The columns of a file that a match names, with the field each becomes. */
export function wantedColumns({
  layout,
  columns,
  others,
}: Match): { field: string; column: number; kind: "text" | "number" }[] {
  return [
    ...Object.entries(columns).map(([field, column]) => ({
      field,
      column,
      kind: layout.columns[field]!.kind,
    })),
    ...others.map(({ field, column }) => ({ field, column, kind: "number" as const })),
  ];
}
