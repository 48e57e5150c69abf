import type { UnitPoint } from "../geometry/mercator.ts";
import type { AreaTable } from "../pack/areaTable.ts";
import type { LabelPoint } from "../tiles/vectorTiles.ts";
import { shortName } from "./shortName.ts";

/**
 * One label for each area of a level that has a name worth showing: feature id = place in the area table, `name`, `code`,
 * and `rank` by population, 1 for the most populous.
 */
export function areaLabels(
  table: AreaTable,
  inside: readonly UnitPoint[],
  population: Uint32Array,
): LabelPoint[] {
  const named = table.names.flatMap((official, id) => {
    const name = shortName(table.level, official);
    return name === undefined ? [] : [{ id, name }];
  });
  named.sort((a, b) => population[b.id]! - population[a.id]! || a.id - b.id);
  return named.map(({ id, name }, i) => ({
    id,
    at: inside[id]!,
    properties: { name, code: table.codes[id]!, rank: i + 1 },
  }));
}
