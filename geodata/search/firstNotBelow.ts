/** The place of the first of some ascending keys that is not below one; how many they are where all lie below. */
export function firstNotBelow<Key extends string | number>(sorted: ArrayLike<Key>, wanted: Key): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
