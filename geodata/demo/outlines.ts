import type { Mesh } from "./mesh.ts";
import { fractalNoise } from "./noise.ts";
import { type Line, lonLat, type Point, ringArea } from "./plane.ts";

/** A stretch of boundary between two areas, drawn once, so that neighbours fit exactly. */
export interface Arc {
  start: number;
  end: number;
  /** Label on the left of start → end, −1 for sea. */
  left: number;
  right: number;
  line: Line;
}

const SEA = -1;

/**
 * The boundaries of a labelling of cells, as arcs. Arcs along shores and rivers stay where those are; the others, which
 * zigzag from cell to cell, are eased into lines as hedges and lanes would have them.
 */
export function boundaryArcs(seed: number, mesh: Mesh, labels: Int32Array): Arc[] {
  const { delaunay } = mesh;
  const { triangles, halfedges } = delaunay;
  const centres = delaunay.voronoi([-100, -100, 100, 100]).circumcenters;
  const label = (cell: number) => (mesh.land[cell] ? labels[cell]! : SEA);
  const after = (e: number) => (e % 3 === 2 ? e - 2 : e + 1);

  // Directed edges from corner to corner, each with its cell's label on one constant side.
  const steps = new Map<number, { to: number; left: number; right: number }[]>();
  for (let e = 0; e < triangles.length; e++) {
    const other = halfedges[e]!;
    if (other < 0) continue;
    const left = label(triangles[e]!);
    const right = label(triangles[after(e)]!);
    if (left === right) continue;
    const from = Math.floor(e / 3);
    const step = { to: Math.floor(other / 3), left, right };
    const list = steps.get(from);
    if (list) list.push(step);
    else steps.set(from, [step]);
  }

  const fixed = (corner: number) => {
    let banks = 0;
    for (let k = 0; k < 3; k++) if (mesh.bank[triangles[corner * 3 + k]!]! > 0) banks++;
    return banks > 1;
  };
  const at = (corner: number): Point => [centres[corner * 2]!, centres[corner * 2 + 1]!];
  const ease = easing(seed);
  const arcs: Arc[] = [];
  const walked = new Set<string>();
  const walk = (start: number, first: { to: number; left: number; right: number }) => {
    const corners = [start, first.to];
    let here = first.to;
    while (here !== start && steps.get(here)!.length === 2) {
      const next = steps.get(here)!.find((s) => s.left === first.left && s.right === first.right)!;
      here = next.to;
      corners.push(here);
    }
    for (let i = 1; i < corners.length; i++) {
      walked.add(`${corners[i - 1]} ${corners[i]}`);
      walked.add(`${corners[i]} ${corners[i - 1]}`);
    }
    const line = ease(corners.map(at), corners.map(fixed));
    arcs.push({ start, end: here, left: first.left, right: first.right, line });
  };
  const starts = [...steps.keys()].sort((a, b) => a - b);
  for (const junctionsOnly of [true, false])
    for (const start of starts) {
      if (junctionsOnly && steps.get(start)!.length === 2) continue;
      for (const step of steps.get(start)!) if (!walked.has(`${start} ${step.to}`)) walk(start, step);
    }
  return arcs;
}

/** Polygons (outer ring anticlockwise, then holes) of each group of labels; `group` −1 leaves a label out. */
export function dissolve(
  arcs: readonly Arc[],
  groupOf: (label: number) => number,
  groups: number,
): Line[][][] {
  const from: Map<number, { to: number; line: Line; reversed: boolean }>[] = Array.from(
    { length: groups },
    () => new Map(),
  );
  const loops: Line[][] = Array.from({ length: groups }, () => []);
  const group = (label: number) => (label === SEA ? SEA : groupOf(label));
  for (const { start, end, left, right, line } of arcs) {
    const l = group(left);
    const r = group(right);
    if (l === r) continue;
    if (start === end) {
      if (l >= 0) loops[l]!.push(line.slice(0, -1));
      if (r >= 0) loops[r]!.push(line.slice(0, -1).reverse());
      continue;
    }
    if (l >= 0) from[l]!.set(start, { to: end, line, reversed: false });
    if (r >= 0) from[r]!.set(end, { to: start, line, reversed: true });
  }
  return from.map((next, g) => {
    const rings = loops[g]!;
    while (next.size > 0) {
      const [start] = next.keys();
      const ring: Point[] = [];
      for (let here = start!; next.has(here); ) {
        const { to, line, reversed } = next.get(here)!;
        next.delete(here);
        const points = reversed ? [...line].reverse() : line;
        for (let i = 0; i < points.length - 1; i++) ring.push(points[i]!);
        here = to;
      }
      rings.push(ring);
    }
    return polygonsOf(rings);
  });
}

