import { expect, test } from "vitest";
import { falseDiscovery } from "../../../geodata/statistics/falseDiscovery.ts";

// The fifteen comparisons of Benjamini and Hochberg 1995, section 4: four are significant at 0.05.
const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

test("the example of the authors: four discoveries", () => {
  const adjusted = falseDiscovery(PUBLISHED);
  expect(adjusted.filter((q) => q <= 0.05)).toHaveLength(4);
  expect(adjusted[3]).toBeCloseTo(0.035625, 9);
  expect(adjusted[5]).toBeCloseTo((0.0298 * 15) / 7, 9);
  expect(adjusted[14]).toBe(1);
});

test("any order, and NaN is no test", () => {
  const adjusted = falseDiscovery([0.02, Number.NaN, 0.01, 0.5]);
  expect([...adjusted]).toEqual([0.03, Number.NaN, 0.03, 0.5]);
});

test("refuses what is no probability", () => {
  expect(() => falseDiscovery([0.5, 1.2])).toThrow("a p-value must lie between 0 and 1, got 1.2");
});
