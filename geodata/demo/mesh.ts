import { Delaunay } from "d3-delaunay";
import { chance } from "../statistics/chance.ts";
import type { Landscape } from "./landscape.ts";
import { inRing, type Line, type Point, resample } from "./plane.ts";
import type { Settled } from "./settlements.ts";

/**
 * The ground in small cells: fine where people live close, coarse on the moor. Shore and rivers run exactly along
 * cell edges, because a pair of cells faces each other across every step of them.
 */
export interface Mesh {
  count: number;
  x: Float64Array;
  y: Float64Array;
  /** 1 on land. */
  land: Uint8Array;
  /** Square kilometres a cell stands for. */
  km2: Float64Array;
  peoplePerKm2: Float64Array;
  /** 0 none; 1 shore; else 2 + 2 × river, +1 on its right bank. */
  bank: Uint8Array;
  delaunay: Delaunay<[number, number]>;
  /** Cells that touch cell i: `touching` from `touchingStart[i]` up to `touchingStart[i + 1]`. */
  touchingStart: Int32Array;
  touching: Int32Array;
}

const PAIR_OFFSET = 0.022;
const RIVER_STEP = 0.2;
const CELLS_PER_AREA = 32;
const PEOPLE_PER_AREA = 1600;

/** Lays the cells. */
export function makeMesh(seed: number, landscape: Landscape, settled: Settled): Mesh {
  const random = chance(seed, "mesh");
  const pairs = bankCells(landscape);
  const near = nearnessTo(pairs.map(({ middle }) => middle));
  const points: { p: Point; km2: number; bank: number; inland?: boolean }[] = [];
  const kept: Point[] = [];
  for (const { middle, left, right, bank, step } of pairs) {
    if (bank > 1 && near.shore(middle)) continue;
    kept.push(middle);
    const shore = bank === 1;
    points.push(
      { p: left, km2: step * 0.12, bank, ...(shore && { inland: true }) },
      { p: right, km2: step * 0.12, bank: shore ? 1 : bank + 1, ...(shore && { inland: false }) },
    );
  }
  const crowded = nearnessTo(kept).any;

  const divide = (x: number, y: number, size: number): void => {
    const [mx, my] = [x + size / 2, y + size / 2];
    if (size > cellSize(mx, my, size, landscape, settled)) {
      const half = size / 2;
      divide(x, y, half);
      divide(x + half, y, half);
      divide(x, y + half, half);
      divide(x + half, y + half, half);
      return;
    }
    const p: Point = [mx + size * random.between(-0.36, 0.36), my + size * random.between(-0.36, 0.36)];
    if (!crowded(p)) points.push({ p, km2: size * size, bank: 0 });
  };
  const SIDE = 5.6;
  for (let x = -47.6; x < 47.6; x += SIDE) for (let y = -53.2; y < 53.2; y += SIDE) divide(x, y, SIDE);

  const count = points.length;
  const delaunay = Delaunay.from(points.map(({ p }): [number, number] => [p[0], p[1]]));
  const mesh: Mesh = {
    count,
    x: Float64Array.from(points, ({ p }) => p[0]),
    y: Float64Array.from(points, ({ p }) => p[1]),
    km2: Float64Array.from(points, ({ km2 }) => km2),
    bank: Uint8Array.from(points, ({ bank }) => bank),
    land: Uint8Array.from(points, ({ p, inland }) => ((inland ?? isLand(landscape, p)) ? 1 : 0)),
    peoplePerKm2: new Float64Array(count),
    delaunay,
    ...touchingCells(delaunay, count),
  };
  for (let i = 0; i < count; i++)
    if (mesh.land[i]) mesh.peoplePerKm2[i] = settled.peoplePerKm2(mesh.x[i]!, mesh.y[i]!);
  return mesh;
}

