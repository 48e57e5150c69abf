import type { NumberArray } from "./arrays.ts";

type Integers = Uint8Array | Uint16Array | Uint32Array;

/** (stored integer + offset) ÷ scale = number; the highest integer of the array's type stands for NaN. */
export interface FixedPoint {
  integers: Integers;
  scale: number;
  offset: number;
}

const MOST_DECIMALS = 6;

/**
 * Numbers as integers of the smallest type that gives every one of them back exactly: tries `decimals` places, then
 * more. Division by a power of ten rounds to the nearest float, which is what a parser of decimal text gives, so
 * numbers that were published with at most six places always come back the same. Undefined when some do not.
 */
export function fixedPointOf(numbers: Float32Array | Float64Array, decimals: number): FixedPoint | undefined {
  for (let d = decimals; d <= MOST_DECIMALS; d++) {
    const range = exactRange(numbers, 10 ** d);
    if (!range) continue;
    const { lowest, highest } = range;
    const span = highest - lowest;
    if (widthFor(span) === 8) return undefined;
    // Small positive numbers are left as they are: an offset would only make the file harder to read.
    const offset = lowest < 0 || widthFor(span) < widthFor(highest) ? lowest : 0;
    const integers = arrayFor(highest - offset, numbers.length);
    const none = noneOf(integers);
    const scale = 10 ** d;
    for (let i = 0; i < numbers.length; i++) {
      const n = numbers[i]!;
      integers[i] = Number.isNaN(n) ? none : Math.round(n * scale) - offset;
    }
    return { integers, scale, offset };
  }
  return undefined;
}

/** The numbers of a stored array; floats (no scale) are given as they are. */
export function numbersOf(
  array: NumberArray,
  scale: number | undefined,
  offset: number,
): Float32Array | Float64Array {
  if (scale === undefined) return array as Float32Array | Float64Array;
  const integers = array as Integers;
  const none = noneOf(integers);
  const numbers = new Float64Array(integers.length);
  for (let i = 0; i < integers.length; i++)
    numbers[i] = integers[i] === none ? Number.NaN : (integers[i]! + offset) / scale;
  return numbers;
}

/** Lowest and highest scaled integer, or undefined when the scale would change a number. */
function exactRange(numbers: Float32Array | Float64Array, scale: number) {
  const same =
    numbers instanceof Float32Array
      ? (scaled: number, n: number) => Math.fround(scaled / scale) === n
      : (scaled: number, n: number) => scaled / scale === n;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const n of numbers) {
    if (Number.isNaN(n)) continue;
    const scaled = Math.round(n * scale);
    if (!Number.isSafeInteger(scaled) || !same(scaled, n)) return undefined;
    if (scaled < lowest) lowest = scaled;
    if (scaled > highest) highest = scaled;
  }
  return highest < lowest ? { lowest: 0, highest: 0 } : { lowest, highest };
}

/** Bytes that hold integers up to `highest` and one more for "none"; 8 when four are not enough. */
const widthFor = (highest: number) =>
  highest < 0xff ? 1 : highest < 0xffff ? 2 : highest < 0xffffffff ? 4 : 8;

function arrayFor(highest: number, length: number): Integers {
  const width = widthFor(highest);
  if (width === 1) return new Uint8Array(length);
  return width === 2 ? new Uint16Array(length) : new Uint32Array(length);
}

const noneOf = (array: Integers) => 2 ** (8 * array.BYTES_PER_ELEMENT) - 1;
