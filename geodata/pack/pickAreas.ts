import { STATUSES } from "../indicator.ts";
import type { Column, Numbers } from "./column.ts";

const MISSING = STATUSES.indexOf("missing");

/** A column in another order of areas: `order` holds the index of each area in it, −1 for one it does not know. */
export function pickAreas(column: Column, order: readonly number[]): Column {
  const numbers = (array: Numbers) => Float64Array.from(order, (i) => array[i] ?? Number.NaN);
  const { lower, upper, count, denominator } = column;
  return {
    value: numbers(column.value),
    lower: lower && numbers(lower),
    upper: upper && numbers(upper),
    count: count && numbers(count),
    denominator: denominator && numbers(denominator),
    status: Uint8Array.from(order, (i) => column.status[i] ?? MISSING),
    basis: Uint8Array.from(order, (i) => column.basis[i] ?? 0),
  };
}
