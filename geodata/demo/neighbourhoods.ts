import { Delaunay } from "d3-delaunay";
import { chance } from "../statistics/chance.ts";
import { Heap } from "./heap.ts";
import type { Mesh } from "./mesh.ts";
import type { Point } from "./plane.ts";

/** The small areas before they have names: which cell belongs to which, and what each holds. */
export interface Neighbourhoods {
  count: number;
  /** Of each cell; −1 at sea. */
  labels: Int32Array;
  cells: number[][];
  /** Usual residents. */
  people: number[];
  km2: number[];
  /** Where its people live, on average. */
  centre: Point[];
  /** Neighbours by land, ascending; each with whether only a river crossing joins them. */
  neighbours: { to: number; overRiver: boolean }[][];
}

const FEWEST = 1000;
const MOST = 3000;
const ROUNDS = 9;
const RIVER_COST_KM = 3;

/** Divides the land into `count` areas of about equal population that keep to one side of a river where they can. */
export function divide(seed: number, mesh: Mesh, count: number): Neighbourhoods {
  const labels = grow(mesh, middles(seed, mesh, count));
  const cells: number[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < mesh.count; i++) if (labels[i]! >= 0) cells[labels[i]!]!.push(i);
  const mass = cells.map((list) => sum(list, (i) => mesh.peoplePerKm2[i]! * mesh.km2[i]!));
  const random = chance(seed, "households");
  return {
    count,
    labels,
    cells,
    people: mass.map((m) => {
      const drawn = (1650 * (m / 1600) ** 0.45 + 40) * Math.exp(0.09 * random.normal());
      return Math.round(Math.min(MOST - 20, Math.max(FEWEST + 6, drawn)));
    }),
    km2: cells.map((list) => sum(list, (i) => mesh.km2[i]!)),
    centre: cells.map((list, a): Point => {
      const part = (of: Float64Array) =>
        sum(list, (i) => of[i]! * mesh.peoplePerKm2[i]! * mesh.km2[i]!) / mass[a]!;
      return [part(mesh.x), part(mesh.y)];
    }),
    neighbours: neighboursOf(mesh, labels, count),
  };
}

/** Weighted k-means (Lloyd). In the plane, means settle as densely as the square root of the weight: hence its square. */
function middles(seed: number, mesh: Mesh, count: number): Point[] {
  const random = chance(seed, "middles");
  const land = Array.from({ length: mesh.count }, (_, i) => i).filter((i) => mesh.land[i]);
  const running: number[] = [];
  let total = 0;
  for (const i of land) {
    total += mesh.peoplePerKm2[i]! * mesh.km2[i]!;
    running.push(total);
  }
  // Systematic sampling spreads the first guesses evenly over the people.
  const offset = random.next();
  let means: [number, number][] = [];
  for (let k = 0, at = 0; k < count; k++) {
    const target = ((k + offset) / count) * total;
    while (running[at]! < target) at++;
    means.push([mesh.x[land[at]!]! + 1e-4 * random.next(), mesh.y[land[at]!]!]);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const finder = Delaunay.from(means);
    const sx = new Float64Array(count);
    const sy = new Float64Array(count);
    const sw = new Float64Array(count);
    let last = 0;
    for (const i of land) {
      last = finder.find(mesh.x[i]!, mesh.y[i]!, last);
      const weight = mesh.peoplePerKm2[i]! ** 2 * mesh.km2[i]!;
      sx[last]! += mesh.x[i]! * weight;
      sy[last]! += mesh.y[i]! * weight;
      sw[last]! += weight;
    }
    means = means.map((old, k): [number, number] => (sw[k] ? [sx[k]! / sw[k]!, sy[k]! / sw[k]!] : old));
  }
  return means;
}

