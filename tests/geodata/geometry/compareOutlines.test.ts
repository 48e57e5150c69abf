import { expect, test } from "vitest";
import { compareOutlines } from "../../../geodata/geometry/compareOutlines.ts";
import { squareMetres } from "../../../geodata/geometry/squareMetres.ts";

test("an outline may differ by 2 % and a strip of 200 metres round it", () => {
  // 100 km²: 2 km² and 200 m × 40 km = 8 km² are allowed.
  const codes = ["E07000001", "E07000002", "E07000003", "E07000004"];
  const published = new Map([
    ["E07000001", 91e6],
    ["E07000002", 89e6],
    ["E07000003", 125e6],
  ]);
  expect(compareOutlines(codes, [100e6, 100e6, 100e6, 100e6], published)).toEqual({
    compared: 3,
    differ: [
      { code: "E07000003", dissolved: 100, published: 125 },
      { code: "E07000002", dissolved: 100, published: 89 },
    ],
  });
});

test("the area of a cell of one degree is that of the sphere's zone, holes left out", () => {
  // R² · Δλ · (sin 53° − sin 52°) with R = 6371.0088 km, worked out elsewhere.
  const zone = (6_371_008.8 ** 2 * Math.PI) / 180;
  const cell = zone * (0.7986355100472928 - 0.788010753606722);
  const outer = square(-1, 52, 1);
  const hole = square(-0.6, 52.4, 0.1);
  const whole = squareMetres({ type: "Polygon", coordinates: [outer] });
  // Sides are straight in degrees: the chord of the sine differs by a few hundred-thousandths.
  expect(whole / cell).toBeCloseTo(1, 4);
  expect(squareMetres({ type: "Polygon", coordinates: [outer, hole] })).toBeLessThan(whole);
  expect(squareMetres({ type: "MultiPolygon", coordinates: [[outer], [square(3, 52, 1)]] })).toBeCloseTo(
    2 * whole,
    0,
  );
});

function square(west: number, south: number, side: number): [number, number][] {
  const [east, north] = [west + side, south + side];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
