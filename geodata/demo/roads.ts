import { Heap } from "./heap.ts";
import type { Mesh } from "./mesh.ts";
import { crossesRiver } from "./neighbourhoods.ts";
import type { Field } from "./noise.ts";
import { distance, type Line, type Point } from "./plane.ts";
import type { Settled, Settlement } from "./settlements.ts";

const ROAD_CLASSES = ["motorway", "primary", "secondary", "tertiary"] as const;
type RoadClass = (typeof ROAD_CLASSES)[number];

interface Road {
  class: RoadClass;
  line: Line;
  /** As on a sign: "A981". */
  ref?: string;
}

export interface Ways {
  roads: Road[];
  railways: Line[];
  stations: { name: string; at: Point }[];
}

interface Journey {
  from: Point;
  to: Point;
  class: number;
  ref?: string;
}

const STEEP = 9;
const BRIDGE_KM = 1.1;
/** A way already made is that much cheaper to take again, so that journeys share roads; lanes go more their own way. */
const WORN = 0.5;
const WORN_FOR_LANES = 0.86;

/** Roads and railways between settlements, each the easiest way over the ground, one after another. */
export function makeWays(mesh: Mesh, { settlements, wardSeats }: Settled, metresAboveSea: Field): Ways {
  const towns = settlements.filter(({ kind }) => kind !== "village");
  const named = (name: string) => towns.find((town) => town.name === name)!.at;
  const motorway = (from: string, to: string, ref: string): Journey => ({
    from: named(from),
    to: named(to),
    class: 0,
    ref,
  });
  const journeys: Journey[] = [
    motorway("Wendminster", "Marrowbridge", "M98"),
    motorway("Wendminster", "Ormhaven", "M98"),
    ...trunkRoads(towns),
    ...wardSeats
      .filter(({ town }) => town !== undefined && settlements[town]!.kind !== "market")
      .map(({ at, town }) => ({
        from: settlements[town!]!.at,
        to: at,
        class: 2,
      })),
    ...quarterRoads(wardSeats),
    ...villageRoads(settlements),
  ];
  const height = Float64Array.from(mesh.x, (x, i) => metresAboveSea(x, mesh.y[i]!));
  const find = landFinder(mesh);
  const search: Search = {
    cost: new Float64Array(mesh.count),
    before: new Int32Array(mesh.count),
    heap: new Heap(mesh.count),
  };
  const worn = new Map<number, { class: number; ref?: string }>();
  for (const { from, to, class: rank, ref } of journeys) {
    const path = easiest(
      mesh,
      search,
      height,
      find(from),
      find(to),
      STEEP,
      worn,
      rank === 3 ? WORN_FOR_LANES : WORN,
    );
    for (let i = 1; i < path.length; i++) {
      const edge = edgeKey(mesh, path[i - 1]!, path[i]!);
      const before = worn.get(edge);
      if (!before || rank < before.class) worn.set(edge, { class: rank, ref });
    }
  }

  const rails = new Map<number, { class: number }>();
  const lines = [
    ["Ormhaven", "Wendminster"],
    ["Wendminster", "Marrowbridge"],
    ["Wendminster", "Haverwick"],
    ["Haverwick", "Ravelsea"],
    ["Wendminster", "Penderton"],
    ["Marrowbridge", "Tarrowbridge"],
    ["Penderton", "Fanbridge"],
    ["Ravelsea", "Lamerby"],
  ] as const;
  for (const [a, b] of lines) {
    const path = easiest(mesh, search, height, find(named(a)), find(named(b)), STEEP * 4, rails, WORN);
    for (let i = 1; i < path.length; i++) rails.set(edgeKey(mesh, path[i - 1]!, path[i]!), { class: 0 });
  }
  const onRail = new Set(lines.flat());
  return {
    roads: stretches(mesh, worn).map(({ line, class: rank, ref }) => ({
      class: ROAD_CLASSES[rank]!,
      line: smooth(line),
      ...(ref && { ref }),
    })),
    railways: stretches(mesh, rails).map(({ line }) => smooth(smooth(line))),
    stations: towns.filter(({ name }) => onRail.has(name as never)).map(({ name, at }) => ({ name, at })),
  };
}

/** Towns joined wherever no third town lies between them (a Gabriel graph), numbered from the city outwards. */
function trunkRoads(towns: readonly Settlement[]): Journey[] {
  const out: Journey[] = [];
  for (const [i, a] of towns.entries())
    for (const b of towns.slice(i + 1)) {
      const middle: Point = [(a.at[0] + b.at[0]) / 2, (a.at[1] + b.at[1]) / 2];
      const half = distance(a.at, b.at) / 2;
      if (towns.some((c) => c !== a && c !== b && distance(c.at, middle) < half * 0.93)) continue;
      out.push({
        from: a.at,
        to: b.at,
        class: 1,
        ref: `A98${String(out.length + 11)}`,
      });
    }
  return out;
}

/** Quarters of one town to their neighbours, which rings the town with roads. */
function quarterRoads(wardSeats: Settled["wardSeats"]): Journey[] {
  return wardSeats.flatMap((seat, i) =>
    wardSeats
      .filter((other, j) => j > i && other.town !== undefined && other.town === seat.town)
      .sort((a, b) => distance(a.at, seat.at) - distance(b.at, seat.at))
      .slice(0, 3)
      .map((other) => ({ from: seat.at, to: other.at, class: 3 })),
  );
}

