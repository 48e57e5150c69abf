/** How counts become circles: the circle's area, and not its width, is in proportion to the count. */
export interface SymbolScale {
  /** Radius in pixels of a count; nothing for zero, less or no number. */
  radius: (count: number) => number;
  /** Round counts for the legend's nested circles, largest first: at most three, each with its radius. */
  nested: { count: number; radius: number }[];
}

const LARGEST_RADIUS = 26;
/** Where all counts are much alike, circles of full size would only hide each other. */
const LARGEST_OF_ALIKE = 13;
/** A circle of a count above zero is never smaller than can be seen and pointed at. */
const SMALLEST_RADIUS = 1.5;

/**
 * The scale for a series with these lowest and highest counts . The highest has a radius of 13 px where the
 * lowest is at least a third of it, 26 px where it is under a hundredth, and something between for those between. Throws
 * when the highest is not a positive number.
 */
export function symbolScale(extent: readonly [number, number]): SymbolScale {
  const highest = extent[1];
  if (!(highest > 0))
    throw new Error(`the highest count of a series of symbols must be above zero, got ${highest}`);
  const largest = largestRadius(extent[0], highest);
  const radius = (count: number) =>
    count > 0 ? Math.max(SMALLEST_RADIUS, largest * Math.sqrt(count / highest)) : 0;
  const top = roundBelow(highest);
  const counts = [top, roundBelow(top / 3.5), roundBelow(top / 15)].filter(
    (count, i, all) => count > 0 && radius(count) > SMALLEST_RADIUS && all.indexOf(count) === i,
  );
  return {
    radius,
    nested: counts.map((count) => ({ count, radius: radius(count) })),
  };
}

/** The highest of 1, 2, 5 × a power of ten that is not above a number; below one, none. */
function roundBelow(n: number): number {
  if (n < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(n));
  const step = [5, 2, 1].find((s) => s * power <= n) ?? 1;
  return step * power;
}

function largestRadius(lowest: number, highest: number): number {
  const spread = Math.log(highest / Math.max(lowest, highest / 100)) / Math.log(100);
  const from = Math.log(3) / Math.log(100);
  const share = Math.min(1, Math.max(0, (spread - from) / (1 - from)));
  return LARGEST_OF_ALIKE + (LARGEST_RADIUS - LARGEST_OF_ALIKE) * share;
}
