import { expect, test } from "vitest";
import { frameOf, inFrame, tilesOver } from "../../../client/indicator/smallMapFrame.ts";
import type { Bounds } from "../../../geodata/pack/manifest.ts";

const ENGLAND: Bounds = [-6.38, 49.88, 1.76, 55.81];
const ZOOMS = { minzoom: 4, maxzoom: 12 };

test("a frame has its corners where the bounds are, and is as tall as Web Mercator makes it", () => {
  const frame = frameOf(ENGLAND);
  expect(inFrame(frame, -6.38, 55.81).map(Math.round)).toEqual([0, 0]);
  const [right, bottom] = inFrame(frame, 1.76, 49.88);
  expect(Math.round(right)).toBe(frame.width);
  expect(Math.ceil(bottom)).toBe(frame.height);
  expect(frame.height / frame.width).toBeCloseTo(1.21, 2);
});

test("a country takes the few tiles of its coarsest zoom, on both sides of Greenwich", () => {
  expect(tilesOver(frameOf(ENGLAND), ZOOMS)).toEqual([
    { z: 4, x: 7, y: 4 },
    { z: 4, x: 8, y: 4 },
    { z: 4, x: 7, y: 5 },
    { z: 4, x: 8, y: 5 },
  ]);
});

test("a county takes finer tiles, but none finer than there are", () => {
  const county: Bounds = [1.5, 54, 3, 55];
  const tiles = tilesOver(frameOf(county), ZOOMS);
  expect(new Set(tiles.map(({ z }) => z))).toEqual(new Set([7]));
  expect(tiles.length).toBeLessThanOrEqual(6);
  expect(tilesOver(frameOf(county), { minzoom: 4, maxzoom: 5 })[0]!.z).toBe(5);
});
