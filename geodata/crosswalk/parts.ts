import { BASES, type Basis, STATUSES, type Status } from "../indicator.ts";

/**
 * One period of an indicator for areas in order, in a form that adds up: the value of several areas together follows
 * from the sums of their numerators and denominators. For a share these are count and total; for a mean, value times
 * people and people. They are NaN for an area that has nothing to add; `value` is NaN unless the status is `published`.
 */
export interface Parts {
  value: Float64Array;
  numerator: Float64Array;
  denominator: Float64Array;
  /** Indexes of STATUSES. */
  status: Uint8Array;
  /** Indexes of BASES. */
  basis: Uint8Array;
}

export const PUBLISHED = statusIndex("published");
export const MISSING = statusIndex("missing");

export function statusIndex(status: Status): number {
  return STATUSES.indexOf(status);
}

export function basisIndex(basis: Basis): number {
  return BASES.indexOf(basis);
}

/** Parts for `length` areas, all missing. */
export function missingParts(length: number): Parts {
  return {
    value: new Float64Array(length).fill(Number.NaN),
    numerator: new Float64Array(length).fill(Number.NaN),
    denominator: new Float64Array(length).fill(Number.NaN),
    status: new Uint8Array(length).fill(MISSING),
    basis: new Uint8Array(length),
  };
}

/** `n` rounded to `decimals` places, as a parser of the decimal text would give it. */
export function roundTo(n: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(n * scale) / scale;
}