/** The widest a cell may be at a place, in kilometres; looks a little way round, so that small towns are not missed. */
function cellSize(x: number, y: number, size: number, { land }: Landscape, settled: Settled): number {
  const inland = land(x, y);
  if (inland < -size) return Math.max(1.4, -inland);
  let people = settled.peoplePerKm2(x, y);
  if (size > 0.5)
    for (const { at, radius, kind } of settled.settlements)
      if (Math.abs(at[0] - x) < size / 2 + radius * 0.6 && Math.abs(at[1] - y) < size / 2 + radius * 0.6)
        people = Math.max(people, kind === "village" ? 120 : 1200);
  return Math.min(0.7, Math.sqrt(PEOPLE_PER_AREA / CELLS_PER_AREA / Math.max(people, 1)));
}

function touchingCells({ triangles, halfedges }: Delaunay<[number, number]>, count: number) {
  const after = (e: number) => (e % 3 === 2 ? e - 2 : e + 1);
  const touchingStart = new Int32Array(count + 1);
  const each = (visit: (a: number, b: number) => void) => {
    for (let e = 0; e < triangles.length; e++) {
      const a = triangles[e]!;
      const b = triangles[after(e)]!;
      visit(a, b);
      if (halfedges[e]! < 0) visit(b, a);
    }
  };
  each((a) => {
    touchingStart[a + 1]!++;
  });
  for (let i = 0; i < count; i++) touchingStart[i + 1]! += touchingStart[i]!;
  const next = touchingStart.slice(0, count);
  const touching = new Int32Array(touchingStart[count]!);
  each((a, b) => {
    touching[next[a]!++] = b;
  });
  return { touchingStart, touching };
}

interface Pair {
  middle: Point;
  left: Point;
  right: Point;
  bank: number;
  step: number;
}

function bankCells({ coast, rivers }: Landscape): Pair[] {
  const along = (line: Line, closed: boolean, bank: number, step: number): Pair[] =>
    line.flatMap((middle, i) => {
      const a = line[i - 1] ?? (closed ? line.at(-1)! : middle);
      const b = line[i + 1] ?? (closed ? line[0]! : middle);
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      if (length === 0) return [];
      const nx = (-(b[1] - a[1]) / length) * PAIR_OFFSET;
      const ny = ((b[0] - a[0]) / length) * PAIR_OFFSET;
      return [
        {
          middle,
          left: [middle[0] + nx, middle[1] + ny] as Point,
          right: [middle[0] - nx, middle[1] - ny] as Point,
          bank,
          step,
        },
      ];
    });
  return [
    ...coast.flatMap((ring) => along(ring, true, 1, 0.17)),
    ...rivers.flatMap(({ line }, i) => along(resample(line, RIVER_STEP), false, 2 + 2 * i, RIVER_STEP)),
  ];
}

/** Whether a point is too close to the shore's or the rivers' own cells to have one itself. */
function nearnessTo(points: readonly Point[]) {
  const SIDE = 0.25;
  const boxes = new Map<number, Point[]>();
  const key = (x: number, y: number) => Math.floor(x / SIDE) * 4096 + Math.floor(y / SIDE);
  for (const p of points) {
    const k = key(...p);
    const box = boxes.get(k);
    if (box) box.push(p);
    else boxes.set(k, [p]);
  }
  const within = ([x, y]: Point, reach: number, itself: boolean): boolean => {
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const q of boxes.get(key(x + dx * SIDE, y + dy * SIDE)) ?? []) {
          const off = Math.hypot(q[0] - x, q[1] - y);
          if (off < reach && (itself || off > 0)) return true;
        }
    return false;
  };
  return {
    any: (p: Point) => within(p, 0.14, true),
    shore: (p: Point) => within(p, 0.1, false),
  };
}

function isLand({ land, coast }: Landscape, p: Point): boolean {
  const inland = land(...p);
  if (Math.abs(inland) > 0.3) return inland > 0;
  return coast.some((ring) => inRing(ring, p));
}
