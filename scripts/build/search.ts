import type { Geography } from "../../geodata/geography.ts";
import { buildPostcodeTable, encodePostcodes, postcodeKey } from "../../geodata/search/postcodes.ts";
import type { Places, Practices } from "../../geodata/search/searchFiles.ts";
import type { Table } from "../../geodata/sources/table.ts";

export interface SearchParts {
  geography: Geography;
  places: Places;
  /** `practices`: practice, practiceName, postcode, pcn, pcnName, sicbl. */
  practices?: Table;
  /** `practice-locations`: practice, lon, lat, lsoa. */
  practiceLocations?: Table;
  /** `postcodes`: postcode, lsoa, lon, lat, and terminated where it is known. */
  postcodes?: Table;
}

/** The pack's search files: places and practices as JSON, postcodes as an array file. */
export function buildSearchFiles(parts: SearchParts): {
  places: Uint8Array;
  practices?: Uint8Array;
  postcodes?: Uint8Array;
} {
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  return {
    places: json(roundedPlaces(parts.places)),
    practices: parts.practices && json(practicesFile(parts, parts.practices)),
    postcodes: parts.postcodes && postcodesFile(parts.geography, parts.postcodes),
  };
}

function roundedPlaces({ name, parent, lon, lat, rank, lad }: Places): Places {
  return {
    name,
    parent,
    lon: lon.map(degrees),
    lat: lat.map(degrees),
    rank,
    lad,
  };
}

/** Practices in the order of their codes, left out when they belong to a sub-ICB location outside the geography. */
function practicesFile({ geography, practiceLocations, postcodes }: SearchParts, table: Table): Practices {
  const sicbls = indexOf(geography.sicbl?.codes ?? []);
  const lsoas = indexOf(geography.lsoa?.codes ?? []);
  const positions = {
    ...postcodePositions(postcodes),
    ...practicePositions(practiceLocations),
  };
  const text = (field: string, row: number) => table.text[field]?.[row] ?? "";
  const rows = Array.from({ length: table.rows }, (_, row) => row)
    .filter((row) => text("sicbl", row) === "" || sicbls.has(text("sicbl", row)))
    .sort((a, b) => (text("practice", a) < text("practice", b) ? -1 : 1))
    .filter((row, i, all) => i === 0 || text("practice", row) !== text("practice", all[i - 1]!));
  const networks = new Map<string, { name: string; sicbl: number }>();
  for (const row of rows)
    if (text("pcn", row) !== "" && !networks.has(text("pcn", row)))
      networks.set(text("pcn", row), {
        name: text("pcnName", row),
        sicbl: sicbls.get(text("sicbl", row)) ?? -1,
      });
  const pcns = [...networks].sort(([a], [b]) => (a < b ? -1 : 1));
  const pcnIndex = indexOf(pcns.map(([code]) => code));
  const positionOf = (row: number) =>
    positions[text("practice", row)] ?? positions[String(postcodeKey(text("postcode", row)))];
  return {
    practices: {
      code: rows.map((row) => text("practice", row)),
      name: rows.map((row) => text("practiceName", row)),
      postcode: rows.map((row) => text("postcode", row)),
      pcn: rows.map((row) => pcnIndex.get(text("pcn", row)) ?? -1),
      lsoa: rows.map((row) => lsoas.get(positionOf(row)?.lsoa ?? "") ?? -1),
      lon: rows.map((row) => positionOf(row)?.lon ?? null),
      lat: rows.map((row) => positionOf(row)?.lat ?? null),
    },
    pcns: {
      code: pcns.map(([code]) => code),
      name: pcns.map(([, { name }]) => name),
      sicbl: pcns.map(([, { sicbl }]) => sicbl),
    },
  };
}

type Positions = Record<string, { lon: number; lat: number; lsoa: string }>;

function practicePositions(table: Table | undefined): Positions {
  return positionsBy(table, (row) => table!.text.practice![row]!);
}

function postcodePositions(table: Table | undefined): Positions {
  return positionsBy(table, (row) => String(postcodeKey(table!.text.postcode![row]!)));
}

function positionsBy(table: Table | undefined, key: (row: number) => string): Positions {
  const positions: Positions = {};
  for (let row = 0; row < (table?.rows ?? 0); row++) {
    const lon = table!.numbers.lon?.[row] ?? Number.NaN;
    const lat = table!.numbers.lat?.[row] ?? Number.NaN;
    if (Number.isNaN(lon) || Number.isNaN(lat)) continue;
    positions[key(row)] = {
      lon: degrees(lon),
      lat: degrees(lat),
      lsoa: table!.text.lsoa?.[row] ?? "",
    };
  }
  return positions;
}

/** Postcodes in use within the geography. */
function postcodesFile(geography: Geography, table: Table): Uint8Array {
  const lsoas = indexOf(geography.lsoa?.codes ?? []);
  const lsoa = Int32Array.from(table.text.lsoa!, (code, row) =>
    table.text.terminated?.[row] ? -1 : (lsoas.get(code) ?? -1),
  );
  return encodePostcodes(
    buildPostcodeTable({
      postcode: table.text.postcode!,
      lsoa,
      lon: table.numbers.lon!,
      lat: table.numbers.lat!,
    }),
  );
}

const indexOf = (codes: readonly string[]) => new Map(codes.map((code, i) => [code, i]));

/** To a metre, near enough. */
const degrees = (n: number) => Math.round(n * 1e5) / 1e5;
