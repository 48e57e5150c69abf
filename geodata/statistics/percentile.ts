/**
 * The value below which a share `p` (0–1) of the values lie, between two of them by their distance (Hyndman and Fan 1996,
 * type 7). `sorted` is ascending and has no NaN. Throws when there is no value.
 */
export function percentile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) throw new Error("a percentile needs at least one value, got none");
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  return below + (place % 1) * (sorted[Math.ceil(place)]! - below);
}
