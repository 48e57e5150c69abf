import type { AreaGeometry, AreaTable } from "../../geodata/pack/areaTable.ts";
import type { Manifest, PackSource } from "../../geodata/pack/manifest.ts";
import { compareWithBenchmark } from "../../geodata/statistics/compareWithBenchmark.ts";
import type { Mapped } from "../mode/mapped.ts";
import type { Row } from "./rows.ts";

export type Cell = string | number | undefined;

/** Rows of the table for use elsewhere, with what each column means and where the figures come from. */
export interface ExportedTable {
  /** Fit for a file, without its ending. */
  name: string;
  title: string;
  columns: { name: string; meaning: string }[];
  rows: Cell[][];
  /** Places of the areas in their level's table. */
  indexes: number[];
  sources: { columns: string[]; rows: Cell[][] };
  notes: string[];
}

/** What is exported: the rows as filtered and sorted, of what the map shows. `districts` is the table of districts, if loaded. */
export function exportTable(
  manifest: Manifest,
  mapped: Mapped,
  {
    areas,
    districts,
    rows,
  }: {
    areas: AreaTable;
    districts?: AreaTable;
    rows: readonly Pick<Row, "index" | "code" | "name" | "observation">[];
  },
): ExportedTable {
  const { indicator, level, period, fields = [] } = mapped;
  const benchmark = indicator.benchmark[period]?.value;
  const sources = sourcesOf(manifest, mapped);
  const districtOf = (index: number) => (level === "lad" ? index : (areas.parents.lad?.[index] ?? -1));
  const same: Record<string, [Cell, string]> = {
    area_level: [level, "Kind of area"],
    indicator: [indicator.id, "Short name of the measure in addresses"],
    indicator_name: [mapped.title, "What the figures are of"],
    breakdown: [
      indicator.breakdown && `${indicator.breakdown.dimension}: ${indicator.breakdown.label}`,
      "Whom they are of, where the measure is known for several groups",
    ],
    period: [mapped.when, "When it was measured"],
    unit: [indicator.unit.words.trim(), "What the value counts; completes “N …”"],
    benchmark_area: [manifest.country, "What the areas are compared with"],
    benchmark_value: [benchmark, "Its figure, in the same unit"],
    polarity: [indicator.polarity, "Whether higher or lower is worse, or neither"],
    source: [sources.map(({ title }) => title).join("; "), "Published data the figures come from"],
    publisher: [sources.map(({ publisher }) => publisher).join("; "), "Who published it"],
    licence: [[...new Set(sources.map(({ licence }) => licence.name))].join("; "), "What allows its use"],
    caveat: [caveatOf(manifest, mapped), "What to bear in mind"],
    data_version: [manifest.id, "The data this was taken from"],
  };
  const own: Record<string, [(row: (typeof rows)[number]) => Cell, string]> = {
    area_code: [({ code }) => code, "Official code of the area"],
    area_name: [({ name }) => name, "Name of the area"],
    ...(districts && {
      district_code: [({ index }) => districts.codes[districtOf(index)], "Code of the district it lies in"],
      district_name: [({ index }) => districts.names[districtOf(index)], "Name of the district it lies in"],
    }),
    value: [published("value"), `${mapped.title}. ${indicator.definition}`],
    lower_95: [published("lower"), "Lower limit of the 95% interval; empty where there is none"],
    upper_95: [published("upper"), "Upper limit of the 95% interval; empty where there is none"],
    count: [
      published("count"),
      indicator.numerator ?? "What was counted; empty where only the figure is known",
    ],
    denominator: [
      published("denominator"),
      indicator.denominator ?? "What it is counted among; empty where only the figure is known",
    ],
    status: [
      ({ observation }) => observation.status,
      "published, suppressed (held back so that nobody is known by it), missing or not-applicable; only published rows have a value",
    ],
    basis: [
      published("basis"),
      "measured, summed (from smaller areas), apportioned (shared out) or modelled; of published figures",
    ],
    compared_with_benchmark: [
      ({ observation }) =>
        observation.status === "published" && benchmark !== undefined
          ? compareWithBenchmark(observation, benchmark, indicator.polarity)
          : undefined,
      "Whether the 95% interval leaves the benchmark's figure out; not-tested where there is no interval",
    ],
    ...Object.fromEntries(
      fields.map(({ name, meaning, at }) => [name, [({ index }: { index: number }) => at(index), meaning]]),
    ),
  };
  return {
    name: [indicator.id, mapped.mode, level, period].filter(Boolean).join("-"),
    title: `${mapped.title}, ${mapped.when}`,
    columns: [...Object.entries(own), ...Object.entries(same)].map(([name, [, meaning]]) => ({
      name,
      meaning,
    })),
    rows: rows.map((row) => [
      ...Object.values(own).map(([cell]) => cell(row)),
      ...Object.values(same).map(([cell]) => cell),
    ]),
    indexes: rows.map(({ index }) => index),
    sources: {
      columns: [
        "title",
        "publisher",
        "licence",
        "licence_address",
        "vintage",
        "attribution",
        "retrieved",
        "files",
      ],
      rows: sources.map((source) => [
        source.title,
        source.publisher,
        source.licence.name,
        source.licence.url,
        source.vintage,
        source.attribution,
        [...new Set(source.files.map(({ retrieved }) => retrieved))].join("; "),
        source.files.map(({ name }) => name).join("; "),
      ]),
    },
    notes: [
      caveatOf(manifest, mapped),
      mapped.summary ?? "",
      mapped.clusters?.method ?? "",
      manifest.part?.note ?? "",
    ].filter(Boolean),
  };
}

