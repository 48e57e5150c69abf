import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { positionsInDegrees } from "../../geodata/sources/coordinateSystem.ts";
import type { Source } from "../../geodata/sources/source.ts";
import { type FileRef, InputError } from "../../geodata/sources/table.ts";
import { propertyOf, readFeatures } from "./features.ts";
import { nameOf } from "./fileBytes.ts";
import { recognise } from "./recognise.ts";

/** An area's outline in degrees (WGS 84). */
export interface Boundary {
  code: string;
  name: string;
  geometry: Polygon | MultiPolygon;
}

/**
 * Reads the outlines of a boundary source's areas in England, in the order of the files. British National Grid is
 * converted. Throws InputError on any other system, a code twice or blank, or a feature that is not an outline.
 */
export async function readBoundaries(source: Source, files: readonly FileRef[]): Promise<Boundary[]> {
  const boundaries: Boundary[] = [];
  const seen = new Set<string>();
  for (const ref of files) {
    const { match, head } = await recognise(ref, source);
    const headers = head.rows[match.headerRow]!;
    const property = { code: headers[match.columns.code!]!, name: headers[match.columns.name!]! };
    const file = nameOf(ref);
    const { features, crs } = await readFeatures(ref, match.layout.format);
    features.forEach((feature, i) => {
      const row = i + 1;
      const code = propertyOf(feature, property.code);
      if (code === "")
        throw new InputError({
          file,
          row,
          rule: "code must not be blank",
          expected: `a code in "${property.code}"`,
        });
      if (!code.startsWith("E")) return;
      if (seen.has(code))
        throw new InputError({
          file,
          row,
          rule: "an area has one outline",
          expected: "each code once",
          got: `"${code}" again`,
        });
      seen.add(code);
      const geometry = outlineOf(feature, file, row);
      positionsInDegrees(positionsOf(geometry), { file, row, crs });
      boundaries.push({ code, name: propertyOf(feature, property.name), geometry });
    });
  }
  return boundaries;
}

function outlineOf({ geometry }: Feature, file: string, row: number): Polygon | MultiPolygon {
  if (geometry?.type === "Polygon" || geometry?.type === "MultiPolygon") return geometry;
  throw new InputError({
    file,
    row,
    rule: "every feature must be an outline",
    expected: "Polygon or MultiPolygon",
    got: geometry?.type ?? "no geometry",
  });
}

function* positionsOf(geometry: Polygon | MultiPolygon): Generator<Position> {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  for (const polygon of polygons) for (const ring of polygon) yield* ring;
}
