import { VectorTile } from "@mapbox/vector-tile";
import { kinks } from "@turf/turf";
import { PbfReader } from "pbf";
import { beforeAll, describe, expect, test } from "vitest";
import { buildGeography, type Geography } from "../../../geodata/geography.ts";
import { type Drawing, type LevelShapes, levelShapes } from "../../../geodata/geometry/levelShapes.ts";
import { meshOfOutlines } from "../../../geodata/geometry/mesh.ts";
import { polygonsOf } from "../../../geodata/geometry/polygonsOf.ts";
import { groundOf } from "../../../geodata/geometry/ringArea.ts";
import { areaTiles } from "../../../geodata/tiles/vectorTiles.ts";
import { AREAS_OF_ENGLAND } from "../../fixtures/areasOfEngland.ts";
import { REAL_DATA } from "../../realData.ts";
import { englandLookups, polygons } from "./england.ts";

const LAD_FILE =
  "boundaries/Local_Authority_Districts_May_2024_Boundaries__UK_BSC_-5684348521832897108.geojson";

/** In the unit square, at the latitude of the Midlands. */
const SQUARE_KILOMETRE = (1 / 40_075 / Math.cos((52.5 * Math.PI) / 180)) ** 2;

describe.skipIf(!REAL_DATA)("England's geometry (real data beside the project)", () => {
  let geography: Geography;
  let levels: Map<string, LevelShapes>;

  beforeAll(() => {
    geography = buildGeography(englandLookups());
    const built = levelShapes(
      geography,
      {
        lsoa: polygons("boundaries/lsoa21_en_bsc_v4.geojson", "LSOA21CD"),
        ward: polygons("boundaries/wd22_en_bsc_simplified.geojson", "WD22CD"),
      },
      [4, 7, 10],
    );
    levels = new Map(built.map((level) => [level.level, level]));
  });

  test("has a shape for every area at every level and zoom", () => {
    const counts: Record<string, number> = {};
    for (const { level, drawn } of levels.values())
      for (const { arcs, shapes } of drawn.values()) {
        const areas = shapes.map((shape) => groundOf(polygonsOf(arcs, shape)));
        counts[level] = areas.filter((area) => area > 0).length;
        expect(counts[level]).toBe(geography[level]!.codes.length);
      }
    expect(counts).toEqual(AREAS_OF_ENGLAND);
  });

  test("makes districts within 1.5 %, or a square kilometre, of the published ones", () => {
    const { codes } = geography.lad!;
    const published = meshOfOutlines(codes, polygons(LAD_FILE, "LAD24CD"), "lad-boundaries");
    const { arcs, shapes } = levels.get("lad")!.full;
    const off = codes.filter((_, i) => {
      const ground = groundOf(polygonsOf(published.arcs, published.shapes[i]!));
      const difference = Math.abs(groundOf(polygonsOf(arcs, shapes[i]!)) - ground);
      return difference / ground > 0.015 && difference > SQUARE_KILOMETRE;
    });
    expect(off).toEqual([]);
    expect(totalOf(levels.get("lad")!.full) / totalOf(published)).toBeCloseTo(1, 4);
  });

  test("covers the country at each level: published wards leave next to nothing out", () => {
    const country = totalOf(levels.get("country")!.full);
    for (const { level, full } of levels.values())
      expect(Math.abs(totalOf(full) / country - 1)).toBeLessThan(level === "ward" ? 0.001 : 1e-9);
    expect(levels.get("ward")!.shape.filter((shape) => shape === 0).length).toBeGreaterThan(4000);
  });

  test("has all LSOAs in the tiles of the furthest zoom", () => {
    const { drawn } = levels.get("lsoa")!;
    const ids = [...areaTiles({ layer: "lsoa", codes: geography.lsoa!.codes, ...drawn.get(4)! }, 4)].flatMap(
      ({ bytes }) => {
        const layer = new VectorTile(new PbfReader(bytes)).layers.lsoa!;
        return Array.from({ length: layer.length }, (_, i) => layer.feature(i).id!);
      },
    );
    expect(new Set(ids).size).toBe(AREAS_OF_ENGLAND.lsoa);
  });

  test("crosses no lines of an area where the publisher's do not", () => {
    for (const level of ["lsoa", "lad", "region"]) {
      const { full, drawn } = levels.get(level)!;
      const crossing = (drawing: Drawing) => {
        const step = Math.ceil(drawing.shapes.length / 1500);
        return drawing.shapes.filter((shape, i) => {
          if (i % step > 0) return false;
          return polygonsOf(drawing.arcs, shape).some(
            (coordinates) => kinks({ type: "Polygon", coordinates }).features.length > 0,
          );
        }).length;
      };
      const before = crossing(full);
      for (const drawing of drawn.values()) expect(crossing(drawing)).toBeLessThanOrEqual(before);
    }
  });
});

function totalOf({ arcs, shapes }: Drawing): number {
  return shapes.reduce((sum, shape) => sum + groundOf(polygonsOf(arcs, shape)), 0);
}
