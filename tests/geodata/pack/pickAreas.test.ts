import { expect, test } from "vitest";
import { observationAt } from "../../../geodata/pack/column.ts";
import { pickAreas } from "../../../geodata/pack/pickAreas.ts";

test("a column in another order, with what it does not know missing", () => {
  const picked = pickAreas(
    {
      value: Float64Array.of(50, 20, Number.NaN),
      count: Float64Array.of(5, 2, Number.NaN),
      denominator: Float64Array.of(10, 10, Number.NaN),
      status: Uint8Array.of(0, 0, 1),
      basis: Uint8Array.of(0, 3, 0),
    },
    [2, 1, -1],
  );
  expect([0, 1, 2].map((i) => observationAt(picked, i))).toEqual([
    { status: "suppressed" },
    {
      status: "published",
      value: 20,
      lower: undefined,
      upper: undefined,
      count: 2,
      denominator: 10,
      basis: "modelled",
    },
    { status: "missing" },
  ]);
});
