import { expect, test } from "vitest";
import { circlePath, columnPaths } from "../../../client/indicator/columnPaths.ts";
import { frameOf } from "../../../client/indicator/smallMapFrame.ts";

const NONE = Number.NaN;

test("areas are joined by class; those without a number are in none", () => {
  const column = {
    value: Float64Array.from([5, 10, 30, NONE, NONE, NONE, 12]),
    status: Uint8Array.from([0, 0, 0, 1, 2, 3, 0]),
  };
  expect(columnPaths(column, [10, 20], ["a", "b", "c", "d", "e", "f", "g"])).toEqual({
    classes: ["a", "bg", "c"],
    suppressed: "d",
    missing: "ef",
  });
});

test("an area too small for an outline leaves nothing behind", () => {
  const column = { value: Float64Array.from([5, 6, NONE]), status: Uint8Array.from([0, 0, 1]) };
  expect(columnPaths(column, [], [undefined, "b"])).toEqual({ classes: ["b"], suppressed: "", missing: "" });
});

test("counts are circles, the largest first; none for zero or no number", () => {
  const frame = frameOf([0, 50, 2, 51]);
  const column = {
    value: Float64Array.from([4, 100, 0, NONE]),
    status: Uint8Array.from([0, 0, 0, 1]),
  };
  const centres = Float32Array.from([0, 51, 2, 51, 1, 50.5, 1, 50.5]);
  const path = circlePath(column, { extent: [0, 100] }, centres, frame);
  expect(path.match(/M/g)).toHaveLength(2);
  const [large, small] = path.split("Z");
  // a sixteenth of the 360 units across, round the north-east corner
  expect(large).toBe("M337.5 0a22.5 22.5 0 1 0 45 0a22.5 22.5 0 1 0 -45 0");
  expect(small).toBe("M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0");
  expect(circlePath(column, { extent: [0, 0] }, centres, frame)).toBe("");
});
