import { Hono } from "hono";
import { z } from "zod";
import { checked, described } from "../describe.ts";
import { currentPack } from "../findArea.ts";
import { similarSchema } from "../schemas.ts";
import { similarPlaces } from "../similarPlaces.ts";
import type { Store } from "../store.ts";
import { codeSchema } from "./areas.ts";

export function similarRoutes(store: Store) {
  return new Hono().get(
    "/:code/similar",
    described(
      "Areas",
      "The 15 areas of its level most like an area, and an indicator's figures there",
      { schema: similarSchema },
      [400, 404, 503],
    ),
    checked("param", z.object({ code: codeSchema })),
    checked(
      "query",
      z
        .object({
          indicator: z.string().max(100).optional().describe("Id of an indicator"),
          period: z.string().max(50).optional().describe("One of its periods; the latest when left out"),
        })
        .refine(({ indicator, period }) => indicator !== undefined || period === undefined, {
          path: ["period"],
          message: "a period goes with an indicator",
        }),
    ),
    async (c) => {
      const { indicator, period } = c.req.valid("query");
      return c.json(
        await similarPlaces(currentPack(store), c.req.valid("param").code, indicator, period),
        200,
      );
    },
  );
}
