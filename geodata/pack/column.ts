import { BASES, type Basis, type Observation, STATUSES } from "../indicator.ts";
import { wilsonInterval } from "../statistics/wilsonInterval.ts";
import { decodeArrays, encodeArrays, type NumberArray } from "./arrays.ts";
import { fixedPointOf, numbersOf } from "./fixedPoint.ts";

/** Numbers of a column; reading gives 64 bits, so that 8.742 is 8.742 and England's 56,490,048 people are all there. */
export type Numbers = Float64Array | Float32Array;

/**
 * One indicator × level × period, in the order of the level's area table. Numbers are NaN wherever the status is not
 * `published` (index 0) or the publisher gives none. `status` and `basis` hold indexes of STATUSES and BASES.
 */
export interface Column {
  value: Numbers;
  lower?: Numbers;
  upper?: Numbers;
  count?: Numbers;
  denominator?: Numbers;
  status: Uint8Array;
  basis: Uint8Array;
}

/** How value and interval follow from count and denominator; a column that follows is not written out. */
export interface Derivation {
  multiplier: number;
  interval: "wilson" | "none";
}

interface Meta {
  length: number;
  derive?: Derivation;
  /** Fixed-point fields: (stored integer + offset) ÷ scale = number; the highest integer of the type means "none". */
  scale: Record<string, number>;
  offset: Record<string, number>;
  /** Fields with one value throughout. */
  constant: Record<string, number>;
}

const NUMBERS = ["value", "lower", "upper", "count", "denominator"] as const;
const MISSING = STATUSES.indexOf("missing");

/**
 * Packs a column without loss. With `derive`, value, lower and upper are left out and worked out again on reading, so
 * they can never disagree with count and denominator. Other numbers become fixed-point integers of the smallest type
 * that gives every one of them back exactly (`decimals` is the number of decimal places to try first), else floats.
 * Throws when a published area has no number to show or an area that is not published has one.
 */
export function encodeColumn(
  column: Column,
  options: { decimals?: number; derive?: Derivation } = {},
): Uint8Array<ArrayBuffer> {
  const { decimals, derive } = options;
  requireConsistent(column, derive);
  const meta: Meta = { length: column.value.length, scale: {}, offset: {}, constant: {} };
  if (derive) meta.derive = derive;
  const arrays: Record<string, NumberArray> = {};
  for (const name of NUMBERS) {
    const numbers = column[name];
    if (!numbers || (derive && name !== "count" && name !== "denominator")) continue;
    const fixed = fixedPointOf(numbers, name === "count" || name === "denominator" ? 0 : (decimals ?? 0));
    arrays[name] = fixed?.integers ?? numbers;
    if (!fixed) continue;
    meta.scale[name] = fixed.scale;
    if (fixed.offset !== 0) meta.offset[name] = fixed.offset;
  }
  for (const name of ["status", "basis"] as const) {
    const first = column[name][0] ?? 0;
    if (column[name].every((v) => v === first)) meta.constant[name] = first;
    else arrays[name] = column[name];
  }
  return encodeArrays(meta, arrays);
}

/** Reads what `encodeColumn` wrote, with value and interval worked out where they follow from the counts. */
export function decodeColumn(bytes: Uint8Array): Column {
  const { meta, arrays } = decodeArrays(bytes);
  return columnOf(meta as Meta, arrays);
}

/**
 * Reads single areas of what `encodeColumn` wrote, and leaves the rest packed: for a server that holds hundreds
 * of columns and is asked for one area of each. `missing` beyond the end.
 */
