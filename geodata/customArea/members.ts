import { type AreaLevel, levelOfCode } from "../area.ts";
import type { Geography } from "../geography.ts";
import { indexOfCode } from "../pack/indexOfCode.ts";
import type { LivingPoints } from "./livingPoints.ts";

/** The LSOAs of an area of a reader's own, in their order, and how much of each it holds. */
export interface Members {
  lsoa: number[];
  /** Of its residents: above 0, up to 1. */
  share: number[];
}

/** By the residents of the points it holds. LSOAs in which nobody lives are whole when any of their points is in it. */
export function membersOfPoints(points: LivingPoints, held: readonly number[]): Members {
  const people = new Map<number, number>();
  for (const i of held)
    people.set(points.lsoa[i]!, (people.get(points.lsoa[i]!) ?? 0) + points.residents[i]!);
  const found = [...people]
    .map(([lsoa, n]) => ({ lsoa, share: points.ofLsoa[lsoa]! > 0 ? n / points.ofLsoa[lsoa]! : 1 }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => a.lsoa - b.lsoa);
  return { lsoa: found.map(({ lsoa }) => lsoa), share: found.map(({ share }) => share) };
}

/**
 * The whole LSOAs of official areas put together, each once: of a larger area, those that the geography places in it.
 * Answers the first code that is not known instead.
 */
export function membersOfCodes(geography: Geography, codes: readonly string[]): Members | string {
  const wanted = new Map<AreaLevel, Set<number>>();
  for (const code of codes) {
    const level = levelOfCode(code);
    const index = level ? indexOfCode(geography[level]?.codes ?? [], code) : -1;
    if (!level || index < 0) return code;
    wanted.set(level, (wanted.get(level) ?? new Set()).add(index));
  }
  const { codes: all, parents } = geography.lsoa!;
  const lsoa = Array.from(all.keys()).filter((i) => {
    for (const [level, areas] of wanted)
      if (areas.has(level === "lsoa" ? i : (parents[level]?.[i] ?? -1))) return true;
    return false;
  });
  return { lsoa, share: lsoa.map(() => 1) };
}
