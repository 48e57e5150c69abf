import { createMiddleware } from "hono/factory";
import type { RequestIdVariables } from "hono/request-id";
import type { Logger } from "./logger.ts";

/**
 * One line a request: what was asked, the answer's status and how long it took. Neither who asked nor the query is kept,
 * since a search may hold somebody's postcode.
 */
export function requestLog(logger: Logger, clock: () => number) {
  return createMiddleware<{ Variables: RequestIdVariables }>(async (c, next) => {
    const started = clock();
    await next();
    logger.info(
      {
        requestId: c.var.requestId,
        method: c.req.method,
        path: c.req.path,
        status: c.res.status,
        ms: Math.round((clock() - started) * 10) / 10,
      },
      "request",
    );
  });
}
