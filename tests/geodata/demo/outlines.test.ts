import { beforeAll, describe, expect, it } from "vitest";
import type { County } from "../../../geodata/demo/county.ts";
import { dissolve, geometryOf } from "../../../geodata/demo/outlines.ts";
import { countyOf } from "../../fixtures/county.ts";

type Ring = number[][];

const counties: County[] = [];
beforeAll(() => {
  counties.push(countyOf(1), countyOf(7));
});

describe("outlines of areas", () => {
  it("are closed rings of at least four corners that do not cross themselves", () => {
    for (const county of counties)
      for (const rings of polygons(county, (piece) => county.pieces[piece]!.neighbourhood, 500).flat())
        for (const ring of rings) {
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(ring[0]).toEqual(ring.at(-1));
          expect(crossing(ring)).toBeUndefined();
        }
  });

  it("share every edge with one neighbour or with the shore", () => {
    for (const county of counties) {
      const directed = new Map<string, number>();
      const small = polygons(county, (piece) => county.pieces[piece]!.neighbourhood, 500);
      for (const ring of small.flat(2))
        for (let i = 1; i < ring.length; i++) add(directed, `${ring[i - 1]} ${ring[i]}`);
      const shore = new Set<string>();
      for (const ring of polygons(county, () => 0, 1).flat(2))
        for (let i = 1; i < ring.length; i++) shore.add(`${ring[i - 1]} ${ring[i]}`);
      const lone: string[] = [];
      for (const [edge, times] of directed) {
        const [from, to] = edge.split(" ");
        if (times !== 1 || (!directed.has(`${to} ${from}`) && !shore.has(edge))) lone.push(edge);
      }
      expect(lone).toEqual([]);
    }
  });

  it("add up to the whole, at every level", () => {
    for (const county of counties) {
      const { msoas, wards, lads, msoaOf, wardOf, ladOf } = county.administration;
      const of = (level: number[]) => (piece: number) => level[county.pieces[piece]!.neighbourhood]!;
      const whole = area(polygons(county, () => 0, 1));
      expect(area(polygons(county, (p) => county.pieces[p]!.neighbourhood, 500)) / whole).toBeCloseTo(1, 9);
      expect(
        area(polygons(county, (p) => county.pieces[p]!.before, county.before.areas.length)) / whole,
      ).toBeCloseTo(1, 9);
      expect(area(polygons(county, of(msoaOf), msoas.length)) / whole).toBeCloseTo(1, 9);
      expect(area(polygons(county, of(wardOf), wards.length)) / whole).toBeCloseTo(1, 9);
      expect(area(polygons(county, of(ladOf), lads.length)) / whole).toBeCloseTo(1, 9);
    }
  });
});

function polygons(county: County, of: (piece: number) => number, count: number): Ring[][][] {
  return dissolve(county.arcs, of, count).map((shape) => {
    const { type, coordinates } = geometryOf(shape);
    return (type === "Polygon" ? [coordinates] : coordinates) as Ring[][];
  });
}

/** Twice the area in square degrees: outer rings count up, holes down. */
function area(shapes: Ring[][][]): number {
  let sum = 0;
  for (const ring of shapes.flat(2))
    for (let i = 1; i < ring.length; i++)
      sum += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
  return sum;
}

/** The first pair of edges of a ring that cross or touch other than at their shared corner. */
function crossing(ring: Ring): [number, number] | undefined {
  const edges = ring.slice(1).map((b, i) => ({ a: ring[i]!, b, i }));
  const order = [...edges].sort((p, q) => Math.min(p.a[0]!, p.b[0]!) - Math.min(q.a[0]!, q.b[0]!));
  for (const [k, p] of order.entries()) {
    const east = Math.max(p.a[0]!, p.b[0]!);
    for (let m = k + 1; m < order.length; m++) {
      const q = order[m]!;
      if (Math.min(q.a[0]!, q.b[0]!) > east) break;
      const apart = Math.abs(p.i - q.i);
      if (apart === 1 || apart === edges.length - 1) continue;
      if (meet(p.a, p.b, q.a, q.b)) return [p.i, q.i];
    }
  }
  return undefined;
}

function meet(a: number[], b: number[], c: number[], d: number[]): boolean {
  const side = (p: number[], q: number[], r: number[]) =>
    Math.sign((q[0]! - p[0]!) * (r[1]! - p[1]!) - (q[1]! - p[1]!) * (r[0]! - p[0]!));
  const overlap = (k: number) =>
    Math.max(Math.min(a[k]!, b[k]!), Math.min(c[k]!, d[k]!)) <=
    Math.min(Math.max(a[k]!, b[k]!), Math.max(c[k]!, d[k]!));
  return overlap(0) && overlap(1) && side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
