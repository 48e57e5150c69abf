const KM_PER_DEGREE = 111.2;

/** Between two longitudes and latitudes in degrees, for distances within a country: good to one in a hundred. */
export function kilometresBetween(
  [lonA, latA]: readonly [number, number],
  [lonB, latB]: readonly [number, number],
): number {
  const eastwards = (lonA - lonB) * Math.cos((((latA + latB) / 2) * Math.PI) / 180);
  return KM_PER_DEGREE * Math.hypot(eastwards, latA - latB);
}
