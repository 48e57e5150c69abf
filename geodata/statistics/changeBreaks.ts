import { percentile } from "./percentile.ts";

/** The farthest limit is the round number nearest to what this share of the changes stay within. */
const WITHIN = 0.8;
const ROUND = [1, 2, 5] as const;

/**
 * Class limits for changes: three on either side of zero, at the same distances, so that a colour means one amount either
 * way and the middle class holds those that hardly changed. The distances are neighbours in the row 1, 2, 5, 10, 20 …:
 * limits by quantiles would call a change of a quarter small where all changed. NaN is left out; none when nothing changed.
 */
export function changeBreaks(changes: ArrayLike<number>): number[] {
  const amounts = Float64Array.from(changes, Math.abs)
    .filter((amount) => amount > 0)
    .sort();
  if (amounts.length === 0) return [];
  const far = placeInRow(percentile(amounts, WITHIN));
  const distances = [far - 2, far - 1, far].map(inRow);
  return [...distances.toReversed().map((distance) => -distance), ...distances];
}

/** The place of the nearest number of the row, by ratio; 1 has place 0, 0.5 has −1. */
function placeInRow(amount: number): number {
  const first = Math.floor(Math.log10(amount)) * ROUND.length;
  const away = (place: number) => Math.abs(Math.log(inRow(place) / amount));
  return [0, 1, 2, 3].map((n) => first + n).reduce((best, next) => (away(next) < away(best) ? next : best));
}

function inRow(place: number): number {
  const power = Math.floor(place / ROUND.length);
  const round = ROUND[place - power * ROUND.length]!;
  return power < 0 ? round / 10 ** -power : round * 10 ** power;
}
