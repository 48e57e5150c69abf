/** Which areas are neighbours: those of area i are `index[start[i]]` … `index[start[i + 1] − 1]`. */
export interface Neighbours {
  /** One more than there are areas. */
  start: Uint32Array;
  index: Uint32Array;
}

/** The areas that a spatial statistic can be made of, renumbered from nought. */
export interface ConnectedAreas {
  /** Their places among all areas. */
  areas: Uint32Array;
  values: Float64Array;
  neighbours: Neighbours;
}

/**
 * Leaves out areas without a value (NaN) and then areas without a neighbour that is left. Throws when the neighbours are not
 * those of as many areas as there are values, or an area is its own neighbour.
 */
export function connectedAreas(values: ArrayLike<number>, neighbours: Neighbours): ConnectedAreas {
  const { start, index } = neighbours;
  const n = values.length;
  if (start.length !== n + 1 || start[n] !== index.length)
    throw new Error(`neighbours must be those of ${n} areas, got ${start.length - 1}`);
  const left = Uint8Array.from({ length: n }, (_, i) => (Number.isNaN(values[i]!) ? 0 : 1));
  for (let dropped = true; dropped; ) {
    dropped = false;
    for (let i = 0; i < n; i++) {
      if (!left[i]) continue;
      const own = index.subarray(start[i]!, start[i + 1]!);
      if (own.includes(i)) throw new Error(`an area must not be its own neighbour, got area ${i}`);
      if (own.some((j) => left[j])) continue;
      left[i] = 0;
      dropped = true;
    }
  }
  const areas = Uint32Array.from({ length: n }, (_, i) => i).filter((i) => left[i]);
  const place = new Uint32Array(n);
  for (const [at, i] of areas.entries()) place[i] = at;
  const lists = Array.from(areas, (i) =>
    index
      .subarray(start[i]!, start[i + 1]!)
      .filter((j) => left[j])
      .map((j) => place[j]!),
  );
  return {
    areas,
    values: Float64Array.from(areas, (i) => values[i]!),
    neighbours: neighboursOfLists(lists),
  };
}

/** The same without areas as their own neighbours: packs have had these where an outline ran along a line twice. */
export function withoutThemselves({ start, index }: Neighbours): Neighbours {
  return neighboursOfLists(
    Array.from({ length: start.length - 1 }, (_, i) =>
      index.subarray(start[i], start[i + 1]).filter((j) => j !== i),
    ),
  );
}

/** Lists of neighbours as one. */
export function neighboursOfLists(lists: readonly ArrayLike<number>[]): Neighbours {
  const start = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) start[i + 1] = start[i]! + list.length;
  const index = new Uint32Array(start[lists.length]!);
  for (const [i, list] of lists.entries()) index.set(list, start[i]!);
  return { start, index };
}