/** Geometry of one area as the publishers write it: longitude and latitude to six decimals, rings closed. */
export function geometryOf(polygons: Line[][]): GeoJSON.Polygon | GeoJSON.MultiPolygon {
  const coordinates = polygons.map((rings) => rings.map(closedRing));
  return coordinates.length === 1
    ? { type: "Polygon", coordinates: coordinates[0]! }
    : { type: "MultiPolygon", coordinates };
}

function closedRing(ring: Line): [number, number][] {
  const out: [number, number][] = [];
  for (const p of ring) {
    const q = lonLat(p);
    const last = out.at(-1);
    if (!last || last[0] !== q[0] || last[1] !== q[1]) out.push(q);
  }
  const [first] = out;
  const last = out.at(-1)!;
  if (first![0] !== last[0] || first![1] !== last[1]) out.push(first!);
  return out;
}

function polygonsOf(rings: Line[]): Line[][] {
  // Which way outer rings turn depends on the triangulation's handedness; the largest ring is always an outer one.
  const areas = rings.map(ringArea);
  const largest = areas.reduce((best, a) => (Math.abs(a) > Math.abs(best) ? a : best), 0);
  const turned = largest < 0 ? rings.map((ring) => [...ring].reverse()) : rings;
  const outer = turned.filter((_, i) => areas[i]! * largest > 0);
  const holes = turned.filter((_, i) => areas[i]! * largest < 0);
  const polygons = outer
    .map((ring) => ({ ring, area: ringArea(ring), holes: [] as Line[] }))
    .sort((a, b) => b.area - a.area);
  for (const hole of holes) {
    const [x, y] = hole[0]!;
    const owner = [...polygons]
      .reverse()
      .find(({ ring, area }) => area > -ringArea(hole) && boxHolds(ring, x, y));
    (owner ?? polygons[0]!).holes.push(hole);
  }
  return polygons.map(({ ring, holes: inside }) => [ring, ...inside]);
}

function boxHolds(ring: Line, x: number, y: number): boolean {
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [px, py] of ring) {
    w = Math.min(w, px);
    e = Math.max(e, px);
    s = Math.min(s, py);
    n = Math.max(n, py);
  }
  return x >= w && x <= e && y >= s && y <= n;
}

function easing(seed: number): (line: Line, fixed: boolean[]) => Line {
  const bend = fractalNoise(seed, "hedges", 1.1, 2);
  return (line, fixed) => {
    const hold = fixed.map((f, i) => f || i === 0 || i === line.length - 1);
    let points = line;
    for (let pass = 0; pass < 3; pass++)
      points = points.map((p, i): Point => {
        if (hold[i]) return p;
        const a = points[i - 1]!;
        const b = points[i + 1]!;
        return [(a[0] + 2 * p[0] + b[0]) / 4, (a[1] + 2 * p[1] + b[1]) / 4];
      });
    const out: Line = [points[0]!];
    for (let i = 1; i < points.length; i++) {
      const a = points[i - 1]!;
      const b = points[i]!;
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      const pieces = hold[i] && hold[i - 1] && fixed[i] && fixed[i - 1] ? 1 : Math.ceil(length / 0.22);
      for (let k = 1; k < pieces; k++) {
        const t = k / pieces;
        const x = a[0] + (b[0] - a[0]) * t;
        const y = a[1] + (b[1] - a[1]) * t;
        const swing = 0.13 * length * Math.sin(Math.PI * t);
        out.push([x + bend(x, y) * swing, y + bend(x + 30, y) * swing]);
      }
      out.push(b);
    }
    return out;
  };
}
