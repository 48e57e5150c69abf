import type { MultiPolygon, Polygon } from "geojson";
import { expect, test } from "vitest";
import { outlineFinder } from "../../../geodata/geometry/outlineFinder.ts";

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

test("finds the outline a point lies in: of several parts, not in a hole, none outside", () => {
  const find = outlineFinder(
    new Map<string, Polygon | MultiPolygon>([
      ["ring", { type: "Polygon", coordinates: [square(0, 0, 10), square(4, 4, 2)] }],
      ["two", { type: "MultiPolygon", coordinates: [[square(4, 4, 2)], [square(20, 0, 1)]] }],
    ]),
  );
  expect(find(1, 1)).toBe("ring");
  expect(find(5, 5)).toBe("two");
  expect(find(20.5, 0.5)).toBe("two");
  expect(find(15, 5)).toBeUndefined();
});

test("finds nothing where there are no outlines", () => {
  expect(outlineFinder(new Map())(0, 0)).toBeUndefined();
});
