import { describe, expect, test } from "vitest";
import { readFigure, usesDecimalComma } from "../../../geodata/ownData/readFigure.ts";

const published = (value: number) => ({ status: "published", value });

describe("a figure", () => {
  test.each([
    ["12", 12],
    [" 1,234.5 ", 1234.5],
    ["1 234,000", undefined],
    ["1,234,567", 1234567],
    ["£1,200", 1200],
    ["-£3.50", -3.5],
    ["12.5%", 12.5],
    ["12 %", 12],
    ["(3)", -3],
    ["−4", -4],
    ["+7", 7],
    [".5", 0.5],
    ["1e3", 1000],
    ["12\u00a0500", 12500],
    [12.5, 12.5],
    [0, 0],
  ])("%j is %j", (cell, value) => {
    const figure = readFigure(cell, false);
    expect(figure).toEqual(
      value === undefined ? expect.objectContaining({ rule: expect.any(String) }) : published(value),
    );
  });
  test.each([
    ["12,5", 12.5],
    ["1.234,5", 1234.5],
    ["1 234,5", 1234.5],
    ["12", 12],
    [12.5, 12.5],
  ])("with decimal commas %j is %j", (cell, value) =>
    expect(readFigure(cell, true)).toEqual(published(value)),
  );
  test.each([
    ["", "missing"],
    [undefined, "missing"],
    ["[c]", "suppressed"],
    ["*", "suppressed"],
    ["<5", "suppressed"],
    ["fewer than 5", "suppressed"],
    ["n/a", "not-applicable"],
    ["[z]", "not-applicable"],
    ["[x]", "missing"],
    ["..", "missing"],
    ["NaN", "missing"],
    ["-", "missing"],
  ])("%j is %s", (cell, status) => expect(readFigure(cell, false)).toEqual({ status }));
  test.each([
    "=1+1",
    '=HYPERLINK("http://x.example","9")',
    "=cmd|'/C calc'!A0",
    "@SUM(A1)",
    "+cmd|x",
    "-2+3+cmd|x",
  ])("%j is never worked out", (cell) =>
    expect(readFigure(cell, false)).toEqual({ rule: expect.stringMatching(/formula|number/), got: cell }),
  );
  test.each(["1e308", "1e999", "Infinity", "-inf", "∞", "9999999999999999", 1e308, Number.POSITIVE_INFINITY])(
    "%j is too large for any place",
    (cell) =>
      expect(readFigure(cell, false)).toEqual({
        rule: expect.stringMatching(/^a figure must lie between/),
        got: String(cell),
      }),
  );
  test.each(["12.3.4", "1,23", "abc", "#DIV/0!", "12 34x", "0x1F", "--3", "1.234,5"])(
    "%j is no number",
    (cell) =>
      expect(readFigure(cell, false)).toEqual({
        rule: expect.stringMatching(/^a figure must be a number/),
        got: cell,
      }),
  );
  test("what is no number with a point is none with a comma either", () =>
    expect(readFigure("12.5", true)).toMatchObject({ got: "12.5" }));
});

describe("the comma of a column is the decimal mark", () => {
  test("when it cannot part thousands", () => expect(usesDecimalComma(["1,234", "12,5"])).toBe(true));
  test("when cells are parted by semicolons and nothing says otherwise", () => {
    expect(usesDecimalComma(["1,234"], ";")).toBe(true);
    expect(usesDecimalComma(["1,234"], ",")).toBe(false);
  });
  test("never beside a decimal point", () => expect(usesDecimalComma(["1,234.5", "12"], ";")).toBe(false));
  test("never where it parts millions", () => expect(usesDecimalComma(["1,234,567"], ";")).toBe(false));
});
