import type { AreaLevel } from "../area.ts";

/** Levels whose areas may hold no place that is named at the zoom they fill the map at. */
export const OWNERS = ["lsoa", "msoa", "ward", "lad"] as const;
export type Owner = (typeof OWNERS)[number];

/** The property of a place that says which area of a level it is one of the first in. */
export const ownedBy = (level: Owner) => `of-${level}`;

/** Levels whose areas are known by their names on the map; in all others a place's name goes first. */
export const AREA_FIRST = ["msoa", "ward"] as const;
export type AreaFirst = (typeof AREA_FIRST)[number];

/** The property of a place that says an area of this level has its name, there. */
export const namedAs = (level: AreaFirst) => `as-${level}`;

/** Whether a level is one of a list. */
export function isOneOf<L extends AreaLevel>(levels: readonly L[], level: AreaLevel): level is L {
  return (levels as readonly AreaLevel[]).includes(level);
}
