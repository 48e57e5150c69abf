/** A place in the square from 0 to 1 that Web Mercator makes of the world: x eastwards, y southwards. */
export type UnitPoint = [number, number];

/** Longitude and latitude in degrees → the unit square. */
export function toUnitSquare(lon: number, lat: number): UnitPoint {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI];
}

/** The unit square → longitude and latitude in degrees. */
export function toDegrees(x: number, y: number): [number, number] {
  return [(x - 0.5) * 360, (360 * Math.atan(Math.exp((1 - 2 * y) * Math.PI))) / Math.PI - 90];
}

/** Tiles are shown 512 pixels wide. */
const TILE_PIXELS = 512;

/** One pixel's width in the unit square at a zoom. */
export function pixelAt(zoom: number): number {
  return 1 / (TILE_PIXELS * 2 ** zoom);
}
