import { Hono } from "hono";
import { compress } from "hono/compress";
import { cors } from "hono/cors";
import { etag } from "hono/etag";
import { HTTPException } from "hono/http-exception";
import { methodNotAllowed } from "hono/method-not-allowed";
import { type RequestIdVariables, requestId } from "hono/request-id";
import { openAPIRouteHandler } from "hono-openapi";
import type { z } from "zod";
import { described } from "./describe.ts";
import { ApiError, errorBody } from "./errors.ts";
import { HotAnswers } from "./hotAnswers.ts";
import { limits } from "./limits.ts";
import type { Logger } from "./logger.ts";
import { noCache } from "./noCache.ts";
import { requestLog } from "./requestLog.ts";
import { areaRoutes } from "./routes/areas.ts";
import { customAreaRoutes } from "./routes/customAreas.ts";
import { dataRoutes } from "./routes/data.ts";
import { docsRoutes } from "./routes/docs.ts";
import { healthRoutes } from "./routes/health.ts";
import { indicatorRoutes } from "./routes/indicators.ts";
import { packRoutes } from "./routes/pack.ts";
import { pageRoutes } from "./routes/pages.ts";
import { postcodeRoutes } from "./routes/postcodes.ts";
import { searchRoutes } from "./routes/search.ts";
import { similarRoutes } from "./routes/similar.ts";
import { tileRoutes } from "./routes/tiles.ts";
import { settingsAnswerSchema } from "./schemas.ts";
import { securityHeaders } from "./securityHeaders.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./store.ts";

export interface Deps {
  store: Store;
  settings: Pick<Settings, "clientDir" | "publicDir" | "tileCacheBytes" | "basemapStyle">;
  logger: Logger;
  /** Milliseconds from any moment on. */
  clock: () => number;
  /** Answers kept ready; shared with the listener that sends them without coming here. */
  hot?: HotAnswers;
  /** Whether the server is about to end. */
  closing?: () => boolean;
}

/** The whole server as one function of requests: no port, no environment. */
export function createApp(deps: Deps) {
  const { store, settings, logger, clock } = deps;
  const hot = deps.hot ?? new HotAnswers(settings.tileCacheBytes);
  store.onChange(() => hot.clear());

  const app = new Hono<{ Variables: RequestIdVariables }>()
    .use(requestId({ limitLength: 64 }))
    .use(requestLog(logger, clock))
    .use(limits);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        c.json(
          errorBody(
            "method-not-allowed",
            `Only ${methods.join(" and ")} can be asked for here.`,
            c.get("requestId"),
          ),
          405,
          { allow: methods.join(", ") },
        ),
    }),
  );
  app.onError((error, c) => {
    const id = c.get("requestId");
    if (error instanceof ApiError)
      return c.json(errorBody(error.code, error.message, id), error.status, error.headers);
    if (error instanceof HTTPException)
      return c.json(
        errorBody("malformed-request", error.message || "The request cannot be read.", id),
        error.status,
      );
    logger.error({ requestId: id, path: c.req.path, error: error.stack ?? String(error) }, "internal error");
    const message = "Something went wrong on the server. Nothing is lost; try again in a moment.";
    return c.json(errorBody("internal-error", message, id), 500);
  });
  app.notFound((c) =>
    c.json(
      errorBody("unknown-path", `There is nothing at ${c.req.path.slice(0, 200)}.`, c.get("requestId")),
      404,
    ),
  );

  const secure = securityHeaders(settings);
  const api = new Hono()
    .route("/", packRoutes(store))
    .route("/areas", areaRoutes(store))
    .route("/areas", similarRoutes(store))
    .route("/custom-areas", customAreaRoutes(store))
    .route("/indicators", indicatorRoutes(store))
    .route("/search", searchRoutes(store))
    .route("/postcodes", postcodeRoutes(store))
    .get("/settings", described("Pack", "What the operator has set", { schema: settingsAnswerSchema }), (c) =>
      c.json({ basemapStyle: settings.basemapStyle } satisfies z.infer<typeof settingsAnswerSchema>, 200),
    );

  const routed = app
    .route("/tiles", tileRoutes(store, hot))
    .route("/data", dataRoutes(store, hot))
    .use(secure)
    .route("/", healthRoutes(store, deps.closing ?? (() => false)))
    .use("/api/*", cors(), noCache, compress(), etag())
    .route("/api", api)
    .route("/api/docs", docsRoutes());
  app.get(
    "/api/openapi.json",
    openAPIRouteHandler(routed, {
      documentation: {
        info: {
          title: "Footholds",
          version: "1",
          description:
            "Health, its causes and what communities have, area by area. Open to all, without a key.",
        },
      },
      defaultValidationErrorResponse: false,
    }),
  );
  app.route("/", pageRoutes(settings));
  return routed;
}

/** For the typed client: `hc<App>("/")`. */
export type App = ReturnType<typeof createApp>;
