import { classBreaks } from "./classBreaks.ts";
import { niceNumberBetween } from "./niceNumber.ts";

const A_SIDE = 4;

/**
 * Class limits for changes: at most three on either side of zero, at the same distances, so that a colour means one amount
 * either way and the middle class holds those that changed least. NaN is left out; none when nothing changed at all.
 */
export function changeBreaks(changes: ArrayLike<number>): number[] {
  const amounts = Float64Array.from(changes, Math.abs).filter((amount) => amount > 0);
  if (amounts.length === 0) return [];
  const limits = classBreaks(amounts, { classes: A_SIDE });
  const [first] = amounts;
  const distances = limits.length ? limits : [niceNumberBetween(first! / 4, first! / 2, (first! * 3) / 4)];
  return [...distances.toReversed().map((distance) => -distance), ...distances];
}
