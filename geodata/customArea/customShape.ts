import { z } from "zod";
import { LIMITS } from "./limits.ts";

const lonSchema = z.number().min(-180).max(180);
const latSchema = z.number().min(-85).max(85);
const positionSchema = z.array(z.number()).min(2).max(4).describe("Longitude and latitude in degrees");
const ringSchema = z.array(positionSchema).min(4).max(LIMITS.points);
const polygonSchema = z.array(ringSchema).min(1).max(LIMITS.points);

/** An area of a reader's own, in one of three ways. */
export const customShapeSchema = z.union(
  [
    z.strictObject({
      codes: z
        .array(z.string().max(9))
        .min(1)
        .max(LIMITS.codes)
        .describe("Official codes of neighbourhoods, wards or larger areas, put together"),
    }),
    z.strictObject({
      lon: lonSchema,
      lat: latSchema,
      metres: z.number().min(LIMITS.leastMetres).max(LIMITS.mostMetres).describe("Radius"),
    }),
    z.strictObject({
      geometry: z
        .discriminatedUnion("type", [
          z.object({ type: z.literal("Polygon"), coordinates: polygonSchema }),
          z.object({
            type: z.literal("MultiPolygon"),
            coordinates: z.array(polygonSchema).min(1).max(LIMITS.polygons),
          }),
        ])
        .describe("GeoJSON, longitude before latitude (WGS 84)"),
    }),
  ],
  {
    error: ({ input, code, ...issue }) =>
      code === "invalid_union" ? faultOf(input, issue.errors as Faults) : undefined,
  },
);
export type CustomShape = z.infer<typeof customShapeSchema>;
export type CustomGeometry = Extract<CustomShape, { geometry: unknown }>["geometry"];

type Faults = { path: PropertyKey[]; message: string }[][];

/** What is wrong with the one of the three ways that was meant. */
function faultOf(input: unknown, faults: Faults): string {
  const has = (key: string) => typeof input === "object" && input !== null && key in input;
  const way = ["codes", "metres", "geometry"].findIndex(has);
  const fault = faults[way]?.[0];
  if (!fault) return "an area must be given as codes, as lon, lat and metres, or as a geometry";
  return `${fault.path.join(".") || "the area"}: ${fault.message}`;
}
