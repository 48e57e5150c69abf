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
 * converted. Features with one code and name are pieces of one area (a ward cut by a district's edge) and are joined.
 * Throws InputError on any other system, the same piece twice, a code with two names or blank, or a feature that is not
 * an outline.
 */
export async function readBoundaries(source: Source, files: readonly FileRef[]): Promise<Boundary[]> {
  const boundaries: Boundary[] = [];
  const seen = new Map<string, Boundary>();
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
      const name = propertyOf(feature, property.name);
      const geometry = outlineOf(feature, file, row);
      positionsInDegrees(positionsOf(geometry), { file, row, crs });
      const before = seen.get(code);
      if (before) addPiece(before, { code, name, geometry }, file, row);
      else {
        const boundary = { code, name, geometry };
        seen.set(code, boundary);
        boundaries.push(boundary);
      }
    });
  }
  return boundaries;
}

function addPiece(boundary: Boundary, { code, name, geometry }: Boundary, file: string, row: number): void {
  if (boundary.name !== name)
    throw new InputError({
      file,
      row,
      rule: `"${code}" has one name`,
      expected: `"${boundary.name}"`,
      got: `"${name}"`,
    });
  const pieces = polygonsOf(boundary.geometry);
  const more = polygonsOf(geometry);
  if (pieces.some((piece) => JSON.stringify(piece) === JSON.stringify(more[0])))
    throw new InputError({
      file,
      row,
      rule: "an area has each piece of its outline once",
      expected: "no repeats",
      got: `"${code}" again`,
    });
  boundary.geometry = { type: "MultiPolygon", coordinates: [...pieces, ...more] };
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

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function* positionsOf(geometry: Polygon | MultiPolygon): Generator<Position> {
  for (const polygon of polygonsOf(geometry)) for (const ring of polygon) yield* ring;
}
