import { expect, test } from "vitest";
import { changeBreaks } from "../../../geodata/statistics/changeBreaks.ts";

test("limits lie as far below zero as above it, whichever way most areas went", () => {
  const fell = Array.from({ length: 100 }, (_, i) => -i);
  expect(changeBreaks(fell)).toEqual([-75, -50, -25, 25, 50, 75]);
});

test("one amount throughout still sets apart what fell from what rose", () => {
  expect(changeBreaks([8, -8, Number.NaN])).toEqual([-5, 5]);
});

test("nothing changed, nothing to set apart", () => {
  expect(changeBreaks([0, 0, Number.NaN])).toEqual([]);
});
