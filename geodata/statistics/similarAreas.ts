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
  const known = Uint32Array.from({ length }, (_, i) => i).filter((i) =>
    columns.every(([, column]) => !Number.isNaN(column[i]!)),
  );
  if (!known.includes(area)) {
    const lacks = columns
      .filter(([, column]) => Number.isNaN(column[area] ?? Number.NaN))
      .map(([name]) => name);
    throw new Error(
      `an area must have every characteristic, got none of ${lacks.join(", ")} for area ${area}`,
    );
  }
  if (!(Number.isInteger(k) && k >= 1 && k < known.length))
    throw new Error(`there must be at least ${k} other areas to compare with, got ${known.length - 1}`);

  const squared = new Float64Array(length);
  for (const [, column] of columns) {
    const mean = known.reduce((sum, i) => sum + column[i]!, 0) / known.length;
    const variance = known.reduce((sum, i) => sum + (column[i]! - mean) ** 2, 0) / known.length;
    if (variance === 0) continue;
    for (const i of known) squared[i]! += (column[i]! - column[area]!) ** 2 / variance;
  }
  const nearest = known
    .filter((i) => i !== area)
    .sort((a, b) => squared[a]! - squared[b]! || a - b)
    .slice(0, k);
  return { areas: nearest, distances: Float64Array.from(nearest, (i) => Math.sqrt(squared[i]!)) };
}
