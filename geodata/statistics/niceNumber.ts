/** Steps that read well, within a power of ten. */
const STEPS = [5, 2.5, 2, 1] as const;

/**
 * The number with the roundest step (1, 2, 2.5 or 5 times a power of ten) between `low` and `high`, and of those the
 * nearest to `target`: 12.5 rather than 12.4837. Gives `target` back when the three are one.
 */
export function niceNumberBetween(low: number, target: number, high: number): number {
  if (!(low <= target && target <= high))
    throw new Error(`a target must lie within its limits, got ${low}, ${target}, ${high}`);
  if (low <= 0 && high >= 0) return 0;
  if (low === high) return target;
  const highestPower = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high))));
  const lowestPower = Math.floor(Math.log10(high - low)) - 1;
  for (let power = highestPower; power >= lowestPower; power--)
    for (const step of STEPS) {
      const candidate = multipleOf(step, power, target);
      if (candidate >= low && candidate <= high) return candidate;
    }
  return target;
}

/** The smallest step that reads well and is at least `least` (greater than zero). */
export function niceStep(least: number): { step: number; multiple: (n: number) => number } {
  if (!(least > 0)) throw new Error(`a step must be greater than zero, got ${least}`);
  for (let power = Math.floor(Math.log10(least)); ; power++)
    for (const step of STEPS.toReversed())
      if (step * 10 ** power >= least)
        return { step: step * 10 ** power, multiple: (n) => decimal(n * step, power) };
}

function multipleOf(step: number, power: number, target: number): number {
  return decimal(Math.round(target / (step * 10 ** power)) * step, power);
}

/** n × 10^power with the rounding of a number written in decimals, so 3 × 0.1 is 0.3. */
function decimal(n: number, power: number): number {
  return power < 0 ? n / 10 ** -power : n * 10 ** power;
}
