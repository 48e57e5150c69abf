import { GeoJSONVT, type GeoJSONVTOptions } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature, MultiPolygon, Point } from "geojson";
import type { UnitPoint } from "../geometry/mercator.ts";
import type { ArcShape, Arcs } from "../geometry/mesh.ts";
import { polygonsOf } from "../geometry/polygonsOf.ts";
import type { Tile } from "./pmtilesWriter.ts";

/** Tile units per tile: 8 to a pixel. */
const EXTENT = 4096;
/** How far features reach beyond their tile, so that lines up to 8 pixels wide meet at its edge. */
const BUFFER = 32;

/** Regions are the tiles of this zoom, some fifteen for England. */
const REGION_ZOOM = 7;

type LayerFeature = Feature<Point | MultiPolygon>;

/** What is drawn of areas: the outline, `code`, and the place in the area table as the feature's id. */
export interface AreaLayer {
  layer: string;
  codes: readonly string[];
  shapes: readonly ArcShape[];
  arcs: Arcs;
}

/** A named point in the unit square. */
export interface LabelPoint {
  at: UnitPoint;
  id?: number;
  properties: Record<string, string | number>;
}

/** All tiles of areas at one zoom, uncompressed. The shapes are drawn as they are: simplify them beforehand. */
export function* areaTiles({ layer, codes, shapes, arcs }: AreaLayer, zoom: number): Generator<Tile> {
  const features = shapes.map(
    (shape, id): Feature<MultiPolygon> => ({
      type: "Feature",
      id,
      properties: { code: codes[id] },
      geometry: { type: "MultiPolygon", coordinates: polygonsOf(arcs, shape) },
    }),
  );
  yield* tilesOf({ [layer]: features }, zoom);
}

/** All tiles of points at one zoom, uncompressed, by layer. */
export function* labelTiles(layers: Record<string, readonly LabelPoint[]>, zoom: number): Generator<Tile> {
  const features = Object.entries(layers).map(([layer, points]) => [
    layer,
    points.map(
      ({ at, id, properties }): Feature<Point> => ({
        type: "Feature",
        id,
        properties,
        geometry: { type: "Point", coordinates: at },
      }),
    ),
  ]);
  yield* tilesOf(Object.fromEntries(features), zoom);
}

/**
 * Cut a region at a time, for an index of all England at zoom 12 fills a gigabyte. A region takes the features that touch
 * it and gives the tiles that lie in it.
 */
function* tilesOf(layers: Record<string, LayerFeature[]>, zoom: number): Generator<Tile> {
  const regionZoom = Math.min(zoom, REGION_ZOOM);
  const regions = new Map<number, Record<string, LayerFeature[]>>();
  for (const [layer, features] of Object.entries(layers))
    for (const feature of features)
      for (const region of tilesUnder(feature, regionZoom)) {
        const held = regions.get(region) ?? {};
        regions.set(region, held);
        held[layer] ??= [];
        held[layer].push(feature);
      }
  for (const [region, held] of regions) yield* tilesOfRegion(region, regionZoom, held, zoom);
}

function* tilesOfRegion(
  region: number,
  regionZoom: number,
  layers: Record<string, LayerFeature[]>,
  zoom: number,
): Generator<Tile> {
  const indexes = Object.entries(layers).map(
    ([layer, features]) =>
      [layer, new GeoJSONVT({ type: "FeatureCollection", features }, optionsFor(zoom))] as const,
  );
  const row = 2 ** zoom;
  const scale = 2 ** (zoom - regionZoom);
  const within = (tile: number) =>
    Math.floor(Math.floor(tile / row) / scale) * 2 ** regionZoom + Math.floor((tile % row) / scale) ===
    region;
  const tiles = new Set(
    Object.values(layers).flatMap((features) =>
      features.flatMap((f) => [...tilesUnder(f, zoom)].filter(within)),
    ),
  );
  for (const tile of tiles) {
    const x = tile % row;
    const y = Math.floor(tile / row);
    const present = indexes.flatMap(([layer, index]) => {
      const cut = index.getTile(zoom, x, y);
      return cut && cut.features.length > 0 ? [[layer, cut] as const] : [];
    });
    if (present.length > 0)
      yield {
        z: zoom,
        x,
        y,
        bytes: fromGeojsonVt(Object.fromEntries(present), {
          version: 2,
          extent: EXTENT,
        }),
      };
  }
}

function optionsFor(zoom: number): GeoJSONVTOptions {
  return {
    maxZoom: zoom,
    indexMaxZoom: zoom,
    indexMaxPoints: 0,
    tolerance: 0,
    extent: EXTENT,
    buffer: BUFFER,
    coordinates: "unitSquare",
    wrap: false,
  };
}

/** Numbers (y × tiles in a row + x) of the tiles that may hold some of a feature, each once. */
function tilesUnder({ geometry }: LayerFeature, zoom: number): Set<number> {
  const row = 2 ** zoom;
  const margin = BUFFER / EXTENT;
  const clamp = (n: number) => Math.min(Math.max(Math.floor(n), 0), row - 1);
  const lines =
    geometry.type === "Point" ? [[geometry.coordinates]] : geometry.coordinates.map(([outer]) => outer!);
  const tiles = new Set<number>();
  for (const line of lines) {
    const xs = line.map((point) => point[0]! * row);
    const ys = line.map((point) => point[1]! * row);
    const [west, east] = [clamp(lowest(xs) - margin), clamp(highest(xs) + margin)];
    const [north, south] = [clamp(lowest(ys) - margin), clamp(highest(ys) + margin)];
    for (let y = north; y <= south; y++) for (let x = west; x <= east; x++) tiles.add(y * row + x);
  }
  return tiles;
}

const lowest = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b));
const highest = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b));
