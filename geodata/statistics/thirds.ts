import { classBreaks } from "./classBreaks.ts";

/** 0 lowest, 2 highest. */
export type ThirdIndex = 0 | 1 | 2;

/**
 * The two limits between the thirds of some values, a little rounded so that they read well; one where so many values are the
 * same that there are only two groups, none where all are. NaN is left out.
 */
export function thirdLimits(values: ArrayLike<number>): number[] {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const next = sorted.findIndex((value) => value > sorted[0]!);
  return next >= (sorted.length * 2) / 3 ? [sorted[next]!] : classBreaks(sorted, { classes: 3 });
}

/** The third a value lies in; at a limit it goes up. Of two groups, the lower is 0 and the higher is 2. */
export function thirdOf(value: number, limits: readonly number[]): ThirdIndex {
  const reached = limits.filter((limit) => value >= limit).length;
  return (limits.length === 1 ? reached * 2 : reached) as ThirdIndex;
}
