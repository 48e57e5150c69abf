import { describe, expect, test } from "vitest";
import { chanceInWords, uncertainAreas } from "../../../client/rank/uncertainAreas.ts";
import type { Column } from "../../../geodata/pack/column.ts";

describe("uncertainAreas", () => {
  test.each([
    ["a share is drawn from its counts", "wilson", {}, "proportion"],
    ["a rate is drawn from its counts", "byar", {}, "rate"],
    ["published limits are taken as they are", "published", {}, "interval"],
    ["a share without counts is drawn from its limits", "wilson", { count: undefined }, "interval"],
    [
      "an area without a denominator needs its limits",
      "byar",
      { denominator: numbers(Number.NaN) },
      "interval",
    ],
    ["no limits, no ranks", "published", { lower: undefined }, undefined],
    ["nor for figures without an interval", "none", {}, undefined],
    ["nor among fewer than twenty areas", "wilson", { value: numbers(Number.NaN) }, undefined],
  ] as const)("%s", (_, interval, part, from) =>
    expect(uncertainAreas({ interval }, { ...column(), ...part })?.from).toBe(from),
  );
  test("nobody is ranked by suicides", () =>
    expect(uncertainAreas({ interval: "byar", sensitive: "suicide" }, column())).toBeUndefined());
});

test.each([
  [0.934, "higher-is-worse", "93% likely to be among the tenth of wards with the highest figures."],
  [0.25, "none", "25% likely to be among the tenth of wards with the highest figures."],
  [0.002, "higher-is-worse", "Almost certainly not among the tenth of wards with the highest figures."],
  [1, "lower-is-worse", "Almost certainly among the tenth of wards with the lowest figures."],
  [Number.NaN, "none", undefined],
  [undefined, "none", undefined],
] as const)("a chance of %s", (chance, polarity, words) =>
  expect(chanceInWords(chance, polarity, "wards")).toBe(words),
);

function column(): Column {
  return {
    value: numbers(50),
    lower: numbers(40),
    upper: numbers(60),
    count: numbers(50),
    denominator: numbers(100),
    status: new Uint8Array(30),
    basis: new Uint8Array(30),
  };
}

function numbers(n: number): Float64Array {
  return new Float64Array(30).fill(n);
}
