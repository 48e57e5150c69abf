/** Published outlines are simplified, each level on its own: a line may lie this far from the other level's. */
const SIMPLIFIED_M = 200;
/** Coasts and rivers are clipped in slightly different ways. */
const SHARE = 0.02;

export interface OutlineDifference {
  code: string;
  /** Square kilometres: dissolved from LSOAs, and as the publisher drew the area. */
  dissolved: number;
  published: number;
}

/**
 * Areas whose outline made of LSOAs is not as large as the publisher's own outline of the area, beyond what comes of
 * drawing: 2 % of the larger, and a strip of 200 metres along the sides of a square as large. Only areas with a
 * published outline are compared: a code changes when its boundary does. Square metres in, the largest difference first.
 */
export function compareOutlines(
  codes: readonly string[],
  dissolved: ArrayLike<number>,
  published: ReadonlyMap<string, number>,
): { compared: number; differ: OutlineDifference[] } {
  const pairs = codes.flatMap((code, i) => {
    const other = published.get(code);
    return other === undefined ? [] : [{ code, dissolved: dissolved[i]!, published: other }];
  });
  const differ = pairs
    .filter(({ dissolved: a, published: b }) => {
      const larger = Math.max(a, b);
      return Math.abs(a - b) > SHARE * larger + SIMPLIFIED_M * 4 * Math.sqrt(larger);
    })
    .sort((p, q) => Math.abs(q.dissolved - q.published) - Math.abs(p.dissolved - p.published))
    .map(({ code, ...areas }) => ({
      code,
      dissolved: areas.dissolved / 1e6,
      published: areas.published / 1e6,
    }));
  return { compared: pairs.length, differ };
}
