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

/**
 * The postcode, or the sector or district of postcodes, that was typed, and the first few postcodes of a sector. `covered`
 * says where the postcodes are, when the pack has only those of a part.
 */
export function* postcodeResults(
  input: SearchInput,
  typed: string,
  covered: string | undefined,
): Generator<SearchResult> {
  const { postcodes } = input;
  if (!postcodes) return;
  for (const range of readPostcode(typed)) {
    const [from, to] = rowsWithin(postcodes, range);
    if (from === to) continue;
    if (range.kind !== "postcode") yield rangeResult(input, postcodes, range, { from, to }, covered);
    const last = range.kind === "outcode" ? from : Math.min(to, from + OFFERED);
    for (let row = from; row < last; row++) yield postcodeResult(input, postcodes, row);
  }
}

/**
 * Says of a postcode, or of the sector or district of postcodes, that was typed that the pack's postcodes leave its part
 * of the country out. It has no place to go to. Undefined for other text, and where no part is left out.
 */
export function postcodeLeftOut(
  { postcodes }: SearchInput,
  typed: string,
  covered: string | undefined,
): SearchResult | undefined {
  const [range] = readPostcode(typed);
  if (!range || (postcodes && postcodes.key.length > 0 && covered === undefined)) return undefined;
  const what = covered === undefined ? "no postcodes are" : `${onlyThose(covered)} are`;
  return { kind: range.kind, name: range.name, context: `not known here: ${what} in the data` };
}

const onlyThose = (covered: string) => `only those in ${covered}`;

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
  { from, to }: { from: number; to: number },
  covered: string | undefined,
): SearchResult {
  const rows = Array.from({ length: to - from }, (_, i) => from + i);
  const count = rows.length === 1 ? "1 postcode" : `${rows.length.toLocaleString("en-GB")} postcodes`;
  return {
    kind: range.kind,
    code: range.name,
    name: range.name,
    context:
      covered === undefined
        ? whereMostLie(input, table, rows, count)
        : `${count} known here; ${onlyThose(covered)} are in the data`,
    bounds: boundsOfPoints(table, rows),
  };
}

/** "12 postcodes in Trafford", or "mostly in" where others lie elsewhere. */
function whereMostLie(input: SearchInput, table: PostcodeTable, rows: number[], count: string): string {
  const districts = Map.groupBy(rows, (row) => districtOf(input, count, table.lsoa[row]!));
  const [most] = [...districts].sort(([, a], [, b]) => b.length - a.length)[0]!;
  return districts.size === 1 ? most : most.replace(" in ", ", mostly in ");
}

/** "12 postcodes in Trafford": what lies in the district of a neighbourhood. */
function districtOf({ geography }: SearchInput, what: string, lsoa: number): string {
  const words = areaContext(geography, "lsoa", lsoa);
  const at = words.indexOf(" in ");
  return at < 0 ? what : `${what}${words.slice(at)}`;
}
