import { Hono } from "hono";
import { customShapeSchema } from "../../geodata/customArea/customShape.ts";
import { customArea } from "../customArea.ts";
import { checked, described } from "../describe.ts";
import { currentPack } from "../findArea.ts";
import { customAreaSchema } from "../schemas.ts";
import type { Store } from "../store.ts";

/** What is known of an area that a reader assembles, draws or brings along. Nothing of it is kept. */
export function customAreaRoutes(store: Store) {
  return new Hono().post(
    "/",
    described(
      "Areas",
      "Population and figures of an area of your own",
      { schema: customAreaSchema },
      [400, 404, 413, 503],
    ),
    checked("json", customShapeSchema),
    async (c) => c.json(await customArea(currentPack(store), c.req.valid("json")), 200),
  );
}
