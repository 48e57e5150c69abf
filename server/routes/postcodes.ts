import { Hono } from "hono";
import { z } from "zod";
import { postcodesOfSector } from "../../geodata/search/postcodesOfSector.ts";
import { checked, described } from "../describe.ts";
import { ApiError } from "../errors.ts";
import { currentPack } from "../findArea.ts";
import { postcodeAnswerSchema } from "../schemas.ts";
import type { Store } from "../store.ts";

/** Sectors of one request: about 15,000 postcodes, which take a few milliseconds. */
const MOST_SECTORS = 100;

const querySchema = z.object({
  sectors: z
    .string()
    .max(MOST_SECTORS * 8)
    .describe(`Up to ${MOST_SECTORS} sectors parted by commas: M15 6,PE30 1`)
    .transform((text) => [...new Set(text.toUpperCase().split(","))])
    .refine((list) => list.length <= MOST_SECTORS, `up to ${MOST_SECTORS} sectors can be asked for at once`),
});

/**
 * Which neighbourhood each postcode of a sector lies in. Asking by sector, whoever places a list of postcodes need not tell
 * which of them are in it.
 */
export function postcodeRoutes(store: Store) {
  return new Hono().get(
    "/",
    described(
      "Search",
      "The neighbourhood of every postcode of some sectors",
      { schema: postcodeAnswerSchema },
      [400, 404, 503],
    ),
    checked("query", querySchema),
    (c) => {
      const { geography, manifest, postcodes } = currentPack(store);
      if (!postcodes)
        throw new ApiError(404, "unknown-file", `There are no postcodes in the data of ${manifest.name}.`);
      const codes: string[] = [];
      const places = new Map<number, number>();
      const place = (lsoa: number) => {
        const known = places.get(lsoa);
        if (known !== undefined) return known;
        places.set(lsoa, codes.length);
        return codes.push(geography.lsoa!.codes[lsoa]!) - 1;
      };
      const sectors = c.req.valid("query").sectors.map((sector) => {
        const found = postcodesOfSector(postcodes, sector);
        if (!found)
          throw new ApiError(
            400,
            "malformed-request",
            `"sectors" cannot be used: a sector is a postcode without its last two letters, as M15 6, got "${sector}".`,
          );
        return { sector, units: found.units.join(" "), lsoas: found.lsoas.map(place) };
      });
      return c.json({ codes, sectors }, 200);
    },
  );
}
