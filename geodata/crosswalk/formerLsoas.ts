import type { Table } from "../sources/table.ts";

/** LSOAs of 2011 that were split, merged or redrawn, each with the LSOAs of 2021 that its homes are in. */
export type FormerLsoas = Record<string, string[]>;

/** Reads them from the official look-up {lsoa11, change, lsoa21}, as far as they lie in the given LSOAs of 2021. */
export function formerLsoas(lookup: Table, lsoas: readonly string[]): FormerLsoas {
  const { lsoa11 = [], lsoa21 = [], change = [] } = lookup.text;
  const today = new Set(lsoas);
  const former: FormerLsoas = {};
  for (let row = 0; row < lookup.rows; row++) {
    const [before, after] = [lsoa11[row]!, lsoa21[row]!];
    if (change[row] === "U" || before === after || !today.has(after)) continue;
    former[before] ??= [];
    former[before].push(after);
  }
  return former;
}
