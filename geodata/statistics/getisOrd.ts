import jStat from "jstat";
import { falseDiscovery } from "./falseDiscovery.ts";
import { connectedAreas, type Neighbours } from "./neighbours.ts";

/** Each in area order; NaN for areas left out. */
export interface GetisOrd {
  /** Standard scores: above nought high values gather here, below nought low ones. */
  z: Float64Array;
  /** Two-sided, of the normal distribution, and adjusted for the false-discovery rate. */
  p: Float64Array;
  adjusted: Float64Array;
  /** Areas it was made of. */
  of: number;
}

/**
 * Getis and Ord's local statistic as standard scores (Getis and Ord 1992, Ord and Getis 1995), weights 1 for neighbours: Gi* counts
 * an area among its own neighbours, Gi (`star: false`) leaves it out and standardises by the mean and deviation of the
 * others. The caller gives neighbours that share a line or a point, or lie within a distance. Areas with no value (NaN)
 * or no neighbour are left out, and an area that neighbours all others has no score. Throws below three areas, or when
 * all values are the same.
 */
export function getisOrd(
  values: ArrayLike<number>,
  neighbours: Neighbours,
  { star = true }: { star?: boolean } = {},
): GetisOrd {
  const connected = connectedAreas(values, neighbours);
  const { start, index } = connected.neighbours;
  const y = connected.values;
  const n = y.length;
  if (n < 3) throw new Error(`there must be at least three areas with a value and a neighbour, got ${n}`);
  if (y.every((value) => value === y[0])) throw new Error(`values must not all be the same, got ${y[0]}`);
  const total = y.reduce((a, b) => a + b, 0);
  const mean = total / n;
  const squares = y.reduce((sum, value) => sum + (value - mean) ** 2, 0);

  const z = new Float64Array(values.length).fill(Number.NaN);
  const p = new Float64Array(values.length).fill(Number.NaN);
  for (let i = 0; i < n; i++) {
    let sum = star ? y[i]! : 0;
    for (let at = start[i]!; at < start[i + 1]!; at++) sum += y[index[at]!]!;
    const weights = start[i + 1]! - start[i]! + (star ? 1 : 0);
    const among = star ? n : n - 1;
    const centre = star ? mean : (total - y[i]!) / among;
    const spread = star ? squares : squares - ((y[i]! - mean) ** 2 * n) / among;
    const variance = ((spread / among) * weights * (among - weights)) / (among - 1);
    if (!(variance > 0)) continue;
    const area = connected.areas[i]!;
    z[area] = (sum - weights * centre) / Math.sqrt(variance);
    p[area] = 2 * jStat.normal.cdf(-Math.abs(z[area]!), 0, 1);
  }
  return { z, p, adjusted: falseDiscovery(p), of: n };
}
