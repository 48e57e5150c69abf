import { describe, expect, test } from "vitest";
import { dissolve, meshOf } from "../../../geodata/geometry/mesh.ts";
import { queenNeighbours } from "../../../geodata/geometry/queenNeighbours.ts";
import { lattice } from "../../fixtures/lattice.ts";

const GRID = meshOf(Array.from({ length: 12 }, (_, i) => square(i % 4, Math.floor(i / 4))));

describe("queen neighbours of a mesh", () => {
  test("squares touch along sides and at corners", () => {
    expect(queenNeighbours(GRID.arcs, GRID.shapes)).toEqual(lattice(4, 3, "queen"));
  });

  test("dissolved areas touch at a corner too", () => {
    // Quarters of a square of four by two and the strip below them.
    const parents = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4, 4];
    const { start, index } = queenNeighbours(GRID.arcs, dissolve(GRID, parents, 5));
    expect([...index.subarray(start[0]!, start[1]!)]).toEqual([1, 2, 3]);
    expect([...index.subarray(start[4]!, start[5]!)]).toEqual([2, 3]);
  });

  test("an island has none, and an area inside another has that one", () => {
    const hole = [at(1, 1), at(1, 2), at(2, 2), at(2, 1), at(1, 1)];
    const ring = [[at(0, 0), at(3, 0), at(3, 3), at(0, 3), at(0, 0)], hole];
    const mesh = meshOf([[ring], [[hole.toReversed()]], square(8, 8)]);
    const { start, index } = queenNeighbours(mesh.arcs, mesh.shapes);
    expect([[...start], [...index]]).toEqual([
      [0, 1, 2, 2],
      [1, 0],
    ]);
  });
});

function at(x: number, y: number): [number, number] {
  return [x / 16, y / 16];
}

function square(x: number, y: number) {
  return [[[at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1), at(x, y)]]];
}
