const MOST_BANDS = 512;
/** Edges as long as the outline is high would be in every band: then fewer bands do as well. */
const MOST_TIMES = 16;

/**
 * Whether points lie inside a polygon, even-odd over all its rings, so that a hole is outside. Edges are sorted into
 * bands of latitude beforehand: a point is held against those of its band alone, so that an outline with thousands of
 * corners is no slower than its shape asks for. A point on the edge may be either.
 */
export function polygonTest(rings: readonly (readonly (readonly number[])[])[]): {
  bounds: readonly [west: number, south: number, east: number, north: number];
  contains: (x: number, y: number) => boolean;
  /** How many edges a point at this latitude is held against. */
  edgesAt: (y: number) => number;
} {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let corners = 0;
  let climbed = 0;
  for (const ring of rings)
    for (const [i, [x, y]] of ring.entries()) {
      climbed += Math.abs(ring[(i + 1) % ring.length]![1]! - y!);
      west = Math.min(west, x!);
      south = Math.min(south, y!);
      east = Math.max(east, x!);
      north = Math.max(north, y!);
      corners++;
    }
  const most = (MOST_TIMES * corners * (north - south)) / climbed || 1;
  const count = Math.max(1, Math.min(MOST_BANDS, Math.ceil(corners / 4), Math.floor(most)));
  const height = (north - south) / count || 1;
  const bandOf = (y: number) => Math.max(0, Math.min(count - 1, Math.floor((y - south) / height)));
  const bands: number[][] = Array.from({ length: count }, () => []);
  for (const ring of rings)
    for (const [i, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(i + 1) % ring.length]!;
      if (y1 === y2) continue;
      const last = bandOf(Math.max(y1!, y2!));
      for (let b = bandOf(Math.min(y1!, y2!)); b <= last; b++) bands[b]!.push(x1!, y1!, x2!, y2!);
    }
  return {
    bounds: [west, south, east, north],
    edgesAt: (y) => bands[bandOf(y)]!.length / 4,
    contains: (x, y) => {
      if (!(x >= west && x <= east && y >= south && y <= north)) return false;
      const edges = bands[bandOf(y)]!;
      let inside = false;
      for (let e = 0; e < edges.length; e += 4) {
        const y1 = edges[e + 1]!;
        const y2 = edges[e + 3]!;
        if (y1 > y === y2 > y) continue;
        const x1 = edges[e]!;
        if (x < x1 + ((y - y1) / (y2 - y1)) * (edges[e + 2]! - x1)) inside = !inside;
      }
      return inside;
    },
  };
}
