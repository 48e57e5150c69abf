import { type Confidence, countInterval } from "./byarInterval.ts";
import type { Estimate } from "./estimate.ts";

/**
 * Events per `multiplier` people (or person-years), with the limits of the count (`countInterval`: exact Poisson below ten events,
 * Byar from ten on) over the same denominator; the method of England's public-health profiles. Throws unless the
 * denominator and the multiplier are greater than zero and the count is zero or more.
 */
export function crudeRate(
  count: number,
  denominator: number,
  { multiplier = 100_000, confidence = 95 }: { multiplier?: number; confidence?: Confidence } = {},
): Estimate {
  if (!(denominator > 0)) throw new Error(`denominator must be greater than zero, got ${denominator}`);
  if (!(multiplier > 0)) throw new Error(`multiplier must be greater than zero, got ${multiplier}`);
  const limits = countInterval(count, confidence);
  const scale = multiplier / denominator;
  return { value: count * scale, lower: limits.lower * scale, upper: limits.upper * scale };
}
