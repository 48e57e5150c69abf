import { describe, expect, test } from "vitest";
import { barPieces, classOfValue, placeOf } from "../../../client/legend/scale.ts";

test.each([
  [9.9, 0],
  [10, 1],
  [29.9, 2],
  [30, 3],
])("%f is in class %i: a limit belongs to the class above", (value, n) =>
  expect(classOfValue(value, [10, 20, 30])).toBe(n),
);

test.each([
  [-5, 0],
  [10, 0.25],
  [400, 1],
])("%f lies at %f of the axis", (value, place) => expect(placeOf(value, { from: 0, to: 40 })).toBe(place));

describe("barPieces", () => {
  test("a bar that two classes share is cut at the limit", () =>
    expect(barPieces({ histogram: { from: 0, to: 40, counts: [4, 2] }, breaks: [15] })).toEqual([
      { from: 0, to: 0.375, height: 1, classIndex: 0 },
      { from: 0.375, to: 0.5, height: 1, classIndex: 1 },
      { from: 0.5, to: 1, height: 0.5, classIndex: 1 },
    ]));

  test("an empty bin draws nothing, and a single area is still seen", () =>
    expect(
      barPieces({ histogram: { from: 0, to: 3, counts: [1000, 0, 1] }, breaks: [] }).map((p) => p.height),
    ).toEqual([1, 0.015]));
});
