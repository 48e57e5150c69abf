import jStat from "jstat";

/** Normal quantiles for the confidence that public-health profiles use, in per cent. */
const Z = { 95: 1.959964, 99.8: 3.090232 } as const;
export type Confidence = keyof typeof Z;

/** The smallest count for which Byar's approximation is close enough to the exact limits. */
const FEWEST_FOR_BYAR = 10;

/**
 * Interval of a count of events: Byar's approximation of the exact Poisson limits from ten events on (Breslow and Day
 * 1987), the exact limits below (Garwood 1936). Divide both by the denominator and times the multiplier for the
 * interval of a crude rate. Throws unless the count is zero or more.
 */
export function countInterval(count: number, confidence: Confidence = 95): { lower: number; upper: number } {
  return count < FEWEST_FOR_BYAR ? exactPoissonInterval(count, confidence) : byarInterval(count, confidence);
}

/** Byar's approximation; see `countInterval`. Meant for counts of ten and more. */
export function byarInterval(count: number, confidence: Confidence = 95): { lower: number; upper: number } {
  requireCount(count);
  const z = Z[confidence];
  const limit = (x: number, sign: -1 | 1) => x * (1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3;
  return { lower: count === 0 ? 0 : limit(count, -1), upper: limit(count + 1, 1) };
}

/** Exact Poisson limits through the chi-square distribution; the lower limit of no events is nought. */
export function exactPoissonInterval(
  count: number,
  confidence: Confidence = 95,
): { lower: number; upper: number } {
  requireCount(count);
  const tail = (1 - confidence / 100) / 2;
  return {
    lower: count === 0 ? 0 : jStat.chisquare.inv(tail, 2 * count) / 2,
    upper: jStat.chisquare.inv(1 - tail, 2 * count + 2) / 2,
  };
}

function requireCount(count: number): void {
  if (!(count >= 0)) throw new Error(`a count must be zero or more, got ${count}`);
}
