import type { Position } from "geojson";

/** The area of a closed ring by the shoelace formula: positive when counter-clockwise with y pointing up. */
export function ringArea(ring: readonly Position[]): number {
  const [x0, y0] = ring[0] as [number, number];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum / 2;
}

/** The ground that polygons cover, holes taken off, in squares of their unit. */
export function groundOf(polygons: readonly Position[][][]): number {
  return polygons.reduce(
    (sum, rings) =>
      rings.reduce((ground, ring, i) => ground + Math.abs(ringArea(ring)) * (i === 0 ? 1 : -1), sum),
    0,
  );
}
