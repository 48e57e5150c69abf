import { toUnitSquare, type UnitPoint } from "../../geodata/geometry/mercator.ts";
import type { Bounds } from "../../geodata/pack/manifest.ts";

/** What a small map shows: `width` × `height` units, `scale` of them to the unit square, from its north-west corner. */
export interface Frame {
  width: number;
  height: number;
  scale: number;
  west: number;
  north: number;
}

export interface TileAt {
  z: number;
  x: number;
  y: number;
}

/** Units across: two or three to a pixel of the screen. */
const WIDTH = 360;
/** Tiles are shown 512 pixels wide; those are taken in which the frame is at least as wide as a small map. */
const TILE_PIXELS = 512;
const MAP_PIXELS = 150;

/** The frame round some bounds in degrees, in Web Mercator as the map. */
export function frameOf([west, south, east, north]: Bounds): Frame {
  const [left, top] = toUnitSquare(west, north);
  const [right, bottom] = toUnitSquare(east, south);
  const scale = WIDTH / (right - left);
  return { width: WIDTH, height: Math.ceil((bottom - top) * scale), scale, west: left, north: top };
}

/** Where a place in degrees lies in a frame. */
export function inFrame({ scale, west, north }: Frame, lon: number, lat: number): UnitPoint {
  const [x, y] = toUnitSquare(lon, lat);
  return [(x - west) * scale, (y - north) * scale];
}

/** The few coarse tiles that cover a frame. */
export function tilesOver(
  frame: Frame,
  { minzoom, maxzoom }: { minzoom: number; maxzoom: number },
): TileAt[] {
  const across = frame.width / frame.scale;
  const wanted = Math.ceil(Math.log2(MAP_PIXELS / TILE_PIXELS / across));
  const z = Math.min(maxzoom, Math.max(minzoom, wanted));
  const count = 2 ** z;
  const tiles: TileAt[] = [];
  const last = (from: number, length: number) =>
    Math.min(count - 1, Math.floor((from + length / frame.scale) * count));
  for (let y = Math.floor(frame.north * count); y <= last(frame.north, frame.height); y++)
    for (let x = Math.floor(frame.west * count); x <= last(frame.west, frame.width); x++)
      tiles.push({ z, x, y });
  return tiles;
}
