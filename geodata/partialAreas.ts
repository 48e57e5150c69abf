import { AREA_LEVELS, type AreaLevel } from "./area.ts";
import type { Geography } from "./geography.ts";

/** Codes of the areas of `part`, by level, that hold more LSOAs in `whole`: the part has only a piece of them. */
export function partialAreas(whole: Geography, part: Geography): Map<AreaLevel, string[]> {
  const partial = new Map<AreaLevel, string[]>();
  for (const level of AREA_LEVELS) {
    if (level === "lsoa" || !part[level]) continue;
    const all = lsoasByArea(whole, level);
    const here = lsoasByArea(part, level);
    const codes = part[level].codes.filter((code) => here.get(code) !== all.get(code));
    if (codes.length > 0) partial.set(level, codes);
  }
  return partial;
}

/** Residents of each area of a level of `part`: those of the whole area, in whichever part of it they live. */
export function wholePopulations(
  whole: Geography,
  part: Geography,
  level: AreaLevel,
  residents: ReadonlyMap<string, number>,
): Uint32Array {
  const sums = new Map<string, number>();
  for (const [i, lsoa] of whole.lsoa!.codes.entries()) {
    const code = level === "lsoa" ? lsoa : areaOf(whole, level, i);
    if (code === undefined) continue;
    sums.set(code, (sums.get(code) ?? 0) + (residents.get(lsoa) ?? 0));
  }
  return Uint32Array.from(part[level]!.codes, (code) => sums.get(code) ?? 0);
}

function lsoasByArea(geography: Geography, level: AreaLevel): Map<string, number> {
  const counts = new Map<string, number>();
  for (const i of geography.lsoa!.codes.keys()) {
    const code = areaOf(geography, level, i);
    if (code === undefined) continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** Undefined for an LSOA that lies in no area of the level. */
function areaOf(geography: Geography, level: AreaLevel, lsoa: number): string | undefined {
  return geography[level]!.codes[geography.lsoa!.parents[level]![lsoa]!];
}
