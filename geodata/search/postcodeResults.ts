import { areaContext, boundsOfPoints, degrees, type SearchInput } from "./areaResult.ts";
import {
  type PostcodeRange,
  type PostcodeTable,
  postcodeOfKey,
  readPostcode,
  rowsWithin,
} from "./postcodes.ts";
import type { SearchResult } from "./searchResult.ts";

/** Of a sector, so many postcodes are offered to go on with. */
const OFFERED = 5;

/** The postcode, or the sector or district of postcodes, that was typed, and the first few postcodes of a sector. */
export function* postcodeResults(input: SearchInput, typed: string): Generator<SearchResult> {
  const { postcodes } = input;
  if (!postcodes) return;
  for (const range of readPostcode(typed)) {
    const [from, to] = rowsWithin(postcodes, range);
    if (from === to) continue;
    if (range.kind !== "postcode") yield rangeResult(input, postcodes, range, from, to);
    const last = range.kind === "outcode" ? from : Math.min(to, from + OFFERED);
    for (let row = from; row < last; row++) yield postcodeResult(input, postcodes, row);
  }
}

function postcodeResult(input: SearchInput, table: PostcodeTable, row: number): SearchResult {
  const lsoa = table.lsoa[row]!;
  const name = postcodeOfKey(table.key[row]!);
  return {
    kind: "postcode",
    code: name,
    name,
    context: districtOf(input, "postcode", lsoa),
    lon: degrees(table.lon[row]!),
    lat: degrees(table.lat[row]!),
    lsoa: input.geography.lsoa?.codes[lsoa],
  };
}

function rangeResult(
  input: SearchInput,
  table: PostcodeTable,
  range: PostcodeRange,
  from: number,
  to: number,
): SearchResult {
  const rows = Array.from({ length: to - from }, (_, i) => from + i);
  const count = rows.length === 1 ? "1 postcode" : `${rows.length.toLocaleString("en-GB")} postcodes`;
  return {
    kind: range.kind,
    code: range.name,
    name: range.name,
    context: districtOf(input, count, mostCommon(rows.map((row) => table.lsoa[row]!))),
    bounds: boundsOfPoints(table, rows),
  };
}

/** "12 postcodes in Trafford": what lies in the district of a neighbourhood. */
function districtOf({ geography }: SearchInput, what: string, lsoa: number): string {
  const words = areaContext(geography, "lsoa", lsoa);
  const at = words.indexOf(" in ");
  return at < 0 ? what : `${what}${words.slice(at)}`;
}

function mostCommon(numbers: number[]): number {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  return [...counts].reduce((best, count) => (count[1] > best[1] ? count : best))[0];
}
