import { percentile } from "../../geodata/statistics/percentile.ts";

/** Where an area's figure lies among those of a group of areas, itself included. */
export interface Standing {
  value: number;
  /** Areas of the group with a figure, by how theirs compares; `of` counts them all, this one too. */
  lower: number;
  higher: number;
  of: number;
  lowest: number;
  quartiles: [number, number, number];
  highest: number;
}

/** Too few to speak of a spread. */
const FEWEST = 4;

/** `among` holds indexes into `values`, NaN for areas without a figure. Undefined without a figure, or below four areas. */
export function standingAmong(
  values: ArrayLike<number>,
  index: number,
  among?: readonly number[],
): Standing | undefined {
  const value = values[index];
  const all = among ? among.map((i) => values[i]!) : Array.from(values);
  const sorted = Float64Array.from(all.filter((v) => !Number.isNaN(v))).sort();
  if (value === undefined || Number.isNaN(value) || sorted.length < FEWEST) return undefined;
  return {
    value,
    lower: sorted.filter((v) => v < value).length,
    higher: sorted.filter((v) => v > value).length,
    of: sorted.length,
    lowest: sorted[0]!,
    quartiles: [0.25, 0.5, 0.75].map((p) => percentile(sorted, p)) as Standing["quartiles"],
    highest: sorted.at(-1)!,
  };
}

/** An axis for some standings: figures far from the middle half lie at its ends, but never the area's own or `also`. */
export function stripDomain(
  standings: readonly Standing[],
  also: readonly number[] = [],
): { from: number; to: number } {
  const starts = standings.map(({ lowest, quartiles: [a, , b] }) => Math.max(lowest, a - FAR * (b - a)));
  const ends = standings.map(({ highest, quartiles: [a, , b] }) => Math.min(highest, b + FAR * (b - a)));
  const own = [...standings.map((s) => s.value), ...also];
  return { from: Math.min(...starts, ...own), to: Math.max(...ends, ...own) };
}

/** Spans of the middle half beyond it at which a figure is far out (Tukey 1977). */
const FAR = 3;

/** From here on shares are told in hundredths; below it areas are counted. */
const HUNDREDTHS = 100;

/**
 * "Higher than 83 in 100 neighbourhoods of England", "Lower than 4 of the other 6 districts of Lincolnshire"; where `all` of
 * the place's areas are more than have a figure, it says that only these are meant.
 */
export function standingInWords(
  { lower, higher, of }: Standing,
  all: number,
  many: string,
  place: string,
): string {
  const others = of - 1;
  const group = `${many} of ${place}${of < all ? " that have a figure" : ""}`;
  const [word, n] = lower >= higher ? ["Higher", lower] : ["Lower", higher];
  if (n === 0) return `The same as the other ${others} ${group}`;
  if (of >= HUNDREDTHS) {
    const hundredths = Math.min(99, Math.floor((100 * n) / others));
    return hundredths === 0
      ? `About the same as nearly all ${group}`
      : `${word} than ${hundredths} in 100 ${group}`;
  }
  return `${word} than ${n === others ? "all" : n} of the other ${others} ${group}`;
}
