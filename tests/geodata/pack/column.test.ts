import { describe, expect, test } from "vitest";
import { type Column, decodeColumn, encodeColumn, observationAt } from "../../../geodata/pack/column.ts";

const NONE = Number.NaN;

describe("a column of published numbers", () => {
  test.each([
    ["whole numbers", [0, 3, 254]],
    ["large whole numbers", [56_490_048, 7, 0]],
    ["three decimals", [8.742, 4.722, 69.345]],
    ["negative scores", [-1.771, 0, 3.021]],
    ["negatives alone", [-2.5, -100.25, -0.001]],
    ["far from zero", [100_000.5, 100_001, 100_002.25]],
    ["thirds, which no fixed point holds", [1 / 3, 2 / 3, 1e-9]],
    ["very large", [1e300, -1e300, 5]],
    ["the highest integers of the small types", [255, 65_535, 4_294_967_295]],
  ])("%s come back the same", (_, value) => {
    const back = decodeColumn(encodeColumn(column({ value: [...value, NONE], status: [0, 0, 0, 2] })));
    expect([...back.value]).toEqual([...value, NONE]);
    expect([...back.status]).toEqual([0, 0, 0, 2]);
  });

  test("32-bit floats come back as the decimals they were made of", () => {
    const value = Float32Array.of(8.742, -0.1);
    const back = decodeColumn(encodeColumn({ ...column({ value: [8.742, -0.1] }), value }));
    expect([...back.value]).toEqual([8.742, -0.1]);
  });

  test("limits, counts and bases travel too", () => {
    const written = {
      ...column({ value: [12.5, NONE], status: [0, 1], basis: [3, 0] }),
      lower: Float64Array.of(10.25, NONE),
      upper: Float64Array.of(15, NONE),
      count: Float64Array.of(12, NONE),
      denominator: Float64Array.of(96, NONE),
    };
    expect(decodeColumn(encodeColumn(written))).toEqual(written);
  });

  test("one byte an area is enough for percentages of whole numbers", () => {
    const value = Array.from({ length: 1000 }, (_, i) => i % 101);
    expect(encodeColumn(column({ value })).length).toBeLessThan(1000 + 250);
  });

  test("an empty column is a column", () => {
    expect(decodeColumn(encodeColumn(column({ value: [] }))).value).toHaveLength(0);
  });

  test("a column with nothing published keeps its reasons", () => {
    const back = decodeColumn(encodeColumn(column({ value: [NONE, NONE], status: [1, 3] })));
    expect([0, 1, 2].map((i) => observationAt(back, i).status)).toEqual([
      "suppressed",
      "not-applicable",
      "missing",
    ]);
  });
});

describe("a column derived from counts", () => {
  const counts = {
    ...column({ value: [NONE, NONE, NONE], status: [0, 0, 2] }),
    count: Float64Array.of(65, 0, NONE),
    denominator: Float64Array.of(100, 40, NONE),
  };

  test("gets its value and its Wilson limits on reading", () => {
    const back = decodeColumn(encodeColumn(counts, { derive: { multiplier: 100, interval: "wilson" } }));
    expect([...back.value]).toEqual([65, 0, NONE]);
    expect(back.lower![0]).toBeCloseTo(55.2544, 4);
    expect(back.upper![0]).toBeCloseTo(73.6358, 4);
    expect(back.lower![1]).toBe(0);
    expect(observationAt(back, 2)).toEqual({ status: "missing" });
  });

  test("has no limits when none are asked for", () => {
    const back = decodeColumn(encodeColumn(counts, { derive: { multiplier: 1000, interval: "none" } }));
    expect(observationAt(back, 0)).toEqual({
      status: "published",
      value: 650,
      lower: undefined,
      upper: undefined,
      count: 65,
      denominator: 100,
      basis: "measured",
    });
  });
});

describe("a column is refused", () => {
  const derive = { multiplier: 100, interval: "none" } as const;
  test.each<[string, Column, Parameters<typeof encodeColumn>[1]]>([
    ["a published area must have a number, area 1 has none", column({ value: [1, NONE] }), {}],
    [
      "an area must be published to have a number, area 0 is suppressed",
      column({ value: [1], status: [1] }),
      {},
    ],
    [
      "all arrays of a column must have 2 areas, status has 1",
      column({ value: [1, 2], status: [0], basis: [0, 0] }),
      {},
    ],
    ["a derived column must hold count and denominator", column({ value: [1] }), { derive }],
    [
      "a published area must have a number, area 0 has none",
      { ...column({ value: [NONE] }), count: Float64Array.of(0), denominator: Float64Array.of(0) },
      { derive },
    ],
  ])("%s", (message, bad, options) => {
    expect(() => encodeColumn(bad, options)).toThrow(message);
  });
});

function column(parts: { value: number[]; status?: number[]; basis?: number[] }): Column {
  const zeros = parts.value.map(() => 0);
  return {
    value: Float64Array.from(parts.value),
    status: Uint8Array.from(parts.status ?? zeros),
    basis: Uint8Array.from(parts.basis ?? zeros),
  };
}
