import type { PackSeries } from "../../geodata/pack/manifest.ts";

/** A piece of a histogram's bar in one class: `from` and `to` as shares of the width, `height` of the tallest bar. */
export interface BarPiece {
  from: number;
  to: number;
  height: number;
  classIndex: number;
}

/** The class a value belongs to: how many of the ascending inner limits it has reached. */
export function classOfValue(value: number, breaks: readonly number[]): number {
  let n = 0;
  while (n < breaks.length && value >= breaks[n]!) n++;
  return n;
}

/** Where a value lies on the histogram's axis, 0–1; beyond the ends it lies at them. */
export function placeOf(value: number, { from, to }: Pick<PackSeries["histogram"], "from" | "to">): number {
  if (to <= from) return 0.5;
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** The histogram's bars, cut where a class ends so that each piece has one colour. */
export function barPieces(series: Pick<PackSeries, "histogram" | "breaks">): BarPiece[] {
  const { from, to, counts } = series.histogram;
  const tallest = Math.max(...counts, 1);
  const width = (to - from) / counts.length;
  return counts.flatMap((count, i) => {
    if (count === 0 || width <= 0) return [];
    const start = from + i * width;
    const end = start + width;
    const cuts = [start, ...series.breaks.filter((b) => b > start && b < end), end];
    return cuts.slice(1).map((cut, j) => ({
      from: placeOf(cuts[j]!, series.histogram),
      to: placeOf(cut, series.histogram),
      height: Math.max(count / tallest, 0.015),
      classIndex: classOfValue((cuts[j]! + cut) / 2, series.breaks),
    }));
  });
}
