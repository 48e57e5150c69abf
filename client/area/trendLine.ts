export interface TrendPoint {
  label: string;
  /** Where it lies in time; points are spaced evenly unless all have one. */
  year?: number;
  value: number | undefined;
}

export interface TrendLine {
  /** Points of each unbroken run, as SVG wants them. */
  pieces: string[];
  dots: { i: number; x: number; y: number }[];
  first: { label: string; value: number };
  last: { label: string; value: number };
  /** The figures at the foot and the top of the drawing. */
  scale: { from: number; to: number };
  /** Where zero lies, when it is inside the drawing and not its foot. */
  zero?: number;
}

/**
 * A line through the points that have a value, broken where one is missing; undefined for fewer than two. The scale begins
 * at zero unless the line would then lie in the upper half alone.
 */
export function trendLine(
  points: readonly TrendPoint[],
  width: number,
  height: number,
): TrendLine | undefined {
  const known = points.flatMap(({ label, value }, i) => (value === undefined ? [] : [{ i, label, value }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || known.length < 2) return undefined;
  const { from, to } = scaleOf(known.map((k) => k.value));
  const heightOf = (value: number) =>
    round(to === from ? height / 2 : height * (1 - (value - from) / (to - from)));
  const time = timeOf(points);
  const dots = known.map(({ i, value }) => ({
    i,
    x: round(time[i]! * width),
    y: heightOf(value),
  }));
  const runs: (typeof dots)[] = [];
  for (const dot of dots) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.i === dot.i - 1) run.push(dot);
    else runs.push([dot]);
  }
  const pieces = runs.filter((r) => r.length > 1).map((run) => run.map(({ x, y }) => `${x},${y}`).join(" "));
  return {
    pieces,
    dots,
    first,
    last,
    scale: { from, to },
    zero: from < 0 && to > 0 ? heightOf(0) : undefined,
  };
}

function scaleOf(values: readonly number[]): TrendLine["scale"] {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  if (lowest >= 0) return { from: lowest > highest / 2 ? lowest : 0, to: highest };
  if (highest <= 0) return { from: lowest, to: highest < lowest / 2 ? highest : 0 };
  return { from: lowest, to: highest };
}

/** Where each point lies between the first and the last, 0–1. */
function timeOf(points: readonly TrendPoint[]): number[] {
  const years = points.map((p) => p.year);
  const [from, to] = [years[0], years.at(-1)];
  if (from === undefined || to === undefined || to <= from || years.includes(undefined))
    return points.map((_, i) => i / (points.length - 1));
  return years.map((year) => (year! - from) / (to - from));
}

/** The year a period begins in, when its id begins with one. */
export function yearOf(period: string): number | undefined {
  return /^(19|20)\d\d(\D|$)/.test(period) ? Number(period.slice(0, 4)) : undefined;
}

const round = (n: number) => Math.round(n * 10) / 10;
