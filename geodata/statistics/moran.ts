import { connectedAreas, type Neighbours } from "./neighbours.ts";

export interface Moran {
  i: number;
  /** What it is on average when values lie anywhere: −1 / (n − 1). */
  expected: number;
  /** Its variance if values come from one normal distribution (`VI_norm`), and if those there are were dealt anew (`VI_rand`). */
  varianceNormal: number;
  varianceRandom: number;
  /** Areas it was made of. */
  of: number;
}

/**
 * Global Moran's I (Moran 1950; variances by Cliff and Ord 1981): how alike neighbours are, from about −1 to 1. Weights are
 * `row`-standardised, so that an area's neighbours together weigh 1, or `binary`. Areas with no value (NaN) or no
 * neighbour are left out. Throws below four areas, where there is no variance, and when all values are the same.
 */
export function moran(
  values: ArrayLike<number>,
  neighbours: Neighbours,
  { weights = "row" }: { weights?: "row" | "binary" } = {},
): Moran {
  const connected = connectedAreas(values, neighbours);
  const { start, index } = connected.neighbours;
  const n = connected.areas.length;
  if (n < 4) throw new Error(`there must be at least four areas with a value and a neighbour, got ${n}`);
  const mean = connected.values.reduce((a, b) => a + b, 0) / n;
  const z = connected.values.map((value) => value - mean);
  const squares = z.reduce((sum, v) => sum + v ** 2, 0);
  if (squares === 0) throw new Error(`values must not all be the same, got ${connected.values[0]}`);
  const weight = (i: number) => (weights === "row" ? 1 / (start[i + 1]! - start[i]!) : 1);

  let together = 0;
  let s0 = 0;
  let s1 = 0;
  const rows = new Float64Array(n);
  const columns = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const w = weight(i);
    for (const j of index.subarray(start[i]!, start[i + 1]!)) {
      together += w * z[i]! * z[j]!;
      s0 += w;
      const back = index.subarray(start[j]!, start[j + 1]!).includes(i) ? weight(j) : 0;
      s1 += w ** 2 + w * back;
      rows[i]! += w;
      columns[j]! += w;
    }
  }
  const s2 = rows.reduce((sum, row, i) => sum + (row + columns[i]!) ** 2, 0);
  const expected = -1 / (n - 1);
  const kurtosis = z.reduce((sum, v) => sum + v ** 4, 0) / n / (squares / n) ** 2;
  return {
    i: ((n / s0) * together) / squares,
    expected,
    varianceNormal: (n ** 2 * s1 - n * s2 + 3 * s0 ** 2) / (s0 ** 2 * (n ** 2 - 1)) - expected ** 2,
    varianceRandom:
      (n * ((n ** 2 - 3 * n + 3) * s1 - n * s2 + 3 * s0 ** 2) -
        kurtosis * ((n ** 2 - n) * s1 - 2 * n * s2 + 6 * s0 ** 2)) /
        ((n - 1) * (n - 2) * (n - 3) * s0 ** 2) -
      expected ** 2,
    of: n,
  };
}
