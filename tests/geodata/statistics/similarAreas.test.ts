import { expect, test } from "vitest";
import { type AreaCharacter, similarAreas } from "../../../geodata/statistics/similarAreas.ts";

const CHARACTER: AreaCharacter = {
  population: [100, 110, 300, 100, 101, 500],
  under16: [0.2, 0.2, 0.2, 0.2, 0.2, 0.2],
  aged65AndOver: [0.1, 0.1, 0.1, 0.3, 0.1, 0.3],
  rural: [0, 0, 0, 0, 1, 1],
  deprivation: [20, 21, 21, 20, 20, Number.NaN],
};

test("nearest first, without the area itself or areas that lack a characteristic", () => {
  expect([...similarAreas(0, CHARACTER, 4).areas]).toEqual([1, 3, 4, 2]);
});

test("distances in standard deviations of the areas that can be compared", () => {
  const { areas, distances } = similarAreas(0, CHARACTER, 4);
  // Area 3 differs in one share alone, held by one of five areas: deviation √(1/5 · 4/5) of the difference.
  expect([areas[1], distances[1]]).toEqual([3, expect.closeTo(1 / 0.4, 9)]);
  // Population of five: mean 142.2, deviation √6239.36; deprivation: mean 20.4, deviation √0.24.
  expect(distances[0]).toBeCloseTo(Math.hypot(10 / Math.sqrt(6239.36), 1 / Math.sqrt(0.24)), 9);
});

test("the unit of a characteristic does not matter", () => {
  const inPercent = { ...CHARACTER, aged65AndOver: [10, 10, 10, 30, 10, 30] };
  expect([...similarAreas(2, inPercent, 3).areas]).toEqual([...similarAreas(2, CHARACTER, 3).areas]);
});

test("of areas as far away the first in area order, however late nearer ones come", () => {
  const population = [10, 14, 6, 14, 11, 6, 9, 40];
  expect([...similarAreas(0, { population }, 2).areas]).toEqual([4, 6]);
  expect([...similarAreas(0, { population }, 4).areas]).toEqual([4, 6, 1, 2]);
});

test("refuses too few areas, an area without a characteristic, and columns of another length", () => {
  expect(() => similarAreas(0, CHARACTER, 5)).toThrow(
    "there must be at least 5 other areas to compare with, got 4",
  );
  expect(() => similarAreas(5, CHARACTER, 2)).toThrow(
    "an area must have every characteristic, got none of deprivation for area 5",
  );
  expect(() => similarAreas(0, { ...CHARACTER, rural: [1] }, 2)).toThrow(
    "rural must have one number for each of 6 areas, got 1",
  );
});