/** Each cell goes to the middle it is nearest to on foot, a river being a long way round (Dijkstra, many sources). */
function grow(mesh: Mesh, from: readonly Point[]): Int32Array {
  const labels = new Int32Array(mesh.count).fill(-1);
  const cost = new Float64Array(mesh.count).fill(Number.POSITIVE_INFINITY);
  const heap = new Heap(mesh.count);
  const landFinder = landCells(mesh);
  for (const [k, p] of from.entries()) {
    const cell = landFinder(p, cost);
    cost[cell] = 0;
    labels[cell] = k;
    heap.push(cell, 0);
  }
  for (let cell = heap.pop(); cell >= 0; cell = heap.pop()) {
    for (let e = mesh.touchingStart[cell]!; e < mesh.touchingStart[cell + 1]!; e++) {
      const next = mesh.touching[e]!;
      if (!mesh.land[next]) continue;
      const step = Math.hypot(mesh.x[next]! - mesh.x[cell]!, mesh.y[next]! - mesh.y[cell]!);
      const total = cost[cell]! + step + (crossesRiver(mesh, cell, next) ? RIVER_COST_KM : 0);
      if (total >= cost[next]!) continue;
      cost[next] = total;
      labels[next] = labels[cell]!;
      heap.push(next, total);
    }
  }
  joinIslands(mesh, labels);
  return labels;
}

export function crossesRiver(mesh: Mesh, a: number, b: number): boolean {
  const p = mesh.bank[a]!;
  const q = mesh.bank[b]!;
  return p > 1 && q > 1 && p !== q && p >> 1 === q >> 1;
}

/** The nearest land cell to a point that is not yet taken. */
function landCells(mesh: Mesh): (p: Point, cost: Float64Array) => number {
  return ([x, y], cost) => {
    const first = mesh.delaunay.find(x, y);
    const seen = new Set([first]);
    const queue = [first];
    for (let cell = queue.shift(); cell !== undefined; cell = queue.shift()) {
      if (mesh.land[cell] && cost[cell] !== 0) return cell;
      for (const next of touching(mesh, cell))
        if (!seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
    }
    throw new Error("there must be land for every area, got none");
  };
}

/** Islands too small for an area of their own belong to the nearest one across the water. */
function joinIslands(mesh: Mesh, labels: Int32Array): void {
  const placed: [number, number][] = [];
  const of: number[] = [];
  for (let i = 0; i < mesh.count; i++)
    if (labels[i]! >= 0 && mesh.bank[i] === 1) {
      placed.push([mesh.x[i]!, mesh.y[i]!]);
      of.push(labels[i]!);
    }
  const finder = Delaunay.from(placed);
  const seen = new Uint8Array(mesh.count);
  for (let i = 0; i < mesh.count; i++) {
    if (!mesh.land[i] || labels[i]! >= 0 || seen[i]) continue;
    const island = [i];
    seen[i] = 1;
    for (const cell of island)
      for (const next of touching(mesh, cell))
        if (mesh.land[next] && !seen[next]) {
          seen[next] = 1;
          island.push(next);
        }
    const label = of[finder.find(mesh.x[i]!, mesh.y[i]!)]!;
    for (const cell of island) labels[cell] = label;
  }
}

function neighboursOf(mesh: Mesh, labels: Int32Array, count: number): Neighbourhoods["neighbours"] {
  const dry: Map<number, boolean>[] = Array.from({ length: count }, () => new Map());
  for (let i = 0; i < mesh.count; i++) {
    if (labels[i]! < 0) continue;
    for (let e = mesh.touchingStart[i]!; e < mesh.touchingStart[i + 1]!; e++) {
      const j = mesh.touching[e]!;
      if (labels[j]! < 0 || labels[j] === labels[i]) continue;
      const known = dry[labels[i]!]!;
      known.set(labels[j]!, (known.get(labels[j]!) ?? false) || !crossesRiver(mesh, i, j));
    }
  }
  return dry.map((known) =>
    [...known].map(([to, byLand]) => ({ to, overRiver: !byLand })).sort((a, b) => a.to - b.to),
  );
}

const touching = (mesh: Mesh, cell: number) =>
  mesh.touching.subarray(mesh.touchingStart[cell], mesh.touchingStart[cell + 1]);

const sum = (list: readonly number[], of: (i: number) => number) =>
  list.reduce((total, i) => total + of(i), 0);
