/** A point of the county's plane: kilometres east and north of its middle. */
export type Point = readonly [x: number, y: number];
export type Line = Point[];

/** The county lies in the open North Sea, over the Dogger Bank: no real place is under it. */
export const MIDDLE = { lon: 1.9, lat: 54.65 } as const;
const KM_PER_DEGREE_LAT = 111.2;
const KM_PER_DEGREE_LON = KM_PER_DEGREE_LAT * Math.cos((MIDDLE.lat * Math.PI) / 180);

/** Longitude and latitude (WGS84) of a point, to six decimals as the publishers round them. */
export function lonLat([x, y]: Point): [lon: number, lat: number] {
  return [round6(MIDDLE.lon + x / KM_PER_DEGREE_LON), round6(MIDDLE.lat + y / KM_PER_DEGREE_LAT)];
}

export const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Nearest place on a line: how far it is, and how far along the line (0–1 by length). */
export function nearestOnLine(line: readonly Point[], [x, y]: Point): { distance: number; along: number } {
  let best = Number.POSITIVE_INFINITY;
  let bestAt = 0;
  let length = 0;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1]!;
    const dx = line[i]![0] - ax;
    const dy = line[i]![1] - ay;
    const step = Math.hypot(dx, dy);
    const t = step === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (step * step)));
    const d = Math.hypot(x - ax - t * dx, y - ay - t * dy);
    if (d < best) {
      best = d;
      bestAt = length + t * step;
    }
    length += step;
  }
  return { distance: best, along: length === 0 ? 0 : bestAt / length };
}

/** A smooth curve through points (centripetal enough at these spacings: uniform Catmull and Rom, 1974). */
export function curveThrough(points: readonly Point[], perSpan: number, closed = false): Line {
  const n = points.length;
  const at = (i: number): Point => (closed ? points[(i + n) % n]! : points[Math.min(n - 1, Math.max(0, i))]!);
  const out: Line = [];
  const spans = closed ? n : n - 1;
  for (let i = 0; i < spans; i++)
    for (let k = 0; k < perSpan; k++)
      out.push(catmullRom(at(i - 1), at(i), at(i + 1), at(i + 2), k / perSpan));
  if (!closed) out.push(at(n - 1));
  return out;
}

/** The line at equal steps of about `step` kilometres, ends kept. */
export function resample(line: readonly Point[], step: number): Line {
  const total = lineLength(line);
  const pieces = Math.max(1, Math.round(total / step));
  const out: Line = [line[0]!];
  let i = 1;
  let walked = 0;
  for (let k = 1; k < pieces; k++) {
    const target = (total * k) / pieces;
    while (i < line.length - 1 && walked + distance(line[i - 1]!, line[i]!) < target) {
      walked += distance(line[i - 1]!, line[i]!);
      i++;
    }
    const a = line[i - 1]!;
    const b = line[i]!;
    const t = (target - walked) / (distance(a, b) || 1);
    out.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]);
  }
  out.push(line.at(-1)!);
  return out;
}

function lineLength(line: readonly Point[]): number {
  let total = 0;
  for (let i = 1; i < line.length; i++) total += distance(line[i - 1]!, line[i]!);
  return total;
}

/** Twice-signed area halved: positive for rings that turn anticlockwise. */
export function ringArea(ring: readonly Point[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [ax, ay] = ring[i]!;
    const [bx, by] = ring[(i + 1) % ring.length]!;
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}

/** Whether a point lies inside a ring, by crossings. */
export function inRing(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i]!;
    const [bx, by] = ring[j]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function catmullRom(p0: Point, p1: Point, p2: Point, p3: Point, t: number): Point {
  const part = (a: number, b: number, c: number, d: number) =>
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
  return [part(p0[0], p1[0], p2[0], p3[0]), part(p0[1], p1[1], p2[1], p3[1])];
}

const round6 = (n: number) => Math.round(n * 1e6) / 1e6;
