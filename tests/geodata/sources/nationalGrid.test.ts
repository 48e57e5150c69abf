import { describe, expect, it } from "vitest";
import { degreesToGrid, gridToDegrees, kindOfCoordinate } from "../../../geodata/sources/nationalGrid.ts";

/** Test points of Ordnance Survey's OSTN15 developer pack: easting, northing, latitude, longitude. */
const OSTN15 = [
  ["TP03 Plymouth", 250359.811, 62016.569, 50.438858261, -4.108645636],
  ["TP07 North Foreland", 639821.835, 169565.858, 51.3744702555, 1.44454730409],
  ["TP08 Brislington", 362269.991, 169978.69, 51.4275474302, -2.54407618349],
  ["TP09 Lambeth", 530624.974, 178388.464, 51.4893656495, -0.1199255718],
  ["TP13 Northampton", 474335.969, 262047.755, 52.2516095123, -0.9124895697],
  ["TP14 King's Lynn", 562180.547, 319784.995, 52.7513668717, 0.40153547065],
  ["TP15 Nottingham", 454002.834, 340834.943, 52.9621910941, -1.19747655922],
  ["TP20", 422242.186, 433818.701, 53.8002151963, -1.66379168242],
] as const;

describe("gridToDegrees", () => {
  it.each(OSTN15)("%s within 5 metres", (_, easting, northing, latitude, longitude) => {
    const [lon, lat] = gridToDegrees(easting, northing);
    const north = (lat - latitude) * 111_200;
    const east = (lon - longitude) * 111_200 * Math.cos((latitude * Math.PI) / 180);
    expect(Math.hypot(north, east)).toBeLessThan(5);
  });
  it("is over 50 metres off without the change of datum, so the datum is in it", () => {
    const [lon] = gridToDegrees(651409.903, 313177.27);
    expect(Math.abs(lon - 1.717921583)).toBeGreaterThan(50 / 111_200);
  });
});

describe("degreesToGrid", () => {
  it.each(OSTN15)("%s within 5 metres, in whole metres", (_, easting, northing, latitude, longitude) => {
    const [e, n] = degreesToGrid(longitude, latitude);
    expect(Math.hypot(e - easting, n - northing)).toBeLessThan(5);
    expect([e % 1, n % 1]).toEqual([0, 0]);
  });
});

describe("kindOfCoordinate", () => {
  it.each([
    [-0.1, 51.5, "degrees"],
    [530624, 178388, "grid"],
    [-13359, 6711548, "unknown"],
    [Number.NaN, 51, "unknown"],
  ])("%f, %f", (x, y, kind) => {
    expect(kindOfCoordinate(x, y)).toBe(kind);
  });
});
