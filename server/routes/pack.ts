import { Hono, type TypedResponse } from "hono";
import { type Manifest, manifestSchema } from "../../geodata/pack/manifest.ts";
import { chooseEncoding, encodingPreference } from "../acceptEncoding.ts";
import { described } from "../describe.ts";
import { currentPack } from "../findArea.ts";
import type { Store } from "../store.ts";

export function packRoutes(store: Store) {
  return new Hono()
    .get(
      "/pack",
      described(
        "Pack",
        "What is served: levels, indicators, sources and the names of all files",
        {
          schema: manifestSchema,
        },
        [503],
      ),
      (c): TypedResponse<Manifest, 200, "json"> => {
        const { manifest, manifestJson } = currentPack(store);
        const encoding = chooseEncoding(encodingPreference(c.req.header("accept-encoding")), () => true);
        const body = manifestJson[encoding ?? "identity"];
        return c.body(body as Uint8Array<ArrayBuffer>, 200, {
          "content-type": "application/json",
          "content-length": String(body.length),
          vary: "accept-encoding",
          etag: `"${manifest.id}${encoding ? `-${encoding}` : ""}"`,
          ...(encoding && { "content-encoding": encoding }),
        }) as unknown as TypedResponse<Manifest, 200, "json">;
      },
    )
    .get(
      "/sources",
      described(
        "Pack",
        "Where the figures and boundaries come from",
        { schema: manifestSchema.shape.sources },
        [503],
      ),
      (c) => c.json(currentPack(store).manifest.sources, 200),
    );
}
