import KDBush from "kdbush";
import { presimplify } from "topojson-simplify";
import { pixelAt } from "./mercator.ts";
import type { Arcs, Mesh } from "./mesh.ts";

/**
 * Simplifies a mesh for each zoom, highest first: points go in the order of Visvalingam's effective area until what goes
 * is worth half a pixel by half a pixel. A point stays when leaving it out would sweep its line over another point or
 * lay it along another line, so no lines ever come to cross, no area is lost, and each keeps at least a triangle; ends
 * of arcs always stay, so neighbours stay neighbours. Returns the arcs by zoom.
 * Source: Visvalingam and Whyatt, "Line generalisation by repeated elimination of points", 1993.
 */
export function simplify(mesh: Mesh, zooms: readonly number[]): Map<number, Arcs> {
  const lines = new Lines(mesh);
  const order = lines.inner.sort((a, b) => lines.weight[a]! - lines.weight[b]! || a - b);
  const byZoom = new Map<number, Arcs>();
  for (const zoom of zooms.toSorted((a, b) => b - a)) {
    const threshold = (pixelAt(zoom) / 2) ** 2;
    let candidates = order.filter((p) => lines.alive[p] && lines.weight[p]! < threshold);
    const index = lines.spatialIndex();
    for (let before = Number.POSITIVE_INFINITY; candidates.length < before; ) {
      before = candidates.length;
      candidates = candidates.filter((p) => !lines.leaveOut(p, index));
    }
    byZoom.set(zoom, lines.arcs());
  }
  return byZoom;
}

/** Points of all arcs as linked lists, from which points can be left out. */
class Lines {
  readonly weight: Float64Array;
  readonly alive: Uint8Array;
  /** Points that are not an end of their arc. */
  readonly inner: Uint32Array;
  readonly #start: Uint32Array;
  readonly #xy: Float64Array;
  readonly #previous: Int32Array;
  readonly #next: Int32Array;
  readonly #arcOf: Uint32Array;
  readonly #length: Uint32Array;
  /** Arcs that have become a single straight line, by their ends' coordinates. */
  readonly #straight = new Set<string>();

  constructor({ arcs, topology }: Mesh) {
    const { start, xy } = arcs;
    const points = xy.length / 2;
    this.#start = start;
    this.#xy = xy;
    this.weight = Float64Array.from(
      presimplify(topology).arcs.flatMap((line) => line.map((point) => point[2]!)),
    );
    this.alive = new Uint8Array(points).fill(1);
    this.#previous = Int32Array.from({ length: points }, (_, i) => i - 1);
    this.#next = Int32Array.from({ length: points }, (_, i) => i + 1);
    this.#arcOf = new Uint32Array(points);
    this.#length = new Uint32Array(start.length - 1);
    const inner: number[] = [];
    for (let n = 0; n < start.length - 1; n++) {
      const from = start[n]!;
      const to = start[n + 1]! - 1;
      this.#length[n] = to - from + 1;
      this.#arcOf.fill(n, from, to + 1);
      this.#previous[from] = -1;
      this.#next[to] = -1;
      for (let i = from + 1; i < to; i++) inner.push(i);
      if (to - from === 1) this.#straight.add(this.#ends(n));
    }
    this.inner = Uint32Array.from(inner);
  }

  /** Of the points that are left; those left out later are told apart by `alive`. */
  spatialIndex(): { index: KDBush; points: Uint32Array } {
    const points = Uint32Array.from(this.alive.keys()).filter((p) => this.alive[p]);
    const index = new KDBush(points.length);
    for (const p of points) index.add(this.#xy[2 * p]!, this.#xy[2 * p + 1]!);
    return { index: index.finish(), points };
  }

  /** Leaves out an inner point if that keeps the lines apart; says whether it did. */
  leaveOut(p: number, { index, points }: { index: KDBush; points: Uint32Array }): boolean {
    const a = this.#previous[p]!;
    const c = this.#next[p]!;
    const n = this.#arcOf[p]!;
    const closed = this.#closed(n);
    if (closed && this.#length[n]! <= 4) return false;
    const becomesStraight = this.#length[n] === 3;
    if (becomesStraight && this.#straight.has(this.#ends(n))) return false;
    const [ax, ay, bx, by, cx, cy] = [a, p, c].flatMap((i) => [this.#xy[2 * i]!, this.#xy[2 * i + 1]!]) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const near = index.range(
      Math.min(ax, bx, cx),
      Math.min(ay, by, cy),
      Math.max(ax, bx, cx),
      Math.max(ay, by, cy),
    );
    for (const i of near) {
      const q = points[i]!;
      if (!this.alive[q]) continue;
      const x = this.#xy[2 * q]!;
      const y = this.#xy[2 * q + 1]!;
      if ((x === ax && y === ay) || (x === bx && y === by) || (x === cx && y === cy)) continue;
      const ab = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
      const bc = (cx - bx) * (y - by) - (cy - by) * (x - bx);
      const ca = (ax - cx) * (y - cy) - (ay - cy) * (x - cx);
      if ((ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0)) return false;
    }
    if (becomesStraight) this.#straight.add(this.#ends(n));
    this.alive[p] = 0;
    this.#next[a] = c;
    this.#previous[c] = a;
    this.#length[n]!--;
    return true;
  }

  /** What is left. */
  arcs(): Arcs {
    const start = new Uint32Array(this.#start.length);
    for (const [n, length] of this.#length.entries()) start[n + 1] = start[n]! + length;
    const xy = new Float64Array(start.at(-1)! * 2);
    let at = 0;
    for (let p = 0; p < this.alive.length; p++) {
      if (!this.alive[p]) continue;
      xy[at++] = this.#xy[2 * p]!;
      xy[at++] = this.#xy[2 * p + 1]!;
    }
    return { start, xy };
  }

  #closed(n: number): boolean {
    const from = this.#start[n]!;
    const to = this.#start[n + 1]! - 1;
    return this.#xy[2 * from] === this.#xy[2 * to] && this.#xy[2 * from + 1] === this.#xy[2 * to + 1];
  }

  #ends(n: number): string {
    const from = this.#start[n]!;
    const to = this.#start[n + 1]! - 1;
    const ends = [from, to].map((i) => `${this.#xy[2 * i]},${this.#xy[2 * i + 1]}`);
    return ends.sort().join(" ");
  }
}
