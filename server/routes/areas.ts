import { Hono } from "hono";
import { z } from "zod";
import { levelSchema } from "../../geodata/indicator.ts";
import { areaAt } from "../../geodata/pack/areaTable.ts";
import { indexOfCode } from "../../geodata/pack/indexOfCode.ts";
import { areaProfile } from "../areaProfile.ts";
import { checked, described } from "../describe.ts";
import { ApiError } from "../errors.ts";
import { currentPack } from "../findArea.ts";
import { registeredPeople } from "../registeredPeople.ts";
import { areaListSchema, areaProfileSchema, registeredAnswerSchema } from "../schemas.ts";
import type { Store } from "../store.ts";

/** The code of an area in an address. */
export const codeSchema = z
  .string()
  .regex(
    /^([A-Z]\d{8}|U\d{5})$/,
    "an official code has a letter and eight digits, as E01005123, or five for a Primary Care Network",
  )
  .describe("Official code");

const listSchema = z.object({
  level: levelSchema,
  lad: codeSchema.optional().describe("Only areas in this district"),
  limit: z.coerce.number().int().min(1).max(5000).default(1000),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});

const registeredSchema = z.object({
  indicator: z.string().min(1).max(100).describe("Id of an indicator"),
  period: z.string().min(1).max(32).describe("One of its periods"),
});

export function areaRoutes(store: Store) {
  return new Hono()
    .get(
      "/",
      described(
        "Areas",
        "The areas of one level, in the order of their codes",
        { schema: areaListSchema },
        [400, 404, 503],
      ),
      checked("query", listSchema),
      (c) => {
        const { level, lad, limit, offset } = c.req.valid("query");
        const { geography, manifest } = currentPack(store);
        const table = geography[level];
        if (!table)
          throw new ApiError(404, "unknown-level", `${manifest.name} has no areas of level ${level}.`);
        const district = lad === undefined ? undefined : indexOfCode(geography.lad?.codes ?? [], lad);
        const within = level === "lad" ? table.codes.map((_, i) => i) : table.parents.lad;
        const indexes = table.codes.flatMap((_, i) =>
          district === undefined || within?.[i] === district ? i : [],
        );
        const areas = indexes.slice(offset, offset + limit).map((i) => {
          const { code, name, parents } = areaAt(table, i, geography)!;
          return { code, name, parents };
        });
        return c.json({ level, total: indexes.length, areas } satisfies z.infer<typeof areaListSchema>, 200);
      },
    )
    .get(
      "/:code",
      described("Areas", "All that is known of one area", { schema: areaProfileSchema }, [400, 404, 503]),
      checked("param", z.object({ code: codeSchema })),
      async (c) => c.json(await areaProfile(currentPack(store), c.req.valid("param").code), 200),
    )
    .get(
      "/:code/registered",
      described(
        "Areas",
        "An indicator's figure for the people registered with a Primary Care Network, wherever they live",
        { schema: registeredAnswerSchema },
        [400, 404, 503],
      ),
      checked("param", z.object({ code: codeSchema })),
      checked("query", registeredSchema),
      async (c) => {
        const { indicator, period } = c.req.valid("query");
        const { code } = c.req.valid("param");
        return c.json(await registeredPeople(currentPack(store), code, indicator, period), 200);
      },
    );
}
