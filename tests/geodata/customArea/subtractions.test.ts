import { describe, expect, test } from "vitest";
import { subtractions } from "../../../geodata/customArea/subtractions.ts";
import { GEOGRAPHY } from "../../fixtures/smallPackAreas.ts";

/** Six neighbourhoods of 1,500 people; wards hold the first two, the third, and the last three. */
const LEVELS = {
  lsoa: [1500, 1500, 1500, 1500, 1500, 1500],
  msoa: [4500, 1500, 3000],
  ward: [3000, 1500, 4500],
  lad: [4500, 4500],
  sicbl: [9000],
  icb: [9000],
  region: [9000],
  country: [9000],
};
const GEOMETRY = Object.fromEntries(
  Object.entries(LEVELS).map(([level, people]) => [level, { population: Uint32Array.from(people) }]),
);
const of = (lsoa: number[], share: number[]) => subtractions({ lsoa, share }, GEOGRAPHY, GEOMETRY);

describe("subtractions", () => {
  test("allow whole neighbourhoods, which tell nothing new", () => {
    expect(of([0, 3], [1, 1]).mayShow().may).toBe(true);
  });
  test("refuse a sliver beside a whole neighbourhood", () => {
    expect(of([0, 1], [1, 0.4]).mayShow()).toEqual({
      may: false,
      people: 600,
      events: 600,
      codes: ["E01090001"],
    });
  });
  test("refuse a neighbourhood less a sliver", () => {
    expect(of([0], [0.8]).mayShow()).toMatchObject({ may: false, codes: ["E01090001"] });
  });
  test("allow what leaves a thousand people either way", () => {
    expect(of([0, 1, 2], [1, 0.5, 0.5]).mayShow().may).toBe(true);
  });
  test("refuse when fewer than five are counted in what is left", () => {
    const split = of([0, 1, 2], [1, 0.5, 0.5]);
    expect(split.lsoas).toEqual([0, 1, 2, 3, 4, 5]);
    expect(split.mayShow([50, 4, 4, 50, 50, 50])).toMatchObject({ may: false, people: 1500 });
    expect(split.mayShow([50, 40, 40, 50, 50, 50]).may).toBe(true);
    expect(split.mayShow([50, 40, 40, Number.NaN, 50, 50]).may).toBe(true);
  });
  test("refuse an area of too few people", () => {
    expect(of([0], [0.2]).mayShow()).toMatchObject({ may: false, codes: [], people: 300 });
  });
});
