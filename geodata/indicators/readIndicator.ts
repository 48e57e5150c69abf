import type { Parts } from "../crosswalk/parts.ts";
import type { Table } from "../sources/table.ts";
import type { IndicatorDefinition } from "./definition.ts";
import type { ReadContext } from "./readContext.ts";
import { readCounts2011 } from "./readCounts2011.ts";
import { readField } from "./readField.ts";
import { readPlaces } from "./readPlaces.ts";
import { readSeries } from "./readSeries.ts";
import { readShare, readTotal } from "./readShare.ts";

export interface Period {
  id: string;
  label: string;
  parts: Parts;
}

/**
 * An indicator's values for all LSOAs, by period, oldest first; or, in words, why there are none: its source was not
 * found, or the source as found lacks what it needs.
 */
export function readIndicator(definition: IndicatorDefinition, context: ReadContext): Period[] | string {
  const { values, source } = definition;
  if (values.kind === "published") throw new Error(`${definition.id} is not made of LSOAs`);
  const made = "table" in values ? values.table : undefined;
  const table = context.table(made ?? source);
  if (!table) return context.table(source) ? `nothing to make ${made} of` : `source ${source} not found`;
  if (values.kind === "series") {
    const series = readSeries(values, table, context);
    if (!series) return "source lsoa11-lsoa21 not found";
    if (series.size === 0) return `${source} has no fields ${values.fields}`;
    return [...series].map(([id, parts]) => ({ id, label: id, parts }));
  }
  const period = table.period ?? definition.period;
  if (!period) throw new Error(`${definition.id} must have a period`);
  const parts = partsOf(definition, values, table, context);
  if (!parts)
    return `${source} as found (${table.layout}) has no field ${"field" in values ? values.field : ""}`;
  if (!parts.status.includes(0)) return `${source} as found (${table.layout}) has no values for it`;
  return [{ ...period, parts }];
}

function partsOf(
  definition: IndicatorDefinition,
  values: Exclude<IndicatorDefinition["values"], { kind: "published" | "series" }>,
  table: Table,
  context: ReadContext,
): Parts | undefined {
  switch (values.kind) {
    case "field":
      return readField(values, table, context);
    case "share":
      return readShare(values, table, context);
    case "counts-2011":
      return readCounts2011(values, table, context);
    case "places":
      return readPlaces(definition, table, context);
    default:
      return readTotal(table, context);
  }
}
