import type { GeometryCollection, MultiPolygon, Polygon, Position } from "geojson";
import { mergeArcs } from "topojson-client";
import { topology } from "topojson-server";
import type { MultiPolygon as ArcMultiPolygon, Objects, Topology } from "topojson-specification";
import { InputError } from "../sources/table.ts";
import { toUnitSquare, type UnitPoint } from "./mercator.ts";
import { ringOf } from "./polygonsOf.ts";
import { repairOutline } from "./repairOutline.ts";
import { ringArea } from "./ringArea.ts";

/** Publishers' outlines in degrees, by area code. */
export type Outlines = ReadonlyMap<string, Polygon | MultiPolygon>;

/** An area as arcs: polygons of rings of arc numbers, `~n` for arc n backwards. */
export type ArcShape = number[][][];

/** Lines between areas, each stored once and shared by the areas on both sides. Coordinates in the unit square. */
export interface Arcs {
  /** Arc n has the points from start[n] to start[n + 1]. */
  start: Uint32Array;
  xy: Float64Array;
}

/** Areas that share their boundaries exactly. */
export interface Mesh {
  arcs: Arcs;
  shapes: ArcShape[];
  /** For the library's own functions. */
  topology: Topology<Objects<Record<string, unknown>>>;
}

/**
 * Makes a mesh of the outlines of the given areas, in their order, repairing faulty rings. Throws an InputError with the
 * first codes when some areas have no outline, or coordinates are not degrees.
 */
export function meshOfOutlines(codes: readonly string[], outlines: Outlines, source: string): Mesh {
  const missing = codes.filter((code) => !outlines.has(code));
  if (missing.length > 0)
    throw new InputError({
      file: source,
      rule: "every area must have an outline",
      expected: `outlines of ${codes.length} areas`,
      got: `${codes.length - missing.length}: ${missing.length} missing, ${missing.slice(0, 3).join(", ")}${missing.length > 3 ? " …" : ""}`,
    });
  return meshOf(codes.map((code) => projectOutline(outlines.get(code)!, code, source)));
}

/** Makes a mesh of polygons in the unit square; where they have the same points they come to share arcs. */
export function meshOf(polygons: Position[][][][]): Mesh {
  const areas: GeometryCollection<MultiPolygon> = {
    type: "GeometryCollection",
    geometries: polygons.map((coordinates) => ({
      type: "MultiPolygon",
      coordinates,
    })),
  };
  const made = topology({ areas }) as Mesh["topology"];
  const collection = made.objects.areas as unknown as {
    geometries: ArcMultiPolygon[];
  };
  return {
    arcs: packed(made.arcs as UnitPoint[][]),
    shapes: collection.geometries.map((area) => area.arcs),
    topology: made,
  };
}

/**
 * The areas of a coarser level: area n is all shapes whose parent is n, the lines between them gone and the rest on the
 * same arcs. Holes too small to be an area of their own are cracks between outlines, and close.
 */
export function dissolve(mesh: Mesh, parents: readonly number[], count: number): ArcShape[] {
  const groups = Array.from({ length: count }, (): ArcMultiPolygon[] => []);
  for (const [i, parent] of parents.entries())
    groups[parent]?.push({ type: "MultiPolygon", arcs: mesh.shapes[i]! });
  return groups.map((group) =>
    mergeArcs(mesh.topology, group).arcs.map(([outer, ...holes]) => [
      outer!,
      ...holes.filter((hole) => Math.abs(ringArea(ringOf(mesh.arcs, hole))) > CRACK),
    ]),
  );
}

/** Twenty metres by twenty, in the unit square at the equator: well below the smallest LSOA. */
const CRACK = (20 / 40_075_017) ** 2;

/** A publisher's outline, repaired, in the unit square. Throws an InputError when its coordinates are not degrees. */
export function projectOutline(
  outline: Polygon | MultiPolygon,
  code: string,
  source: string,
): UnitPoint[][][] {
  return repairOutline(outline).map((rings) =>
    rings.map((ring) =>
      ring.map((point) => {
        const [lon, lat] = point as [number, number];
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 85))
          throw new InputError({
            file: source,
            rule: "outlines must be in degrees of longitude and latitude (WGS 84)",
            expected: "−180 to 180 and −85 to 85",
            got: `${lon}, ${lat} in ${code}`,
          });
        return toUnitSquare(lon, lat);
      }),
    ),
  );
}

function packed(lines: UnitPoint[][]): Arcs {
  const start = new Uint32Array(lines.length + 1);
  for (const [i, line] of lines.entries()) start[i + 1] = start[i]! + line.length;
  const xy = new Float64Array(start[lines.length]! * 2);
  let at = 0;
  for (const line of lines)
    for (const [x, y] of line) {
      xy[at++] = x;
      xy[at++] = y;
    }
  return { start, xy };
}
