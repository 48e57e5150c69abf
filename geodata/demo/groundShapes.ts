import type { Line, Point } from "./plane.ts";

/** A closed ring with its corners cut (Chaikin, 1974). */
export function easeCorners(ring: readonly Point[]): Line {
  return ring.flatMap(([ax, ay], i): Point[] => {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    return [
      [ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25],
      [ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75],
    ];
  });
}

/** The two banks of a river that widens to `mouthKm`, as rings of at most forty steps, from where it is worth drawing. */
export function riverBanks(line: Line, mouthKm: number): Line[] {
  const rings: Line[] = [];
  const width = (i: number) => mouthKm * Math.max(0.12, (i / (line.length - 1)) ** 2.2);
  const PIECE = 40;
  const first = line.findIndex((_, i) => width(i) > 0.02);
  for (let from = Math.max(1, first); from < line.length - 1; from += PIECE) {
    const to = Math.min(line.length - 1, from + PIECE);
    const left: Line = [];
    const right: Line = [];
    for (let i = from; i <= to; i++) {
      const [nx, ny] = normal(line, i);
      const half = width(i) / 2;
      const [x, y] = line[i]!;
      left.push([x + nx * half, y + ny * half]);
      right.push([x - nx * half, y - ny * half]);
    }
    rings.push([...left, ...right.reverse()]);
  }
  return rings;
}

/** A ring along a line and back, `km` to its left, narrowing to nothing at both ends. */
export function strip(line: Line, km: number): Line {
  const inner = line.map(([x, y], i): Point => {
    const [nx, ny] = normal(line, i);
    const reach = km * Math.sin((Math.PI * i) / (line.length - 1)) ** 0.5;
    return [x + nx * reach, y + ny * reach];
  });
  return [...line, ...inner.slice(1, -1).reverse()];
}

function normal(line: Line, i: number): [number, number] {
  const a = line[Math.max(0, i - 1)]!;
  const b = line[Math.min(line.length - 1, i + 1)]!;
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
}
