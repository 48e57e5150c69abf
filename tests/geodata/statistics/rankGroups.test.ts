import { describe, expect, test } from "vitest";
import { rankGroup } from "../../../geodata/statistics/rankGroups.ts";

const HUNDRED = Array.from({ length: 100 }, (_, i) => i + 1);

describe("group of an area among a hundred", () => {
  test.each([
    [100, "in the worst tenth", 1],
    [91, "in the worst tenth", 1],
    [90, "in the worst fifth", 2],
    [75, "in the worst third", 3],
    [65, "in the worst half", 4],
    [55, "in the middle fifth", 5],
    [45, "in the middle fifth", 6],
    [35, "in the best half", 7],
    [25, "in the best third", 8],
    [15, "in the best fifth", 9],
    [1, "in the best tenth", 10],
  ])("%i when higher is worse: %s", (value, words, tenth) => {
    expect(rankGroup(value, HUNDRED, "higher-is-worse")).toEqual({ words, tenth, of: 100 });
  });

  test("turns round when lower is worse", () => {
    expect(rankGroup(1, HUNDRED, "lower-is-worse")?.words).toBe("in the worst tenth");
    expect(rankGroup(100, HUNDRED, "lower-is-worse")?.words).toBe("in the best tenth");
  });

  test("is highest or lowest without polarity, never best or worst", () => {
    expect(rankGroup(100, HUNDRED, "none")?.words).toBe("in the highest tenth");
    expect(rankGroup(1, HUNDRED, "none")?.words).toBe("in the lowest tenth");
  });

  test("areas without a value do not count", () => {
    const withGaps = HUNDRED.flatMap((v) => [v, Number.NaN]);
    expect(rankGroup(90, withGaps, "higher-is-worse")).toEqual(rankGroup(90, HUNDRED, "higher-is-worse"));
    expect(rankGroup(Number.NaN, HUNDRED, "none")).toBeUndefined();
  });

  test("equal areas share the middle of their places", () => {
    const halfZero = [...Array<number>(50).fill(0), ...HUNDRED.slice(0, 50)];
    expect(rankGroup(0, halfZero, "higher-is-worse")?.tenth).toBe(8);
  });

  test("thirds below twenty areas, nothing below six or when all are the same", () => {
    const nine = HUNDRED.slice(0, 9);
    expect(rankGroup(9, nine, "higher-is-worse")?.words).toBe("in the worst third");
    expect(rankGroup(5, nine, "higher-is-worse")?.words).toBe("in the middle third");
    expect(rankGroup(1, nine, "none")?.words).toBe("in the lowest third");
    expect(rankGroup(1, [1, 2, 3, 4, 5], "none")).toBeUndefined();
    expect(rankGroup(7, Array<number>(30).fill(7), "none")).toBeUndefined();
  });
});
