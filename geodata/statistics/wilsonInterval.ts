/** Normal quantile for a 95 % interval. */
const Z95 = 1.959964;

/**
 * Wilson score interval of a proportion, as fractions 0–1 (Wilson 1927; the method of England's public-health
 * profiles). Throws unless 0 ≤ count ≤ denominator and the denominator is greater than zero.
 */
export function wilsonInterval(
  count: number,
  denominator: number,
  z = Z95,
): { lower: number; upper: number } {
  if (!(denominator > 0)) throw new Error(`denominator must be greater than zero, got ${denominator}`);
  if (!(count >= 0 && count <= denominator))
    throw new Error(`count must lie between 0 and the denominator ${denominator}, got ${count}`);
  const centre = 2 * count + z * z;
  const spread = z * Math.sqrt(z * z + 4 * count * (1 - count / denominator));
  const scale = 2 * (denominator + z * z);
  return { lower: Math.max(0, (centre - spread) / scale), upper: Math.min(1, (centre + spread) / scale) };
}
