import type { Feature, Geometry } from "geojson";
import { type Line, lonLat, type Point } from "./plane.ts";

/** Layers of the Protomaps basemap schema, version 4. */
export const GROUND_LAYERS = [
  "earth",
  "landcover",
  "landuse",
  "water",
  "roads",
  "boundaries",
  "places",
  "pois",
] as const;
type GroundLayer = (typeof GROUND_LAYERS)[number];
export type Ground = Record<GroundLayer, Feature[]>;

/** What the schema gives every feature: `kind`, the least zoom at which it is drawn, and its place in the drawing order. */
export function feature(geometry: Geometry, properties: Record<string, string | number>): Feature {
  return { type: "Feature", properties: { ...properties }, geometry };
}

export const lineOf = (line: Line): Geometry => ({ type: "LineString", coordinates: line.map(lonLat) });
export const pointAt = (at: Point): Geometry => ({ type: "Point", coordinates: lonLat(at) });
