import { describe, expect, test } from "vitest";
import { livingPoints } from "../../../geodata/customArea/livingPoints.ts";
import { membersOfCodes, membersOfPoints } from "../../../geodata/customArea/members.ts";
import { GEOGRAPHY } from "../../fixtures/smallPackAreas.ts";

const LSOAS = {
  centroid: Float32Array.from([-1, 53, -0.9, 53]),
  population: Uint32Array.from([1000, 500]),
};
const points = livingPoints(LSOAS, {
  point: Float32Array.from([-1.01, 53, -1, 53, -0.9, 53]),
  residents: Uint32Array.from([250, 750, 500]),
  lsoa: Uint32Array.from([0, 0, 1]),
});

describe("members of points", () => {
  test("are the LSOAs with the share of their residents that is held", () => {
    expect(membersOfPoints(points, [0, 2])).toEqual({ lsoa: [0, 1], share: [0.25, 1] });
  });
  test("are found by a circle in metres", () => {
    expect(points.inCircle(-1, 53, 100)).toEqual([1]);
    expect(points.inCircle(-1, 53, 700).sort()).toEqual([0, 1]);
    expect(points.inCircle(-1, 53, 600)).toEqual([1]);
  });
  test("are found in any of several polygons, each once", () => {
    const box = (w: number, e: number) => [
      [
        [w, 52.9],
        [e, 52.9],
        [e, 53.1],
        [w, 53.1],
        [w, 52.9],
      ],
    ];
    const coordinates = [box(-1.005, -0.99), box(-1.2, -0.995)];
    expect([...points.inPolygons({ type: "MultiPolygon", coordinates })].flat().sort()).toEqual([0, 1]);
  });
  test("come in batches where there is much to do, all of them once", () => {
    const length = 150_000;
    const many = livingPoints(LSOAS, {
      point: Float32Array.from({ length: 2 * length }, (_, i) => (i % 2 ? 53 : (i % 1000) / 1000)),
      residents: new Uint32Array(length).fill(1),
      lsoa: new Uint32Array(length),
    });
    const square = [
      [-0.1, 52],
      [1.1, 52],
      [1.1, 54],
      [-0.1, 54],
      [-0.1, 52],
    ];
    const batches = [...many.inPolygons({ type: "MultiPolygon", coordinates: [[square], [square]] })];
    expect(batches.length).toBeGreaterThan(2);
    expect(new Set(batches.flat()).size).toBe(length);
    expect(batches.flat()).toHaveLength(length);
  });
  test("are whole LSOAs in a pack without output areas", () => {
    const coarse = livingPoints(LSOAS, undefined);
    expect(coarse.of).toBe("neighbourhoods");
    expect(membersOfPoints(coarse, coarse.inCircle(-1, 53, 200))).toEqual({ lsoa: [0], share: [1] });
  });
});

describe("members of codes", () => {
  test("are the whole LSOAs of areas of any level, each once", () => {
    expect(membersOfCodes(GEOGRAPHY, ["E05090003", "E01090001", "E01090005"])).toEqual({
      lsoa: [0, 3, 4, 5],
      share: [1, 1, 1, 1],
    });
  });
  test("name the code that is not known", () => {
    expect(membersOfCodes(GEOGRAPHY, ["E01090001", "E01999999"])).toBe("E01999999");
    expect(membersOfCodes(GEOGRAPHY, ["__proto__"])).toBe("__proto__");
  });
});
