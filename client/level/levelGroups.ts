import type { AreaLevel } from "../../geodata/area.ts";
import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";

const GROUPS: readonly { name: string; levels: readonly AreaLevel[] }[] = [
  { name: "Small areas", levels: ["lsoa", "msoa", "ward"] },
  { name: "NHS areas", levels: ["pcn", "sicbl", "icb"] },
  { name: "Councils, elections and regions", levels: ["lad", "pcon", "utla", "region", "country"] },
];

/** The levels that a measure is known at and the pack draws, by what they are for, finest first. */
export function levelGroups(
  manifest: Pick<Manifest, "levels">,
  indicator: Pick<PackIndicator, "series">,
): { name: string; levels: AreaLevel[] }[] {
  const known = new Set(indicator.series.map(({ level }) => level));
  const drawn = new Set(manifest.levels.map(({ level }) => level));
  return GROUPS.map(({ name, levels }) => ({
    name,
    levels: levels.filter((level) => known.has(level) && drawn.has(level)),
  })).filter(({ levels }) => levels.length > 0);
}
