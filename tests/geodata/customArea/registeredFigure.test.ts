import { expect, test } from "vitest";
import { registeredFigure } from "../../../geodata/customArea/registeredFigure.ts";
import { BASES } from "../../../geodata/indicator.ts";
import type { Column } from "../../../geodata/pack/column.ts";
import type { Combine } from "../../../geodata/pack/manifest.ts";

test("a share is weighted by where the patients live, not by its own denominators", () => {
  // (10 × 300 + 20 × 100) ÷ 400
  expect(figure("counts", column([10, 20]), [300, 100], 400)).toEqual({
    status: "published",
    value: 12.5,
    basis: "apportioned",
  });
});

test("patients of one neighbourhood only still have its figure shared out, without an interval", () => {
  expect(figure("mean", column([10]), [300], 300)).toEqual({
    status: "published",
    value: 10,
    basis: "apportioned",
  });
});

test("a modelled part makes it modelled", () => {
  const modelled = { ...column([10, 20]), basis: Uint8Array.of(0, BASES.indexOf("modelled")) };
  expect(figure("mean", modelled, [300, 100], 400)).toMatchObject({ basis: "modelled" });
});

test("four fifths of all patients must live where a figure is published", () => {
  expect(figure("counts", column([10, 20]), [300, 100], 500)).toMatchObject({ value: 12.5 });
  expect(figure("counts", column([10, 20]), [300, 100], 501)).toBe("too-little-known");
});

test("counts by themselves, and what does not combine, have none", () => {
  expect(figure("total", column([10, 20]), [300, 100], 400)).toBe("not-additive");
  expect(figure(undefined, column([10, 20]), [300, 100], 400)).toBe("not-additive");
});

function figure(combine: Combine | undefined, of: Column, patients: number[], registered: number) {
  const unit = { suffix: "%", words: "of people", decimals: 1 };
  return registeredFigure({ combine, interval: "wilson", multiplier: 100, unit }, of, patients, registered);
}

/** Limits and denominators are there to be left alone. */
function column(value: number[]): Column {
  const all = (n: number) => Float64Array.from(value, () => n);
  return {
    value: Float64Array.from(value),
    lower: all(1),
    upper: all(90),
    count: all(5),
    denominator: all(1000),
    status: new Uint8Array(value.length),
    basis: new Uint8Array(value.length),
  };
}
