import { SOURCES, sourceById } from "../../geodata/sources/index.ts";
import type { Table } from "../../geodata/sources/table.ts";
import type { OutputAreas } from "../../geodata/transport/areaTrips.ts";
import { findFiles } from "../gather/find.ts";
import { readTable } from "../read/readTable.ts";

/** Where people live, for weighing stops by who is near them. */
export interface HomeAreas extends OutputAreas {
  lon: Float64Array;
  lat: Float64Array;
  lsoas: { code: string; name: string }[];
  lads: string[];
}

const NEEDED = ["oa21-lsoa-msoa", "oa21-centroids", "oa21-population", "lsoa21-ward-lad"] as const;

/** Reads Output Areas from the publishers' files in a folder; or, in words, what the folder lacks. */
export async function readHomeAreas(folder: string): Promise<HomeAreas | string> {
  const { used } = await findFiles(folder, SOURCES);
  const files = new Map(used.map(({ source, files }) => [source.id, files]));
  const missing = NEEDED.filter((id) => !files.has(id));
  if (missing.length > 0) return missing.map((id) => `${id} (${sourceById(id)!.title})`).join(", ");
  const [lookup, centroids, population, wards] = await Promise.all(
    NEEDED.map((id) => readTable(sourceById(id)!, files.get(id)!)),
  );
  return homeAreas(lookup!, centroids!, population!, wards!);
}

/** Puts the tables together: Output Areas in the order of the look-up, those without a centroid left out. */
function homeAreas(lookup: Table, centroids: Table, population: Table, wards: Table): HomeAreas {
  const point = rowsBy(centroids, "code");
  const people = rowsBy(population, "oa");
  const rows = [...lookup.text.oa!.keys()].filter((row) => point.has(lookup.text.oa![row]!));
  const place = rowsBy(wards, "lsoa");
  const codes = [...new Set(rows.map((row) => lookup.text.lsoa![row]!))].sort();
  const indexOf = new Map(codes.map((code, i) => [code, i]));
  const ladOf = (code: string) => wards.text.lad![place.get(code) ?? -1] ?? "";
  const lads = [...new Set(codes.map(ladOf))].sort();
  const ladIndex = new Map(lads.map((code, i) => [code, i]));
  const at = (table: Table, field: string, row: number | undefined) =>
    row === undefined ? 0 : table.numbers[field]![row]! || 0;
  const oas = rows.map((row) => lookup.text.oa![row]!);
  return {
    lon: Float64Array.from(oas, (oa) => centroids.numbers.lon![point.get(oa)!]!),
    lat: Float64Array.from(oas, (oa) => centroids.numbers.lat![point.get(oa)!]!),
    people: Float64Array.from(oas, (oa) => at(population, "population", people.get(oa))),
    lsoa: Int32Array.from(rows, (row) => indexOf.get(lookup.text.lsoa![row]!)!),
    lad: Int32Array.from(codes, (code) => ladIndex.get(ladOf(code))!),
    lsoas: codes.map((code) => ({ code, name: wards.text.lsoaName?.[place.get(code) ?? -1] ?? "" })),
    lads,
  };
}

function rowsBy(table: Table, field: string): Map<string, number> {
  return new Map(table.text[field]!.map((code, row) => [code, row]));
}
