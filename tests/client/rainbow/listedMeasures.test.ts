import { expect, test } from "vitest";
import { listedFor, listedMeasures } from "../../../client/rainbow/listedMeasures.ts";
import { matchingMeasures, measuresByPart } from "../../../client/rainbow/measures.ts";
import { CARS, TRIPS } from "../pack.ts";

const of = (id: string, label: string) => ({
  ...CARS,
  id,
  name: "Drivers",
  breakdown: { of: "drivers", dimension: "Sex", label },
});
const EVERYONE = of("drivers", "Everyone");
const WOMEN = of("drivers-women", "Women");

test("a family is listed once, and says whom it is known of", () =>
  expect(listedMeasures([TRIPS, EVERYONE, WOMEN, CARS]).map((m) => [m.id, m.breakdowns])).toEqual([
    ["trips", undefined],
    ["drivers", "Sex: everyone, women"],
    ["cars", undefined],
  ]));

test("a family of one that can be drawn is a measure like any other", () =>
  expect(listedMeasures([{ ...EVERYONE, series: [] }, WOMEN]).map((m) => [m.id, m.breakdowns])).toEqual([
    ["drivers-women", undefined],
  ]));

test("the family's first stands for each of it", () => {
  expect(listedFor([TRIPS, EVERYONE, WOMEN], WOMEN).id).toBe("drivers");
  expect(listedFor([TRIPS, EVERYONE, WOMEN], TRIPS).id).toBe("trips");
});

test("a measure is found by whom it is known of", () =>
  expect(
    matchingMeasures(measuresByPart([EVERYONE, WOMEN, CARS]), "women drivers").flatMap((p) =>
      p.measures.map(({ id }) => id),
    ),
  ).toEqual(["drivers"]));
