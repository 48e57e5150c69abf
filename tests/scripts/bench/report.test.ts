import { expect, test } from "vitest";
import { BOUNDS } from "../../../scripts/bench/bounds.ts";
import { middle, short, textTable, verdictRows, verdicts } from "../../../scripts/bench/report.ts";

const BOTH = [
  { figure: "rate", what: "requests", unit: "×", atLeast: 0.45 },
  { figure: "size", what: "bytes", unit: "kB", atMost: 150 },
] as const;

test("a figure on its bound reaches it", () => {
  expect(verdicts({ rate: 0.45, size: 150 }, BOTH).map(({ reached }) => reached)).toEqual([true, true]);
});

test("a figure on the wrong side of its bound does not", () => {
  expect(verdicts({ rate: 0.44, size: 151 }, BOTH).map(({ reached }) => reached)).toEqual([false, false]);
});

test("what was not measured is neither reached nor missed, and the table says so", () => {
  expect(verdictRows(verdicts({ size: 12.34 }, BOTH))).toEqual([
    ["requests", "–", "not measured", "at least 0.45 ×"],
    ["bytes", "yes", "12.3 kB", "at most 150 kB"],
  ]);
});

test("every bound is held from one side and has a name of its own", () => {
  for (const { atLeast, atMost } of BOUNDS)
    expect((atLeast === undefined) !== (atMost === undefined)).toBe(true);
  expect(new Set(BOUNDS.map(({ figure }) => figure)).size).toBe(BOUNDS.length);
});

test("the middle is not moved by one round that went wrong", () => {
  expect(middle([31, 900, 30])).toBe(31);
  expect(middle([30, 32])).toBe(31);
  expect(() => middle([])).toThrow("at least one number");
});

test("figures are as short as they may be", () => {
  expect([0.67891, 12.345, 535.4, 52169.65].map(short)).toEqual(["0.679", "12.3", "535", "52170"]);
});

test("columns of a table are as wide as their widest cell", () => {
  expect(textTable(["what", "n"], [["a", "100"]])).toBe("what     n\n──────────\na      100");
});
