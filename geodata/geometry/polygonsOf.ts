import type { UnitPoint } from "./mercator.ts";
import type { ArcShape, Arcs } from "./mesh.ts";

/** The rings of a shape, closed, in the unit square. */
export function polygonsOf(arcs: Arcs, shape: ArcShape): UnitPoint[][][] {
  return shape.map((rings) => rings.map((ring) => ringOf(arcs, ring)));
}

/** One ring of a shape, closed, in the unit square. */
export function ringOf({ start, xy }: Arcs, ring: number[]): UnitPoint[] {
  const points: UnitPoint[] = [];
  for (const arc of ring) {
    const n = arc < 0 ? ~arc : arc;
    const from = start[n]!;
    const to = start[n + 1]! - 1;
    // Each arc begins where the one before ended.
    if (arc < 0) for (let i = to; i > from; i--) points.push([xy[2 * i]!, xy[2 * i + 1]!]);
    else for (let i = from; i < to; i++) points.push([xy[2 * i]!, xy[2 * i + 1]!]);
  }
  points.push(points[0]!);
  return points;
}
