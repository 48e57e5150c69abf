import { Hono } from "hono";
import type { z } from "zod";
import { described } from "../describe.ts";
import { healthSchema, readySchema } from "../schemas.ts";
import type { Store } from "../store.ts";

/** For whatever watches over the server: whether it lives, and whether it should be sent readers. */
export function healthRoutes(store: Store, closing: () => boolean) {
  return new Hono()
    .get("/health", described("Health", "Whether the server lives", { schema: healthSchema }), (c) =>
      c.json({ status: "ok" } satisfies z.infer<typeof healthSchema>, 200),
    )
    .get(
      "/ready",
      described("Health", "Whether the server has data to serve", { schema: readySchema }, [503]),
      (c) => {
        const pack = store.current()?.manifest.id;
        const reasons = [store.problem(), closing() ? "The server is closing." : undefined].filter(
          (reason) => reason !== undefined,
        );
        const ready = pack !== undefined && !closing();
        const body: z.infer<typeof readySchema> = { status: ready ? "ready" : "not-ready", pack, reasons };
        return ready ? c.json(body, 200) : c.json(body, 503);
      },
    );
}
