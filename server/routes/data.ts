import { Hono } from "hono";
import { encodingPreference } from "../acceptEncoding.ts";
import { formFor } from "../answer.ts";
import { packFile, streamedFile, wholeFile } from "../fileAnswer.ts";
import type { HotAnswers } from "../hotAnswers.ts";
import type { Store } from "../store.ts";
import { responseOf } from "./tiles.ts";

/** The files of the pack: small ones from memory, long ones and parts of any as a stream. */
export function dataRoutes(store: Store, hot: HotAnswers) {
  return new Hono().get("/:name{.+}", async (c) => {
    const file = packFile(store, c.req.param("name"));
    const preference = encodingPreference(c.req.header("accept-encoding"));
    const range = c.req.header("range");
    const ifNoneMatch = c.req.header("if-none-match");
    const known = hot.get(c.req.path, preference);
    const whole = range ? undefined : (known ?? (await wholeFile(file, preference)));
    if (!whole)
      return streamedFile(file, {
        method: c.req.method,
        preference,
        range,
        ifRange: c.req.header("if-range"),
        ifNoneMatch,
      });
    if (!known) hot.set(c.req.path, preference, whole);
    return responseOf(formFor(whole, c.req.method, ifNoneMatch));
  });
}
