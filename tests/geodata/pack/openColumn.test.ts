import { expect, test } from "vitest";
import { decodeColumn, encodeColumn, observationAt, openColumn } from "../../../geodata/pack/column.ts";

test("an open column gives the observations that a decoded one does", () => {
  const bytes = encodeColumn(
    {
      value: new Float64Array(4).fill(Number.NaN),
      count: Float64Array.from([20, Number.NaN, 65, 0]),
      denominator: Float64Array.from([400, Number.NaN, 100, 50]),
      status: Uint8Array.from([0, 1, 0, 0]),
      basis: Uint8Array.from([0, 0, 1, 1]),
    },
    { derive: { multiplier: 100, interval: "wilson" } },
  );
  const open = openColumn(bytes);
  const decoded = decodeColumn(bytes);
  for (const i of [0, 1, 2, 3]) expect(open.observationAt(i)).toEqual(observationAt(decoded, i));
  expect(open.observationAt(2)).toMatchObject({ value: 65, basis: "summed" });
});

test("beyond its end an observation is missing", () => {
  const bytes = encodeColumn({
    value: Float64Array.from([1.5]),
    status: new Uint8Array(1),
    basis: new Uint8Array(1),
  });
  expect([-1, 1].map(openColumn(bytes).observationAt)).toEqual([
    { status: "missing" },
    { status: "missing" },
  ]);
});
