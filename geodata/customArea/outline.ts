import type { CustomGeometry } from "./customShape.ts";
import { LIMITS } from "./limits.ts";

/** The polygons of a geometry: rings of [longitude, latitude], outer first. */
export function polygonsOf(geometry: CustomGeometry): number[][][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** In words, why an outline cannot be used though it has the form of one; undefined when it can. */
export function faultOfGeometry(geometry: CustomGeometry): string | undefined {
  let points = 0;
  for (const ring of polygonsOf(geometry).flat()) {
    points += ring.length;
    if (points > LIMITS.points)
      return `an outline may have ${LIMITS.points.toLocaleString("en-GB")} corners: simplify it`;
    for (const [lon, lat] of ring)
      if (!(Math.abs(lon!) <= 180 && Math.abs(lat!) <= 85))
        return `corners must be longitude and latitude in degrees (WGS 84), got ${lon}, ${lat}: the outline may be in another coordinate system, such as the British National Grid`;
  }
  return undefined;
}
