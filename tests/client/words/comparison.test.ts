import { describe, expect, test } from "vitest";
import { compareWithBenchmark, comparisonInWords } from "../../../client/words/comparison.ts";

const interval = { lower: 12, upper: 14 };

describe("compareWithBenchmark", () => {
  test.each([
    ["higher-is-worse", 10, "worse"],
    ["higher-is-worse", 20, "better"],
    ["lower-is-worse", 10, "better"],
    ["lower-is-worse", 20, "worse"],
    ["none", 10, "higher"],
    ["none", 20, "lower"],
    ["higher-is-worse", 12, "similar"],
    ["none", 13.9, "similar"],
  ] as const)("%s against %f is %s", (polarity, benchmark, verdict) =>
    expect(compareWithBenchmark({ polarity }, { ...published(13), ...interval }, benchmark)).toMatchObject({
      verdict,
      tested: true,
    }),
  );

  test("claims nothing about better or worse without an interval", () =>
    expect(compareWithBenchmark({ polarity: "higher-is-worse" }, published(13), 10)).toEqual({
      verdict: "higher",
      side: "above",
      tested: false,
    }));

  test("has no answer without a value", () =>
    expect(compareWithBenchmark({ polarity: "none" }, { status: "suppressed" }, 10)).toBeUndefined());

  test("has no answer without a benchmark", () =>
    expect(compareWithBenchmark({ polarity: "none" }, published(13), undefined)).toBeUndefined());
});

describe("comparisonInWords", () => {
  test.each([
    [{ verdict: "worse", side: "above", tested: true }, "Worse than England"],
    [{ verdict: "better", side: "below", tested: true }, "Better than England"],
    [{ verdict: "similar", side: "above", tested: true }, "Similar to England"],
    [{ verdict: "higher", side: "above", tested: true }, "Higher than England"],
    [{ verdict: "lower", side: "below", tested: false }, "Lower than England (not tested)"],
    [{ verdict: "same", side: "level", tested: false }, "The same as England"],
  ] as const)("%j", (comparison, words) => expect(comparisonInWords(comparison, "England")).toBe(words));
});

function published(value: number) {
  return { status: "published", value, basis: "measured" } as const;
}
