import { z } from "zod";
import type { Area } from "../area.ts";
import { levelSchema } from "../indicator.ts";

/**
 * The areas of one level in ascending code order. An area's place in this order is its numeric feature id in tiles and
 * its index in every column. Parents are indexes into the parent level's own table, −1 for none.
 */
export const areaTableSchema = z.object({
  level: levelSchema,
  codes: z.array(z.string()),
  names: z.array(z.string()),
  parents: z.partialRecord(levelSchema, z.array(z.int())),
});
export type AreaTable = z.infer<typeof areaTableSchema>;

/**
 * Facts of place for one level as an array file, in area order:
 * `centroid` f32 lon,lat pairs (population-weighted where published, else a point inside); `bounds` f32 w,s,e,n;
 * `population` u32 (Census 2021 usual residents); `shape` u8 index of SHAPES; `ruralUrban` u8 index of RURAL_URBAN
 * (LSOA only); `registered` u32: patients of its practices, wherever they live (Primary Care Networks only, whose
 * `population` is the residents of the LSOAs drawn); `neighbourStart` u32 (n + 1) and `neighbours` u32: areas that share a boundary, as indexes.
 */
export interface AreaGeometry {
  centroid: Float32Array;
  bounds: Float32Array;
  population: Uint32Array;
  shape: Uint8Array;
  ruralUrban?: Uint8Array;
  registered?: Uint32Array;
  neighbourStart: Uint32Array;
  neighbours: Uint32Array;
}

/** Where an area's outline comes from. */
export const SHAPES = ["published", "dissolved"] as const;

/** 2021 rural-urban classification (ONS and Defra) of small areas; index 0 stands for "not classified". */
export const RURAL_URBAN = [
  { code: "", name: "Not classified" },
  { code: "UN1", name: "Urban, near a major town or city" },
  { code: "UF1", name: "Urban, further from a major town or city" },
  { code: "RLN1", name: "Larger rural, near a major town or city" },
  { code: "RLF1", name: "Larger rural, further from a major town or city" },
  { code: "RSN1", name: "Smaller rural, near a major town or city" },
  { code: "RSF1", name: "Smaller rural, further from a major town or city" },
] as const;

/** One row of a table, parents as codes; `tables` holds the parent levels' tables. */
export function areaAt(
  table: AreaTable,
  index: number,
  tables: Partial<Record<AreaTable["level"], AreaTable>>,
): Area | undefined {
  const code = table.codes[index];
  if (code === undefined) return undefined;
  const parents: Area["parents"] = {};
  for (const level of Object.keys(table.parents) as AreaTable["level"][]) {
    const parent = tables[level]?.codes[table.parents[level]?.[index] ?? -1];
    if (parent) parents[level] = parent;
  }
  return { code, name: table.names[index]!, level: table.level, parents };
}
