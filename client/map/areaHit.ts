import type { Map as MapLibreMap, PointLike } from "maplibre-gl";
import type { AreaLevel } from "../../geodata/area.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { fillLayer, indexFilter } from "./layers.ts";
import { areaSource } from "./sources.ts";

/** An area under the pointer or at the crosshair; x and y in pixels from the map's top left corner. */
export interface AreaHit {
  level: AreaLevel;
  index: number;
  code: string;
  x: number;
  y: number;
}

/** The area of a level at a point of the map, or undefined beyond the pack or before its tiles are there. */
export function areaAtPoint(map: MapLibreMap, level: AreaLevel, x: number, y: number): AreaHit | undefined {
  const layer = fillLayer(level);
  if (!map.getLayer(layer)) return undefined;
  const point: PointLike = [x, y];
  const feature = map.queryRenderedFeatures(point, {
    layers: [layer],
    validate: false,
  })[0];
  const code: unknown = feature?.properties.code;
  if (typeof feature?.id !== "number" || typeof code !== "string") return undefined;
  return { level, index: feature.id, code, x, y };
}

/** The code of an area by its index, from the tiles on screen, or undefined where none of them holds it. */
export function codeOfIndex(
  map: MapLibreMap,
  manifest: Manifest,
  level: AreaLevel,
  index: number,
): string | undefined {
  const sourceLayer = manifest.levels.find((l) => l.level === level)?.tiles.layer;
  if (!sourceLayer || !map.getSource(areaSource(level))) return undefined;
  const found = map.querySourceFeatures(areaSource(level), {
    sourceLayer,
    filter: indexFilter(index),
  })[0];
  const code: unknown = found?.properties.code;
  return typeof code === "string" ? code : undefined;
}
