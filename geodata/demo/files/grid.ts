import proj4 from "proj4";

const toMetres = proj4(
  "WGS84",
  "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy " +
    "+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs",
);

/** Easting and northing of the British National Grid (EPSG:27700) in whole metres, which the publishers give beside degrees. */
export function gridMetres(lonLat: readonly [number, number]): [easting: number, northing: number] {
  const [easting, northing] = toMetres.forward([lonLat[0], lonLat[1]]);
  return [Math.round(easting!), Math.round(northing!)];
}
