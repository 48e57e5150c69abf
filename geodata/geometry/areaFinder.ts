import { booleanPointInPolygon } from "@turf/turf";
import Flatbush from "flatbush";
import type { UnitPoint } from "./mercator.ts";
import type { ArcShape, Arcs } from "./mesh.ts";
import { polygonsOf } from "./polygonsOf.ts";

/** Finds the area that a point of the unit square lies in: its index, or undefined outside all. */
export function areaFinder(arcs: Arcs, shapes: readonly ArcShape[]): (at: UnitPoint) => number | undefined {
  const parts = shapes.flatMap((shape, area) =>
    polygonsOf(arcs, shape).map((coordinates) => ({ area, coordinates })),
  );
  const index = new Flatbush(parts.length);
  for (const { coordinates } of parts) {
    const xs = coordinates[0]!.map(([x]) => x);
    const ys = coordinates[0]!.map(([, y]) => y);
    index.add(lowest(xs), lowest(ys), highest(xs), highest(ys));
  }
  index.finish();
  return ([x, y]) =>
    index
      .search(x, y, x, y)
      .map((i) => parts[i]!)
      .find(({ coordinates }) => booleanPointInPolygon([x, y], { type: "Polygon", coordinates }))?.area;
}

const lowest = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b));
const highest = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b));
