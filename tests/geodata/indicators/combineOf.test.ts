import { expect, test } from "vitest";
import { combineOf } from "../../../geodata/indicators/combineOf.ts";
import type { IndicatorDefinition } from "../../../geodata/indicators/definition.ts";

test.each([
  [{ kind: "share", categories: [] }, "counts"],
  [{ kind: "total" }, "total"],
  [{ kind: "field", field: "score", decimals: 1 }, "mean"],
  [{ kind: "series", fields: /x/, decimals: 1, least: 0 }, "mean"],
  [{ kind: "series", fields: /x/, decimals: 1, least: 0, changeSince: "2008" }, undefined],
  [{ kind: "published", decimals: 1, count: "n", denominator: "d" }, undefined],
  [{ kind: "published", decimals: 1, count: "n", denominator: "d", sumTo: ["lad"] }, "counts"],
] satisfies [IndicatorDefinition["values"], string | undefined][])("%j", (values, combine) => {
  expect(combineOf({ values } as IndicatorDefinition)).toBe(combine);
});

test("figures of suicide and self-harm never combine", () => {
  const values: IndicatorDefinition["values"] = { kind: "share", categories: [] };
  expect(combineOf({ values, sensitive: "suicide" } as IndicatorDefinition)).toBeUndefined();
});
