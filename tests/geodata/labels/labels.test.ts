import { describe, expect, test } from "vitest";
import { areaFinder } from "../../../geodata/geometry/areaFinder.ts";
import { pointsInside } from "../../../geodata/geometry/areaGeometry.ts";
import { levelShapes } from "../../../geodata/geometry/levelShapes.ts";
import { toDegrees, type UnitPoint } from "../../../geodata/geometry/mercator.ts";
import { areaLabels } from "../../../geodata/labels/areaLabels.ts";
import type { Locality } from "../../../geodata/labels/localities.ts";
import { placeLabels } from "../../../geodata/labels/placeLabels.ts";
import { smallCounty } from "../geometry/smallCounty.ts";
import { wigglyGrid } from "../geometry/wigglyGrid.ts";

const geography = smallCounty();
const levels = levelShapes(geography, { lsoa: wigglyGrid(4, 2) }, [8]);
const shapesOf = (level: string) => levels.find((l) => l.level === level)!;

describe("areaLabels", () => {
  test("names each area once, well inside it, the most populous first", () => {
    const labels = areaLabels(geography.lad!, pointsInside(shapesOf("lad")), Uint32Array.of(100, 200));
    expect(labels.map(({ id, properties }) => [id, properties])).toEqual([
      [1, { name: "Easting", code: "E06000002", rank: 1 }],
      [0, { name: "Westing", code: "E06000001", rank: 2 }],
    ]);
    const [lon, lat] = toDegrees(...labels[0]!.at);
    expect(lon).toBeCloseTo(-1.94, 2);
    expect(lat).toBeCloseTo(53.02, 1);
  });

  test("leaves out areas that only have a number", () => {
    const labels = areaLabels(geography.msoa!, pointsInside(shapesOf("msoa")), new Uint32Array(4));
    expect(labels.map(({ properties }) => properties.name)).toEqual(["Abbey Fields"]);
    expect(areaLabels(geography.lsoa!, pointsInside(shapesOf("lsoa")), new Uint32Array(8))).toEqual([]);
  });
});

describe("placeLabels", () => {
  test("ranks places by their residents, from city to hamlet", () => {
    const sizes = [200_000, 199_999, 79_999, 11_999, 3999, 799];
    const { labels } = labelled(sizes.map((n, i) => place(`P${i}`, n)));
    expect(labels.map(({ properties }) => [properties.name, properties.rank])).toEqual([
      ["P0", 1],
      ["P1", 2],
      ["P2", 3],
      ["P3", 4],
      ["P4", 5],
      ["P5", 6],
    ]);
  });

  test("shows a part of a place as a suburb, unless it is a town itself", () => {
    const { labels } = labelled([
      { ...place("Suburb", 24_000), parent: "City" },
      { ...place("Town", 240_000), parent: "City" },
    ]);
    expect(labels.map(({ properties }) => [properties.name, properties.rank])).toEqual([
      ["Town", 3],
      ["Suburb", 4],
    ]);
  });

  test("gives the search the places with their district", () => {
    const { places } = labelled([
      place("West End", 12),
      { ...place("East End", 9), lon: -1.93, parent: "Town" },
    ]);
    expect(places).toEqual({
      name: ["West End", "East End"],
      parent: ["", "Town"],
      lon: [-1.97, -1.93],
      lat: [53.02, 53.02],
      rank: [12, 9],
      lad: [0, 1],
    });
  });

  test("leaves out places outside all districts", () => {
    expect(labelled([{ ...place("Abroad", 40), lon: -5 }]).places.name).toEqual([]);
  });

  test("puts the larger of one rank first", () => {
    const { labels } = labelled([place("Less", 210_000), place("More", 220_000)]);
    expect(labels.map(({ properties }) => [properties.name, properties.rank, properties.order])).toEqual([
      ["More", 1, 1],
      ["Less", 1, 2],
    ]);
  });

  test("names a place once in a neighbourhood, and its centre not at all", () => {
    const { labels, places } = labelled([
      place("Newton", 900),
      { ...place("Newton", 500), lon: -1.96 },
      { ...place("Newton", 300), lon: -1.92 },
      { ...place("Newton Town Centre", 100), parent: "Newton" },
    ]);
    expect(labels.map(({ properties }) => [properties.name, properties.rank])).toEqual([
      ["Newton", 5],
      ["Newton", 6],
    ]);
    expect(places.name.length).toBe(4);
  });

  test("marks the first four places of each area as its own", () => {
    const { labels } = labelled([1, 2, 3, 4, 5].map((n) => place(`P${n}`, n)));
    expect(labels.map(({ properties }) => [properties.name, properties["of-ward"]])).toEqual([
      ["P5", 1],
      ["P4", 1],
      ["P3", 1],
      ["P2", 1],
      ["P1", undefined],
    ]);
  });

  test("has an area's own places in the tiles from where the area is large enough to select", () => {
    const { labels } = labelled([place("Hamlet", 10)], [0, 0], [-2, 53, -1.5, 53.1]);
    expect(labels[0]!.firstZoom).toBe(7);
  });

  test("lets districts and wards stand in where there are no stops, for the map alone", () => {
    const { labels, places } = labelled([place("West End", 900)], [4000, 900_000]);
    expect(labels.map(({ properties }) => [properties.name, properties.kind, properties.rank])).toEqual([
      ["Easting", "district", 3],
      ["West End", "place", 5],
      ["Castle", "ward", 5],
      ["Down", "ward", 5],
    ]);
    expect(places.name).toEqual(["West End"]);
  });

  test("lets no district stand in beside a town, and no ward beside a place of its name", () => {
    const { labels } = labelled(
      [
        { ...place("Port", 30_000), lon: -1.93 },
        { ...place("Castle", 900), lon: -1.99 },
      ],
      [4000, 900_000],
    );
    expect(labels.map(({ properties }) => [properties.name, properties.kind])).toEqual([
      ["Port", "place"],
      ["Castle", "place"],
      ["Down", "ward"],
    ]);
  });
});

/** Somewhere in the western district. */
function place(name: string, residents: number): Locality {
  return { name, parent: "", lon: -1.97, lat: 53.02, stops: 10, allStops: 10, residents };
}

function labelled(localities: Locality[], population = [0, 0], bounds = [-2, 53, -1.95, 53.01]) {
  const ofAll = Float32Array.from({ length: 16 }, (_, i) => bounds[i % 4]!);
  return placeLabels({
    geography,
    localities,
    areasAt,
    inside: { lad: pointsInside(shapesOf("lad")), ward: pointsInside(shapesOf("ward")) },
    population: { lad: Uint32Array.from(population) },
    bounds: { lsoa: ofAll, msoa: ofAll, ward: ofAll, lad: ofAll },
  });
}

function areasAt(at: UnitPoint) {
  const areaOf = (level: string) => areaFinder(shapesOf(level).full.arcs, shapesOf(level).full.shapes)(at);
  return { lad: areaOf("lad"), ward: areaOf("ward") };
}
