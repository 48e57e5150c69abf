import KDBush from "kdbush";
import type { StopPlaces } from "./countTrips.ts";

/** Longitudes and latitudes in degrees; NaN where a position is not known. */
export interface Positions {
  lon: ArrayLike<number>;
  lat: ArrayLike<number>;
}

const EARTH_RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Metres between two positions in degrees, along the great circle (haversine). */
export function metresBetween(lonA: number, latA: number, lonB: number, latB: number): number {
  const h =
    Math.sin(((latB - latA) * RADIANS) / 2) ** 2 +
    Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * Math.sin(((lonB - lonA) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * The places that a call at each stop counts for: the stop itself, which is the place of the same index, and every area
 * whose point lies within `metres` of it in a straight line. Areas come after the stops: area j is place stops + j.
 */
export function stopPlaces(stops: Positions, areas: Positions, metres: number): StopPlaces {
  const stopCount = stops.lon.length;
  const areaCount = areas.lon.length;
  const index = new KDBush(Math.max(1, areaCount));
  for (let j = 0; j < areaCount; j++) index.add(areas.lon[j]!, areas.lat[j]!);
  for (let j = areaCount; j < 1; j++) index.add(Number.NaN, Number.NaN);
  index.finish();
  const start = new Uint32Array(stopCount + 1);
  const places: number[] = [];
  for (let i = 0; i < stopCount; i++) {
    places.push(i);
    const lon = stops.lon[i]!;
    const lat = stops.lat[i]!;
    if (!Number.isNaN(lon) && !Number.isNaN(lat)) {
      const dLat = (metres / EARTH_RADIUS_M / RADIANS) * 1.001;
      const dLon = dLat / Math.max(0.01, Math.cos((Math.abs(lat) + dLat) * RADIANS));
      for (const j of index.range(lon - dLon, lat - dLat, lon + dLon, lat + dLat))
        if (metresBetween(lon, lat, areas.lon[j]!, areas.lat[j]!) <= metres) places.push(stopCount + j);
    }
    start[i + 1] = places.length;
  }
  return { start, places: Uint32Array.from(places), count: stopCount + areaCount };
}