const POINTS =
  "Each area is a point, not its outline: the centre of where its people live where the publisher gives one, else a point inside it.";

/** The same as GeoJSON (RFC 7946): a point for each area, with its bounds, and the meaning of its properties beside them. */
export function exportGeoJson(table: ExportedTable, { centroid, bounds }: AreaGeometry): string {
  const at = (array: ArrayLike<number>, from: number, count: number) =>
    Array.from({ length: count }, (_, i) => Number(array[from + i]!.toFixed(6)));
  return JSON.stringify({
    type: "FeatureCollection",
    title: table.title,
    geometry_note: POINTS,
    notes: table.notes,
    dictionary: Object.fromEntries(table.columns.map(({ name, meaning }) => [name, meaning])),
    sources: table.sources.rows.map((row) =>
      Object.fromEntries(row.map((cell, i) => [table.sources.columns[i]!, cell])),
    ),
    features: table.rows.map((row, i) => ({
      type: "Feature",
      id: row[0],
      bbox: at(bounds, table.indexes[i]! * 4, 4),
      geometry: { type: "Point", coordinates: at(centroid, table.indexes[i]! * 2, 2) },
      properties: Object.fromEntries(row.map((cell, j) => [table.columns[j]!.name, cell ?? null])),
    })),
  });
}

function published(name: "value" | "lower" | "upper" | "count" | "denominator" | "basis") {
  return ({ observation }: Pick<Row, "observation">): Cell =>
    observation.status === "published" ? observation[name] : undefined;
}

/** Of the measure, and of the one beside it. */
function sourcesOf(manifest: Manifest, { indicator, beside }: Mapped): PackSource[] {
  const ids = [indicator.source, beside?.other.indicator.source];
  return manifest.sources.filter(({ id }) => ids.includes(id));
}

function caveatOf(manifest: Manifest, { indicator, beside }: Mapped): string {
  return [
    manifest.demonstration ? "FICTIONAL DEMONSTRATION DATA" : "",
    indicator.caveat,
    beside?.other.indicator.caveat,
  ]
    .filter(Boolean)
    .map((text) => text!.replace(/\.$/, ""))
    .join(". ");
}
