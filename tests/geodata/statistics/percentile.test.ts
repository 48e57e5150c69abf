import { expect, test } from "vitest";
import { percentile } from "../../../geodata/statistics/percentile.ts";

test.each([
  [0, 1],
  [0.25, 1.75],
  [0.5, 2.5],
  [1, 4],
])("share %f of 1, 2, 3, 4 lies below %f", (p, value) => expect(percentile([1, 2, 3, 4], p)).toBe(value));

test("refuses nothing", () => {
  expect(() => percentile([], 0.5)).toThrow("a percentile needs at least one value, got none");
});
