import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { type LevelShapes, levelShapes } from "../../../geodata/geometry/levelShapes.ts";
import { polygonsOf } from "../../../geodata/geometry/polygonsOf.ts";
import { ringArea } from "../../../geodata/geometry/ringArea.ts";
import { smallCounty } from "./smallCounty.ts";
import { wigglyGrid } from "./wigglyGrid.ts";

const ZOOMS = [5, 8, 11];
const geography = smallCounty();
const lsoa = wigglyGrid(4, 2);

describe("levelShapes", () => {
  test("makes every level of the same ground", () => {
    const levels = levelShapes(geography, { lsoa }, ZOOMS);
    expect(levels.map(({ level, full }) => [level, full.shapes.length])).toEqual([
      ["lsoa", 8],
      ["msoa", 4],
      ["ward", 4],
      ["lad", 2],
      ["sicbl", 1],
      ["icb", 1],
      ["region", 1],
      ["country", 1],
    ]);
    const ground = groundOf(levels[0]!);
    for (const level of levels) expect(groundOf(level) / ground).toBeCloseTo(1, 9);
  });

  test("draws all levels but wards on the same arcs where they are seen together", () => {
    const levels = levelShapes(geography, { lsoa }, ZOOMS).filter(({ level }) => level !== "ward");
    expect(new Set(levels.map(({ drawn }) => drawn.get(8)!.arcs)).size).toBe(1);
    expect(new Set(levels.map(({ drawn }) => drawn.get(5)!.arcs)).size).toBe(3);
  });

  test("needs fewer points for a district alone than for its LSOAs' corners", () => {
    const lad = levelShapes(geography, { lsoa }, [5, 8]).find(({ level }) => level === "lad")!;
    const points = (zoom: number) =>
      polygonsOf(lad.drawn.get(zoom)!.arcs, lad.drawn.get(zoom)!.shapes[0]!)[0]![0]!;
    expect(points(5).length).toBeLessThan(points(8).length);
    expect(points(5).length).toBeGreaterThanOrEqual(4);
  });

  test("takes published wards only for a district that has them all", () => {
    const ward = new Map([
      ["E05000001", box(-2, 53, -1.981, 53.04)],
      ["E05000002", box(-1.981, 53, -1.96, 53.04)],
      ["E05000003", box(-1.96, 53, -1.94, 53.04)],
    ]);
    const wards = levelShapes(geography, { lsoa, ward }, ZOOMS).find(({ level }) => level === "ward")!;
    expect([...wards.shape]).toEqual([0, 0, 1, 1]);
  });

  test("gives published wards their district's own boundary", () => {
    const ward = new Map([
      ["E05000001", box(-2, 53, -1.981, 53.04)],
      ["E05000002", box(-1.981, 53, -1.96, 53.04)],
    ]);
    const levels = levelShapes(geography, { lsoa, ward }, ZOOMS);
    const wards = levels.find(({ level }) => level === "ward")!;
    expect(groundOf(wards) / groundOf(levels[0]!)).toBeCloseTo(1, 9);
  });

  test("dissolves a district that has a ward without any LSOA, which would be a hole", () => {
    const ward = new Map([
      ["E05000001", box(-2, 53, -1.981, 53.04)],
      ["E05000002", box(-1.981, 53, -1.96, 53.04)],
      ["E05000099", box(-1.9801, 53.02, -1.98, 53.0201)],
    ]);
    const wards = levelShapes(geography, { lsoa, ward }, ZOOMS).find(({ level }) => level === "ward")!;
    expect([...wards.shape]).toEqual([1, 1, 1, 1]);
  });

  test("dissolves a district that its published wards do not cover", () => {
    const ward = new Map([
      ["E05000001", box(-2, 53, -1.981, 53.04)],
      ["E05000002", box(-1.981, 53, -1.96, 53.02)],
    ]);
    const wards = levelShapes(geography, { lsoa, ward }, ZOOMS).find(({ level }) => level === "ward")!;
    expect([...wards.shape]).toEqual([1, 1, 1, 1]);
  });

  test("refuses a geography with an LSOA that has no outline", () => {
    const fewer = new Map([...lsoa].slice(1));
    expect(() => levelShapes(geography, { lsoa: fewer }, ZOOMS)).toThrow("1 missing, E01000000");
  });
});

function groundOf({ full }: LevelShapes): number {
  return full.shapes
    .flatMap((shape) => polygonsOf(full.arcs, shape).map(([outer]) => Math.abs(ringArea(outer!))))
    .reduce((a, b) => a + b);
}

function box(west: number, south: number, east: number, north: number): Polygon {
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}
