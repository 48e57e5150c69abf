export const SNAPS = ["peek", "half", "full"] as const;
export type Snap = (typeof SNAPS)[number];

/** A window this low (a phone on its side, or text at 400 %) gives nearly all of itself to the sheet. */
const LOW_WINDOW = 480;

/** Measure, unit and key of the measure, with the words that say which way is worse. */
const PEEK = 188;
/** The lowest sheet never takes more of a window than this: the search stays free above it. */
const MOST_PEEK = 0.4;

/** Heights of a sheet at each stop, in pixels of a window this high. */
export function snapHeights(windowHeight: number): Record<Snap, number> {
  const full = windowHeight - (windowHeight < LOW_WINDOW ? 12 : 72);
  const peek = Math.min(PEEK, Math.round(windowHeight * MOST_PEEK));
  return {
    peek,
    half: Math.min(Math.max(Math.round(windowHeight * 0.54), peek), full),
    full,
  };
}

/** A flick this fast, in pixels a millisecond, moves one stop on whatever the distance. */
const FLICK = 0.5;

/** The stop a sheet comes to rest at when let go at a height, moving up at a speed in pixels a millisecond. */
export function snapAfterDrag(height: number, speedUp: number, windowHeight: number): Snap {
  const heights = snapHeights(windowHeight);
  if (speedUp > FLICK) return SNAPS.find((snap) => heights[snap] > height) ?? "full";
  if (speedUp < -FLICK) return SNAPS.findLast((snap) => heights[snap] < height) ?? "peek";
  return [...SNAPS].sort((a, b) => Math.abs(heights[a] - height) - Math.abs(heights[b] - height))[0]!;
}
