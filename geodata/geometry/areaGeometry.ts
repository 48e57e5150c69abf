import { neighbors } from "topojson-client";
import type { AreaLevel } from "../area.ts";
import type { Geography } from "../geography.ts";
import { type AreaGeometry, RURAL_URBAN } from "../pack/areaTable.ts";
import type { Bounds } from "../pack/manifest.ts";
import type { LevelShapes } from "./levelShapes.ts";
import { toDegrees, type UnitPoint } from "./mercator.ts";
import { pointInside } from "./pointInside.ts";
import { polygonsOf } from "./polygonsOf.ts";

/** What is published about small areas, by code. */
export interface PlaceFacts {
  /** Population-weighted, longitude and latitude in degrees; of whichever levels have them. */
  centroids: ReadonlyMap<string, readonly [number, number]>;
  /** Usual residents of each LSOA. */
  populations: ReadonlyMap<string, number>;
  /** Code of the rural-urban classification of each LSOA. */
  ruralUrban: ReadonlyMap<string, string>;
  /** Patients registered with the practices of each Primary Care Network. */
  registered?: ReadonlyMap<string, number>;
}

/** A point well inside each area of a level, in the unit square. */
export function pointsInside({ full }: LevelShapes): UnitPoint[] {
  return full.shapes.map((shape) => pointInside(polygonsOf(full.arcs, shape)));
}

/**
 * The facts of place of one level, in area order. Populations are sums over LSOAs; a centroid that is not published is
 * the point inside; areas are neighbours when they share a line, however short, so an island has none.
 */
export function buildAreaGeometry(
  shapes: LevelShapes,
  inside: readonly UnitPoint[],
  geography: Geography,
  facts: PlaceFacts,
): AreaGeometry {
  const { codes } = geography[shapes.level]!;
  const centroid = new Float32Array(codes.length * 2);
  for (const [i, code] of codes.entries())
    centroid.set(facts.centroids.get(code) ?? toDegrees(...inside[i]!), i * 2);
  return {
    centroid,
    bounds: boundsOf(shapes),
    population: populationOf(shapes.level, geography, facts.populations),
    shape: shapes.shape,
    ...(shapes.level === "lsoa" && {
      ruralUrban: ruralUrbanOf(codes, facts.ruralUrban),
    }),
    ...(shapes.level === "pcn" &&
      facts.registered && {
        registered: Uint32Array.from(codes, (code) => facts.registered!.get(code) ?? 0),
      }),
    ...neighboursOf(shapes, geography),
  };
}

/** The bounds of all areas together. */
export function overallBounds(bounds: Float32Array): Bounds {
  const overall: Bounds = [180, 90, -180, -90];
  for (let i = 0; i < bounds.length; i += 4)
    for (const [side, furthest] of [Math.min, Math.min, Math.max, Math.max].entries())
      overall[side] = furthest(overall[side]!, bounds[i + side]!);
  return overall;
}

function boundsOf({ full: { arcs, shapes } }: LevelShapes): Float32Array {
  const bounds = new Float32Array(shapes.length * 4);
  for (const [n, shape] of shapes.entries()) {
    const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
    for (const arc of shape.flat(2)) {
      const at = arc < 0 ? ~arc : arc;
      for (let i = arcs.start[at]!; i < arcs.start[at + 1]!; i++) {
        const [x, y] = [arcs.xy[2 * i]!, arcs.xy[2 * i + 1]!];
        if (x < box[0]) box[0] = x;
        if (y < box[1]) box[1] = y;
        if (x > box[2]) box[2] = x;
        if (y > box[3]) box[3] = y;
      }
    }
    const [west, north] = toDegrees(box[0], box[1]);
    const [east, south] = toDegrees(box[2], box[3]);
    bounds.set([west, south, east, north], n * 4);
  }
  return bounds;
}

function populationOf(
  level: AreaLevel,
  geography: Geography,
  populations: ReadonlyMap<string, number>,
): Uint32Array {
  const sums = new Uint32Array(geography[level]!.codes.length);
  for (const [i, code] of geography.lsoa!.codes.entries()) {
    const area = level === "lsoa" ? i : geography.lsoa!.parents[level]![i]!;
    if (area >= 0) sums[area]! += populations.get(code) ?? 0;
  }
  return sums;
}

function ruralUrbanOf(codes: readonly string[], classes: ReadonlyMap<string, string>): Uint8Array {
  const index = new Map<string, number>(RURAL_URBAN.map(({ code }, i) => [code, i]));
  return Uint8Array.from(codes, (code) => index.get(classes.get(code) ?? "") ?? 0);
}

/**
 * Published wards share lines with each other only, so across a district's edge, where the outlines of either side may
 * come from different files, wards are neighbours as their LSOAs are.
 */
function neighboursOf(
  shapes: LevelShapes,
  geography: Geography,
): Pick<AreaGeometry, "neighbourStart" | "neighbours"> {
  const lists = sharingArcs(shapes.nested);
  if (shapes.level === "ward") {
    const lad = geography.ward!.parents.lad!;
    for (const [i, own] of sharingArcs(shapes.full.shapes).entries())
      lists[i] = [...new Set([...own, ...lists[i]!.filter((j) => lad[j] !== lad[i])])].sort((a, b) => a - b);
  }
  const neighbourStart = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) neighbourStart[i + 1] = neighbourStart[i]! + list.length;
  return { neighbourStart, neighbours: Uint32Array.from(lists.flat()) };
}

/** An outline that runs along one of its own lines twice does not make an area its own neighbour. */
function sharingArcs(shapes: LevelShapes["nested"]): number[][] {
  const lists = neighbors(
    shapes.map((arcs) => ({
      type: "MultiPolygon",
      arcs: arcs as number[][][],
    })),
  );
  return lists.map((list, i) => list.filter((j) => j !== i));
}
