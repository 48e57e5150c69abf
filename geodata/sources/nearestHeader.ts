import type { ColumnSpec } from "./source.ts";

/** The header among those given that is spelt most like a wanted one, or undefined when none is near. */
export function nearestHeader(spec: ColumnSpec, headers: readonly string[]): string | undefined {
  const wanted = spec.headers.map((header) => plain(typeof header === "string" ? header : header.source));
  let best: { header: string; distance: number } | undefined;
  for (const header of headers) {
    const distance = Math.min(...wanted.map((want) => editDistance(want, plain(header))));
    if (!best || distance < best.distance) best = { header, distance };
  }
  return best && best.distance <= Math.max(2, best.header.length / 3) ? best.header : undefined;
}

/** Letters and digits of a header or of a pattern for one, years made alike. */
const plain = (header: string) =>
  header
    .toLowerCase()
    .replace(/\\d|\d/g, "0")
    .replace(/[^a-z0-9]/g, "");

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
