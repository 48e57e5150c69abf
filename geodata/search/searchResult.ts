import { z } from "zod";
import { AREA_LEVELS } from "../area.ts";
import { boundsSchema } from "../pack/manifest.ts";

/** What a search can find: an area by its level (a Primary Care Network whether it is drawn or not), or something that has a place. */
const RESULT_KINDS = [...AREA_LEVELS, "place", "postcode", "sector", "outcode", "practice"] as const;

export const searchResultSchema = z.object({
  kind: z.enum(RESULT_KINDS),
  code: z.string().optional().describe("Official code of the area, practice or network; none for places"),
  name: z.string(),
  context: z.string().describe("Tells it from others of that name: 'ward in Trafford'"),
  bounds: boundsSchema.optional().describe("Of what has an extent"),
  lon: z.number().optional().describe("Of what is a point, in degrees"),
  lat: z.number().optional(),
  drawn: z
    .literal(false)
    .optional()
    .describe("Of a Primary Care Network that is no area of the pack: where its patients live is not known"),
  lsoa: z.string().optional().describe("The neighbourhood that a postcode or practice lies in"),
});
export type SearchResult = z.infer<typeof searchResultSchema>;
