import { describe, expect, test } from "vitest";
import { trendLine, yearOf } from "../../client/area/trendLine.ts";

describe("trendLine", () => {
  test("years lie where they are in time, highest at the top", () =>
    expect(trendLine([point(2008, 10), point(2009, 0), point(2012, 5)], 100, 50)?.dots).toEqual([
      { i: 0, x: 0, y: 0 },
      { i: 1, x: 25, y: 50 },
      { i: 2, x: 100, y: 25 },
    ]));

  test("a missing point breaks the line", () =>
    expect(
      trendLine(
        [point(2000, 1), point(2001, 2), point(2002, undefined), point(2003, 1), point(2004, 2)],
        40,
        10,
      )?.pieces,
    ).toEqual(["0,5 10,0", "30,5 40,0"]));

  test("points without a year are evenly spaced", () =>
    expect(
      trendLine(
        ["a", "b", "c"].map((label) => ({ label, value: 1 })),
        10,
        10,
      )?.dots,
    ).toEqual([
      { i: 0, x: 0, y: 5 },
      { i: 1, x: 5, y: 5 },
      { i: 2, x: 10, y: 5 },
    ]));

  test.each([
    ["begins at zero", [30, 60, 45], { from: 0, to: 60 }, undefined],
    ["begins at the lowest where zero is far below", [44, 45, 46], { from: 44, to: 46 }, undefined],
    ["marks zero where values lie on both sides", [-10, 30], { from: -10, to: 30 }, 37.5],
    ["ends at zero for values below it", [-40, -10], { from: -40, to: 0 }, undefined],
    ["ends at the highest where zero is far above", [-40, -39], { from: -40, to: -39 }, undefined],
  ])("the scale %s", (_, values, scale, zero) => {
    const line = trendLine(
      values.map((value, i) => point(2000 + i, value)),
      100,
      50,
    );
    expect([line?.scale, line?.zero]).toEqual([scale, zero]);
  });

  test("one value is no trend", () => expect(trendLine([point(2000, 1)], 10, 10)).toBeUndefined());
});

test.each([
  ["2021", 2021],
  ["2019-20", 2019],
  ["20190", undefined],
  ["q1", undefined],
])("%s begins in %s", (period, year) => expect(yearOf(period)).toBe(year));

function point(year: number, value: number | undefined) {
  return { label: String(year), year, value };
}
