import { chance } from "../statistics/chance.ts";
import type { County } from "./county.ts";
import { feature, type Ground } from "./groundFeature.ts";
import { easeCorners } from "./groundShapes.ts";
import { boundaryArcs, dissolve, geometryOf } from "./outlines.ts";
import { inRing, type Line, type Point, ringArea } from "./plane.ts";
import { COUNTY } from "./towns.ts";

const URBAN_FROM_PER_KM2 = 620;

type Box = readonly [west: number, south: number, east: number, north: number];

/** Streets' ground, parks, docks, schools and hospitals. Returns whether a place is open ground that no street crosses. */
export function addTownGround(
  { seed, mesh, landscape, settled }: County,
  { landcover, landuse }: Ground,
): (p: Point) => boolean {
  const labels = Int32Array.from(mesh.peoplePerKm2, (people) => (people > URBAN_FROM_PER_KM2 ? 1 : 0));
  const built = dissolve(boundaryArcs(seed, mesh, labels), (label) => label - 1, 1)[0]!;
  for (const rings of built) {
    if (Math.abs(ringArea(rings[0]!)) < 0.12) continue;
    landuse.push(
      feature(geometryOf([rings]), {
        kind: "residential",
        min_zoom: 6,
        sort_rank: 30,
      }),
    );
    landcover.push(feature(geometryOf([rings]), { kind: "urban_area", min_zoom: 0 }));
  }

  const open: { ring: Line; box: Box }[] = [];
  const random = chance(seed, "town ground");
  const blot = (at: Point, km: number, wobble = 0.3): Line => {
    const phase = random.between(0, 6.28);
    const stretch = random.between(0.7, 1.4);
    const turn = random.between(0, 3.14);
    return easeCorners(
      Array.from({ length: 9 }, (_, i): Point => {
        const t = (i / 9) * 2 * Math.PI + phase;
        const r = km * (1 + wobble * random.between(-1, 1));
        const [u, v] = [r * Math.cos(t) * stretch, (r * Math.sin(t)) / stretch];
        return [
          at[0] + u * Math.cos(turn) - v * Math.sin(turn),
          at[1] + u * Math.sin(turn) + v * Math.cos(turn),
        ];
      }),
    );
  };
  const ashore = (ring: Line) => ring.every((p) => landscape.land(...p) > 0.1);
  const add = (kind: string, ring: Line, zoom: number, name?: string) => {
    if (!ashore(ring)) return;
    if (kind !== "industrial") open.push({ ring, box: boxOf(ring) });
    landuse.push(
      feature(geometryOf([[ring]]), {
        kind,
        min_zoom: zoom,
        sort_rank: 70,
        ...(name && { name }),
      }),
    );
  };
  const off = ([x, y]: Point, km: number): Point => {
    const t = random.between(0, 6.28);
    return [x + km * Math.cos(t), y + km * Math.sin(t)];
  };
  for (const { name, at, character } of settled.wardSeats) {
    if (character === "rural") continue;
    const leafy = character === "leafy" || character === "suburb";
    add("park", blot(off(at, 0.45), leafy ? 0.34 : 0.2), 11, `${name} Park`);
    if (leafy) add("park", blot(off(at, 0.9), 0.18), 12);
    if (character === "docks")
      for (let k = 0; k < 3; k++) add("industrial", blot(off(at, 0.5), 0.3, 0.15), 10);
    if (character === "estate" || character === "terraces") add("allotments", blot(off(at, 0.7), 0.12), 12);
    if (character === "estate") add("industrial", blot(off(at, 1), 0.26, 0.15), 11);
    if (character === "campus") add("university", blot(at, 0.42), 11, `University of ${COUNTY}`);
    if (character === "leafy") add("golf_course", blot(off(at, 1.3), 0.5), 11);
    add("school", blot(off(at, 0.55), 0.09, 0.1), 12);
    add("cemetery", blot(off(at, 0.8), 0.11), 12);
  }
  const [city, ...others] = settled.settlements.filter(({ kind }) => kind !== "village");
  add("hospital", blot(off(city!.at, 0.9), 0.22, 0.12), 11, "Wendminster Infirmary");
  for (const town of others.filter(({ kind }) => kind === "town"))
    add("hospital", blot(off(town.at, 0.7), 0.15, 0.12), 11, `${town.name} Hospital`);

  return (p) => open.some(({ ring, box }) => inBox(box, p) && inRing(ring, p));
}

function boxOf(ring: Line): Box {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const inBox = ([west, south, east, north]: Box, [x, y]: Point) =>
  x >= west && x <= east && y >= south && y <= north;
