import type { Table } from "../sources/table.ts";
import { basisIndex, MISSING, PUBLISHED, roundTo } from "./parts.ts";

/** The LSOAs of 2011 that each LSOA of 2021 is made of, in the order of the latter. */
export interface Lsoa11ToLsoa21 {
  /** Codes of 2011 with their weights; several after a merger or a complex change. */
  parents: { code: string; weight: number }[][];
  /** Indexes of BASES: what a value carried over is. */
  basis: Uint8Array;
}

/** The publisher's change indicators and what a value carried over such a change is. */
const BASIS_OF_CHANGE: Record<string, number> = {
  U: basisIndex("measured"),
  S: basisIndex("apportioned"),
  M: basisIndex("summed"),
  X: basisIndex("apportioned"),
};

/**
 * Reads the official look-up {lsoa11, change, lsoa21}: U unchanged, S split, M merged, X complex. `lsoas` gives each
 * LSOA of 2021 its index; others are passed over. The areas merged into one weigh by their people of the time
 * (`population11`), alike where that is not known. Throws on a change that is none of the four.
 */
export function lsoa11ToLsoa21(
  lookup: Table,
  lsoas: ReadonlyMap<string, number>,
  population11?: ReadonlyMap<string, number>,
): Lsoa11ToLsoa21 {
  const { lsoa11 = [], lsoa21 = [], change = [] } = lookup.text;
  const parents: Lsoa11ToLsoa21["parents"] = Array.from({ length: lsoas.size }, () => []);
  const basis = new Uint8Array(lsoas.size);
  for (let row = 0; row < lookup.rows; row++) {
    const at = lsoas.get(lsoa21[row]!);
    if (at === undefined) continue;
    const code = lsoa11[row]!;
    const rowBasis = BASIS_OF_CHANGE[change[row]!];
    if (rowBasis === undefined)
      throw new Error(`a change must be U, S, M or X, got "${change[row]}" for ${code}`);
    parents[at]!.push({ code, weight: population11?.get(code) ?? 1 });
    if (change[row] === "X" || parents[at]!.length === 1) basis[at] = rowBasis;
  }
  return { parents, basis };
}

/**
 * Values of 2011 areas for those of 2021: an unchanged area keeps its value, each part of a split takes the whole's, a
 * merger takes the weighted mean of its parts (rounded to the publisher's `decimals`), a complex change likewise, as
 * an estimate. A value is missing when any of its parts is.
 */
export function carryOver(
  crosswalk: Lsoa11ToLsoa21,
  rows: ReadonlyMap<string, number>,
  numbers: Float64Array,
  decimals: number,
): { value: Float64Array; status: Uint8Array } {
  const value = new Float64Array(crosswalk.parents.length).fill(Number.NaN);
  const status = new Uint8Array(crosswalk.parents.length).fill(MISSING);
  for (const [i, parents] of crosswalk.parents.entries()) {
    let sum = 0;
    let weights = 0;
    for (const { code, weight } of parents) {
      const row = rows.get(code);
      sum += row === undefined ? Number.NaN : numbers[row]! * weight;
      weights += weight;
    }
    if (!(weights > 0) || Number.isNaN(sum)) continue;
    value[i] =
      parents.length === 1 ? numbers[rows.get(parents[0]!.code)!]! : roundTo(sum / weights, decimals);
    status[i] = PUBLISHED;
  }
  return { value, status };
}
