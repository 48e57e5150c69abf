import { expect, test } from "vitest";
import { changeBreaks } from "../../../geodata/statistics/changeBreaks.ts";

test("limits lie as far below zero as above it, whichever way most areas went", () => {
  const fell = Array.from({ length: 100 }, (_, i) => -i);
  expect(changeBreaks(fell)).toEqual([-100, -50, -20, 20, 50, 100]);
});

test("where all changed by about a quarter, a quarter is not called small", () => {
  const changes = Array.from({ length: 101 }, (_, i) => -20 - i / 10);
  expect(changeBreaks(changes)).toEqual([-20, -10, -5, 5, 10, 20]);
});

test("small amounts have small limits, as they are written", () => {
  expect(changeBreaks([0.3, -0.3, 0.25, Number.NaN])).toEqual([-0.2, -0.1, -0.05, 0.05, 0.1, 0.2]);
});

test("one amount throughout still sets apart what fell from what rose", () => {
  expect(changeBreaks([8, -8, Number.NaN])).toEqual([-10, -5, -2, 2, 5, 10]);
});

test("nothing changed, nothing to set apart", () => {
  expect(changeBreaks([0, 0, Number.NaN])).toEqual([]);
});
