import { describe, expect, test } from "vitest";
import { standingAmong, standingInWords, stripDomain } from "../../../client/area/standing.ts";

const REST = { value: 1, lowest: 0, quartiles: [0, 0, 0] as [number, number, number], highest: 1 };

describe("standingAmong", () => {
  test("areas without a figure are not counted", () =>
    expect(standingAmong([5, Number.NaN, 1, 3, 9, 7], 0)).toEqual({
      value: 5,
      lower: 2,
      higher: 2,
      of: 5,
      lowest: 1,
      quartiles: [3, 5, 7],
      highest: 9,
    }));
  test("only among the areas named", () =>
    expect(standingAmong([5, 100, 1, 3, 9], 0, [0, 2, 3, 4])).toMatchObject({ of: 4, highest: 9 }));
  test.each([
    ["without a figure", [Number.NaN, 1, 2, 3, 4]],
    ["among fewer than four", [1, 2, 3]],
  ])("none %s", (_, values) => expect(standingAmong(values, 0)).toBeUndefined());
});

describe("stripDomain", () => {
  const standing = { ...REST, lower: 0, higher: 0, of: 9 };
  test("leaves out what is far from the middle half", () =>
    expect(
      stripDomain([{ ...standing, value: 12, lowest: 0, quartiles: [10, 12, 15], highest: 400 }]),
    ).toEqual({ from: 0, to: 30 }));
  test("but not the place itself, nor its neighbours", () =>
    expect(
      stripDomain([{ ...standing, value: 90, lowest: 9, quartiles: [10, 12, 15], highest: 400 }], [95]),
    ).toEqual({ from: 9, to: 95 }));
});

describe("in words", () => {
  test.each([
    [{ lower: 830, higher: 160, of: 1000 }, "Higher than 83 in 100 wards of England"],
    [{ lower: 20, higher: 978, of: 1000 }, "Lower than 97 in 100 wards of England"],
    [{ lower: 999, higher: 0, of: 1000 }, "Higher than 99 in 100 wards of England"],
    [{ lower: 2, higher: 4, of: 7 }, "Lower than 4 of the other 6 wards of England"],
    [{ lower: 6, higher: 0, of: 7 }, "Higher than all of the other 6 wards of England"],
    [{ lower: 0, higher: 0, of: 7 }, "The same as the other 6 wards of England"],
    [{ lower: 3, higher: 1, of: 1000 }, "About the same as nearly all wards of England"],
  ])("%j", (counts, words) =>
    expect(standingInWords({ ...REST, ...counts }, counts.of, "wards", "England")).toBe(words),
  );
  test("of places of which only some have a figure", () =>
    expect(standingInWords({ ...REST, lower: 90, higher: 9, of: 100 }, 7000, "wards", "England")).toBe(
      "Higher than 90 in 100 wards of England that have a figure",
    ));
});
