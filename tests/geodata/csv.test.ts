import { expect, test } from "vitest";
import { csvCell, csvLine } from "../../geodata/csv.ts";

test.each([
  ["plain", "plain"],
  ["King's Lynn, West", '"King\'s Lynn, West"'],
  ['the "Quay"', '"the ""Quay"""'],
  ["two\nlines", '"two\nlines"'],
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ['=cmd|"x"', '"\'=cmd|""x"""'],
  ["+44", "'+44"],
  ["-1 street", "'-1 street"],
  ["@sum", "'@sum"],
  ["\tx", "'\tx"],
  ["", ""],
  [undefined, ""],
  [-1.5, "-1.5"],
  [38.33333333333333, "38.333333"],
  [0, "0"],
  [Number.NaN, ""],
])("%j is written %j", (value, written) => {
  expect(csvCell(value)).toBe(written);
});

test("a line ends as the standard has it", () => {
  expect(csvLine(["a", 1, undefined])).toBe("a,1,\r\n");
});
