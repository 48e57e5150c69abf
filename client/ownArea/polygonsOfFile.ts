import type { CustomGeometry } from "../../geodata/customArea/customShape.ts";
import { faultOfGeometry } from "../../geodata/customArea/outline.ts";

/** Why a file gives no area, in words for the reader. */
export class OutlineFault extends Error {
  override name = "OutlineFault";
}

/** About ten centimetres. */
const DECIMALS = 6;
const WGS_84 = /CRS84|EPSG:+4326$|WGS ?84/i;
/** Things inside things. */
const DEEPEST = 8;

/**
 * The areas in GeoJSON of any form as one outline; points and lines are passed over. Heights are left out and corners
 * rounded. Throws an OutlineFault when it holds no area, is in another coordinate system than WGS 84, or is too large.
 */
export function polygonsOfFile(content: unknown): { geometry: CustomGeometry; areas: number } {
  const crs = textAt(content, "crs", "properties", "name");
  if (crs !== undefined && !WGS_84.test(crs))
    throw new OutlineFault(
      `The file is in the coordinate system ${crs.slice(0, 80)}. Save it in longitude and latitude (WGS 84, EPSG:4326) and choose it again.`,
    );
  const coordinates = [...polygonsIn(content, 0)].flatMap((rings) => {
    const [outer, ...holes] = rings.map(ringOf);
    return outer ? [[outer, ...holes.filter((hole) => hole !== undefined)]] : [];
  });
  if (coordinates.length === 0)
    throw new OutlineFault("There is no area in the file: only points or lines, or nothing at all.");
  const geometry: CustomGeometry = { type: "MultiPolygon", coordinates };
  const fault = faultOfGeometry(geometry);
  if (fault) throw new OutlineFault(`The outline cannot be used: ${fault}.`);
  return { geometry, areas: coordinates.length };
}

function* polygonsIn(content: unknown, depth: number): Generator<unknown[]> {
  if (typeof content !== "object" || content === null || depth > DEEPEST) return;
  const { type, features, geometry, geometries, coordinates } = content as Record<string, unknown>;
  for (const inner of [features, geometries])
    if (Array.isArray(inner)) for (const each of inner) yield* polygonsIn(each, depth + 1);
  if (Array.isArray(content)) for (const each of content) yield* polygonsIn(each, depth + 1);
  if (geometry) yield* polygonsIn(geometry, depth + 1);
  if (type === "Polygon" && Array.isArray(coordinates)) yield coordinates;
  if (type === "MultiPolygon" && Array.isArray(coordinates))
    for (const polygon of coordinates) if (Array.isArray(polygon)) yield polygon;
}

/** A closed ring without corners that repeat the one before; undefined where nothing is left of it. */
function ringOf(ring: unknown): number[][] | undefined {
  if (!Array.isArray(ring)) return undefined;
  const corners: number[][] = [];
  for (const corner of ring) {
    const [lon, lat] = Array.isArray(corner) ? corner : [];
    if (!Number.isFinite(lon) || !Number.isFinite(lat))
      throw new OutlineFault("A corner of the outline in the file is not a pair of numbers.");
    const next = [Number(lon.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
    const last = corners.at(-1);
    if (last?.[0] !== next[0] || last?.[1] !== next[1]) corners.push(next);
  }
  const [first] = corners;
  const last = corners.at(-1);
  if (first && (first[0] !== last![0] || first[1] !== last![1])) corners.push([...first]);
  return corners.length >= 4 ? corners : undefined;
}

function textAt(content: unknown, ...path: string[]): string | undefined {
  let at = content;
  for (const key of path)
    at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return typeof at === "string" ? at : undefined;
}
