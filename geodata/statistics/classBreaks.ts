import { ckmeans } from "simple-statistics";
import { niceNumberBetween, niceStep } from "./niceNumber.ts";

/** `centred`: steps of one width to either side of a benchmark, given as `centre`. */
type BreakMethod = "quantile" | "natural" | "equal" | "centred";

/** How far a quantile break may move for a rounder number, as a share of a class. */
const LEEWAY = 0.15;
/** Natural breaks of more numbers than this are found on as many, evenly spaced in order. */
const NATURAL_SAMPLE = 4_000;
/** Share of values that centred steps must span; the rest lie in the outermost classes. */
const SPANNED = 0.95;

/**
 * Inner class limits, ascending (n limits make n + 1 classes; a value equal to a limit is in the class above), rounded
 * so that a legend reads well. NaN is left out. Fewer than `classes` come back when too many values are the same, and
 * none only when all are, or of centred steps where none lies among the values. With `centre`, that number is one of the limits wherever values lie on both sides of it.
 * Natural breaks are those of Jenks, found by ckmeans (Wang and Song 2011). Centred breaks need a `centre`: it is the
 * middle limit of an even number of classes, and the middle of the middle class of an odd number.
 */
export function classBreaks(
  values: ArrayLike<number>,
  options: { classes: number; method?: BreakMethod; centre?: number },
): number[] {
  const { classes, method = "quantile", centre } = options;
  if (!(Number.isInteger(classes) && classes >= 2))
    throw new Error(`there must be at least two classes, got ${classes}`);
  const sorted = Float64Array.from(values)
    .filter((v) => !Number.isNaN(v))
    .sort();
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined || lowest === highest) return [];
  const limits = method === "centred" ? centred(sorted, classes, centre) : BREAKS[method](sorted, classes);
  if (centre !== undefined && method !== "centred") moveOneTo(limits, centre);
  const found = [...new Set(limits)].filter((b) => b > lowest && b <= highest).sort((a, b) => a - b);
  return found.length === 0 && method === "quantile" ? aboveLowest(sorted, classes) : found;
}

/** Where nearly all values are the lowest, these are a class of their own, and the limits those of the others. */
function aboveLowest(sorted: Float64Array, classes: number): number[] {
  const lowest = sorted[0]!;
  const others = sorted.filter((v) => v > lowest);
  const first = niceNumberBetween(lowest + (others[0]! - lowest) * 1e-9, others[0]!, others[0]!);
  return [first, ...(classes > 2 ? classBreaks(others, { classes: classes - 1 }) : [])];
}

const BREAKS: Record<Exclude<BreakMethod, "centred">, (sorted: Float64Array, classes: number) => number[]> = {
  quantile: (sorted, classes) => {
    const at = (p: number) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!;
    return inner(classes).map((k) =>
      niceNumberBetween(at((k - LEEWAY) / classes), at(k / classes), at((k + LEEWAY) / classes)),
    );
  },
  natural: (sorted, classes) => {
    const sample = evenly(sorted, NATURAL_SAMPLE);
    const groups = ckmeans([...sample], Math.min(classes, new Set(sample).size));
    return groups.slice(1).map((group, i) => {
      const below = groups[i]!.at(-1)!;
      const above = group[0]!;
      return niceNumberBetween(below + (above - below) * 1e-9, above, above);
    });
  },
  equal: (sorted, classes) => {
    const lowest = sorted[0]!;
    const { step, multiple } = niceStep((sorted.at(-1)! - lowest) / classes);
    const first = Math.floor(lowest / step) + 1;
    return inner(classes).map((k) => multiple(first + k - 1));
  },
};

function centred(sorted: Float64Array, classes: number, centre: number | undefined): number[] {
  if (centre === undefined || !Number.isFinite(centre))
    throw new Error(`centred breaks must have a centre, got ${centre}`);
  const away = sorted.map((v) => Math.abs(v - centre)).sort();
  const reach = away[Math.ceil(SPANNED * (away.length - 1))]! || away.at(-1)!;
  const { step } = niceStep((2 * reach) / classes);
  // Sums of a step and a centre can end in …0001; twelve digits are more than either has.
  return inner(classes).map((k) => Number((centre + (k - classes / 2) * step).toPrecision(12)));
}

/** Inner limits are numbered 1 … classes − 1. */
const inner = (classes: number) => Array.from({ length: classes - 1 }, (_, i) => i + 1);

function moveOneTo(limits: number[], centre: number): void {
  let nearest = 0;
  for (const [i, limit] of limits.entries())
    if (Math.abs(limit - centre) < Math.abs(limits[nearest]! - centre)) nearest = i;
  limits[nearest] = centre;
}

function evenly(sorted: Float64Array, most: number): Float64Array {
  if (sorted.length <= most) return sorted;
  return Float64Array.from(
    { length: most },
    (_, i) => sorted[Math.round((i * (sorted.length - 1)) / (most - 1))]!,
  );
}
