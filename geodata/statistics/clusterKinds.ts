/**
 * An area among its neighbours, its own side first: high is above the mean of all areas. `indistinct` where chance could make
 * the pattern, `left-out` without a figure or without a neighbour that has one.
 */
export const CLUSTER_KINDS = [
  "high-high",
  "low-low",
  "high-low",
  "low-high",
  "indistinct",
  "left-out",
] as const;

/** In area order. */
export interface AreaClusters {
  /** Index of CLUSTER_KINDS. */
  kind: Uint8Array;
  /** Two-sided p of local Moran's I, adjusted for the false-discovery rate; NaN where left out. */
  adjusted: Float64Array;
  /** Standard score of Gi*: above nought high figures gather, below nought low ones; NaN where left out. */
  giStar: Float64Array;
  /** Shuffles that each p is made of. */
  shuffles: number;
}
