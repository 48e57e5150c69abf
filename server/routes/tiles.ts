import { Hono } from "hono";
import { encodingPreference } from "../acceptEncoding.ts";
import { type Answer, formFor } from "../answer.ts";
import type { HotAnswers } from "../hotAnswers.ts";
import type { Store } from "../store.ts";
import { tileAnswer } from "../tileAnswer.ts";

/** Tiles, and afterwards each from memory. Bytes, so outside the typed API. */
export function tileRoutes(store: Store, hot: HotAnswers) {
  return new Hono().get("/:archive/:z/:x/:y", async (c) => {
    const preference = encodingPreference(c.req.header("accept-encoding"));
    const known = hot.get(c.req.path, preference);
    const answer = known ?? (await tileAnswer(store, c.req.param(), preference));
    if (!known) hot.set(c.req.path, preference, answer);
    return responseOf(formFor(answer, c.req.method, c.req.header("if-none-match")));
  });
}

/** An answer made beforehand, as the Fetch API has it. */
export function responseOf({ status, headers, body }: Answer): Response {
  const pairs: [string, string][] = [];
  for (let i = 0; i < headers.length; i += 2) pairs.push([headers[i]!, headers[i + 1]!]);
  return new Response(body ? (body as Uint8Array<ArrayBuffer>) : null, { status, headers: pairs });
}
