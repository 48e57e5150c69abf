import { type Neighbours, neighboursOfLists } from "../statistics/neighbours.ts";
import type { ArcShape, Arcs } from "./mesh.ts";

/**
 * Areas that share a line or a single point, each list ascending: the neighbours that spatial statistics call queen's. Lines
 * of a mesh end wherever areas part, so two areas touch exactly when an arc of one ends where an arc of the other does.
 */
export function queenNeighbours({ start, xy }: Arcs, shapes: readonly ArcShape[]): Neighbours {
  const meeting = new Map<string, Set<number>>();
  for (const [area, shape] of shapes.entries())
    for (const arc of shape.flat(2)) {
      const n = arc < 0 ? ~arc : arc;
      for (const point of [start[n]!, start[n + 1]! - 1]) {
        const key = `${xy[2 * point]},${xy[2 * point + 1]}`;
        const areas = meeting.get(key);
        if (areas) areas.add(area);
        else meeting.set(key, new Set([area]));
      }
    }
  const lists = shapes.map(() => new Set<number>());
  for (const areas of meeting.values())
    for (const a of areas) for (const b of areas) if (a !== b) lists[a]!.add(b);
  return neighboursOfLists(lists.map((list) => [...list].sort((a, b) => a - b)));
}
