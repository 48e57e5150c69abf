import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";
import { ApiError } from "../errors.ts";
import { staticFiles } from "../staticFiles.ts";

const ASSETS = ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"];

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>The Footholds API</title>
    <link rel="icon" href="/api/docs/favicon-32x32.png" />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="api"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

// No validator badge: it is an image from elsewhere.
const START = `SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#api", deepLinking: true, validatorUrl: null });\n`;

/** A page on which the API can be read and tried, all of it from here. */
export function docsRoutes() {
  const files = staticFiles(dirname(fileURLToPath(import.meta.resolve("swagger-ui-dist"))));
  return new Hono()
    .get("/", (c) => c.html(PAGE, 200, { "cache-control": "no-cache" }))
    .get("/start.js", (c) =>
      c.body(START, 200, { "content-type": "text/javascript", "cache-control": "no-cache" }),
    )
    .get("/:name", async (c) => {
      const name = c.req.param("name");
      const file =
        ASSETS.includes(name) &&
        (await files(
          name,
          {
            method: c.req.method,
            acceptEncoding: c.req.header("accept-encoding"),
            ifNoneMatch: c.req.header("if-none-match"),
          },
          { "cache-control": "public, max-age=86400" },
        ));
      if (!file) throw new ApiError(404, "unknown-path", `There is nothing at /api/docs/${name}.`);
      return file;
    });
}
