import { describe, expect, test } from "vitest";
import { customFigure } from "../../../geodata/customArea/customFigure.ts";
import type { Column } from "../../../geodata/pack/column.ts";
import type { PackIndicator } from "../../../geodata/pack/manifest.ts";

const NONE = Number.NaN;
const WHOLE = [0, 0, 0];

describe("a share", () => {
  const counts = column({ value: [10, 20, 30], count: [10, 40, 90], denominator: [100, 200, 300] });
  test("is the summed count over the summed denominator, with an interval of the sums", () => {
    expect(customFigure(indicator("counts"), counts, { share: [1, 1, 1] }, [1, 1, 1])).toEqual({
      status: "published",
      value: (140 / 600) * 100,
      lower: expect.closeTo(20.127, 2),
      upper: expect.closeTo(26.878, 2),
      count: 140,
      denominator: 600,
      basis: "summed",
    });
  });
  test("takes of a split LSOA its part, and is apportioned", () => {
    expect(customFigure(indicator("counts"), counts, { share: [0.5, 1, 1] }, [1, 1, 1])).toMatchObject({
      value: (135 / 550) * 100,
      count: 135,
      denominator: 550,
      basis: "apportioned",
    });
  });
  test("has no figure with a suppressed LSOA inside, however small", () => {
    const some = column({ ...numbers(counts), count: [10, NONE, 90], status: [0, 1, 0] });
    expect(customFigure(indicator("counts"), some, { share: [1, 0.01, 1] }, [900, 1, 900])).toBe(
      "suppressed",
    );
  });
  test("does without an LSOA that has no figure while four fifths of the people have one", () => {
    const some = column({ ...numbers(counts), count: [10, NONE, 90], status: [0, 2, 0] });
    const shown = customFigure(indicator("counts"), some, { share: [1, 1, 1] }, [400, 200, 400]);
    expect(shown).toMatchObject({ value: 25, denominator: 400 });
    expect(customFigure(indicator("counts"), some, { share: [1, 1, 1] }, [400, 201, 400])).toBe(
      "too-little-known",
    );
  });
  test("cannot be made without counts", () => {
    expect(customFigure(indicator("counts"), column({ value: [1, 2, 3] }), { share: WHOLE }, WHOLE)).toBe(
      "not-additive",
    );
  });
});

describe("a mean", () => {
  test("is weighted by the residents inside, and has no interval", () => {
    const means = column({ value: [1, 2, 4] });
    expect(customFigure(indicator("mean"), means, { share: [1, 0.5, 1] }, [100, 200, 200])).toEqual({
      status: "published",
      value: 2.75,
      basis: "apportioned",
    });
  });
  test("is modelled when a part of it is", () => {
    const means = column({ value: [1, 2, 4], basis: [0, 3, 0] });
    expect(customFigure(indicator("mean"), means, { share: [1, 1, 1] }, [1, 1, 1])).toMatchObject({
      basis: "modelled",
    });
  });
});

describe("a total", () => {
  test("is the sum of the parts, whole", () => {
    const totals = column({ value: [10, 21, 30] });
    expect(customFigure(indicator("total"), totals, { share: [1, 0.5, 1] }, [1, 1, 1])).toEqual({
      status: "published",
      value: 51,
      basis: "apportioned",
    });
  });
  test("needs every part", () => {
    const totals = column({ value: [10, NONE, 30], status: [0, 2, 0] });
    expect(customFigure(indicator("total"), totals, { share: [1, 1, 1] }, [1, 1, 1])).toBe(
      "too-little-known",
    );
  });
});

test("one whole LSOA keeps its own figure", () => {
  const one = column({ value: [12.3], lower: [11], upper: [14] });
  expect(customFigure(indicator("mean"), one, { share: [1] }, [1500])).toMatchObject({
    value: 12.3,
    lower: 11,
    basis: "measured",
  });
});

test("what does not combine has no figure", () => {
  expect(customFigure(indicator(undefined), column({ value: [1, 2, 3] }), { share: [1, 1, 1] }, WHOLE)).toBe(
    "not-additive",
  );
});

function indicator(combine: PackIndicator["combine"]) {
  const unit = { suffix: "", words: "", decimals: 1 };
  return { combine, interval: "wilson", multiplier: combine === "counts" ? 100 : 1, unit } as const;
}

type Lists = Partial<Record<keyof Column, number[]>> & { value: number[] };

function numbers({ value, count, denominator }: Column): Lists {
  return { value: [...value], count: [...count!], denominator: [...denominator!] };
}

function column({ value, lower, upper, count, denominator, status, basis }: Lists): Column {
  const array = (list: number[] | undefined) => list && Float64Array.from(list);
  return {
    value: Float64Array.from(value, (n, i) => (status?.[i] ? NONE : n)),
    lower: array(lower),
    upper: array(upper),
    count: array(count),
    denominator: array(denominator),
    status: Uint8Array.from(status ?? value.map(() => 0)),
    basis: Uint8Array.from(basis ?? value.map(() => 0)),
  };
}
