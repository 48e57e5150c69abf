/**
 * p-values adjusted for the false-discovery rate (Benjamini and Hochberg 1995): calling all areas with an adjusted value
 * up to q significant makes a share of about q of them false. NaN stays NaN and does not count as a test. Throws
 * unless every other value lies between 0 and 1.
 */
export function falseDiscovery(p: ArrayLike<number>): Float64Array {
  const tested = Uint32Array.from({ length: p.length }, (_, i) => i).filter((i) => !Number.isNaN(p[i]!));
  for (const i of tested)
    if (!(p[i]! >= 0 && p[i]! <= 1)) throw new Error(`a p-value must lie between 0 and 1, got ${p[i]}`);
  const descending = tested.sort((a, b) => p[b]! - p[a]!);
  const adjusted = new Float64Array(p.length).fill(Number.NaN);
  let least = 1;
  for (const [place, i] of descending.entries()) {
    least = Math.min(least, (p[i]! * tested.length) / (tested.length - place));
    adjusted[i] = least;
  }
  return adjusted;
}
