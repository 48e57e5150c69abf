import { describe, expect, test } from "vitest";
import {
  buildAreaGeometry,
  overallBounds,
  type PlaceFacts,
  pointsInside,
} from "../../../geodata/geometry/areaGeometry.ts";
import { levelShapes } from "../../../geodata/geometry/levelShapes.ts";
import { smallCounty } from "./smallCounty.ts";
import { codeAt, wigglyGrid } from "./wigglyGrid.ts";

const geography = smallCounty();
const levels = levelShapes(geography, { lsoa: wigglyGrid(4, 2) }, [8]);
const facts: PlaceFacts = {
  centroids: new Map([[codeAt(0), [-1.99, 53.012]]]),
  populations: new Map(Array.from({ length: 8 }, (_, i) => [codeAt(i), 1000 + i])),
  ruralUrban: new Map([
    [codeAt(0), "UN1"],
    [codeAt(1), "RSF1"],
    [codeAt(2), "unheard of"],
  ]),
};

describe("buildAreaGeometry", () => {
  test("takes the published centroid, else a point inside", () => {
    const { centroid } = geometryOf("lsoa");
    expect([...centroid.subarray(0, 2)]).toEqual([Math.fround(-1.99), Math.fround(53.012)]);
    expect(centroid[2]).toBeCloseTo(-1.97, 2);
    expect(centroid[3]).toBeCloseTo(53.01, 2);
  });

  test("bounds an area west, south, east, north", () => {
    const { bounds } = geometryOf("country");
    const [west, south, east, north] = bounds;
    expect(west).toBeCloseTo(-2, 2);
    expect(south).toBeCloseTo(53, 2);
    expect(east).toBeCloseTo(-1.92, 2);
    expect(north).toBeCloseTo(53.04, 2);
    expect(overallBounds(geometryOf("lsoa").bounds)).toEqual([...bounds]);
  });

  test("sums populations over LSOAs", () => {
    expect([...geometryOf("lsoa").population]).toEqual([1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007]);
    expect([...geometryOf("lad").population]).toEqual([4010, 4018]);
    expect([...geometryOf("country").population]).toEqual([8028]);
  });

  test("classifies LSOAs only, and an unknown class as none", () => {
    expect([...geometryOf("lsoa").ruralUrban!]).toEqual([1, 6, 0, 0, 0, 0, 0, 0]);
    expect(geometryOf("msoa").ruralUrban).toBeUndefined();
  });

  test("makes areas neighbours that share a side, not a corner", () => {
    expect(neighboursOf("lsoa", 0)).toEqual([1, 4]);
    expect(neighboursOf("lsoa", 5)).toEqual([1, 4, 6]);
    expect(neighboursOf("msoa", 1)).toEqual([0, 2]);
    expect(neighboursOf("country", 0)).toEqual([]);
  });

  test("makes wards neighbours across the edge of a district", () => {
    expect(neighboursOf("ward", 1)).toEqual([0, 2]);
  });

  test("an area whose outline runs along a line of its own twice is not its own neighbour", () => {
    const lsoa = levels.find((l) => l.level === "lsoa")!;
    const nested = lsoa.nested.map((shape, i) => (i === 0 ? [...shape, ...shape] : shape));
    const shapes = { ...lsoa, nested };
    const { neighbourStart, neighbours } = buildAreaGeometry(shapes, pointsInside(shapes), geography, facts);
    expect([...neighbours.subarray(0, neighbourStart[1])]).toEqual([1, 4]);
  });

  test("says that LSOAs are published and the levels made of them dissolved", () => {
    expect([...geometryOf("lsoa").shape]).toEqual(Array(8).fill(0));
    expect([...geometryOf("lad").shape]).toEqual([1, 1]);
  });
});

function geometryOf(level: string) {
  const shapes = levels.find((l) => l.level === level)!;
  return buildAreaGeometry(shapes, pointsInside(shapes), geography, facts);
}

function neighboursOf(level: string, index: number): number[] {
  const { neighbourStart, neighbours } = geometryOf(level);
  return [...neighbours.subarray(neighbourStart[index], neighbourStart[index + 1])];
}
