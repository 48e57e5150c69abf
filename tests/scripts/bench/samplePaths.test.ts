import { expect, test } from "vitest";
import { lsoasHolding, sampleTiles } from "../../../scripts/bench/samplePaths.ts";

test("asks for the tile round a place at each zoom", () => {
  // Greenwich's meridian and the equator meet at the corner of four tiles; a little north-west of it
  expect(sampleTiles([-0.01, 0.01])).toEqual([
    { z: 8, x: 127, y: 127 },
    { z: 9, x: 255, y: 255 },
    { z: 10, x: 511, y: 511 },
    { z: 11, x: 1023, y: 1023 },
    { z: 12, x: 2047, y: 2047 },
  ]);
});

test("asks for each tile once, however many places lie in it", () => {
  expect(sampleTiles([-0.01, 0.01, -0.011, 0.011])).toHaveLength(5);
});

test("asks for no more than 300 tiles a zoom, from first to last", () => {
  const places = Array.from({ length: 1000 }, (_, i) => [(i - 500) * 0.1, 10]).flat();
  const deepest = sampleTiles(places).filter(({ z }) => z === 12);
  expect(deepest).toHaveLength(300);
  expect(deepest[0]!.x).toBeLessThan(1500);
  expect(deepest.at(-1)!.x).toBeGreaterThan(2600);
});

test("neighbourhoods are put together until they hold enough output areas, round the end of the list", () => {
  const codes = ["a", "b", "c", "d"];
  const holding = (from: number, outputAreas: number, ofLsoa?: number[]) =>
    lsoasHolding(ofLsoa, codes, { from, outputAreas }).join("");
  const ofLsoa = [0, 0, 0, 1, 2, 2, 3, 3];
  expect(holding(1, 3, ofLsoa)).toBe("bc");
  expect(holding(3, 4, ofLsoa)).toBe("da");
  expect(holding(0, 99, ofLsoa)).toBe("abcd");
  expect(holding(0, 6)).toBe("ab");
});
