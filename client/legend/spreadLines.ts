/**
 * Where lines of text go, in pixels from the top: each at the place it would have, or as much higher as it takes to keep
 * `gap` from the next and the last one above `bottom`. Places must ascend.
 */
export function spreadLines(places: readonly number[], gap: number, bottom: number): number[] {
  let limit = bottom;
  return places
    .toReversed()
    .map((place) => {
      const at = Math.min(place, limit);
      limit = at - gap;
      return at;
    })
    .toReversed();
}
