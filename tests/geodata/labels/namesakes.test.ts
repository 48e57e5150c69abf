import { expect, test } from "vitest";
import { toUnitSquare } from "../../../geodata/geometry/mercator.ts";
import { markNamesakes } from "../../../geodata/labels/namesakes.ts";
import type { LabelPoint } from "../../../geodata/tiles/vectorTiles.ts";

test("a district says the rank of the place of its name that lies in it", () => {
  const { areas } = marked([place("St Helens", -2.7, 2)], [area("St. Helens", -2.9)]);
  expect(areas[0]![1][0]!.properties).toEqual({ name: "St. Helens", place: 2 });
});

test("a place says that a ward about it, or next to it, has its name", () => {
  const abroad = place("Old Trafford", 5, 4);
  const beside = place("Old Trafford", -2.28, 4);
  const { places, areas } = marked([beside, abroad], [area("Old Trafford", -2.27)], "ward");
  expect(places.map(({ properties }) => properties["as-ward"])).toEqual([1, undefined]);
  expect(areas[0]![1][0]!.properties).toEqual({ name: "Old Trafford" });
});

test("other names, and a name elsewhere, are left alone", () => {
  const { places, areas } = marked(
    [place("Boston", 5, 3), place("Spalding", -2.7, 3)],
    [area("Boston", -2.9)],
  );
  expect(places.map(({ properties }) => properties["as-lad"])).toEqual([undefined, undefined]);
  expect(areas[0]![1][0]!.properties).toEqual({ name: "Boston" });
});

function place(name: string, lon: number, rank: number): LabelPoint {
  return { at: toUnitSquare(lon, 53), properties: { name, kind: "place", rank } };
}

function area(name: string, lon: number): LabelPoint {
  return { id: 0, at: toUnitSquare(lon, 53), properties: { name } };
}

/** The one area holds whatever lies west of Greenwich. */
function marked(places: LabelPoint[], areas: LabelPoint[], level: "lad" | "ward" = "lad") {
  return markNamesakes(places, [[level, areas]], ([x]) => (x < 0.5 && level === "lad" ? { lad: 0 } : {}));
}
