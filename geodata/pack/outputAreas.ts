import type { Table } from "../sources/table.ts";
import { encodeArrays } from "./arrays.ts";

/**
 * Where people live more finely than LSOAs, as an array file: `point` f32 lon,lat pairs of each output area's
 * population-weighted centre, `residents` u32 (Census 2021), `lsoa` u32 the index of its LSOA in the pack's table.
 * Output areas without a centre, a population or an LSOA of the pack are left out.
 */
export interface OutputAreas {
  point: Float32Array;
  residents: Uint32Array;
  lsoa: Uint32Array;
}

/**
 * The output areas of the LSOAs of a pack in the order of their codes, from `oa21-lsoa-msoa`, `oa21-centroids` and
 * `oa21-population`.
 */
export function encodeOutputAreas(
  lsoas: readonly string[],
  { lookup, centroids, populations }: { lookup: Table; centroids: Table; populations: Table },
): Uint8Array<ArrayBuffer> {
  const indexOf = new Map(lsoas.map((code, i) => [code, i]));
  const placeOf = rowsBy(centroids, "code");
  const peopleOf = rowsBy(populations, "oa");
  const rows = lookup.text
    .oa!.flatMap((oa, row) => {
      const lsoa = indexOf.get(lookup.text.lsoa![row]!);
      const place = placeOf.get(oa);
      const people = peopleOf.get(oa);
      if (lsoa === undefined || place === undefined || people === undefined) return [];
      const lon = centroids.numbers.lon![place]!;
      const lat = centroids.numbers.lat![place]!;
      const residents = populations.numbers.population![people]!;
      return Number.isFinite(lon + lat + residents) ? [{ oa, lsoa, lon, lat, residents }] : [];
    })
    .sort((a, b) => (a.oa < b.oa ? -1 : 1));
  return encodeArrays(
    {},
    {
      point: Float32Array.from(rows.flatMap(({ lon, lat }) => [lon, lat])),
      residents: Uint32Array.from(rows, ({ residents }) => residents),
      lsoa: Uint32Array.from(rows, ({ lsoa }) => lsoa),
    },
  );
}

function rowsBy(table: Table, field: string): Map<string, number> {
  return new Map(table.text[field]!.map((code, row) => [code, row]));
}
