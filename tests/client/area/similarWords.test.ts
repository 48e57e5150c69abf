import { describe, expect, test } from "vitest";
import {
  judgedInWords,
  similarInWords,
  spreadInWords,
  standingAmongSimilar,
} from "../../../client/area/similarWords.ts";

const PERCENT = { suffix: "%", words: "% of homes", decimals: 1 };
const SPREAD = { of: 4, lowest: 10, quarterBelow: 20, median: 25, quarterAbove: 30, highest: 40 };

test("a place is set among those most like it, and widens their range where it lies outside", () =>
  expect(standingAmongSimilar(50, [10, 20, 30, 40], SPREAD)).toEqual({
    value: 50,
    lower: 4,
    higher: 0,
    of: 5,
    lowest: 10,
    quartiles: [20, 25, 30],
    highest: 50,
  }));

describe("in words", () => {
  const rest = { value: 1, lowest: 0, quartiles: [0, 0, 0] as [number, number, number], highest: 1 };
  test.each([
    [{ lower: 12, higher: 3, of: 16 }, 15, "Higher than 12 of the 15 districts most like it"],
    [{ lower: 4, higher: 11, of: 16 }, 15, "Lower than 11 of the 15 districts most like it"],
    [{ lower: 15, higher: 0, of: 16 }, 15, "Higher than all of the 15 districts most like it"],
    [{ lower: 0, higher: 0, of: 16 }, 15, "The same as the 15 districts most like it"],
    [
      { lower: 9, higher: 4, of: 14 },
      15,
      "Higher than 9 of the 13 districts most like it that have a figure",
    ],
  ])("%j", (counts, all, words) =>
    expect(similarInWords({ ...rest, ...counts }, all, "districts")).toBe(words),
  );
  test("the median and the middle half", () =>
    expect(spreadInWords(PERCENT, SPREAD)).toBe(
      "Their median is 25.0%; the middle half of them have from 20.0% to 30.0%.",
    ));
  test("a middle half that is all the same", () =>
    expect(spreadInWords(PERCENT, { ...SPREAD, quarterBelow: 25, quarterAbove: 25 })).toBe(
      "Their median is 25.0%, as is the middle half of them.",
    ));
  test.each([
    [["residents"], "residents"],
    [["residents", "age", "deprivation"], "residents, age and deprivation"],
  ])("what they were judged by: %j", (by, words) => expect(judgedInWords(by)).toBe(words));
});
