import { expect, test } from "vitest";
import { rankGroup, rankGroupAmong } from "../../../geodata/statistics/rankGroups.ts";

const WITH_EQUALS = [3, 0, 7, 3, 3, 12, 0, 5, 5, 9, 1, 2, 8, 8, 20, 4, 6, 3, 11, 10, 30, 0];
const SORTED = [...WITH_EQUALS].sort((a, b) => a - b);

test.each(["higher-is-worse", "lower-is-worse", "none"] as const)(
  "finds the same groups in order: %s",
  (polarity) => {
    for (const value of [...WITH_EQUALS, -1, 3.5, 99, Number.NaN])
      expect(rankGroupAmong(value, SORTED, polarity)).toEqual(rankGroup(value, WITH_EQUALS, polarity));
  },
);

test("too few or all the same: no group", () => {
  expect(rankGroupAmong(1, [1, 2, 3, 4, 5], "none")).toBeUndefined();
  expect(rankGroupAmong(1, [1, 1, 1, 1, 1, 1], "none")).toBeUndefined();
});
