import { expect, test } from "vitest";
import { compareWithBenchmark } from "../../../geodata/statistics/compareWithBenchmark.ts";

test.each([
  [{ lower: 20, upper: 25 }, "higher-is-worse", "worse"],
  [{ lower: 10, upper: 15 }, "higher-is-worse", "better"],
  [{ lower: 20, upper: 25 }, "lower-is-worse", "better"],
  [{ lower: 10, upper: 15 }, "lower-is-worse", "worse"],
  [{ lower: 20, upper: 25 }, "none", "higher"],
  [{ lower: 10, upper: 15 }, "none", "lower"],
  [{ lower: 10, upper: 25 }, "higher-is-worse", "similar"],
  [{ lower: 17.5, upper: 25 }, "none", "similar"],
  [{ lower: 10, upper: 17.5 }, "none", "similar"],
  [{}, "higher-is-worse", "not-tested"],
  [{ lower: 10 }, "none", "not-tested"],
  [{ lower: Number.NaN, upper: Number.NaN }, "none", "not-tested"],
] as const)("%o against 17.5 when %s: %s", (area, polarity, result) => {
  expect(compareWithBenchmark(area, 17.5, polarity)).toBe(result);
});

test("refuses limits the wrong way round and a benchmark that is no number", () => {
  expect(() => compareWithBenchmark({ lower: 2, upper: 1 }, 1, "none")).toThrow("must not exceed the upper");
  expect(() => compareWithBenchmark({ lower: 1, upper: 2 }, Number.NaN, "none")).toThrow(
    "a benchmark must be a number, got NaN",
  );
});
