import type { Chance } from "./chance.ts";

/** A draw from the gamma distribution with scale 1 (Marsaglia and Tsang 2000). Throws unless the shape is greater than zero. */
export function gammaDraw(shape: number, random: Chance): number {
  if (!(shape > 0)) throw new Error(`a shape must be greater than zero, got ${shape}`);
  if (shape < 1) return gammaDraw(shape + 1, random) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    // Products, for powers are slow and this is drawn millions of times.
    const v = root * root * root;
    const square = x * x;
    const u = 1 - random.next();
    if (u < 1 - 0.0331 * square * square || Math.log(u) < square / 2 + d * (1 - v + Math.log(v)))
      return d * v;
  }
}
