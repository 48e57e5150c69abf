import { expect, test } from "vitest";
import { statusOfMark } from "../../../geodata/indicators/statusOfMark.ts";

test.each([
  ["[c]", "suppressed"],
  ["*", "suppressed"],
  ["C", "suppressed"],
  [" [low] ", "suppressed"],
  ["[z]", "not-applicable"],
  ["[u]", "suppressed"],
  ["Value suppressed for disclosure control due to small count", "suppressed"],
  ["Value cannot be calculated as number of cases is too small", "suppressed"],
  ["Value not published for data quality reasons", "missing"],
  ["[x]", "missing"],
  ["[w]", "missing"],
  ["..", "missing"],
  ["-", "missing"],
  [undefined, "missing"],
])("%s is %s", (mark, status) => {
  expect(statusOfMark(mark)).toBe(status);
});
