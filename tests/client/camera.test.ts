import { expect, test } from "vitest";
import { fitCamera } from "../../client/camera/fitCamera.ts";

const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

test("bounds are in the middle of an empty window", () => {
  const { lon, lat, zoom } = fitCamera([-2, -1, 2, 1], 1000, 1000, NONE);
  expect([lon, lat]).toEqual([0, expect.closeTo(0, 9)]);
  expect(zoom).toBeCloseTo(Math.log2(944 / ((512 * 4) / 360)), 6);
});

test("a panel on the left moves the centre west, so that bounds stand right of it", () => {
  const { lon, zoom } = fitCamera([-2, -1, 2, 1], 1400, 1000, {
    ...NONE,
    left: 400,
  });
  expect(lon).toBeCloseTo(-200 * (360 / (512 * 2 ** zoom)), 9);
});

test("a sheet at the bottom moves the centre south", () =>
  expect(fitCamera([-2, 50, 2, 52], 400, 800, { ...NONE, bottom: 300 }).lat).toBeLessThan(51));
