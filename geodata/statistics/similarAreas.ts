/** What makes areas of one level comparable, each in area order; NaN where it is not known. What no area tells is left out. */
export interface AreaCharacter {
  population: ArrayLike<number>;
  /** Shares of the people, in any unit. */
  under16?: ArrayLike<number>;
  aged65AndOver?: ArrayLike<number>;
  /** Share of the people who live in rural neighbourhoods, 0–1. */
  rural?: ArrayLike<number>;
  /** Score of the Index of Multiple Deprivation. */
  deprivation?: ArrayLike<number>;
}

/** The nearest areas first: their places in area order, and how far each is in standard deviations. */
export interface SimilarAreas {
  areas: Uint32Array;
  distances: Float64Array;
}

/**
 * The `k` areas most like one area (its statistical neighbours): each characteristic standardised to mean 0 and deviation 1 over
 * all areas that have every one, then the Euclidean distance, all counting alike. Never holds the area itself; equal
 * distances keep area order. Throws when the area lacks a characteristic or fewer than `k` others have them all.
 */
export function similarAreas(area: number, character: AreaCharacter, k: number): SimilarAreas {
  const columns = Object.entries(character) as [string, ArrayLike<number>][];
  const { length } = character.population;
  for (const [name, column] of columns)
    if (column.length !== length)
      throw new Error(`${name} must have one number for each of ${length} areas, got ${column.length}`);
  const known = withAll(columns, length);
  const lacks = columns
    .filter(([, column]) => Number.isNaN(column[area] ?? Number.NaN))
    .map(([name]) => name);
  if (lacks.length > 0)
    throw new Error(
      `an area must have every characteristic, got none of ${lacks.join(", ")} for area ${area}`,
    );
  if (!(Number.isInteger(k) && k >= 1 && k < known.length))
    throw new Error(`there must be at least ${k} other areas to compare with, got ${known.length - 1}`);

  const squared = new Float64Array(length);
  for (const [, column] of columns) addDistances(squared, column, known, column[area]!);
  const areas = lowest(squared, known, area, k);
  return { areas, distances: Float64Array.from(areas, (i) => Math.sqrt(squared[i]!)) };
}

// Plain loops from here on, a column at a time: tens of thousands of neighbourhoods are gone through while a reader waits.

function withAll(columns: readonly [string, ArrayLike<number>][], length: number): Uint32Array {
  const lacks = new Uint8Array(length);
  for (const [, column] of columns)
    for (let i = 0; i < length; i++) if (Number.isNaN(column[i]!)) lacks[i] = 1;
  const found = new Uint32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) if (lacks[i] === 0) found[count++] = i;
  return found.subarray(0, count);
}

function addDistances(
  squared: Float64Array,
  column: ArrayLike<number>,
  known: Uint32Array,
  from: number,
): void {
  let total = 0;
  for (let k = 0; k < known.length; k++) total += column[known[k]!]!;
  const mean = total / known.length;
  let away = 0;
  for (let k = 0; k < known.length; k++) away += (column[known[k]!]! - mean) ** 2;
  const variance = away / known.length;
  if (variance === 0) return;
  for (let k = 0; k < known.length; k++) {
    const i = known[k]!;
    squared[i]! += (column[i]! - from) ** 2 / variance;
  }
}

/** The `k` of `among` with the lowest numbers but for `left`, lowest first; of equal ones the first. */
function lowest(numbers: Float64Array, among: Uint32Array, left: number, k: number): Uint32Array {
  const found: number[] = [];
  for (let a = 0; a < among.length; a++) {
    const i = among[a]!;
    const n = numbers[i]!;
    if (i === left || (found.length === k && n >= numbers[found[k - 1]!]!)) continue;
    if (found.length === k) found.pop();
    let place = found.length;
    while (place > 0 && numbers[found[place - 1]!]! > n) place--;
    found.splice(place, 0, i);
  }
  return Uint32Array.from(found);
}
