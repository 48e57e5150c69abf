import { lowerFirst } from "../mode/lowerFirst.ts";
import type { Shown } from "../shown/useShown.ts";

/** How a place stands among its neighbours, while the map shows groups of like figures. */
export function AreaCluster({ shown: { mapped, areas }, code }: { shown: Shown; code: string }) {
  if (!mapped?.clusters || areas?.level !== mapped.level) return null;
  const index = areas.codes.indexOf(code);
  const words = index < 0 ? undefined : mapped.clusters.wordsAt(index);
  return words ? <p className="area-cluster">Among its neighbours: {lowerFirst(words)}.</p> : null;
}
