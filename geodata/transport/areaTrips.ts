import { CELLS } from "./timeBands.ts";

/** Output Areas by index, and the larger areas (LSOAs, districts) they lie in. */
export interface OutputAreas {
  /** Index of each one's LSOA. */
  lsoa: Int32Array;
  people: ArrayLike<number>;
  /** Index of each LSOA's district. */
  lad: Int32Array;
}

/** Share of a district's people who must have a stop with trips nearby for the feeds to be taken to cover it all. */
const COVERED = 0.5;

/** Trips per day at each LSOA: the mean of its Output Areas' by their people; a plain mean where nobody lives. */
export function lsoaTrips(trips: Float64Array, { lsoa, people, lad }: OutputAreas): Float64Array {
  const lsoas = lad.length;
  const sum = new Float64Array(lsoas * CELLS);
  const plain = new Float64Array(lsoas * CELLS);
  const weight = new Float64Array(lsoas);
  const areas = new Float64Array(lsoas);
  for (let i = 0; i < lsoa.length; i++) {
    const at = lsoa[i]!;
    weight[at]! += people[i]!;
    areas[at]!++;
    for (let cell = 0; cell < CELLS; cell++) {
      const n = trips[i * CELLS + cell]!;
      sum[at * CELLS + cell]! += n * people[i]!;
      plain[at * CELLS + cell]! += n;
    }
  }
  return sum.map((total, i) => {
    const at = Math.floor(i / CELLS);
    return weight[at]! > 0 ? total / weight[at]! : plain[i]! / areas[at]!;
  });
}

/**
 * Which LSOAs the feeds can speak for: those with trips within reach of one of their Output Areas in either feed, and
 * all of a district when half of its people have trips within reach. There a place without trips has none; elsewhere
 * the feeds may simply not hold them. `chosen` districts (by index) are taken to be covered.
 */
export function coveredLsoas(
  before: Float64Array,
  after: Float64Array,
  { lsoa, people, lad }: OutputAreas,
  chosen: ReadonlySet<number> = new Set(),
): Uint8Array {
  const covered = new Uint8Array(lad.length);
  const lads = lad.reduce((most, at) => Math.max(most, at), -1) + 1;
  const all = new Float64Array(lads);
  const served = new Float64Array(lads);
  for (let i = 0; i < lsoa.length; i++) {
    const at = lad[lsoa[i]!]!;
    all[at]! += people[i]!;
    if (!hasTrips(before, i) && !hasTrips(after, i)) continue;
    served[at]! += people[i]!;
    covered[lsoa[i]!] = 1;
  }
  for (let at = 0; at < lad.length; at++) {
    const district = lad[at]!;
    const whole = served[district]! > 0 && served[district]! >= COVERED * all[district]!;
    if (whole || chosen.has(district)) covered[at] = 1;
  }
  return covered;
}

function hasTrips(trips: Float64Array, place: number): boolean {
  for (let cell = 0; cell < CELLS; cell++) if (trips[place * CELLS + cell]! > 0) return true;
  return false;
}
