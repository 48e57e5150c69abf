import { dealtAsFar } from "./dealtAsFar.ts";
import { falseDiscovery } from "./falseDiscovery.ts";
import { connectedAreas, type Neighbours } from "./neighbours.ts";

/** An area among its neighbours, each side against the mean of all; `none` where the statistic is not made. */
export const MORAN_QUADRANTS = ["none", "high-high", "low-low", "high-low", "low-high"] as const;

/** Each in area order; NaN and `none` for areas left out. */
export interface LocalMoran {
  i: Float64Array;
  /** One-sided pseudo p-value of the permutations, and the two-sided adjusted for the false-discovery rate. */
  p: Float64Array;
  adjusted: Float64Array;
  /** Index of MORAN_QUADRANTS: the area's own side first. It means a cluster only where `adjusted` is small. */
  quadrant: Uint8Array;
  /** Areas it was made of. */
  of: number;
  /** Permutations of each area. */
  shuffles: number;
}

/** With fewer, adjustment for tens of thousands of areas would hang on the smallest p there can be. */
const PERMUTATIONS = 99_999;
/** Sums of the same numbers in another order may differ by so much of the largest. */
const ROUNDING = 1e-12;

/**
 * Local Moran's I (Anselin 1995) with row-standardised weights: Iᵢ = (zᵢ / m₂) Σ wᵢⱼ zⱼ. The caller gives neighbours, areas
 * that share a line, or a line or a point. p = (R + 1) / (M + 1), where R of M seeded conditional permutations (the area
 * stays, its neighbours are dealt from all others; one deal serves all areas) lie at least as far out on the side where the
 * area lies: one-sided, as programs for it give it. As either side counts as a cluster, 2p is what is adjusted by Benjamini
 * and Hochberg. 99,999 permutations unless set. Areas with no value (NaN) or no neighbour are left out. Throws below
 * three areas, or when all values are the same.
 */
export function localMoran(
  values: ArrayLike<number>,
  neighbours: Neighbours,
  options: { permutations?: number; seed?: number } = {},
): LocalMoran {
  const connected = connectedAreas(values, neighbours);
  const { start, index } = connected.neighbours;
  const n = connected.areas.length;
  if (n < 3) throw new Error(`there must be at least three areas with a value and a neighbour, got ${n}`);
  const mean = connected.values.reduce((a, b) => a + b, 0) / n;
  const z = connected.values.map((value) => value - mean);
  const m2 = z.reduce((sum, v) => sum + v ** 2, 0) / n;
  if (m2 === 0) throw new Error(`values must not all be the same, got ${connected.values[0]}`);
  const tolerance = ROUNDING * z.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  const { permutations = PERMUTATIONS, seed = 1 } = options;
  const around = Uint32Array.from(z, (_, i) => start[i + 1]! - start[i]!);
  const sums = Float64Array.from(z, (_, i) =>
    index.subarray(start[i]!, start[i + 1]!).reduce((sum, j) => sum + z[j]!, 0),
  );
  const { asLow, asHigh } = dealtAsFar({ z, around, sums, permutations, seed, tolerance });

  const result: LocalMoran = {
    i: new Float64Array(values.length).fill(Number.NaN),
    p: new Float64Array(values.length).fill(Number.NaN),
    adjusted: new Float64Array(values.length),
    quadrant: new Uint8Array(values.length),
    of: n,
    shuffles: permutations,
  };
  for (const [i, area] of connected.areas.entries()) {
    result.i[area] = (z[i]! / m2) * (sums[i]! / around[i]!);
    result.p[area] = (Math.min(asLow[i]!, asHigh[i]!) + 1) / (permutations + 1);
    result.quadrant[area] = MORAN_QUADRANTS.indexOf(
      `${z[i]! > 0 ? "high" : "low"}-${sums[i]! > 0 ? "high" : "low"}`,
    );
  }
  result.adjusted = falseDiscovery(result.p.map((p) => Math.min(1, 2 * p)));
  return result;
}
