import { describe, expect, test } from "vitest";
import { repairOutline } from "../../../geodata/geometry/repairOutline.ts";

const SQUARE = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
  [0, 0],
];

describe("repairOutline", () => {
  test("leaves a sound outline as it is", () => {
    expect(repairOutline({ type: "Polygon", coordinates: [SQUARE] })).toEqual([[SQUARE]]);
  });

  test("closes an open ring", () => {
    expect(repairOutline({ type: "Polygon", coordinates: [SQUARE.slice(0, -1)] })).toEqual([[SQUARE]]);
  });

  test("drops repeated points", () => {
    const repeated = [SQUARE[0]!, SQUARE[0]!, ...SQUARE.slice(1, 3), SQUARE[2]!, ...SQUARE.slice(3)];
    expect(repairOutline({ type: "Polygon", coordinates: [repeated] })).toEqual([[SQUARE]]);
  });

  test("drops a spike", () => {
    const spiked = [...SQUARE.slice(0, 3), [5, 5], ...SQUARE.slice(2)];
    expect(repairOutline({ type: "Polygon", coordinates: [spiked] })).toEqual([[SQUARE]]);
  });

  test("drops a spike at the ring's first point", () => {
    const spiked = [[5, 5], SQUARE[1]!, SQUARE[2]!, SQUARE[3]!, SQUARE[0]!, SQUARE[1]!, [5, 5]];
    const [[ring]] = repairOutline({ type: "Polygon", coordinates: [spiked] }) as [number[][][]];
    expect(ring).toHaveLength(5);
    expect(ring).not.toContainEqual([5, 5]);
  });

  test("winds outer rings counter-clockwise and holes clockwise", () => {
    const hole = [
      [0.5, 0.5],
      [1.5, 0.5],
      [1.5, 1.5],
      [0.5, 0.5],
    ];
    expect(repairOutline({ type: "Polygon", coordinates: [SQUARE.toReversed(), hole] })).toEqual([
      [SQUARE, hole.toReversed()],
    ]);
  });

  test("splits a bow-tie into its two halves", () => {
    const bowTie = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    const halves = repairOutline({ type: "Polygon", coordinates: [bowTie] });
    expect(halves).toHaveLength(2);
    for (const [ring] of halves) {
      expect(ring).toHaveLength(4);
      expect(ring).toContainEqual([1, 1]);
    }
  });

  test("drops a ring without area, and keeps the other parts", () => {
    const line = [
      [5, 5],
      [6, 6],
      [5, 5],
    ];
    expect(repairOutline({ type: "MultiPolygon", coordinates: [[line], [SQUARE]] })).toEqual([[SQUARE]]);
  });
});
