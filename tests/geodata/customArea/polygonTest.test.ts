import { booleanPointInPolygon } from "@turf/turf";
import { describe, expect, test } from "vitest";
import { polygonTest } from "../../../geodata/customArea/polygonTest.ts";

const SQUARE = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const HOLE = [
  [1, 1],
  [3, 1],
  [3, 3],
  [1, 3],
  [1, 1],
];

describe("polygonTest", () => {
  test("tells inside from outside, and takes a hole for outside", () => {
    const { contains, bounds } = polygonTest([SQUARE, HOLE]);
    expect(bounds).toEqual([0, 0, 4, 4]);
    expect(contains(0.5, 0.5)).toBe(true);
    expect(contains(2, 2)).toBe(false);
    expect(contains(5, 2)).toBe(false);
    expect(contains(2, 3.5)).toBe(true);
  });
  test("closes a ring that was left open", () => {
    expect(polygonTest([SQUARE.slice(0, 4)]).contains(0.1, 2)).toBe(true);
  });
  test("agrees with a plain test of every edge on a ragged star of 900 corners", () => {
    const ring = Array.from({ length: 900 }, (_, i) => {
      const angle = (i / 900) * 2 * Math.PI;
      const radius = 1 + 0.6 * Math.sin(37 * angle) + 0.1 * (i % 7);
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    const closed = [...ring, ring[0]!];
    const { contains } = polygonTest([closed]);
    for (let x = -2.2; x < 2.3; x += 0.13)
      for (let y = -2.2; y < 2.3; y += 0.17)
        expect([x, y, contains(x, y)]).toEqual([
          x,
          y,
          booleanPointInPolygon([x, y], { type: "Polygon", coordinates: [closed] }),
        ]);
  });
  test("agrees with it on spikes from the middle to the edge, which are in many bands each", () => {
    const ring = Array.from({ length: 400 }, (_, i) => {
      const angle = (i / 400) * 2 * Math.PI;
      const radius = i % 2 ? 0.2 : 1;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    const closed = [...ring, ring[0]!];
    const { contains, edgesAt } = polygonTest([closed]);
    expect(edgesAt(0.9)).toBeLessThan(edgesAt(0.1));
    for (let x = -1.1; x < 1.2; x += 0.07)
      for (let y = -1.1; y < 1.2; y += 0.09)
        expect([x, y, contains(x, y)]).toEqual([
          x,
          y,
          booleanPointInPolygon([x, y], { type: "Polygon", coordinates: [closed] }),
        ]);
  });
  test("holds nothing when it has no size", () => {
    const flat = polygonTest([
      [
        [1, 1],
        [2, 1],
        [1, 1],
        [1, 1],
      ],
    ]);
    expect(flat.contains(1.5, 1)).toBe(false);
  });
});
