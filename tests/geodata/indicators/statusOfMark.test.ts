import { expect, test } from "vitest";
import { statusOfMark } from "../../../geodata/indicators/statusOfMark.ts";

test.each([
  ["[c]", "suppressed"],
  ["*", "suppressed"],
  ["C", "suppressed"],
  [" [low] ", "suppressed"],
  ["[z]", "not-applicable"],
  ["[x]", "missing"],
  ["..", "missing"],
  ["-", "missing"],
  [undefined, "missing"],
])("%s is %s", (mark, status) => {
  expect(statusOfMark(mark)).toBe(status);
});
