/** What an area of a reader's own may be made of. */
export const LIMITS = {
  /** Corners of all its outlines together. */
  points: 20_000,
  /** Separate parts. */
  polygons: 500,
  /** Official areas put together. */
  codes: 2000,
  /** Radius of a circle. */
  leastMetres: 100,
  mostMetres: 30_000,
  /** Neighbourhoods it may touch: about four million people. */
  lsoas: 2500,
} as const;