/** Each village to its nearest town or larger village by the better road, and to its neighbours by lanes. */
function villageRoads(settlements: readonly Settlement[]): Journey[] {
  const better: Journey[] = [];
  const lanes: Journey[] = [];
  for (const village of settlements) {
    if (village.kind !== "village") continue;
    const near = settlements
      .filter((other) => other !== village)
      .map((other) => ({
        other,
        off: distance(other.at, village.at) - other.radius,
      }))
      .sort((a, b) => a.off - b.off);
    const larger = near.find(({ other }) => other.kind !== "village" || other.people > village.people * 1.2);
    if (larger) better.push({ from: village.at, to: larger.other.at, class: 2 });
    for (const { other } of near.slice(0, 4)) lanes.push({ from: village.at, to: other.at, class: 3 });
  }
  return [...better, ...lanes];
}

/** Working memory of a search, used again and again. */
interface Search {
  cost: Float64Array;
  before: Int32Array;
  heap: Heap;
}

/** The least costly path over the cells (A*: Hart, Nilsson and Raphael, 1968); empty where there is none. */
function easiest(
  mesh: Mesh,
  { cost, before, heap }: Search,
  height: Float64Array,
  from: number,
  to: number,
  steep: number,
  worn: ReadonlyMap<number, unknown>,
  again: number,
): number[] {
  cost.fill(Number.POSITIVE_INFINITY);
  before.fill(-1);
  heap.reset();
  const ahead = (i: number) => again * Math.hypot(mesh.x[i]! - mesh.x[to]!, mesh.y[i]! - mesh.y[to]!);
  cost[from] = 0;
  heap.push(from, ahead(from));
  for (let here = heap.pop(); here >= 0 && here !== to; here = heap.pop())
    for (let e = mesh.touchingStart[here]!; e < mesh.touchingStart[here + 1]!; e++) {
      const next = mesh.touching[e]!;
      if (!mesh.land[next]) continue;
      const km = Math.hypot(mesh.x[next]! - mesh.x[here]!, mesh.y[next]! - mesh.y[here]!);
      const climb = Math.abs(height[next]! - height[here]!) / 1000;
      const high = height[next]! > 330 ? 1.4 : 1;
      const wet = mesh.bank[next] ? 1.7 : 1;
      let step = km * high * wet + climb * steep;
      if (worn.has(edgeKey(mesh, here, next))) step = Math.max(km, step * 0.8) * again;
      else if (crossesRiver(mesh, here, next)) step += BRIDGE_KM;
      const total = cost[here]! + step;
      if (total >= cost[next]!) continue;
      cost[next] = total;
      before[next] = here;
      heap.push(next, total + ahead(next));
    }
  const path: number[] = [];
  if (before[to]! < 0) return path;
  for (let i = to; i >= 0; i = before[i]!) path.push(i);
  return path.reverse();
}

/** The worn edges as lines from junction to junction, or to where the class of road changes. */
export function stretches<T extends { class: number; ref?: string }>(
  mesh: Mesh,
  worn: ReadonlyMap<number, T>,
): { line: Line; class: number; ref?: string }[] {
  const ends = new Map<number, { to: number; key: number }[]>();
  const add = (from: number, to: number, key: number) => {
    const list = ends.get(from);
    if (list) list.push({ to, key });
    else ends.set(from, [{ to, key }]);
  };
  for (const key of worn.keys()) {
    const a = Math.floor(key / mesh.count);
    const b = key % mesh.count;
    add(a, b, key);
    add(b, a, key);
  }
  const alike = (p: number, q: number) => {
    const [a, b] = [worn.get(p)!, worn.get(q)!];
    return a.class === b.class && a.ref === b.ref;
  };
  const through = (node: number) => {
    const list = ends.get(node)!;
    return list.length === 2 && alike(list[0]!.key, list[1]!.key);
  };
  const done = new Set<number>();
  const at = (i: number): Point => [mesh.x[i]!, mesh.y[i]!];
  const out: { line: Line; class: number; ref?: string }[] = [];
  for (const [start, list] of ends) {
    if (through(start)) continue;
    for (const { to, key } of list) {
      if (done.has(key)) continue;
      done.add(key);
      const line: Line = [at(start), at(to)];
      for (let here = to, last = key; through(here); ) {
        const next = ends.get(here)!.find((end) => end.key !== last)!;
        if (done.has(next.key)) break;
        done.add(next.key);
        line.push(at(next.to));
        here = next.to;
        last = next.key;
      }
      const { class: rank, ref } = worn.get(key)!;
      out.push({ line, class: rank, ...(ref && { ref }) });
    }
  }
  return out;
}

/** Eases the bends (twice averaged, then corners cut: Chaikin, 1974), ends kept. */
function smooth(line: Line): Line {
  let points = line;
  for (let pass = 0; pass < 3; pass++)
    points = points.map((p, i): Point => {
      const a = points[i - 1];
      const b = points[i + 1];
      return a && b ? [(a[0] + 2 * p[0] + b[0]) / 4, (a[1] + 2 * p[1] + b[1]) / 4] : p;
    });
  const out: Line = [points[0]!];
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1]!;
    const [bx, by] = points[i]!;
    if (i > 1) out.push([ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25]);
    if (i < points.length - 1) out.push([ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75]);
  }
  out.push(points.at(-1)!);
  return out;
}

function landFinder(mesh: Mesh): (p: Point) => number {
  return ([x, y]) => {
    const first = mesh.delaunay.find(x, y);
    const seen = [first];
    for (const cell of seen) {
      if (mesh.land[cell] && mesh.bank[cell] === 0) return cell;
      for (let e = mesh.touchingStart[cell]!; e < mesh.touchingStart[cell + 1]!; e++)
        if (!seen.includes(mesh.touching[e]!)) seen.push(mesh.touching[e]!);
    }
    return first;
  };
}

const edgeKey = (mesh: Mesh, a: number, b: number) => Math.min(a, b) * mesh.count + Math.max(a, b);
