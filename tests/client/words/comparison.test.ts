import { describe, expect, test } from "vitest";
import { besideBenchmark, comparisonInWords } from "../../../client/words/comparison.ts";

const WORSE = { polarity: "higher-is-worse" } as const;

describe("besideBenchmark", () => {
  test("tests a value that has an interval", () =>
    expect(besideBenchmark(WORSE, { ...published(13), lower: 12, upper: 14 }, 10)).toEqual({
      verdict: "worse",
      side: "above",
    }));

  test("claims nothing of a value without one", () =>
    expect(besideBenchmark(WORSE, published(8), 10)).toEqual({
      verdict: "not-tested",
      side: "below",
    }));

  test("has no answer without a value", () =>
    expect(besideBenchmark(WORSE, { status: "suppressed" }, 10)).toBeUndefined());

  test.each([undefined, Number.NaN])("has no answer without a benchmark (%s)", (benchmark) =>
    expect(besideBenchmark(WORSE, published(13), benchmark)).toBeUndefined(),
  );
});

describe("comparisonInWords", () => {
  test.each([
    [{ verdict: "worse", side: "above" }, "Worse than England"],
    [{ verdict: "better", side: "below" }, "Better than England"],
    [{ verdict: "similar", side: "above" }, "Similar to England"],
    [{ verdict: "higher", side: "above" }, "Higher than England"],
    [{ verdict: "not-tested", side: "below" }, "Lower than England (not tested)"],
    [{ verdict: "not-tested", side: "level" }, "The same as England"],
  ] as const)("%j", (beside, words) => expect(comparisonInWords(beside, "England")).toBe(words));
});

function published(value: number) {
  return { status: "published", value, basis: "measured" } as const;
}
