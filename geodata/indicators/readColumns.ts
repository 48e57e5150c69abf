import type { AreaLevel } from "../area.ts";
import { aggregateParts } from "../crosswalk/aggregateParts.ts";
import { membership } from "../crosswalk/membership.ts";
import type { Geography } from "../geography.ts";
import { columnOf } from "./columnOf.ts";
import type { IndicatorDefinition } from "./definition.ts";
import type { LevelColumns } from "./describeSeries.ts";
import { formulaOf } from "./formulaOf.ts";
import { publishedTable } from "./publishedTable.ts";
import type { ReadContext } from "./readContext.ts";
import { readIndicator } from "./readIndicator.ts";
import { readPublished } from "./readPublished.ts";

/** An indicator's values, whatever they were made of. */
export interface IndicatorColumns {
  /** Oldest first. */
  periods: { id: string; label: string }[];
  /** The columns of a level, oldest first; undefined where the indicator is not known at it. */
  columnsAt: (level: AreaLevel) => LevelColumns | undefined;
  /** For whoever builds: what in the source was of no use. */
  notes: readonly string[];
}

/**
 * An indicator's columns at every level: as published, or made of small areas. In words, why there are none. Throws an
 * InputError for a table that contradicts itself.
 */
export function readColumns(
  definition: IndicatorDefinition,
  context: ReadContext,
  geography: Geography,
): IndicatorColumns | string {
  if (definition.values.kind === "published") {
    const table = context.table(definition.source);
    if (!table) return `source ${definition.source} not found`;
    const ready = publishedTable(definition, definition.values, table, context, geography);
    return typeof ready === "string" ? ready : readPublished(definition, ready, geography);
  }
  const periods = readIndicator(definition, context);
  if (typeof periods === "string") return periods;
  const formula = formulaOf(definition);
  return {
    periods: periods.map(({ id, label }) => ({ id, label })),
    notes: [],
    columnsAt: (level) => {
      const members = membership(geography, level);
      if (!members) return undefined;
      const { areaOf, areas } = members;
      const repeated = definition.publishedFor === level;
      return periods.map(({ id, parts }) => {
        const ofLevel =
          level === "lsoa"
            ? parts
            : aggregateParts(parts, areaOf, areas, context.population, formula, repeated);
        return { period: id, column: columnOf(definition, ofLevel) };
      });
    },
  };
}
