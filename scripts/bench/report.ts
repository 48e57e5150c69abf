import { BOUNDS, type Bound } from "./bounds.ts";

/** Measurements by name; one that could not be made is absent. */
export type Figures = Partial<Record<string, number>>;

export interface Verdict extends Bound {
  measured?: number;
  /** Undefined where nothing was measured. */
  reached?: boolean;
}

/** Holds every bound against its figure. A figure equal to its bound reaches it. */
export function verdicts(figures: Figures, bounds: readonly Bound[] = BOUNDS): Verdict[] {
  return bounds.map((bound) => {
    const measured = figures[bound.figure];
    if (measured === undefined) return bound;
    const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = bound;
    return { ...bound, measured, reached: measured >= atLeast && measured <= atMost };
  });
}

/** The verdicts as rows of words: what, reached, figure, bound. */
export function verdictRows(all: readonly Verdict[]): string[][] {
  return all.map(({ what, unit, measured, reached, atLeast, atMost }) => [
    what,
    reached === undefined ? "–" : reached ? "yes" : "NO",
    measured === undefined ? "not measured" : `${short(measured)} ${unit}`,
    atLeast === undefined ? `at most ${atMost} ${unit}` : `at least ${atLeast} ${unit}`,
  ]);
}

/** A table of words: the first column to the left, the others to the right, as wide as their widest cell. */
export function textTable(head: string[], rows: string[][]): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const padded = lines.map((line) =>
    widths
      .map((width, i) => (i === 0 ? (line[i] ?? "").padEnd(width) : (line[i] ?? "").padStart(width)))
      .join("   "),
  );
  return [padded[0], widths.map((width) => "─".repeat(width)).join("───"), ...padded.slice(1)].join("\n");
}

/** Three figures that matter, and whole numbers from a hundred on. */
export function short(n: number): string {
  return Math.abs(n) >= 100 ? String(Math.round(n)) : String(Number(n.toPrecision(3)));
}

/** The middle of some numbers, or the mean of the two in the middle. Throws when there are none. */
export function middle(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new Error("a middle must be of at least one number, got none");
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
