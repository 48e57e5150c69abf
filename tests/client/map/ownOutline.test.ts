import { expect, test } from "vitest";
import { ownLayers, ownSource, partsOf } from "../../../client/map/ownOutline.ts";
import type { Manifest } from "../../../geodata/pack/manifest.ts";

const MANIFEST = {
  levels: [
    { level: "lsoa", tiles: { layer: "lsoa" } },
    { level: "lad", tiles: { layer: "lad" } },
  ],
} as unknown as Manifest;

test("places are outlined from the tiles of their own level, those of levels not held left out", () => {
  const own = { codes: ["E07090001", "E01090001", "E05090001", "E01090002"] };
  expect(partsOf(MANIFEST, own).map(({ level, codes }) => [level, codes])).toEqual([
    ["lsoa", ["E01090001", "E01090002"]],
    ["lad", ["E07090001"]],
  ]);
  const layers = ownLayers({ manifest: MANIFEST, theme: "light", own });
  expect(layers.find(({ id }) => id === "own-line-lad")).toMatchObject({
    source: "outline-lad",
    filter: ["in", ["get", "code"], ["literal", ["E07090001"]]],
  });
});

test("an outline being drawn shows its corners, and the side that will close it", () => {
  const corners = [
    [0, 51],
    [1, 51],
    [1, 52],
  ] as const;
  const { data } = ownSource({ corners }) as { data: GeoJSON.FeatureCollection };
  expect(data.features.map(({ geometry }) => geometry.type)).toEqual([
    "LineString",
    "LineString",
    "Point",
    "Point",
    "Point",
  ]);
  expect(data.features[1]!.geometry).toMatchObject({
    coordinates: [
      [1, 52],
      [0, 51],
    ],
  });
});

test("nothing is drawn without an area", () => {
  expect(ownLayers({ manifest: MANIFEST, theme: "light" })).toEqual([]);
});
