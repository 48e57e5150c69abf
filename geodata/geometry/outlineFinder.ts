import { booleanPointInPolygon } from "@turf/turf";
import Flatbush from "flatbush";
import type { MultiPolygon, Polygon } from "geojson";

/** Finds the code of the outline that a longitude and latitude lie in, or undefined outside all. */
export function outlineFinder(
  outlines: ReadonlyMap<string, Polygon | MultiPolygon>,
): (lon: number, lat: number) => string | undefined {
  const parts = [...outlines].flatMap(([code, { type, coordinates }]) =>
    (type === "Polygon" ? [coordinates] : coordinates).map((rings) => ({ code, rings })),
  );
  if (parts.length === 0) return () => undefined;
  const index = new Flatbush(parts.length);
  for (const { rings } of parts) {
    const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
    for (const [x, y] of rings[0]!) {
      box[0] = Math.min(box[0], x!);
      box[1] = Math.min(box[1], y!);
      box[2] = Math.max(box[2], x!);
      box[3] = Math.max(box[3], y!);
    }
    index.add(...box);
  }
  index.finish();
  return (lon, lat) =>
    index
      .search(lon, lat, lon, lat)
      .map((i) => parts[i]!)
      .find(({ rings }) => booleanPointInPolygon([lon, lat], { type: "Polygon", coordinates: rings }))?.code;
}
