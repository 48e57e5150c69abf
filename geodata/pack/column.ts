import { BASES, type Basis, type Observation, STATUSES } from "../indicator.ts";
import { wilsonInterval } from "../statistics/wilsonInterval.ts";
import { decodeArrays, encodeArrays, type NumberArray } from "./arrays.ts";

/**
 * One indicator × level × period, in the order of the level's area table. Numbers are NaN wherever the status is not
 * `published` (index 0) or the publisher gives none. `status` and `basis` hold indexes of STATUSES and BASES.
 */
export interface Column {
  value: Float32Array;
  lower?: Float32Array;
  upper?: Float32Array;
  count?: Float32Array;
  denominator?: Float32Array;
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
  /** Fixed-point fields: stored integer ÷ scale = number; the highest integer of the type means "none". */
  scale: Record<string, number>;
  /** Fields with one value throughout. */
  constant: Record<string, number>;
}

const NUMBERS = ["value", "lower", "upper", "count", "denominator"] as const;

/**
 * Packs a column. With `derive`, value, lower and upper are left out and worked out again on reading, so they can
 * never disagree with count and denominator. Other numbers become fixed-point integers when `decimals` (or whole
 * numbers, for count and denominator) lose nothing that the publisher gave, else 32-bit floats.
 */
export function encodeColumn(
  column: Column,
  options: { decimals: number; derive?: Derivation },
): Uint8Array<ArrayBuffer> {
  const length = column.value.length;
  const meta: Meta = { length, scale: {}, constant: {}, ...(options.derive && { derive: options.derive }) };
  const arrays: Record<string, NumberArray> = {};
  for (const name of NUMBERS) {
    const numbers = column[name];
    if (!numbers || (options.derive && name !== "count" && name !== "denominator")) continue;
    const whole = name === "count" || name === "denominator";
    const scale = whole ? 1 : 10 ** options.decimals;
    const fixed = fixedPoint(numbers, scale);
    arrays[name] = fixed ?? numbers;
    if (fixed) meta.scale[name] = scale;
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
  const { meta: raw, arrays } = decodeArrays(bytes);
  const meta = raw as Meta;
  const bytesOf = (name: "status" | "basis") =>
    (arrays[name] as Uint8Array | undefined) ?? new Uint8Array(meta.length).fill(meta.constant[name] ?? 0);
  const numbersOf = (name: (typeof NUMBERS)[number]) => {
    const array = arrays[name];
    if (!array) return undefined;
    const scale = meta.scale[name];
    return scale === undefined
      ? (array as Float32Array)
      : fromFixedPoint(array as Uint16Array | Uint32Array, scale);
  };
  const column: Column = {
    value: numbersOf("value") ?? new Float32Array(meta.length).fill(Number.NaN),
    lower: numbersOf("lower"),
    upper: numbersOf("upper"),
    count: numbersOf("count"),
    denominator: numbersOf("denominator"),
    status: bytesOf("status"),
    basis: bytesOf("basis"),
  };
  if (meta.derive) deriveFromCounts(column, meta.derive);
  return column;
}

/** The observation of one area of a column. */
export function observationAt(column: Column, index: number): Observation {
  const status = STATUSES[column.status[index] ?? 2] ?? "missing";
  if (status !== "published") return { status };
  const at = (array?: Float32Array) => {
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

function deriveFromCounts(column: Column, derive: Derivation): void {
  const { count, denominator, value, status } = column;
  if (!count || !denominator) throw new Error("a derived column must hold count and denominator");
  const withInterval = derive.interval === "wilson";
  if (withInterval) {
    column.lower = new Float32Array(value.length).fill(Number.NaN);
    column.upper = new Float32Array(value.length).fill(Number.NaN);
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

/** Non-negative numbers as integers of the smallest type that holds them, or undefined when that would lose anything. */
function fixedPoint(numbers: Float32Array, scale: number): Uint16Array | Uint32Array | undefined {
  let highest = 0;
  for (const n of numbers) {
    if (Number.isNaN(n)) continue;
    const scaled = Math.round(n * scale);
    if (n < 0 || Math.fround(scaled / scale) !== n) return undefined;
    if (scaled > highest) highest = scaled;
  }
  if (highest >= 0xffffffff) return undefined;
  const none = highest < 0xffff ? 0xffff : 0xffffffff;
  const fixed = none === 0xffff ? new Uint16Array(numbers.length) : new Uint32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const n = numbers[i]!;
    fixed[i] = Number.isNaN(n) ? none : Math.round(n * scale);
  }
  return fixed;
}

function fromFixedPoint(array: Uint16Array | Uint32Array, scale: number): Float32Array {
  const none = array instanceof Uint16Array ? 0xffff : 0xffffffff;
  const numbers = new Float32Array(array.length);
  for (let i = 0; i < array.length; i++) numbers[i] = array[i] === none ? Number.NaN : array[i]! / scale;
  return numbers;
}
