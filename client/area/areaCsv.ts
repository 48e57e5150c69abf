import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { AreaFacts } from "./areaFacts.ts";

const COLUMNS = [
  "area_code",
  "area_name",
  "area_level",
  "indicator",
  "indicator_name",
  "breakdown",
  "determinant",
  "period",
  "status",
  "value",
  "unit",
  "lower_95",
  "upper_95",
  "count",
  "denominator",
  "basis",
  "benchmark_area",
  "benchmark_value",
  "polarity",
  "source",
  "publisher",
  "licence",
  "caveat",
  "data_version",
] as const;

/** All measures of an area as CSV (RFC 4180), one a row, each with its source and licence. */
export function areaCsv(manifest: Manifest, facts: AreaFacts): string {
  const rows = facts.measures
    .flatMap((measure) =>
      measure.periods.map(({ period, observation }) => ({
        ...measure,
        period,
        observation,
      })),
    )
    .map(({ indicator, period, observation, of }) => {
      const source = manifest.sources.find((s) => s.id === indicator.source);
      const o = observation.status === "published" ? observation : undefined;
      const row: Record<(typeof COLUMNS)[number], string | number | undefined> = {
        area_code: of?.code ?? facts.code,
        area_name: of?.name ?? facts.name,
        area_level: of?.level ?? facts.level,
        indicator: indicator.id,
        indicator_name: indicator.name,
        breakdown: indicator.breakdown && `${indicator.breakdown.dimension}: ${indicator.breakdown.label}`,
        determinant: indicator.determinant,
        period,
        status: observation.status,
        value: o?.value,
        unit: indicator.unit.words.trim(),
        lower_95: o?.lower,
        upper_95: o?.upper,
        count: o?.count,
        denominator: o?.denominator,
        basis: o?.basis,
        benchmark_area: manifest.country,
        benchmark_value: indicator.benchmark[period]?.value,
        polarity: indicator.polarity,
        source: source?.title ?? indicator.source,
        publisher: source?.publisher,
        licence: source?.licence.name,
        caveat: [manifest.demonstration ? "FICTIONAL DEMONSTRATION DATA" : "", indicator.caveat ?? ""]
          .filter(Boolean)
          .join(". "),
        data_version: manifest.id,
      };
      return COLUMNS.map((column) => cell(row[column]));
    });
  return `${[COLUMNS.map(cell), ...rows].map((r) => r.join(",")).join("\r\n")}\r\n`;
}

/** Quoted where it must be; a text that a spreadsheet would take for a formula is kept a text. */
function cell(value: string | number | undefined): string {
  if (value === undefined) return "";
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
