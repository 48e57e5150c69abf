/** How counts become circles: the circle's area, and not its width, is in proportion to the count. */
export interface SymbolScale {
  /** Radius in pixels of a count; nothing for zero, less or no number. */
  radius: (count: number) => number;
  /** Round counts for the legend's nested circles, largest first: at most three, each with its radius. */
  nested: { count: number; radius: number }[];
}

const LARGEST_RADIUS = 26;
/** A circle of a count above zero is never smaller than can be seen and pointed at. */
const SMALLEST_RADIUS = 1.5;

/**
 * The scale for a series with these lowest and highest counts (radius 26 px at the highest unless told). Throws when the
 * highest is not a positive number.
 */
export function symbolScale(extent: readonly [number, number], largest = LARGEST_RADIUS): SymbolScale {
  const highest = extent[1];
  if (!(highest > 0))
    throw new Error(`the highest count of a series of symbols must be above zero, got ${highest}`);
  const radius = (count: number) =>
    count > 0 ? Math.max(SMALLEST_RADIUS, largest * Math.sqrt(count / highest)) : 0;
  const top = roundBelow(highest);
  const counts = [top, roundBelow(top / 3.5), roundBelow(top / 15)].filter(
    (count, i, all) => count > 0 && radius(count) > SMALLEST_RADIUS && all.indexOf(count) === i,
  );
  return { radius, nested: counts.map((count) => ({ count, radius: radius(count) })) };
}

/** The highest of 1, 2, 5 × a power of ten that is not above a number; below one, none. */
function roundBelow(n: number): number {
  if (n < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(n));
  const step = [5, 2, 1].find((s) => s * power <= n) ?? 1;
  return step * power;
}
