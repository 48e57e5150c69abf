import { csvLine } from "../geodata/csv.ts";
import { fullName } from "../geodata/indicators/family.ts";
import type { AreaTable } from "../geodata/pack/areaTable.ts";
import { type Column, observationAt } from "../geodata/pack/column.ts";
import type { PackIndicator, PackSource } from "../geodata/pack/manifest.ts";

const COLUMNS = {
  area_code: "Official code of the area",
  area_name: "Name of the area",
  period: "When it was measured",
  value: "The figure",
  lower_95: "Lower limit of the 95% interval; empty where there is none",
  upper_95: "Upper limit of the 95% interval; empty where there is none",
  count: "What was counted; empty where only the figure is published",
  denominator: "What it is counted among; empty where only the figure is published",
  status: "published, suppressed (held back so that nobody is known by it), missing or not-applicable",
  basis: "measured, summed (from smaller areas), apportioned (shared out) or modelled; of published figures",
} as const;

/** Lines made at a time, so that other requests are answered between. */
const LINES = 2000;

/** An indicator's figures at one level, a line for each area and period, a few thousand lines at a time. */
export async function* valuesCsv(
  table: AreaTable,
  periods: readonly string[],
  column: (period: string) => Promise<Column | undefined>,
): AsyncGenerator<string> {
  yield csvLine(Object.keys(COLUMNS));
  for (const period of periods) {
    const figures = await column(period);
    if (!figures) continue;
    for (let from = 0; from < table.codes.length; from += LINES) {
      let lines = "";
      for (let i = from; i < Math.min(from + LINES, table.codes.length); i++) {
        const seen = observationAt(figures, i);
        const cells =
          seen.status === "published"
            ? [seen.value, seen.lower, seen.upper, seen.count, seen.denominator, seen.status, seen.basis]
            : [undefined, undefined, undefined, undefined, undefined, seen.status, undefined];
        lines += csvLine([table.codes[i], table.names[i], period, ...cells]);
      }
      yield lines;
    }
  }
}

/** What each column of `valuesCsv` means for this indicator, and where the figures come from. */
export function dictionaryCsv(indicator: PackIndicator, source: PackSource | undefined): string {
  const meaning: Record<string, string> = {
    ...COLUMNS,
    value: `${fullName(indicator)}: ${indicator.definition} In ${indicator.unit.words}.`,
    ...(indicator.numerator && { count: indicator.numerator }),
    ...(indicator.denominator && { denominator: indicator.denominator }),
  };
  const { breakdown } = indicator;
  const about: [string, string | undefined][] = [
    ["(breakdown)", breakdown && `${breakdown.dimension}: ${breakdown.label}`],
    ["(source)", source && `${source.title}, ${source.publisher}, ${source.vintage}`],
    ["(licence)", source && `${source.licence.name} ${source.licence.url}`],
    ["(attribution)", source?.attribution],
    ["(caveat)", indicator.caveat],
    ["(published)", indicator.published],
  ];
  const rows = [...Object.entries(meaning), ...about.filter(([, text]) => text !== undefined)];
  return csvLine(["column", "meaning"]) + rows.map(csvLine).join("");
}
