import { createMiddleware } from "hono/factory";

/** Answers may be kept, but are asked about each time: they change with the pack. */
export const noCache = createMiddleware(async (c, next) => {
  await next();
  if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-cache");
});
