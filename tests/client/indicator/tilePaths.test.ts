import { describe, expect, test } from "vitest";
import { borderPath, outlinesOfTiles, ringCorners, ringPath } from "../../../client/indicator/tilePaths.ts";
import type { Arcs } from "../../../geodata/geometry/mesh.ts";
import { areaTiles } from "../../../geodata/tiles/vectorTiles.ts";

describe("a ring", () => {
  test("keeps each corner once and none on a straight line", () => {
    const ring = [at(0, 0), at(0, 0), at(5, 0), at(10, 0), at(10, 10), at(0, 10), at(0, 0)];
    expect(ringCorners(ring)).toEqual([at(0, 0), at(10, 0), at(10, 10), at(0, 10)]);
  });
  test("keeps a spike that runs back on itself", () => {
    expect(ringCorners([at(0, 0), at(4, 0), at(9, 0), at(4, 0), at(4, 4)])).toContainEqual(at(9, 0));
  });
  test("is nothing once it has come to a point or a line", () => {
    expect(ringCorners([at(3, 3), at(3, 3), at(3, 3)])).toEqual([]);
    expect(ringCorners([at(0, 0), at(5, 5), at(9, 9), at(0, 0)])).toEqual([]);
    expect(ringCorners([])).toEqual([]);
  });
  test("is drawn in steps from its first corner", () => {
    expect(ringPath([at(1, 2), at(4, 2), at(4, 6)])).toBe("M1 2l3 0l0 4z");
  });
  test("has no border where a tile cuts it", () => {
    const square = [at(0, 0), at(10, 0), at(10, 10), at(0, 10)];
    expect(borderPath(square, () => false)).toBe("M0 0l10 0l0 10l-10 0z");
    expect(borderPath(square, ([x]) => x > 9)).toBe("M0 0l10 0M10 10l-10 0l0 -10");
    expect(borderPath(square, () => true)).toBe("");
  });
});

test("the areas of tiles are drawn under their own place; the seam between two tiles is no border", () => {
  // a sixteenth of the world's width across two tiles of zoom 1, and an area too small to be seen
  const tiles = areaTiles(
    {
      layer: "lad",
      codes: ["E07000001", "E07000002"],
      shapes: [[[[0]]], [[[1]]]],
      arcs: arcsOf(square(0.46875, 0.25, 0.0625), square(0.1, 0.1, 0.00001)),
    },
    1,
  );
  const frame = { width: 160, height: 160, scale: 160, west: 0, north: 0 };
  const { areas, borders } = outlinesOfTiles([...tiles], "lad", frame);
  expect(areas).toHaveLength(1);
  // to the middle of the world, 80, and a unit beyond it on either side
  expect(areas[0]).toBe("M75 40l6 0l0 10l-6 0zM79 40l6 0l0 10l-6 0z");
  expect(borders).toBe("M75 40l6 0M81 50l-6 0l0 -10M79 40l6 0l0 10l-6 0");
  expect(outlinesOfTiles([...tiles], "ward", frame)).toEqual({ areas: [], borders: "" });
});

function square(left: number, top: number, side: number): number[] {
  const [right, bottom] = [left + side, top + side];
  return [left, top, right, top, right, bottom, left, bottom, left, top];
}

function arcsOf(...rings: number[][]): Arcs {
  const start = rings.map((_, i) => rings.slice(0, i).reduce((n, ring) => n + ring.length / 2, 0));
  return {
    start: Uint32Array.from([...start, rings.flat().length / 2]),
    xy: Float64Array.from(rings.flat()),
  };
}

const at = (x: number, y: number) => [x, y] as const;
