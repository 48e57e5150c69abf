import type { Mesh } from "./mesh.ts";
import type { Line, Point } from "./plane.ts";
import { stretches } from "./roads.ts";

const STREETS_FROM_PER_KM2 = 900;

/**
 * Streets where people live close: cells joined wherever no third cell is nearer to both (the relative neighbourhood
 * graph: Toussaint, 1980), which leaves crooked blocks and dead ends as old towns have them. None cross `open` ground.
 */
export function makeStreets(mesh: Mesh, open: (p: Point) => boolean): Line[] {
  const near = (a: number, b: number) => Math.hypot(mesh.x[a]! - mesh.x[b]!, mesh.y[a]! - mesh.y[b]!);
  const lived = Uint8Array.from(mesh.peoplePerKm2, (people, i) =>
    mesh.bank[i] === 0 && people > STREETS_FROM_PER_KM2 && !open([mesh.x[i]!, mesh.y[i]!]) ? 1 : 0,
  );
  const edges = new Map<number, { class: number }>();
  for (let a = 0; a < mesh.count; a++) {
    if (!lived[a]) continue;
    const start = mesh.touchingStart[a]!;
    const end = mesh.touchingStart[a + 1]!;
    for (let e = start; e < end; e++) {
      const b = mesh.touching[e]!;
      if (b < a || !lived[b]) continue;
      const length = near(a, b);
      let blocked = false;
      for (let f = start; f < end && !blocked; f++) {
        const c = mesh.touching[f]!;
        blocked = c !== b && near(a, c) < length && near(b, c) < length;
      }
      if (!blocked) edges.set(a * mesh.count + b, { class: 0 });
    }
  }
  return stretches(mesh, edges).map(({ line }) => line);
}
