import type { Indicator } from "../indicator.ts";
import { type AreaClusters, CLUSTER_KINDS } from "./clusterKinds.ts";
import { getisOrd } from "./getisOrd.ts";
import { localMoran, MORAN_QUADRANTS } from "./localMoran.ts";
import { type Neighbours, withoutThemselves } from "./neighbours.ts";
import { whyNoClusters } from "./whyNoClusters.ts";

/** The share of the patterns found that chance may have made. */
const FALSE_SHARE = 0.05;

/**
 * Groups of areas with like figures, and areas unlike those around them: local Moran's I (Anselin 1995) of areas that share a
 * boundary, by seeded shuffles, adjusted after Benjamini and Hochberg (1995) at 5%; beside it Gi* (Ord and Getis 1995). `values`
 * are NaN where there is none. Throws where `whyNoClusters` has a reason, whoever asks.
 */
export function areaClusters(
  indicator: Pick<Indicator, "measure" | "sensitive">,
  values: Float64Array,
  neighbours: Neighbours,
): AreaClusters {
  const why = whyNoClusters(indicator, values);
  if (why) throw new Error(`clusters cannot be shown: ${why}`);
  const others = withoutThemselves(neighbours);
  const { adjusted, quadrant, shuffles } = localMoran(values, others);
  const kind = quadrant.map((at, i) => {
    const side = MORAN_QUADRANTS[at]!;
    if (side === "none") return CLUSTER_KINDS.indexOf("left-out");
    return CLUSTER_KINDS.indexOf(adjusted[i]! <= FALSE_SHARE ? side : "indistinct");
  });
  return { kind, adjusted, giStar: getisOrd(values, others).z, shuffles };
}
