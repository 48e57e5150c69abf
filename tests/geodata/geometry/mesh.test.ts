import { describe, expect, test } from "vitest";
import { toDegrees } from "../../../geodata/geometry/mercator.ts";
import { dissolve, meshOf, meshOfOutlines } from "../../../geodata/geometry/mesh.ts";
import { polygonsOf } from "../../../geodata/geometry/polygonsOf.ts";
import { codeAt, wigglyGrid } from "./wigglyGrid.ts";

describe("meshOfOutlines", () => {
  test("stores each side once, whoever shares it", () => {
    const outlines = wigglyGrid(2, 1);
    const mesh = meshOfOutlines([...outlines.keys()], outlines, "a file");
    const uses = mesh.shapes.flat(3).map((arc) => (arc < 0 ? ~arc : arc));
    expect(new Set(uses).size).toBe(3);
    expect(uses).toHaveLength(4);
  });

  test("gives the outlines back in the order of the codes asked for", () => {
    const outlines = wigglyGrid(3, 2);
    const mesh = meshOfOutlines([codeAt(4), codeAt(1)], outlines, "a file");
    const [[ring]] = polygonsOf(mesh.arcs, mesh.shapes[0]!) as [[[number, number][]]];
    const degrees = ring!.map(([x, y]) =>
      toDegrees(x, y)
        .map((n) => n.toFixed(6))
        .join(),
    );
    const given = outlines
      .get(codeAt(4))!
      .coordinates[0]!.map((point) => point.map((n) => n.toFixed(6)).join());
    expect(degrees).toHaveLength(given.length);
    expect(new Set(degrees)).toEqual(new Set(given));
  });

  test("says which areas have no outline", () => {
    expect(() => meshOfOutlines([codeAt(0), codeAt(7)], wigglyGrid(2, 1), "a file")).toThrow(
      "a file: every area must have an outline. Expected outlines of 2 areas; got 1: 1 missing, E01000007.",
    );
  });

  test("refuses coordinates that are not degrees", () => {
    const metres = {
      type: "Polygon" as const,
      coordinates: [
        [
          [530000, 180000],
          [531000, 180000],
          [530000, 181000],
        ],
      ],
    };
    expect(() => meshOfOutlines(["E01000000"], new Map([["E01000000", metres]]), "a file")).toThrow(
      "outlines must be in degrees",
    );
  });
});

describe("dissolve", () => {
  test("takes away the lines between the parts and keeps the arcs round them", () => {
    const outlines = wigglyGrid(2, 2);
    const mesh = meshOfOutlines([...outlines.keys()], outlines, "a file");
    const [west, east] = dissolve(mesh, [0, 1, 0, 1], 2);
    const [whole] = dissolve(mesh, [0, 0, 0, 0], 1);
    const own = (shape: number[][][]) => shape.flat(2).map((arc) => (arc < 0 ? ~arc : arc));
    const between = own(west!).filter((arc) => own(east!).includes(arc));
    expect(between).toHaveLength(2);
    expect(own(whole!).sort()).toEqual(
      [...own(west!), ...own(east!)].filter((arc) => !between.includes(arc)).sort(),
    );
    expect(whole).toHaveLength(1);
  });

  test("closes a crack between outlines, not an enclave", () => {
    const box = (x: number, y: number, size: number) => [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ];
    const enclave = meshOf([[[box(0.5, 0.3, 0.01), box(0.502, 0.302, 0.001)]]]);
    const crack = meshOf([[[box(0.5, 0.3, 0.01), box(0.502, 0.302, 1e-7)]]]);
    expect(dissolve(enclave, [0], 1)[0]![0]).toHaveLength(2);
    expect(dissolve(crack, [0], 1)[0]![0]).toHaveLength(1);
  });
});
