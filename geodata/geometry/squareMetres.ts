import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Drawing } from "./levelShapes.ts";
import { toDegrees } from "./mercator.ts";
import { polygonsOf } from "./polygonsOf.ts";

/** Mean radius of the Earth. */
const RADIUS_M = 6_371_008.8;

/** The area of an outline in degrees on a sphere (Chamberlain and Duquette 2007, formula 2), in square metres. */
export function squareMetres(outline: Polygon | MultiPolygon): number {
  return sumOf(outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates);
}

/** The area of each shape of a drawing in square metres. */
export function squareMetresOf({ arcs, shapes }: Drawing): Float64Array {
  return Float64Array.from(shapes, (shape) =>
    sumOf(polygonsOf(arcs, shape).map((rings) => rings.map((ring) => ring.map(([x, y]) => toDegrees(x, y))))),
  );
}

function sumOf(polygons: Position[][][]): number {
  return polygons.reduce(
    (sum, [outer, ...holes]) =>
      sum + ringSquareMetres(outer!) - holes.reduce((inner, hole) => inner + ringSquareMetres(hole), 0),
    0,
  );
}

function ringSquareMetres(ring: Position[]): number {
  const radians = Math.PI / 180;
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [fromLon, fromLat] = ring[i - 1] as [number, number];
    const [toLon, toLat] = ring[i] as [number, number];
    sum += (toLon - fromLon) * radians * (2 + Math.sin(fromLat * radians) + Math.sin(toLat * radians));
  }
  return Math.abs((sum * RADIUS_M ** 2) / 2);
}
