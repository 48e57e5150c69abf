import { niceStep } from "./niceNumber.ts";

export interface Histogram {
  from: number;
  to: number;
  counts: number[];
}

const BINS = 30;
/** Share of values at each end that may lie in the tail. */
const TAIL = 0.005;

/**
 * Counts in equal bins of a round width, about 30 of them. Where a few far-off values would squeeze the rest into a
 * corner, the bins span the middle 99 % and the first and last bin also hold what lies beyond. NaN is left out;
 * undefined when nothing is left. With `counted`, which are some of the values, the bins are those of all the values
 * and the counts those of `counted`.
 */
export function histogram(
  values: ArrayLike<number>,
  counted: ArrayLike<number> = values,
): Histogram | undefined {
  const sorted = known(values).sort();
  const shown = counted === values ? sorted : known(counted);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return undefined;
  if (lowest === highest) return { from: lowest, to: lowest, counts: [shown.length] };
  const at = (p: number) => sorted[Math.round(p * (sorted.length - 1))]!;
  const middle = at(1 - TAIL) - at(TAIL);
  const tailed = middle > 0 && highest - lowest > 1.5 * middle;
  const low = tailed ? at(TAIL) : lowest;
  const high = tailed ? at(1 - TAIL) : highest;
  const { step, multiple } = niceStep((high - low) / BINS);
  const first = Math.floor(low / step);
  const bins = Math.max(1, Math.ceil(high / step) - first);
  const counts = new Array<number>(bins).fill(0);
  for (const v of shown) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(v / step) - first));
    counts[bin] = counts[bin]! + 1;
  }
  return { from: multiple(first), to: multiple(first + bins), counts };
}

function known(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).filter((v) => !Number.isNaN(v));
}
