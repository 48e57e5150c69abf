import proj4 from "proj4";

/**
 * British National Grid (EPSG:27700) with the seven-parameter shift to WGS 84 of Ordnance Survey's guide to coordinate
 * systems in Great Britain. Within 5 m of the definitive OSTN15 anywhere in Great Britain, mostly within 2 m.
 */
const GRID =
  "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy " +
  "+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs";
const grid = proj4(GRID, "WGS84");

/** Longitude and latitude in degrees (WGS 84) of an easting and northing in metres. */
export function gridToDegrees(easting: number, northing: number): [longitude: number, latitude: number] {
  const [longitude, latitude] = grid.forward([easting, northing]);
  return [longitude!, latitude!];
}

/** Easting and northing of a longitude and latitude in degrees (WGS 84), in whole metres as publishers give them. */
export function degreesToGrid(longitude: number, latitude: number): [easting: number, northing: number] {
  const [easting, northing] = grid.inverse([longitude, latitude]);
  return [Math.round(easting!), Math.round(northing!)];
}

/** What a pair of numbers can be: degrees, National Grid metres, or neither. */
export function kindOfCoordinate(x: number, y: number): "degrees" | "grid" | "unknown" {
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return "degrees";
  if (x >= -10_000 && x <= 700_000 && y >= -10_000 && y <= 1_300_000) return "grid";
  return "unknown";
}
