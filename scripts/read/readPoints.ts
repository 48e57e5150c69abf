import type { Feature } from "geojson";
import type { Match } from "../../geodata/sources/matchLayout.ts";
import { type FileRef, InputError, type Table } from "../../geodata/sources/table.ts";
import { propertyOf, readFeatures } from "./features.ts";
import { nameOf } from "./fileBytes.ts";

/** Reads GeoJSON points into a table of `code`, `lon` and `lat`, as they stand. Throws InputError on other shapes. */
export async function readPointFeatures(
  ref: FileRef,
  match: Match,
  headers: readonly string[],
): Promise<Table> {
  const { features } = await readFeatures(ref, match.layout.format);
  const property = headers[match.columns.code!]!;
  const lon = new Float64Array(features.length);
  const lat = new Float64Array(features.length);
  const code = features.map((feature, i) => {
    [lon[i], lat[i]] = pointOf(feature, ref, i);
    return propertyOf(feature, property);
  });
  return {
    source: match.source.id,
    layout: match.layout.id,
    rows: features.length,
    text: { code },
    numbers: { lon, lat },
    marks: { lon: new Map(), lat: new Map() },
    fileRows: [features.length],
    at: (row) => ({ file: nameOf(ref), row: row + 1 }),
  };
}

function pointOf({ geometry }: Feature, ref: FileRef, i: number): [number, number] {
  if (geometry?.type === "Point") return geometry.coordinates as [number, number];
  throw new InputError({
    file: nameOf(ref),
    row: i + 1,
    rule: "every feature must be a point",
    expected: "Point",
    got: geometry?.type ?? "no geometry",
  });
}
