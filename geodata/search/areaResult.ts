import { type AreaLevel, LEVEL_WORDS } from "../area.ts";
import type { Geography } from "../geography.ts";
import type { AreaGeometry } from "../pack/areaTable.ts";
import type { Bounds } from "../pack/manifest.ts";
import type { PostcodeTable } from "./postcodes.ts";
import type { Places, Practices } from "./searchFiles.ts";
import type { SearchResult } from "./searchResult.ts";

/** All that can be searched in a pack. */
export interface SearchInput {
  geography: Geography;
  geometry: Partial<Record<AreaLevel, AreaGeometry>>;
  places: Places;
  practices?: Practices;
  postcodes?: PostcodeTable;
}

/** An area as a search result. */
export function areaResult(input: SearchInput, level: AreaLevel, index: number): SearchResult {
  const table = input.geography[level]!;
  const bounds = input.geometry[level]?.bounds.subarray(4 * index, 4 * index + 4);
  return {
    kind: level,
    code: table.codes[index]!,
    name: table.names[index]!,
    context: areaContext(input.geography, level, index),
    bounds: bounds && (Array.from(bounds, degrees) as Bounds),
  };
}

/** The level of the area that others are known by; the district where it is not said. */
const KNOWN_BY: Partial<Record<AreaLevel, AreaLevel>> = {
  pcn: "sicbl",
  lad: "region",
  pcon: "region",
  utla: "region",
  sicbl: "icb",
  icb: "region",
};

/** "ward in Trafford", "district in North West": the level's plain word and the area it is known by. */
export function areaContext(geography: Geography, level: AreaLevel, index: number): string {
  const within = KNOWN_BY[level] ?? "lad";
  const parent = geography[within]?.names[geography[level]?.parents[within]?.[index] ?? -1];
  return parent ? `${LEVEL_WORDS[level].one} in ${parent}` : LEVEL_WORDS[level].one;
}

/** The smallest box round the given rows of points, or undefined when none of them has a position. */
export function boundsOfPoints(
  points: { lon: ArrayLike<number | null>; lat: ArrayLike<number | null> },
  rows: Iterable<number>,
): Bounds | undefined {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const row of rows) {
    const lon = points.lon[row];
    const lat = points.lat[row];
    if (lon == null || lat == null) continue;
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds[0] === Infinity ? undefined : (bounds.map(degrees) as Bounds);
}

/** Degrees to five places, about a metre: what a 32-bit float holds. */
export function degrees(n: number): number {
  return Math.round(n * 1e5) / 1e5;
}
