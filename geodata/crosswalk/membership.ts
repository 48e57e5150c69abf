import type { AreaLevel } from "../area.ts";
import type { Geography } from "../geography.ts";

/**
 * For each LSOA in order, the index of the area of `level` that it lies in (−1: none), and how many areas the level
 * has. Undefined when the geography lacks the level.
 */
export function membership(
  geography: Geography,
  level: AreaLevel,
): { areaOf: readonly number[]; areas: number } | undefined {
  const lsoas = geography.lsoa;
  const table = geography[level];
  if (!lsoas || !table) return undefined;
  const areaOf = level === "lsoa" ? lsoas.codes.map((_, i) => i) : lsoas.parents[level];
  return areaOf && { areaOf, areas: table.codes.length };
}
