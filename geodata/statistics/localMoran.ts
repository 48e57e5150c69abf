import { chance } from "./chance.ts";
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
}

/** Up to so many areas, more permutations cost little, and without them adjustment would find no small cluster. */
const FEW_AREAS = 1000;
/** Sums of the same numbers in another order may differ by so much of the largest. */
const ROUNDING = 1e-12;

/**
 * Local Moran's I (Anselin 1995) with row-standardised weights: Iᵢ = (zᵢ / m₂) Σ wᵢⱼ zⱼ. The caller gives queen neighbours,
 * areas that share a line or a point. p = (R + 1) / (M + 1), where R of M seeded conditional permutations (the area
 * stays, its neighbours are dealt from all others) lie at least as far out on the side where the area lies: one-sided, as
 * programs for it give it. As either side counts as a cluster, 2p is what is adjusted by Benjamini and Hochberg. 9,999
 * permutations for up to 1,000 areas, else 999, unless set. Areas with no value (NaN) or no neighbour are left out.
 * Throws below three areas, or when all values are the same.
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
  const { permutations = n > FEW_AREAS ? 999 : 9999, seed = 1 } = options;
  const { next } = chance(seed, "local Moran");
  const deck = Uint32Array.from({ length: n }, (_, i) => i);

  const result: LocalMoran = {
    i: new Float64Array(values.length).fill(Number.NaN),
    p: new Float64Array(values.length).fill(Number.NaN),
    adjusted: new Float64Array(values.length),
    quadrant: new Uint8Array(values.length),
    of: n,
  };
  for (let i = 0; i < n; i++) {
    const around = start[i + 1]! - start[i]!;
    let lag = 0;
    for (let at = start[i]!; at < start[i + 1]!; at++) lag += z[index[at]!]! / around;
    let asLow = 0;
    let asHigh = 0;
    for (let m = 0; m < permutations; m++) {
      const other = dealt(i, around) / around;
      if (other <= lag + tolerance) asLow++;
      if (other >= lag - tolerance) asHigh++;
    }
    const area = connected.areas[i]!;
    result.i[area] = (z[i]! / m2) * lag;
    result.p[area] = (Math.min(asLow, asHigh) + 1) / (permutations + 1);
    result.quadrant[area] = MORAN_QUADRANTS.indexOf(
      `${z[i]! > 0 ? "high" : "low"}-${lag > 0 ? "high" : "low"}`,
    );
  }
  result.adjusted = falseDiscovery(result.p.map((p) => Math.min(1, 2 * p)));
  return result;

  /** Sum of `count` values dealt without replacement from all areas but one. */
  function dealt(except: number, count: number): number {
    let sum = 0;
    for (let t = 0; t < count; t++) {
      let j = t + Math.floor(next() * (n - t));
      while (deck[j] === except) j = t + Math.floor(next() * (n - t));
      const card = deck[j]!;
      deck[j] = deck[t]!;
      deck[t] = card;
      sum += z[card]!;
    }
    return sum;
  }
}
