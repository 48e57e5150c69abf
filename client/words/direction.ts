const POINTS = [
  "north",
  "north-east",
  "east",
  "south-east",
  "south",
  "south-west",
  "west",
  "north-west",
] as const;
type Direction = (typeof POINTS)[number];

/** Where a direction comes going round from north with the sun. */
export function turnOf(direction: Direction): number {
  return POINTS.indexOf(direction);
}

/** The compass point from one place towards another, both [lon, lat] in degrees and not far apart. */
export function directionTo(from: readonly [number, number], to: readonly [number, number]): Direction {
  const shrink = Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180);
  const bearing = Math.atan2((to[0] - from[0]) * shrink, to[1] - from[1]);
  return POINTS[(Math.round((bearing * 4) / Math.PI) + 8) % 8]!;
}
