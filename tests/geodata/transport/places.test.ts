import { describe, expect, test } from "vitest";
import { coveredLsoas, lsoaTrips } from "../../../geodata/transport/areaTrips.ts";
import { lostTrips, PARTS_OF_WEEK, tripsIn } from "../../../geodata/transport/lostTrips.ts";
import { mergeStops } from "../../../geodata/transport/mergeStops.ts";
import { metresBetween, stopPlaces } from "../../../geodata/transport/stopPlaces.ts";

describe("distance", () => {
  test("of one degree of latitude is 111.195 km, of longitude half that at 60 degrees north", () => {
    expect(metresBetween(0, 0, 0, 1)).toBeCloseTo(111_195.08, 1);
    expect(metresBetween(0, 60, 1, 60) / metresBetween(0, 0, 1, 0)).toBeCloseTo(0.5, 4);
  });
});

describe("places of a stop", () => {
  // At 53 degrees north 400 m are .0035972 degrees of latitude and .0059773 of longitude.
  const areas = { lon: [-2, -2, -1.9941, -1.994, -3], lat: [53.00359, 53.0036, 53, 53, 53] };

  test("are itself and the areas within 400 m", () => {
    const { start, places, count } = stopPlaces({ lon: [-2], lat: [53] }, areas, 400);
    expect([...places].sort()).toEqual([0, 1, 3]);
    expect([...start]).toEqual([0, 3]);
    expect(count).toBe(6);
  });

  test("are itself alone where its position is not known, or there are no areas", () => {
    expect([...stopPlaces({ lon: [Number.NaN], lat: [Number.NaN] }, areas, 400).places]).toEqual([0]);
    expect([...stopPlaces({ lon: [-2], lat: [53] }, { lon: [], lat: [] }, 400).places]).toEqual([0]);
  });
});

describe("stops of several feeds", () => {
  const stops = (...rows: [id: string, lon: number, lat: number][]) => ({
    id: rows.map(([id]) => id),
    name: rows.map(([id]) => `Stop ${id}`),
    lon: Float64Array.from(rows, ([, lon]) => lon),
    lat: Float64Array.from(rows, ([, , lat]) => lat),
  });

  test("with one id are one, where they lie together", () => {
    const merged = mergeStops([
      stops(["A", -2, 53], ["B", Number.NaN, Number.NaN]),
      stops(["C", -2, 53], ["A", -2.001, 53], ["B", -2.1, 53]),
    ]);
    expect(merged.id).toEqual(["A", "B", "C"]);
    expect(merged.lon).toEqual([-2, -2.1, -2]);
    expect(merged.indexes.map((each) => [...each])).toEqual([
      [0, 1],
      [2, 0, 1],
    ]);
  });

  test("with one id in two places are two", () => {
    const merged = mergeStops([stops(["1", -2, 53]), stops(["1", -3, 53])]);
    expect(merged.indexes.map((each) => [...each])).toEqual([[0], [1]]);
  });
});

describe("trips of an LSOA", () => {
  // Output Areas 0 and 1 in LSOA 0, 2 in LSOA 1, 3 and 4 in LSOA 2 (nobody lives there); LSOAs 0 and 1 in district 0.
  const areas = {
    lsoa: Int32Array.of(0, 0, 1, 2, 2),
    people: [300, 100, 200, 0, 0],
    lad: Int32Array.of(0, 0, 1),
  };

  test("are the mean of its Output Areas by their people", () => {
    const trips = lsoaTrips(counts([8, 0, 3, 1, 2]), areas);
    expect([trips[0], trips[15], trips[30]]).toEqual([6, 3, 1.5]);
  });

  test("are known where either feed has some, and throughout a district half of whose people have", () => {
    const none = counts([0, 0, 0, 0, 0]);
    expect([...coveredLsoas(counts([1, 0, 0, 0, 0]), none, areas)]).toEqual([1, 1, 0]);
    expect([...coveredLsoas(none, counts([0, 1, 0, 0, 0]), areas)]).toEqual([1, 0, 0]);
    expect([...coveredLsoas(none, none, areas, new Set([1]))]).toEqual([0, 0, 1]);
  });

  function counts(perArea: number[]): Float64Array {
    const trips = new Float64Array(perArea.length * 15);
    for (const [i, n] of perArea.entries()) trips[i * 15] = n;
    return trips;
  }
});

describe("parts of a week", () => {
  const trips = Float64Array.from({ length: 30 }, (_, i) => (i < 15 ? 0 : i - 14));

  test("daytime is the bands from 7 to 19 together", () => {
    const daytime = PARTS_OF_WEEK.find((part) => part.dayType === "sunday" && part.timeBand === "daytime")!;
    expect(daytime.hours).toBe(12);
    expect(tripsIn(trips, 1, daytime)).toBe(11 + 12 + 13);
    expect(PARTS_OF_WEEK).toHaveLength(18);
  });

  test("what is gone had some before and has none after", () => {
    const after = trips.slice();
    after[15 + 3] = 0;
    for (const band of [0, 1, 2]) after[15 + 10 + band] = 0;
    expect(lostTrips(trips, after, 1)).toEqual({
      eveningsBefore: 4,
      eveningsAfter: 0,
      sundaysBefore: 11 + 12 + 13 + 14,
      sundaysAfter: 14,
      eveningsGone: true,
      sundaysGone: false,
    });
    expect(lostTrips(trips, trips, 0)).toMatchObject({ eveningsGone: false, sundaysGone: false });
  });
});
