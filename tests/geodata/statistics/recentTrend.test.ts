import { describe, expect, test } from "vitest";
import { recentTrend, type TrendPoint } from "../../../geodata/statistics/recentTrend.ts";

describe("recent trend, as England's public-health profiles publish it", () => {
  // Series and results of the tests of Fingertips (Department of Health and Social Care, open source).
  test("a rate per 1,000: chi-square 46.77", () => {
    const trend = recentTrend(
      from(
        2014,
        [24.67, 23.16, 26.25],
        [24.6, 23.15, 26.19],
        [28, 26.44, 29.64],
        [30.2, 28.63, 31.9],
        [30.6, 28.98, 32.25],
      ),
      "higher-is-worse",
    );
    expect(trend).toMatchObject({ direction: "increasing", meaning: "worse", from: 2014, to: 2018 });
    expect("chiSquare" in trend && trend.chiSquare).toBeCloseTo(46.77, 2);
  });

  test("no significant change", () => {
    const points = from(
      2014,
      [20.5506, 18.1803, 23.1427],
      [19.5952, 17.3444, 22.0602],
      [19.0349, 16.8421, 21.4394],
      [21.3966, 19.0918, 23.8975],
      [18.4372, 16.2925, 20.7941],
    );
    expect(recentTrend(points, "higher-is-worse")).toMatchObject({
      direction: "no-significant-change",
      meaning: "none",
    });
  });

  test("diabetes in England increases", () => {
    const points = from(
      2020,
      [7.0826, 7.0754, 7.094],
      [7.1085, 7.1013, 7.1199],
      [7.2571, 7.2499, 7.2684],
      [7.4528, 7.4456, 7.4643],
      [7.6554, 7.6481, 7.6669],
    );
    expect(recentTrend(points, "none")).toMatchObject({ direction: "increasing", meaning: "none" });
  });

  test("MMR coverage in Yorkshire and the Humber decreases, which is worse", () => {
    const points = from(
      2020,
      [92.6254, 92.4168, 92.8288],
      [92.3221, 92.1072, 92.5315],
      [90.8708, 90.6358, 91.1004],
      [90.017, 89.7694, 90.2594],
      [90.1013, 89.8578, 90.3396],
    );
    expect(recentTrend(points, "lower-is-worse")).toMatchObject({
      direction: "decreasing",
      meaning: "worse",
    });
  });

  test("sight loss from diabetic eye disease increases in spite of 2021", () => {
    const points = from(
      2020,
      [2.935, 2.7841, 3.0919],
      [1.93028, 1.8085, 2.058],
      [2.7567, 2.6113, 2.9082],
      [2.8701, 2.7225, 3.0237],
      [3.0121, 2.8616, 3.1683],
    );
    expect(recentTrend(points, "higher-is-worse")).toMatchObject({
      direction: "increasing",
      meaning: "worse",
    });
  });
});

describe("recent trend", () => {
  test("an exact line: slope and chi-square by hand", () => {
    // Equal weights 1, years −2 … 2 about their mean: Σ(x − x̄)² = 10.
    const points = line(2018, [1, 3, 5, 7, 9], 1.96);
    expect(recentTrend(points, "higher-is-worse")).toEqual({
      direction: "increasing",
      meaning: "worse",
      slope: expect.closeTo(2, 9),
      chiSquare: expect.closeTo(40, 9),
      from: 2018,
      to: 2022,
    });
  });

  test("significant by chi-square, but one point makes it", () => {
    expect(recentTrend(line(2018, [5, 5, 5, 5, 100], 1), "none")).toMatchObject({
      direction: "no-significant-change",
      chiSquare: expect.any(Number),
    });
  });

  test("only the last five points count", () => {
    const points = line(2010, [90, 80, 70, 60, 50, 1, 3, 5, 7, 9], 1);
    expect(recentTrend(points, "lower-is-worse")).toMatchObject({
      direction: "increasing",
      meaning: "better",
      from: 2015,
    });
  });

  test("a break is never crossed", () => {
    const points = line(2015, [9, 8, 7, 6, 5, 4, 3], 0.5);
    points[3]!.breakBefore = true;
    expect(recentTrend(points, "none")).toEqual({
      direction: "cannot-be-calculated",
      reason: "too-few-since-break",
    });
    points[3]!.breakBefore = false;
    points[2]!.breakBefore = true;
    expect(recentTrend(points, "none")).toMatchObject({ direction: "decreasing", from: 2017 });
  });

  test("a break before a year without a value still parts the series", () => {
    const points = line(2014, [9, 8, 7, 6, 5, Number.NaN, 4, 3], 0.5);
    points[5]!.breakBefore = true;
    expect(recentTrend(points, "none")).toMatchObject({ reason: "too-few-since-break" });
  });

  test.each([
    ["four points", line(2018, [1, 2, 3, 4], 1), "too-few-points"],
    ["four points with a value", line(2018, [1, Number.NaN, 2, 3, 4], 1), "too-few-points"],
    ["a year missing among the last five", line(2017, [1, 2, Number.NaN, 3, 4, 5], 1), "gap-in-years"],
    ["no intervals", [1, 2, 3, 4, 5].map((value) => ({ year: 2015 + value, value })), "no-interval"],
    ["an interval of no width", line(2018, [1, 2, 3, 4, 5], 0), "no-interval"],
  ] as const)("cannot be calculated from %s", (_, points, reason) => {
    expect(recentTrend(points, "higher-is-worse")).toEqual({ direction: "cannot-be-calculated", reason });
  });

  test("refuses years out of order and limits the wrong way round", () => {
    expect(() => recentTrend([{ year: 2020 }, { year: 2019 }], "none")).toThrow(
      "years must be ascending, got 2019 after 2020",
    );
    expect(() => recentTrend([{ year: 2020, value: 1, lower: 2, upper: 0 }], "none")).toThrow(
      "a lower limit must not exceed the upper, got 2 and 0",
    );
  });
});

function from(year: number, ...points: [value: number, lower: number, upper: number][]): TrendPoint[] {
  return points.map(([value, lower, upper], i) => ({ year: year + i, value, lower, upper }));
}

function line(year: number, values: readonly number[], half: number): TrendPoint[] {
  return from(year, ...values.map((v): [number, number, number] => [v, v - half, v + half]));
}
