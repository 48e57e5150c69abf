import { AREA_LEVELS, type AreaLevel } from "../area.ts";
import type { Geography } from "../geography.ts";
import { SHAPES } from "../pack/areaTable.ts";
import {
  type ArcShape,
  type Arcs,
  dissolve,
  type Mesh,
  meshOf,
  meshOfOutlines,
  type Outlines,
} from "./mesh.ts";
import { polygonsOf } from "./polygonsOf.ts";
import { simplify } from "./simplify.ts";
import { wardPolygons } from "./wardPolygons.ts";

/** Shapes with the arcs to draw them on. */
export interface Drawing {
  arcs: Arcs;
  shapes: readonly ArcShape[];
}

/** The areas of one level as geometry, in the order of its table. */
export interface LevelShapes {
  level: AreaLevel;
  /** As the publisher has them. */
  full: Drawing;
  /** Simplified, by zoom. */
  drawn: ReadonlyMap<number, Drawing>;
  /** Indexes of SHAPES. */
  shape: Uint8Array;
  /** The level's shapes dissolved from LSOAs: all that share a line with another area share an arc. */
  nested: readonly ArcShape[];
}

/**
 * From this zoom all levels but wards are drawn on the very same arcs, for their lines are seen on top of each other.
 * Further out, levels that are drawn without the small areas need not keep every corner of these.
 */
const TOGETHER_ZOOM = 8;
const DRAWN_ALONE: readonly (readonly AreaLevel[])[] = [
  ["msoa"],
  ["pcn"],
  ["lad", "pcon", "utla", "sicbl", "icb", "region", "country"],
];

/**
 * Outlines of every level from those of its LSOAs: coarser levels are LSOAs dissolved, so they nest and meet without
 * slivers; wards are a mesh of their own, with published outlines where a district has them. Simplified for each zoom.
 * Throws an InputError when an LSOA has no outline.
 */
export function levelShapes(
  geography: Geography,
  outlines: { lsoa: Outlines; ward?: Outlines },
  zooms: readonly number[],
): LevelShapes[] {
  const lsoa = geography.lsoa!;
  const mesh = meshOfOutlines(lsoa.codes, outlines.lsoa, "lsoa21-boundaries");
  const nested = new Map<AreaLevel, readonly ArcShape[]>([["lsoa", mesh.shapes]]);
  const levels = AREA_LEVELS.filter((level) => geography[level]);
  for (const level of levels)
    if (level !== "lsoa")
      nested.set(level, dissolve(mesh, lsoa.parents[level]!, geography[level]!.codes.length));

  const drawn = new Map(levels.map((level) => [level, new Map<number, Drawing>()]));
  for (const [zoom, arcs] of simplify(mesh, zooms))
    for (const level of levels) drawn.get(level)!.set(zoom, { arcs, shapes: nested.get(level)! });
  const far = zooms.filter((zoom) => zoom < TOGETHER_ZOOM);
  for (const together of DRAWN_ALONE)
    drawAlone(
      together.filter((level) => geography[level]),
      far,
    );
  const wards = drawWards();

  return levels.map((level) => ({
    level,
    full: level === "ward" ? wards.full : { arcs: mesh.arcs, shapes: nested.get(level)! },
    drawn: drawn.get(level)!,
    shape: level === "ward" ? wards.shape : new Uint8Array(nested.get(level)!.length).fill(shapeOf(level)),
    nested: nested.get(level)!,
  }));

  function drawAlone(levels: readonly AreaLevel[], at: readonly number[]): void {
    const own = meshOf(
      levels.flatMap((level) => nested.get(level)!.map((shape) => polygonsOf(mesh.arcs, shape))),
    );
    for (const [zoom, arcs] of simplify(own, at)) {
      let from = 0;
      for (const level of levels) {
        const to = from + nested.get(level)!.length;
        drawn.get(level)!.set(zoom, { arcs, shapes: own.shapes.slice(from, to) });
        from = to;
      }
    }
  }

  function drawWards(): { full: Drawing; shape: Uint8Array } {
    const dissolved = {
      arcs: mesh.arcs,
      ward: nested.get("ward")!,
      lad: nested.get("lad")!,
    };
    const { polygons, shape } = wardPolygons(geography, dissolved, outlines.ward);
    const own: Mesh = meshOf(polygons);
    for (const [zoom, arcs] of simplify(own, zooms))
      drawn.get("ward")!.set(zoom, { arcs, shapes: own.shapes });
    return { full: own, shape };
  }
}

function shapeOf(level: AreaLevel): number {
  return SHAPES.indexOf(level === "lsoa" ? "published" : "dissolved");
}
