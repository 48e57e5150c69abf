import { decimal } from "../words/figure.ts";

/** How far a limit may be from what is written of it, as a share of the way to the next limit. */
const LEEWAY = 0.1;
const MOST_MORE = 3;

/**
 * The limits of a key's classes as they are written: with the decimals of the figures, and more where limits lie so close
 * that they would read alike or far from where they are.
 */
export function limitWords(breaks: readonly number[], decimals: number): string[] {
  const steps = breaks.slice(1).map((limit, i) => limit - breaks[i]!);
  const leeway = LEEWAY * Math.min(...(steps.length > 0 ? steps : breaks.map(Math.abs)));
  let places = decimals;
  while (
    places < decimals + MOST_MORE &&
    breaks.some((b) => Math.abs(b - Number(b.toFixed(places))) > leeway)
  )
    places++;
  return breaks.map((limit) => decimal(limit, places));
}
