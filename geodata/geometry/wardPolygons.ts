import type { Geography } from "../geography.ts";
import { SHAPES } from "../pack/areaTable.ts";
import { areaFinder } from "./areaFinder.ts";
import { followBoundary } from "./followBoundary.ts";
import type { UnitPoint } from "./mercator.ts";
import { type ArcShape, type Arcs, type Outlines, projectOutline } from "./mesh.ts";
import { pointInside } from "./pointInside.ts";
import { polygonsOf } from "./polygonsOf.ts";
import { groundOf } from "./ringArea.ts";

type Polygons = UnitPoint[][][];

/** Wards as polygons in the unit square, and for each the index in SHAPES. */
export interface WardPolygons {
  polygons: Polygons[];
  shape: Uint8Array;
}

/** Shapes made of LSOAs. */
interface Dissolved {
  arcs: Arcs;
  ward: readonly ArcShape[];
  lad: readonly ArcShape[];
}

/** Wards that cover so much less or more than their district leave a hole, or lie on their neighbours. */
const MOST_UNCOVERED = 0.005;

/**
 * Chooses each district's ward outlines: the published ones where the file has a polygon for every ward code of the
 * district (a code changes when its boundary does, so the vintage of the file does not matter), else all of them
 * dissolved from LSOAs, which lie in wards by best fit only. One or the other within a district, so none overlap. A
 * district with a ward that is no LSOA's best fit is dissolved too: the ward has no figures, and would leave a hole. So
 * is one whose wards do not cover it.
 */
export function wardPolygons(geography: Geography, dissolved: Dissolved, published?: Outlines): WardPolygons {
  const { codes, parents } = geography.ward!;
  const wardsOf = Map.groupBy(codes.keys(), (i) => parents.lad![i]!);
  const withLeftOvers = districtsOfOthers(new Set(codes), dissolved, published);
  const polygons = codes.map((_, i) => polygonsOf(dissolved.arcs, dissolved.ward[i]!));
  const shape = new Uint8Array(codes.length).fill(SHAPES.indexOf("dissolved"));
  for (const [lad, wards] of wardsOf) {
    const outlines = wards.map((i) => published?.get(codes[i]!));
    if (withLeftOvers.has(lad) || outlines.includes(undefined)) continue;
    const own = outlines.map((outline, n) => projectOutline(outline!, codes[wards[n]!]!, "ward-boundaries"));
    if (own.some((polygon) => polygon.length === 0)) continue;
    const district = polygonsOf(dissolved.arcs, dissolved.lad[lad]!);
    const followed = followBoundary(own, district);
    if (Math.abs(groundOf(followed.flat()) / groundOf(district) - 1) > MOST_UNCOVERED) continue;
    for (const [n, i] of wards.entries()) {
      polygons[i] = followed[n]!;
      shape[i] = SHAPES.indexOf("published");
    }
  }
  return { polygons, shape };
}

/** Districts in which the file has wards that the look-up does not know. */
function districtsOfOthers(
  known: ReadonlySet<string>,
  dissolved: Dissolved,
  published?: Outlines,
): Set<number> {
  const districtAt = areaFinder(dissolved.arcs, dissolved.lad);
  const districts = new Set<number>();
  for (const [code, outline] of published ?? []) {
    if (known.has(code)) continue;
    const polygons = projectOutline(outline, code, "ward-boundaries");
    const lad = polygons.length > 0 ? districtAt(pointInside(polygons)) : undefined;
    if (lad !== undefined) districts.add(lad);
  }
  return districts;
}
