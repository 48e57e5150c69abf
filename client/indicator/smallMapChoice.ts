import type { AreaLevel } from "../../geodata/area.ts";
import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";

/** Areas of one map that can still be told apart when it is as wide as a stamp. */
const MOST_AREAS = 600;
const MOST_MAPS = 12;
/** What reads best at that size, where the areas on the map are too many. */
const PREFERRED: readonly AreaLevel[] = ["lad", "utla", "sicbl", "icb", "region"];

/**
 * The level that small maps of a measure are drawn at: the one on the map where its areas are few enough, else districts or
 * the like, else the coarsest the measure is known at. None where it is known for a single area only.
 */
export function smallMapLevel(
  levels: readonly Pick<Manifest["levels"][number], "level" | "count">[],
  { series }: Pick<PackIndicator, "series">,
  shown: AreaLevel,
): AreaLevel | undefined {
  const known = levels.filter(({ level, count }) => count > 1 && series.some((s) => s.level === level));
  const few = known.filter(({ count }) => count <= MOST_AREAS).map(({ level }) => level);
  if (few.includes(shown)) return shown;
  return PREFERRED.find((level) => few.includes(level)) ?? few[0] ?? known.at(-1)?.level;
}

/** All of a list where it is short, else `most` of it: the first, the last and others evenly between. */
export function evenlyChosen<T>(list: readonly T[], most = MOST_MAPS): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, i) => list[Math.round((i * (list.length - 1)) / (most - 1))]!);
}
