import { expect, it } from "vitest";
import { split } from "../../../geodata/demo/census.ts";
import { chance } from "../../../geodata/statistics/chance.ts";

it("splits a total into parts that add up to it", () => {
  const parts = split(chance(3, "split"), 1234, [5, 0, 3, 1]);
  expect(parts.reduce((a, b) => a + b, 0)).toBe(1234);
  expect(parts[1]).toBe(0);
  expect(parts[0]).toBeGreaterThan(parts[2]!);
});
