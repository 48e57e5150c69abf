import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { describe, expect, test } from "vitest";
import { toUnitSquare } from "../../../geodata/geometry/mercator.ts";
import { meshOfOutlines } from "../../../geodata/geometry/mesh.ts";
import { simplify } from "../../../geodata/geometry/simplify.ts";
import type { Tile } from "../../../geodata/tiles/pmtilesWriter.ts";
import { areaTiles, labelTiles } from "../../../geodata/tiles/vectorTiles.ts";
import { wigglyGrid } from "../geometry/wigglyGrid.ts";

const outlines = wigglyGrid(6, 5);
const codes = [...outlines.keys()];
const mesh = meshOfOutlines(codes, outlines, "a file");

describe.each([0, 4, 9, 12])("tiles of areas at zoom %i", (zoom) => {
  const arcs = simplify(mesh, [zoom]).get(zoom)!;
  const tiles = [...areaTiles({ layer: "lsoa", codes, shapes: mesh.shapes, arcs }, zoom)];

  test("hold every area, by its place in the table and its code", () => {
    const held = new Map(
      tiles.flatMap((tile) => featuresOf(tile, "lsoa").map((f) => [f.id, f.properties] as const)),
    );
    expect([...held].sort(([a], [b]) => a! - b!)).toEqual(codes.map((code, i) => [i, { code }]));
  });

  test("are each given once", () => {
    expect(new Set(tiles.map(({ x, y }) => `${x}/${y}`)).size).toBe(tiles.length);
  });
});

describe("areaTiles", () => {
  test("cuts more tiles the further in, and none where there is nothing", () => {
    const tiles = [...areaTiles({ layer: "lsoa", codes, shapes: mesh.shapes, arcs: mesh.arcs }, 12)];
    const row = 2 ** 12;
    const [west, north] = toUnitSquare(-2.01, 53.11);
    const [east, south] = toUnitSquare(-1.87, 52.99);
    for (const { x, y } of tiles) {
      expect((x + 1) / row).toBeGreaterThan(west);
      expect(x / row).toBeLessThan(east);
      expect((y + 1) / row).toBeGreaterThan(north);
      expect(y / row).toBeLessThan(south);
    }
    expect(tiles.length).toBeGreaterThan(4);
  });

  test("puts an area where it is", () => {
    const [tile] = [...areaTiles({ layer: "lsoa", codes, shapes: mesh.shapes, arcs: mesh.arcs }, 4)];
    const drawn = featuresOf(tile!, "lsoa")[0]!.toGeoJSON(tile!.x, tile!.y, tile!.z);
    const [lon, lat] = (drawn.geometry as unknown as { coordinates: [number, number][][] })
      .coordinates[0]![0]!;
    expect(lon).toBeCloseTo(-2, 1);
    expect(lat).toBeCloseTo(53, 1);
  });
});

describe("labelTiles", () => {
  test("keeps layers apart and numbers where there are any", () => {
    const at = toUnitSquare(-2, 53);
    const layers = {
      place: [{ at, properties: { name: "Aldale", rank: 1 } }],
      "label-lad": [{ at, id: 7, properties: { name: "Dale", code: "E06000001", rank: 2 } }],
    };
    const tiles = [...labelTiles(layers, 6)];
    expect(tiles).toHaveLength(1);
    expect(featuresOf(tiles[0]!, "place").map((f) => [f.id, f.properties])).toEqual([
      [undefined, { name: "Aldale", rank: 1 }],
    ]);
    expect(featuresOf(tiles[0]!, "label-lad").map((f) => [f.id, f.properties])).toEqual([
      [7, { name: "Dale", code: "E06000001", rank: 2 }],
    ]);
  });
});

function featuresOf(tile: Tile, layer: string) {
  const found = new VectorTile(new PbfReader(tile.bytes)).layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, i) => found!.feature(i));
}
