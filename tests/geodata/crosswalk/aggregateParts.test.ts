import { describe, expect, test } from "vitest";
import { aggregateParts, type Formula } from "../../../geodata/crosswalk/aggregateParts.ts";
import { basisIndex, type Parts, statusIndex } from "../../../geodata/crosswalk/parts.ts";

const NONE = Number.NaN;
const SHARE: Formula = { kind: "ratio", multiplier: 100 };
const MEAN: Formula = { kind: "ratio", multiplier: 1, decimals: 3 };

describe("values of larger areas", () => {
  test("a share is summed counts over summed totals, not the mean of shares", () => {
    const whole = aggregateParts(counts([10, 90], [100, 100_0]), [0, 0], 1, [100, 1000], SHARE);
    expect(whole.value[0]).toBeCloseTo((100 * 100) / 1100, 12);
    expect(whole.numerator[0]).toBe(100);
    expect(whole.denominator[0]).toBe(1100);
    expect(whole.basis[0]).toBe(basisIndex("summed"));
  });

  test("a mean is weighted by people and rounded", () => {
    const whole = aggregateParts(means([10, 20], [1000, 2000]), [0, 0], 1, [1000, 2000], MEAN);
    expect(whole.value[0]).toBe(16.667);
  });

  test("a change is that of the means, also from a part that began with nothing", () => {
    const parts: Parts = {
      ...means([NONE, -50], [1, 1]),
      numerator: Float64Array.of(1000 * 4, 1000 * 5),
      denominator: Float64Array.of(1000 * 0, 1000 * 10),
      status: Uint8Array.of(statusIndex("not-applicable"), 0),
    };
    const change: Formula = { kind: "ratio", multiplier: 100, shift: -1, decimals: 1 };
    expect(aggregateParts(parts, [0, 0], 1, [1000, 1000], change).value[0]).toBe(-10);
  });

  test("areas keep their order, and a part in none of them is passed over", () => {
    const whole = aggregateParts(counts([1, 2, 4], [10, 10, 10]), [1, -1, 0], 2, [5, 5, 5], SHARE);
    expect([...whole.value]).toEqual([40, 10]);
  });

  test("an area of one part has the part's value to the last digit, and its basis", () => {
    const parts = { ...means([0.1 + 0.2], [7]), basis: Uint8Array.of(basisIndex("apportioned")) };
    const whole = aggregateParts(parts, [0], 1, [7], MEAN);
    expect(whole.value[0]).toBe(0.1 + 0.2);
    expect(whole.basis[0]).toBe(basisIndex("apportioned"));
  });

  test("one modelled part makes the whole modelled", () => {
    const parts = { ...counts([1, 1], [2, 2]), basis: Uint8Array.of(0, basisIndex("modelled")) };
    expect(aggregateParts(parts, [0, 0], 1, [1, 1], SHARE).basis[0]).toBe(basisIndex("modelled"));
  });

  test("a value published for the larger area is measured where its parts repeat it", () => {
    const parts = means([2.5, 2.5, 3, 4], [9, 9, 9, 9]);
    const whole = aggregateParts(parts, [0, 0, 1, 1], 2, [9, 9, 9, 9], MEAN, true);
    expect([...whole.value]).toEqual([2.5, 3.5]);
    expect([...whole.basis]).toEqual([basisIndex("measured"), basisIndex("summed")]);
  });
});

describe("areas without enough published parts", () => {
  const parts: Parts = {
    ...means([NONE, 10], [NONE, 80]),
    status: Uint8Array.of(statusIndex("suppressed"), 0),
  };

  test("80 % of the people are enough", () => {
    const whole = aggregateParts(parts, [0, 0], 1, [20, 80], MEAN);
    expect([whole.status[0], whole.value[0]]).toEqual([0, 10]);
  });

  test("less is not, and the status is that of the rest", () => {
    const whole = aggregateParts(parts, [0, 0], 1, [21, 79], MEAN);
    expect(whole.status[0]).toBe(statusIndex("suppressed"));
    expect([whole.value[0], whole.numerator[0], whole.denominator[0]]).toEqual([NONE, NONE, NONE]);
  });

  test("a total needs every part", () => {
    expect(aggregateParts(parts, [0, 0], 1, [1, 99], { kind: "total" }).status[0]).toBe(
      statusIndex("suppressed"),
    );
  });

  test("no part at all is missing; a total of nothing is not applicable", () => {
    expect(aggregateParts(parts, [0, 0], 2, [20, 80], MEAN).status[1]).toBe(statusIndex("missing"));
    const none = aggregateParts(counts([0, 0], [0, 0]), [0, 0], 1, [5, 5], SHARE);
    expect([none.status[0], none.value[0]]).toEqual([statusIndex("not-applicable"), NONE]);
  });
});

function counts(numerator: number[], denominator: number[]): Parts {
  return {
    value: Float64Array.from(numerator, (x, i) => (x / denominator[i]!) * 100),
    numerator: Float64Array.from(numerator),
    denominator: Float64Array.from(denominator),
    status: new Uint8Array(numerator.length),
    basis: new Uint8Array(numerator.length),
  };
}

function means(value: number[], people: number[]): Parts {
  return {
    value: Float64Array.from(value),
    numerator: Float64Array.from(value, (v, i) => v * people[i]!),
    denominator: Float64Array.from(people),
    status: new Uint8Array(value.length),
    basis: new Uint8Array(value.length),
  };
}
