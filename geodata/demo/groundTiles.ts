import { GeoJSONVT, type GeoJSONVTTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { gzipSync } from "fflate";
import { type Tile, writePmtiles } from "../tiles/pmtilesWriter.ts";
import { GROUND_LAYERS, type Ground } from "./groundFeature.ts";
import { MIDDLE } from "./plane.ts";
import { COUNTY } from "./towns.ts";

const MAX_ZOOM = 12;
const EXTENT = 4096;
/** Up to here the sea is drawn the world over; beyond, as far round the county as anyone would pan. */
const WORLD_TO_ZOOM = 6;
const REACH_LON = 2.2;
const REACH_LAT = 1.3;
/** No land or name of a sea lies further from the middle. */
const LAND_LON = 0.78;
const LAND_LAT = 0.56;

/** The ground as a PMTiles archive in the Protomaps basemap schema; the same ground gives the same bytes. */
export function groundTiles(ground: Ground): Uint8Array<ArrayBuffer> {
  const indexes = GROUND_LAYERS.map((layer) => ({
    layer,
    index: new GeoJSONVT(
      { type: "FeatureCollection", features: ground[layer] },
      {
        maxZoom: MAX_ZOOM,
        indexMaxZoom: 6,
        indexMaxPoints: 20_000,
        tolerance: 3,
        extent: EXTENT,
        buffer: 64,
      },
    ),
  }));
  const bytesOf = (z: number, x: number, y: number): Uint8Array | undefined => {
    const layers: Record<string, GeoJSONVTTile> = {};
    for (const { layer, index } of indexes) {
      const tile = index.getTile(z, x, y);
      const features = tile?.features.filter(({ tags }) => ((tags?.min_zoom as number) ?? 0) <= z) ?? [];
      if (tile && features.length > 0) layers[layer] = { ...tile, features } as GeoJSONVTTile;
    }
    if (Object.keys(layers).length === 0) return undefined;
    return gzipSync(fromGeojsonVt(layers, { version: 2, extent: EXTENT }), {
      level: 6,
      mtime: 0,
    });
  };
  const openSea = bytesOf(MAX_ZOOM, ...tileAt(MIDDLE.lon + REACH_LON, MIDDLE.lat, MAX_ZOOM));
  const tiles: Tile[] = [];
  for (let z = 0; z <= MAX_ZOOM; z++) {
    const last = 2 ** z - 1;
    const all = z <= WORLD_TO_ZOOM;
    const [west, north] = all ? [0, 0] : tileAt(MIDDLE.lon - REACH_LON, MIDDLE.lat + REACH_LAT, z);
    const [east, south] = all ? [last, last] : tileAt(MIDDLE.lon + REACH_LON, MIDDLE.lat - REACH_LAT, z);
    const [landWest, landNorth] = tileAt(MIDDLE.lon - LAND_LON, MIDDLE.lat + LAND_LAT, z);
    const [landEast, landSouth] = tileAt(MIDDLE.lon + LAND_LON, MIDDLE.lat - LAND_LAT, z);
    for (let x = west; x <= east; x++)
      for (let y = north; y <= south; y++) {
        const near = x >= landWest && x <= landEast && y >= landNorth && y <= landSouth;
        const bytes = near ? bytesOf(z, x, y) : openSea;
        if (bytes) tiles.push({ z, x, y, bytes });
      }
  }
  return writePmtiles({
    tiles,
    tileCompression: "gzip",
    minzoom: 0,
    maxzoom: MAX_ZOOM,
    bounds: [MIDDLE.lon - REACH_LON, MIDDLE.lat - REACH_LAT, MIDDLE.lon + REACH_LON, MIDDLE.lat + REACH_LAT],
    metadata: {
      name: `${COUNTY} (fictional)`,
      description: `Ground of ${COUNTY}, a fictional county, in the Protomaps basemap schema`,
      version: "4.0.0",
      attribution: `${COUNTY} is fictional`,
      type: "baselayer",
      vector_layers: GROUND_LAYERS.map((id) => ({
        id,
        minzoom: 0,
        maxzoom: MAX_ZOOM,
        fields: fieldsOf(ground[id].map(({ properties }) => properties ?? {})),
      })),
    },
  });
}

function tileAt(lon: number, lat: number, z: number): [number, number] {
  const across = 2 ** z;
  const sin = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
  return [Math.floor(((lon + 180) / 360) * across), Math.floor(y * across)];
}

function fieldsOf(properties: readonly Record<string, unknown>[]): Record<string, "String" | "Number"> {
  const fields: Record<string, "String" | "Number"> = {};
  for (const each of properties)
    for (const [name, value] of Object.entries(each))
      fields[name] = typeof value === "number" ? "Number" : "String";
  return fields;
}
