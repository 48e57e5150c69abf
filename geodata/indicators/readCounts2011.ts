import { lsoa11ToLsoa21 } from "../crosswalk/lsoa11ToLsoa21.ts";
import { missingParts, type Parts, PUBLISHED } from "../crosswalk/parts.ts";
import type { Table } from "../sources/table.ts";
import type { IndicatorDefinition } from "./definition.ts";
import { type ReadContext, textField } from "./readContext.ts";

type Counts = Extract<IndicatorDefinition["values"], { kind: "counts-2011" }>;

/**
 * Count over total of the LSOAs of 2011, carried over to those of 2021 by adding counts up, so that larger areas come out
 * as they would from the areas of 2011. An area that was divided gives each part its count and total by today's
 * residents; both are whole numbers again afterwards. An area is missing when any that it is made of is. Undefined
 * without the official look-up or the two fields.
 */
export function readCounts2011(values: Counts, table: Table, context: ReadContext): Parts | undefined {
  const lookup = context.table("lsoa11-lsoa21");
  const count = table.numbers[values.count];
  const total = table.numbers[values.total];
  if (!lookup || !count || !total) return undefined;
  const { parents, basis } = lsoa11ToLsoa21(lookup, context.lsoas);
  const people11 = new Map<string, number>();
  for (const [i, from] of parents.entries())
    for (const { code } of from) people11.set(code, (people11.get(code) ?? 0) + context.population[i]!);
  const rows = new Map(textField(table, "lsoa11").map((code, row) => [code, row]));

  const parts = missingParts(context.lsoas.size);
  for (const [i, from] of parents.entries()) {
    let n = from.length === 0 ? Number.NaN : 0;
    let of = 0;
    for (const { code } of from) {
      const row = rows.get(code) ?? -1;
      const share = context.population[i]! / people11.get(code)!;
      n += (count[row] ?? Number.NaN) * share;
      of += (total[row] ?? Number.NaN) * share;
    }
    const whole = Math.round(of);
    if (Number.isNaN(n) || !(whole > 0)) continue;
    parts.numerator[i] = Math.min(whole, Math.round(n));
    parts.denominator[i] = whole;
    parts.value[i] = (parts.numerator[i]! / whole) * 100;
    parts.status[i] = PUBLISHED;
    parts.basis[i] = basis[i]!;
  }
  return parts;
}
