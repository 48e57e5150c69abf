import { type PostcodeTable, postcodeOfKey, readPostcode, rowsWithin } from "./postcodes.ts";

/** The postcodes of a sector ("M15 6"): the last two letters of each, and its neighbourhood as an index in the LSOA table. */
export interface SectorPostcodes {
  units: string[];
  lsoas: number[];
}

/** All postcodes of a sector; undefined when the text is no sector. None known gives empty lists. */
export function postcodesOfSector(table: PostcodeTable, sector: string): SectorPostcodes | undefined {
  const range = readPostcode(sector).find(({ kind, name }) => kind === "sector" && name === sector);
  if (!range || !/ \d$/.test(sector)) return undefined;
  const [from, to] = rowsWithin(table, range);
  const rows = Array.from({ length: to - from }, (_, i) => from + i);
  return {
    units: rows.map((row) => postcodeOfKey(table.key[row]!).slice(-2)),
    lsoas: rows.map((row) => table.lsoa[row]!),
  };
}

/** The sector of a postcode: "M15 6BH" → "M15 6". */
export const sectorOf = (postcode: string): string => postcode.slice(0, -2);
