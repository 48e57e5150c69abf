import { type Indicator, indicatorSchema } from "../indicator.ts";
import { APPROXIMATE_NOTE } from "../sources/census.ts";
import type { Table } from "../sources/table.ts";
import type { IndicatorDefinition } from "./definition.ts";
import { APPROXIMATE_LAYOUT } from "./readShare.ts";

/** What a reader is told about an indicator, with a warning when its counts were made from percentages. */
export function describeIndicator(definition: IndicatorDefinition, table: Table): Indicator {
  const approximate = table.layout === APPROXIMATE_LAYOUT && definition.values.kind === "share";
  const caveat = [definition.caveat, approximate && APPROXIMATE_NOTE].filter(Boolean).join(" ");
  return indicatorSchema.parse({ ...definition, ...(caveat && { caveat }) });
}
