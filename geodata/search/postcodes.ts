import { decodeArrays, encodeArrays } from "../pack/arrays.ts";
import { firstNotBelow } from "./firstNotBelow.ts";

/**
 * Postcodes in ascending order of their key, with the neighbourhood each lies in (its index in the LSOA table) and its
 * position in degrees: 14 bytes a postcode in memory, 16 where there are more than 65,535 neighbourhoods.
 */
export interface PostcodeTable {
  key: Uint32Array;
  lsoa: Uint16Array | Uint32Array;
  lon: Float32Array;
  lat: Float32Array;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** What may stand second in an area and second in a district; the space stands for "nothing". */
const SECOND_LETTER = ` ${LETTERS}`;
const SECOND_OF_DISTRICT = ` 0123456789${LETTERS}`;
/** One sector's unit letters, one district's sectors. */
const UNITS = 26 * 26;
const SECTORS = 10;
const DISTRICTS = 10 * SECOND_OF_DISTRICT.length;

const OUTCODE = /^([A-Z])([A-Z]?)(\d)([A-Z\d]?)$/;
const INCODE = /^(\d)([A-Z])([A-Z])$/;

/** The number that stands for an outcode ("PE30"), or undefined when it does not have an outcode's shape. */
function outcodeNumber(outcode: string): number | undefined {
  const match = OUTCODE.exec(outcode);
  if (!match) return undefined;
  const area = LETTERS.indexOf(match[1]!) * SECOND_LETTER.length + SECOND_LETTER.indexOf(match[2] || " ");
  const district = Number(match[3]) * SECOND_OF_DISTRICT.length + SECOND_OF_DISTRICT.indexOf(match[4] || " ");
  return area * DISTRICTS + district;
}

/**
 * A postcode as a 32-bit number; keys ascend with outcode, sector and unit, so an outcode or a sector is one run of
 * keys. Spaces and case do not matter. Undefined when it does not have a postcode's shape.
 */
export function postcodeKey(postcode: string): number | undefined {
  const compact = postcode.replace(/\s+/g, "").toUpperCase();
  const outcode = outcodeNumber(compact.slice(0, -3));
  const unit = INCODE.exec(compact.slice(-3));
  if (outcode === undefined || !unit) return undefined;
  return (
    (outcode * SECTORS + Number(unit[1])) * UNITS + LETTERS.indexOf(unit[2]!) * 26 + LETTERS.indexOf(unit[3]!)
  );
}

/** The postcode of a key, with its space: "M15 6BH". */
export function postcodeOfKey(key: number): string {
  const unit = key % UNITS;
  const sector = Math.floor(key / UNITS) % SECTORS;
  const outcode = Math.floor(key / UNITS / SECTORS);
  const district = outcode % DISTRICTS;
  const area = Math.floor(outcode / DISTRICTS);
  const letters = `${LETTERS[Math.floor(area / SECOND_LETTER.length)]}${SECOND_LETTER[area % SECOND_LETTER.length]}`;
  const digits = `${Math.floor(district / SECOND_OF_DISTRICT.length)}${SECOND_OF_DISTRICT[district % SECOND_OF_DISTRICT.length]}`;
  return `${`${letters}${digits}`.replace(/ /g, "")} ${sector}${LETTERS[Math.floor(unit / 26)]}${LETTERS[unit % 26]}`;
}

/** What somebody may have typed of a postcode: `name` as it is written, and the keys from (in) to (out) it covers. */
export interface PostcodeRange {
  kind: "postcode" | "sector" | "outcode";
  name: string;
  from: number;
  to: number;
}

/**
 * Every way to read a text as a postcode, an outcode or a sector, in this order: "m15" is the outcode M15 before it is the
 * sector M1 5. A space, where there is one, is taken at its word. Empty when there is no way.
 */
export function readPostcode(text: string): PostcodeRange[] {
  const [outward = "", inward, ...more] = text.trim().toUpperCase().split(/\s+/);
  if (more.length > 0 || outward.length > 7 || (inward?.length ?? 0) > 3) return [];
  if (inward !== undefined) return rangesOf(outward, inward);
  return [3, 0, 2, 1].flatMap((n) =>
    n < outward.length
      ? rangesOf(outward.slice(0, outward.length - n), outward.slice(outward.length - n))
      : [],
  );
}

function rangesOf(outcode: string, inward: string): PostcodeRange[] {
  const number = outcodeNumber(outcode);
  if (number === undefined) return [];
  const start = number * SECTORS;
  if (inward === "")
    return [{ kind: "outcode", name: outcode, from: start * UNITS, to: (start + SECTORS) * UNITS }];
  const name = `${outcode} ${inward}`;
  const key = postcodeKey(name);
  if (key !== undefined) return [{ kind: "postcode", name, from: key, to: key + 1 }];
  const sector = /^(\d)([A-Z]?)$/.exec(inward);
  if (!sector) return [];
  const first = (start + Number(sector[1])) * UNITS;
  if (!sector[2]) return [{ kind: "sector", name, from: first, to: first + UNITS }];
  const half = first + LETTERS.indexOf(sector[2]) * 26;
  return [{ kind: "sector", name, from: half, to: half + 26 }];
}

/** The rows of a table whose keys lie in a range: from (in) to (out). */
export function rowsWithin({ key }: PostcodeTable, range: { from: number; to: number }): [number, number] {
  return [firstNotBelow(key, range.from), firstNotBelow(key, range.to)];
}

/**
 * Puts postcodes in order. Rows with a text that is no postcode, or with `lsoa` −1, are left out; of a postcode given
 * twice the first row counts.
 */
export function buildPostcodeTable(rows: {
  postcode: readonly string[];
  lsoa: ArrayLike<number>;
  lon: ArrayLike<number>;
  lat: ArrayLike<number>;
}): PostcodeTable {
  const keys = new Uint32Array(rows.postcode.length);
  const kept = new Uint32Array(rows.postcode.length);
  let n = 0;
  let highest = 0;
  for (let i = 0; i < rows.postcode.length; i++) {
    const key = rows.lsoa[i]! < 0 ? undefined : postcodeKey(rows.postcode[i]!);
    if (key === undefined) continue;
    keys[i] = key;
    kept[n++] = i;
    highest = Math.max(highest, rows.lsoa[i]!);
  }
  const order = kept.subarray(0, n).sort((a, b) => keys[a]! - keys[b]! || a - b);
  const rowsInOrder = order.filter((row, i) => i === 0 || keys[row] !== keys[order[i - 1]!]);
  const column = <T extends Uint16Array | Uint32Array | Float32Array>(
    into: T,
    from: ArrayLike<number>,
  ): T => {
    for (let i = 0; i < rowsInOrder.length; i++) into[i] = from[rowsInOrder[i]!]!;
    return into;
  };
  const length = rowsInOrder.length;
  return {
    key: column(new Uint32Array(length), keys),
    lsoa: column(highest > 0xffff ? new Uint32Array(length) : new Uint16Array(length), rows.lsoa),
    lon: column(new Float32Array(length), rows.lon),
    lat: column(new Float32Array(length), rows.lat),
  };
}

/** The table as an array file: see `pack/arrays.ts`. */
export function encodePostcodes(table: PostcodeTable): Uint8Array<ArrayBuffer> {
  return encodeArrays(null, { ...table });
}

/** Reads what `encodePostcodes` wrote, without copying. */
export function decodePostcodes(bytes: Uint8Array): PostcodeTable {
  return decodeArrays(bytes).arrays as unknown as PostcodeTable;
}
