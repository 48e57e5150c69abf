import { unkinkPolygon } from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { ringArea } from "./ringArea.ts";

/**
 * A publisher's outline as polygons of closed, simple rings, outer rings counter-clockwise and holes clockwise (RFC 7946).
 * Closes open rings; drops repeated points, spikes and rings without area; splits rings that cross themselves. A sound
 * outline keeps every point, so that it still meets its neighbours. Coordinates in degrees, returned as such.
 */
export function repairOutline(outline: Polygon | MultiPolygon): Position[][][] {
  const polygons = outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
  return polygons.flatMap((rings) => {
    const clean = rings.map(withoutRepeats);
    if (!clean[0] || clean[0].length < 4) return [];
    const sound = clean.filter((ring) => ring.length >= 4);
    const simple = sound.some(crossesItself) ? split(sound) : [sound];
    return simple.map((polygon) => polygon.map((ring, i) => wound(ring, i === 0)));
  });
}

function split(rings: Position[][]): Position[][][] {
  return unkinkPolygon({ type: "Polygon", coordinates: rings }).features.map(
    (piece) => piece.geometry.coordinates,
  );
}

/** Closed, without repeated points and without spikes (…a b a…); empty when no area is left. */
function withoutRepeats(ring: Position[]): Position[] {
  const open: Position[] = [];
  for (const point of ring) {
    if (same(open.at(-1), point)) continue;
    if (same(open.at(-2), point)) open.pop();
    else open.push(point);
  }
  for (let before = Number.NaN; open.length !== before; ) {
    before = open.length;
    if (open.length > 1 && same(open[0], open.at(-1))) open.pop();
    if (open.length > 2 && same(open[1], open.at(-1))) open.splice(0, 1);
    if (open.length > 2 && same(open[0], open.at(-2))) open.pop();
  }
  if (open.length < 3) return [];
  const closed = [...open, open[0]!];
  return ringArea(closed) === 0 && !crossesItself(closed) ? [] : closed;
}

function wound(ring: Position[], outer: boolean): Position[] {
  return ringArea(ring) > 0 === outer ? ring : ring.toReversed();
}

/** Whether two lines of a closed ring cross between their ends. */
export function crossesItself(ring: Position[]): boolean {
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1] as [number, number];
    const b = ring[i] as [number, number];
    for (let j = i + 2; j < ring.length; j++) {
      const c = ring[j - 1] as [number, number];
      const d = ring[j] as [number, number];
      if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0]))
        continue;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
    }
  }
  return false;
}

/** The sign says on which side of the line from a to b the point p lies. */
function side(a: [number, number], b: [number, number], p: [number, number]): number {
  return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
}

function same(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}
