import { describe, expect, test } from "vitest";
import { scaleOf, trendSeries } from "../../../client/area/trendSeries.ts";
import { trendWords } from "../../../client/area/trendWords.ts";
import { shortPeriod } from "../../../client/words/shortPeriod.ts";
import type { Observation } from "../../../geodata/indicator.ts";

describe("trendSeries", () => {
  test("a period without a figure keeps its place and its reason", () =>
    expect(
      series(["2019", "2020", "2022"], [figure(4), { status: "suppressed" }]).map((p) => [
        p.at,
        p.status,
        p.value,
      ]),
    ).toEqual([
      [2019.5, "published", 4],
      [2020.5, "suppressed", undefined],
      [2022.5, "missing", undefined],
    ]));
  test("months lie a twelfth of a year apart", () => {
    const [a, b] = series(["March 2023", "April 2023"], [figure(1), figure(2)]);
    expect(b!.at - a!.at).toBeCloseTo(1 / 12, 9);
  });
  test.each([
    ["a year is missing", ["2019", "2020", "2022"], [0, 0, 1]],
    ["no time passes between", ["2019/20", "2020/21"], [0, 0]],
    ["periods are of no time", ["Wave 1", "Wave 5"], [0, 0]],
  ])("where %s, runs are %s → %s", (_, labels, runs) =>
    expect(series(labels, []).map((p) => p.run)).toEqual(runs),
  );
  test("a change of method begins a run", () =>
    expect(series(["2019", "2020"], [], [{ before: "2020", words: "Anew" }]).map((p) => p.run)).toEqual([
      0, 1,
    ]));
  test("periods that are no times are spaced evenly", () =>
    expect(series(["Wave 1", "Wave 2", "Wave 9"], []).map((p) => p.at)).toEqual([0, 1, 2]));
});

describe("the scale", () => {
  test.each([
    ["begins at zero", [30, 60, 45], [0, 20, 40, 60]],
    ["begins near the lowest where zero is far below", [44, 45, 46], [44, 45, 46]],
    ["holds zero where values lie on both sides", [-10, 30], [-20, 0, 20, 40]],
    ["ends at zero for values below it", [-40, -10], [-40, -20, 0]],
    ["ends near the highest where zero is far above", [-40, -39], [-40, -39.5, -39]],
    ["of one value reaches to zero", [7, 7], [0, 2.5, 5, 7.5]],
  ])("%s", (_, values, ticks) =>
    expect(scaleOf(values.map((v) => ({ ...POINT, value: v })))?.ticks).toEqual(ticks),
  );
  test("holds the interval and the country", () =>
    expect(scaleOf([{ ...POINT, value: 30, lower: 12, upper: 66, benchmark: 70 }])?.ticks).toEqual([
      0, 25, 50, 75,
    ]));
  test("there is none without a figure", () => expect(scaleOf([POINT])).toBeUndefined());
});

describe("trendWords", () => {
  const YEARS = ["2017", "2018", "2019", "2020", "2021"];
  const rising = YEARS.map((_, i) => figure(10 + 2 * i, 0.5));
  test.each([
    ["higher-is-worse", "Getting worse over the last five years (2017 to 2021).", "worse"],
    ["lower-is-worse", "Getting better over the last five years (2017 to 2021).", "better"],
    ["none", "Rising over the last five years (2017 to 2021).", "none"],
  ] as const)("%s", (polarity, words, meaning) =>
    expect(trendWords(polarity, series(YEARS, rising))).toEqual({ words, meaning }),
  );
  test("within chance", () =>
    expect(
      trendWords(
        "none",
        series(
          YEARS,
          [10, 11, 10, 11, 10].map((v) => figure(v, 3)),
        ),
      ),
    ).toEqual({ words: "No clear change over the last five years (2017 to 2021)." }));
  test.each([
    [YEARS.slice(1), rising.slice(1), "fewer than five years"],
    [YEARS, YEARS.map(() => figure(3)), "the figures have no margin of error to weigh a change by"],
    [["2015", ...YEARS.slice(1)], rising, "a year is missing among the last five"],
  ])("%s: cannot be calculated", (labels, observations, reason) =>
    expect(trendWords("none", series(labels, observations)).words).toBe(
      `Recent trend: cannot be calculated: ${reason}.`,
    ),
  );
  test("a break is never crossed", () => {
    const points = series(YEARS, rising, [{ before: "2020", words: "Counted anew" }]);
    expect(trendWords("none", points).words).toBe(
      "Recent trend: cannot be calculated: fewer than five years since the way it is made changed.",
    );
  });
  test.each([[["2015 to 2017", "2016 to 2018"]], [["March 2022", "April 2022"]]])(
    "%s have no recent trend",
    (labels) => expect(trendWords("none", series(labels, [])).words).toContain("yearly figures"),
  );
});

test.each([
  ["Year to June 2023", "Jun 2023"],
  ["May 2023", "May 2023"],
  ["2017 to 2019", "2017–19"],
  ["2014/15", "2014/15"],
])("%s is %s for short", (label, short) => expect(shortPeriod(label)).toBe(short));

const POINT = { period: "x", label: "x", at: 0, run: 0, status: "missing" as const };

function series(labels: string[], observations: Observation[], breaks?: { before: string; words: string }[]) {
  return trendSeries(
    { periods: labels.map((label) => ({ id: label, label })), benchmark: {}, breaks },
    observations.map((observation, i) => ({ period: labels[i]!, label: labels[i]!, observation })),
  );
}

function figure(value: number, margin?: number): Observation {
  const range = margin === undefined ? {} : { lower: value - margin, upper: value + margin };
  return { status: "published", value, ...range, basis: "measured" };
}
