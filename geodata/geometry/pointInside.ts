import polylabel from "polylabel";
import type { UnitPoint } from "./mercator.ts";
import { ringArea } from "./ringArea.ts";

/** A point well inside an area: as far as can be from its outline, in its largest part. */
export function pointInside(polygons: UnitPoint[][][]): UnitPoint {
  const sizes = polygons.map(([outer]) => Math.abs(ringArea(outer!)));
  const size = sizes.reduce((a, b) => Math.max(a, b));
  const [x, y] = polylabel(polygons[sizes.indexOf(size)]!, Math.sqrt(size) / 100);
  return [x, y];
}