export function openColumn(bytes: Uint8Array): {
  observationAt: (index: number) => Observation;
  /** These areas alone, in this order, as a column. All must be there. */
  pick: (indexes: readonly number[]) => Column;
} {
  const { meta, arrays } = decodeArrays(bytes);
  const { length, ...rest } = meta as Meta;
  const pick = (indexes: readonly number[]) => {
    const rows = Object.entries(arrays).map(([name, array]) => {
      const few = new (array.constructor as new (length: number) => NumberArray)(indexes.length);
      for (let k = 0; k < indexes.length; k++) few[k] = array[indexes[k]!]!;
      return [name, few];
    });
    return columnOf({ ...rest, length: indexes.length }, Object.fromEntries(rows));
  };
  return {
    pick,
    observationAt: (index) =>
      index >= 0 && index < length ? observationAt(pick([index]), 0) : { status: "missing" },
  };
}

function columnOf(meta: Meta, arrays: Record<string, NumberArray>): Column {
  const indexes = (name: "status" | "basis") =>
    (arrays[name] as Uint8Array | undefined) ?? new Uint8Array(meta.length).fill(meta.constant[name] ?? 0);
  const numbers = (name: (typeof NUMBERS)[number]) => {
    const array = arrays[name];
    return array && numbersOf(array, meta.scale[name], meta.offset[name] ?? 0);
  };
  const column: Column = {
    value: numbers("value") ?? new Float64Array(meta.length).fill(Number.NaN),
    lower: numbers("lower"),
    upper: numbers("upper"),
    count: numbers("count"),
    denominator: numbers("denominator"),
    status: indexes("status"),
    basis: indexes("basis"),
  };
  if (meta.derive) deriveFromCounts(column, meta.derive);
  return column;
}

/** The observation of one area of a column; `missing` beyond its end. */
export function observationAt(column: Column, index: number): Observation {
  const status = STATUSES[column.status[index] ?? MISSING] ?? "missing";
  if (status !== "published") return { status };
  const at = (array?: Numbers) => {
    const n = array?.[index];
    return n === undefined || Number.isNaN(n) ? undefined : n;
  };
  return {
    status,
    value: column.value[index]!,
    lower: at(column.lower),
    upper: at(column.upper),
    count: at(column.count),
    denominator: at(column.denominator),
    basis: BASES[column.basis[index] ?? 0] as Basis,
  };
}

/** Works out value = count ÷ denominator × multiplier, and its interval, wherever the status is `published`. */
export function deriveFromCounts(column: Column, derive: Derivation): void {
  const { count, denominator, value, status } = column;
  if (!count || !denominator) throw new Error("a derived column must hold count and denominator");
  const withInterval = derive.interval === "wilson";
  if (withInterval) {
    column.lower = new Float64Array(value.length).fill(Number.NaN);
    column.upper = new Float64Array(value.length).fill(Number.NaN);
  }
  for (let i = 0; i < value.length; i++) {
    if (status[i] !== 0) continue;
    const x = count[i]!;
    const n = denominator[i]!;
    value[i] = (x / n) * derive.multiplier;
    if (!withInterval) continue;
    const limits = wilsonInterval(x, n);
    column.lower![i] = limits.lower * derive.multiplier;
    column.upper![i] = limits.upper * derive.multiplier;
  }
}

function requireConsistent(column: Column, derive: Derivation | undefined): void {
  const { status, count, denominator, value } = column;
  if (derive && !(count && denominator)) throw new Error("a derived column must hold count and denominator");
  for (const name of [...NUMBERS, "basis", "status"] as const) {
    const length = column[name]?.length ?? value.length;
    if (length !== value.length)
      throw new Error(`all arrays of a column must have ${value.length} areas, ${name} has ${length}`);
  }
  for (let i = 0; i < value.length; i++) {
    const has = derive
      ? Number.isFinite(count![i]) && Number.isFinite(denominator![i]) && denominator![i]! > 0
      : Number.isFinite(value[i]);
    if (status[i] === 0 && !has) throw new Error(`a published area must have a number, area ${i} has none`);
    if (status[i] !== 0 && NUMBERS.some((name) => !Number.isNaN(column[name]?.[i] ?? Number.NaN)))
      throw new Error(`an area must be published to have a number, area ${i} is ${STATUSES[status[i]!]}`);
  }
}
