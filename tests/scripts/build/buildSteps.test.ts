import { describe, expect, test } from "vitest";
import { buildSteps, countOf, durationInWords } from "../../../scripts/build/buildSteps.ts";

describe("the steps of a build", () => {
  test("in a log: a line when a step begins, one every five seconds, and its result", () => {
    const { steps, written, clock } = said({});
    steps.begin("Reading");
    clock.ms += 4000;
    steps.report(3, 39, "sources", "census-age");
    clock.ms += 4000;
    steps.report(12, 39, "sources", "naptan");
    clock.ms += 4000;
    steps.end("39 sources");
    steps.begin("Outlines", "48 areas");
    clock.ms += 400;
    steps.end("48 areas");
    expect(written).toEqual([
      "Reading …\n",
      "Reading 12 of 39 sources (30%): naptan\n",
      "Reading: 39 sources (12 s)\n",
      "Outlines: 48 areas …\n",
      "Outlines: 48 areas (0.4 s)\n",
    ]);
  });

  test("on a terminal: one line that gives way to the result", () => {
    const { steps, written, clock } = said({ isTTY: true, columns: 80 });
    steps.begin("Tiles");
    clock.ms += 1000;
    steps.share(0.456);
    steps.end("29 MB");
    expect(written).toEqual([
      "\r\u001b[KTiles: …",
      "\r\u001b[KTiles: 45%",
      "\r\u001b[K",
      "Tiles: 29 MB (1.0 s)\n",
    ]);
  });

  test("a long list is folded", () => {
    const { steps, written } = said({});
    steps.list(["a", "b", "c", "d", "e", "f", "g"]);
    expect(written.join("")).toBe("  a\n  b\n  c\n  d\n  e\n  and 2 more\n");
  });
});

test.each([
  [0, "0.0 s"],
  [9940, "9.9 s"],
  [9960, "10 s"],
  [59_400, "59 s"],
  [59_600, "1 min 0 s"],
  [107_200, "1 min 47 s"],
  [239_700, "4 min 0 s"],
])("%i ms is said as %s", (ms, words) => {
  expect(durationInWords(ms)).toBe(words);
});

test.each([
  [1, "1 source"],
  [2, "2 sources"],
  [33_755, "33,755 sources"],
])("%i is said as %s", (n, words) => {
  expect(countOf(n, "source")).toBe(words);
});

function said(output: { isTTY?: boolean; columns?: number }) {
  const written: string[] = [];
  const clock = { ms: 0 };
  const steps = buildSteps({ ...output, write: (text) => written.push(text) }, () => clock.ms);
  return { steps, written, clock };
}
