import { Hono } from "hono";
import { z } from "zod";
import { checked, described } from "../describe.ts";
import { currentPack } from "../findArea.ts";
import { searchAnswerSchema } from "../schemas.ts";
import type { Store } from "../store.ts";

const querySchema = z.object({
  q: z
    .string()
    .max(100)
    .describe("A postcode or part of one, a name, an official code, a practice or network"),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

export function searchRoutes(store: Store) {
  return new Hono().get(
    "/",
    described(
      "Search",
      "Places, areas, postcodes and practices that fit what was typed, best first",
      {
        schema: searchAnswerSchema,
      },
      [400, 503],
    ),
    checked("query", querySchema),
    (c) => {
      const { q, limit } = c.req.valid("query");
      return c.json({ results: currentPack(store).search(q, limit) }, 200);
    },
  );
}
