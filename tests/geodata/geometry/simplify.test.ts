import { kinks } from "@turf/turf";
import { describe, expect, test } from "vitest";
import { dissolve, meshOf, meshOfOutlines } from "../../../geodata/geometry/mesh.ts";
import { polygonsOf } from "../../../geodata/geometry/polygonsOf.ts";
import { ringArea } from "../../../geodata/geometry/ringArea.ts";
import { simplify } from "../../../geodata/geometry/simplify.ts";
import { wigglyGrid } from "./wigglyGrid.ts";

const ZOOMS = [4, 5, 6, 7, 8, 9, 10, 11, 12];
const outlines = wigglyGrid(8, 6);
const mesh = meshOfOutlines([...outlines.keys()], outlines, "a file");
const [whole] = dissolve(mesh, Array(48).fill(0), 1);
const drawn = simplify(mesh, ZOOMS);

describe.each(ZOOMS)("a mesh simplified for zoom %i", (zoom) => {
  const arcs = drawn.get(zoom)!;
  const areas = mesh.shapes.map((shape) => polygonsOf(arcs, shape));

  test("keeps every area, each a triangle at least", () => {
    for (const ring of areas.flat(2)) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(Math.abs(ringArea(ring))).toBeGreaterThan(0);
    }
  });

  test("has no gaps and no overlaps: the areas add up to the whole", () => {
    const parts = areas.flat(2).reduce((sum, ring) => sum + Math.abs(ringArea(ring)), 0);
    const union = Math.abs(ringArea(polygonsOf(arcs, whole!)[0]![0]!));
    expect(parts / union).toBeCloseTo(1, 9);
  });

  test("crosses no lines", () => {
    for (const coordinates of areas.flat())
      expect(kinks({ type: "Polygon", coordinates }).features).toEqual([]);
  });
});

describe("simplify", () => {
  test("leaves out more the further out", () => {
    const points = ZOOMS.map((zoom) => drawn.get(zoom)!.xy.length / 2);
    expect(points).toEqual(points.toSorted((a, b) => a - b));
    expect(points[0]!).toBeLessThan(mesh.arcs.xy.length / 8);
    expect(points.at(-1)!).toBeGreaterThan(mesh.arcs.xy.length / 4);
  });

  test("keeps a tiny island and a tiny enclave as triangles", () => {
    const many = (n: number, x: number, y: number, r: number) => {
      const points = Array.from({ length: n }, (_, i) => [
        x + r * Math.cos((2 * Math.PI * i) / n),
        y + r * Math.sin((2 * Math.PI * i) / n),
      ]);
      return [...points, points[0]!];
    };
    const enclave = many(30, 0.5, 0.3, 1e-6);
    const island = many(30, 0.52, 0.3, 1e-6);
    const tiny = meshOf([[[many(40, 0.5, 0.3, 0.001), enclave]], [[enclave]], [[island]]]);
    const arcs = simplify(tiny, [4]).get(4)!;
    expect(polygonsOf(arcs, tiny.shapes[1]!)[0]![0]).toHaveLength(4);
    expect(polygonsOf(arcs, tiny.shapes[2]!)[0]![0]).toHaveLength(4);
    expect(tiny.shapes[0]![0]).toHaveLength(2);
  });

  test("does not cut a bay short over an island in it", () => {
    const coast = [
      [0.5, 0.3],
      [0.51, 0.3],
      [0.51, 0.31],
      [0.50501, 0.31],
      [0.505, 0.3099],
      [0.50499, 0.31],
      [0.5, 0.31],
      [0.5, 0.3],
    ];
    const island = [
      [0.505, 0.30997],
      [0.505001, 0.30999],
      [0.504999, 0.30999],
      [0.505, 0.30997],
    ];
    const bay = [0.505, 0.3099];
    const ringWith = (parts: number[][][][][]) => {
      const made = meshOf(parts);
      return polygonsOf(simplify(made, [4]).get(4)!, made.shapes[0]!)[0]![0];
    };
    expect(ringWith([[[coast]]])).not.toContainEqual(bay);
    expect(ringWith([[[coast]], [[island]]])).toContainEqual(bay);
  });

  test("does not lay two lines between the same ends on each other", () => {
    const lens = [
      [0.5, 0.3],
      [0.5005, 0.300005],
      [0.501, 0.3],
      [0.5005, 0.299995],
      [0.5, 0.3],
    ];
    const above = [
      [0.5, 0.3],
      [0.5005, 0.300005],
      [0.501, 0.3],
      [0.501, 0.302],
      [0.5, 0.302],
      [0.5, 0.3],
    ];
    const below = [
      [0.5, 0.3],
      [0.5005, 0.299995],
      [0.501, 0.3],
      [0.501, 0.298],
      [0.5, 0.298],
      [0.5, 0.3],
    ];
    const made = meshOf([[[lens]], [[above]], [[below]]]);
    const ring = polygonsOf(simplify(made, [4]).get(4)!, made.shapes[0]!)[0]![0]!;
    expect(ring).toHaveLength(4);
    expect(Math.abs(ringArea(ring))).toBeGreaterThan(0);
  });
});
