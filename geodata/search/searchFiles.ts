import { z } from "zod";

/** Places by name, in columns; `lad` is the index of the district in the pack's table, −1 for none. */
export const placesSchema = z.object({
  name: z.array(z.string()),
  parent: z.array(z.string()).describe("The larger place it belongs to, or empty"),
  lon: z.array(z.number()),
  lat: z.array(z.number()),
  rank: z
    .array(z.number())
    .describe("Residents, with those of the places that belong to it: larger is bigger"),
  lad: z.array(z.int()),
});
export type Places = z.infer<typeof placesSchema>;

/** General practices and the Primary Care Networks they form, in columns; indexes are −1 for none. */
export const practicesSchema = z.object({
  practices: z.object({
    code: z.array(z.string()),
    name: z.array(z.string()),
    postcode: z.array(z.string()),
    pcn: z.array(z.int()).describe("Index in pcns"),
    lsoa: z.array(z.int()).describe("Index in the table of neighbourhoods"),
    lon: z.array(z.number().nullable()),
    lat: z.array(z.number().nullable()),
  }),
  pcns: z.object({
    code: z.array(z.string()),
    name: z.array(z.string()),
    sicbl: z.array(z.int()).describe("Index in the table of sub-ICB locations"),
  }),
});
export type Practices = z.infer<typeof practicesSchema>;
