import { z } from "zod";
import { indicatorSchema, levelSchema } from "../indicator.ts";

/** A file of the pack: `name` holds its content's hash, so it never changes. Sizes in bytes. */
const fileSchema = z.object({
  name: z.string().describe("Path inside the pack; ends in .<12 hex digits of sha-256>.<extension>"),
  bytes: z.int(),
});
export type PackFile = z.infer<typeof fileSchema>;

/** [west, south, east, north] in degrees. */
export const boundsSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Bounds = z.infer<typeof boundsSchema>;

const tilesSchema = z.object({
  gzip: fileSchema.describe("PMTiles archive whose tiles are gzip-compressed"),
  brotli: fileSchema.optional().describe("The same tiles, brotli-compressed"),
  layer: z.string(),
  minzoom: z.int(),
  maxzoom: z.int(),
});

const packLevelSchema = z.object({
  level: levelSchema,
  count: z.int(),
  partial: z
    .array(z.string())
    .optional()
    .describe("Codes of areas that the pack draws in part only; their figures are those of the whole area"),
  areas: fileSchema.describe("JSON, an AreaTable"),
  geometry: fileSchema.describe("Array file, an AreaGeometry"),
  tiles: tilesSchema,
});

/** England, or whatever the pack covers, as the number that areas are compared with. */
const benchmarkSchema = z.object({
  value: z.number(),
  lower: z.number().optional(),
  upper: z.number().optional(),
});

/** The first 12 hex digits of the sha-256 of a file of the pack, as its name holds them. */
export function hashOf({ name }: PackFile): string {
  return name.split(".").at(-2) ?? "";
}

/** Class breaks and histogram are fixed per indicator × level over all its periods, so a legend never shifts. */
const seriesSchema = z.object({
  level: levelSchema,
  breaks: z
    .array(z.number())
    .describe("Inner class limits, ascending: n limits make n + 1 classes; value ≥ limit goes up"),
  extent: z.tuple([z.number(), z.number()]),
  histogram: z
    .object({ from: z.number(), to: z.number(), counts: z.array(z.int()) })
    .describe("Equal bins, all periods' latest"),
  columns: z.record(z.string(), fileSchema).describe("By period"),
});

/** How figures of several areas make one: see `combine`. */
const COMBINE = ["counts", "mean", "total"] as const;
export type Combine = (typeof COMBINE)[number];

const packIndicatorSchema = indicatorSchema.extend({
  combine: z
    .enum(COMBINE)
    .optional()
    .describe(
      "How figures of several areas make one: counts and denominators are summed; values are averaged, weighted by residents; counts are summed. Absent: they do not",
    ),
  periods: z
    .array(z.object({ id: z.string(), label: z.string() }))
    .min(1)
    .describe("Oldest first"),
  benchmark: z.record(z.string(), benchmarkSchema).describe("By period; absent where there is none"),
  series: z.array(seriesSchema).describe("One for each level it is known at, finest first"),
});
export type PackIndicator = z.infer<typeof packIndicatorSchema>;
export type PackSeries = z.infer<typeof seriesSchema>;

const packSourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  licence: z.object({ name: z.string(), url: z.string() }),
  attribution: z.string(),
  vintage: z.string(),
  notes: z.array(z.string()),
  files: z.array(
    z.object({
      name: z.string().describe("File name as found, without its folder"),
      sha256: z.string(),
      bytes: z.int(),
      retrieved: z.string().describe("ISO date"),
      rows: z.int(),
      from: z.string().optional().describe("Address it was downloaded from"),
    }),
  ),
  setAside: z
    .string()
    .optional()
    .describe("Why the source is not in the pack, when a build was told to keep going"),
});
export type PackSource = z.infer<typeof packSourceSchema>;

export const manifestSchema = z.object({
  format: z.literal(1),
  id: z
    .string()
    .describe("12 hex digits of the sha-256 of the rest, but for the days on which files were retrieved"),
  name: z.string().describe("'England', 'Lincolnshire', the demonstration county's name"),
  recipe: z.string(),
  demonstration: z.boolean().describe("True: fictional, and every screen says so"),
  country: z.string().describe("What the benchmark is called: 'England'"),
  part: z
    .object({
      of: z.string().describe("What the recipe covers: 'England'"),
      note: z.string().describe("For readers: what is here, and what larger areas show"),
    })
    .optional()
    .describe("Set when the pack holds only some Integrated Care Boards or districts"),
  bounds: boundsSchema,
  levels: z.array(packLevelSchema).describe("Finest first"),
  labels: z
    .object({ tiles: tilesSchema })
    .optional()
    .describe("Place and area names as points: see geodata/labels"),
  basemap: tilesSchema.optional().describe("Roads, water, greens in the Protomaps schema"),
  search: z.object({
    places: fileSchema,
    practices: fileSchema.optional(),
    postcodes: fileSchema.optional(),
    formerLsoas: fileSchema.optional().describe("JSON, FormerLsoas: those of 2011 that changed"),
  }),
  outputAreas: fileSchema
    .optional()
    .describe("Array file, OutputAreas: where people live more finely than LSOAs"),
  registrations: fileSchema
    .optional()
    .describe("Array file, Registrations: where the patients of Primary Care Networks live"),
  indicators: z.array(packIndicatorSchema),
  sources: z.array(packSourceSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Points at the pack that is served; replaced in one rename, so a reader sees the old pack or the new, never half. */
export const CURRENT_FILE = "current.json";
export const currentSchema = z.object({ pack: z.string(), built: z.string() });
