import { basisIndex, missingParts, type Parts, PUBLISHED, roundTo, statusIndex } from "../crosswalk/parts.ts";
import type { Table } from "../sources/table.ts";
import type { IndicatorDefinition } from "./definition.ts";
import { type ReadContext, textField } from "./readContext.ts";
import { statusOfMark } from "./statusOfMark.ts";

type Field = Extract<IndicatorDefinition["values"], { kind: "field" }>;

/** One number field for each LSOA, with the people it is a mean of; undefined when the table lacks the field. */
export function readField(values: Field, table: Table, context: ReadContext): Parts | undefined {
  const field = fieldName(table, values.field);
  const numbers = field === undefined ? undefined : table.numbers[field];
  if (!field || !numbers) return undefined;
  const parts = missingParts(context.lsoas.size);
  const weights = values.weights === undefined ? undefined : table.numbers[values.weights];
  const lsoa = textField(table, "lsoa");
  for (let row = 0; row < table.rows; row++) {
    const i = context.lsoas.get(lsoa[row]!);
    if (i === undefined) continue;
    const number = numbers[row]!;
    if (Number.isNaN(number)) {
      parts.status[i] = statusIndex(statusOfMark(table.marks[field]?.get(row)));
      continue;
    }
    const people = weights?.[row] ?? context.population[i]!;
    parts.value[i] = values.times === undefined ? number : roundTo(number * values.times, values.decimals);
    parts.numerator[i] = parts.value[i]! * people;
    parts.denominator[i] = people;
    parts.status[i] = PUBLISHED;
    parts.basis[i] = basisIndex("measured");
  }
  return parts;
}

/** The one number field that is, or matches, `field`; throws when a pattern matches several. */
function fieldName(table: Table, field: string | RegExp): string | undefined {
  if (typeof field === "string") return table.numbers[field] && field;
  const found = Object.keys(table.numbers).filter((name) => field.test(name));
  if (found.length > 1)
    throw new Error(`${field} must match one field of ${table.source}, got ${found.join(", ")}`);
  return found[0];
}
