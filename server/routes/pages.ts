import { type Context, Hono } from "hono";
import { ApiError } from "../errors.ts";
import type { Settings } from "../settings.ts";
import { staticFiles } from "../staticFiles.ts";

const WEEK = "public, max-age=604800";
const YEAR = "public, max-age=31536000, immutable";
const REVALIDATE = { "cache-control": "no-cache" };

/** Glyphs, sprites and the client as it was built. An address that is no file is a page of the client. */
export function pageRoutes({ clientDir, publicDir }: Pick<Settings, "clientDir" | "publicDir">) {
  const client = staticFiles(clientDir);
  const ours = staticFiles(publicDir);
  return new Hono()
    .get("/glyphs/:fontstack/:range{[0-9]+-[0-9]+\\.pbf}", async (c) => {
      const { fontstack, range } = c.req.param();
      const headers = { "cache-control": WEEK };
      let known = false;
      for (const font of fontstack.split(",").map((name) => name.trim())) {
        const glyphs = await ours(`glyphs/${font}/${range}`, asked(c), headers);
        if (glyphs) return glyphs;
        known ||= (await ours(`glyphs/${font}/0-255.pbf`, { method: "HEAD" }, headers)) !== undefined;
      }
      // A known font without letters in this range: no glyphs, which is not a fault.
      if (known) return c.body(null, 204, headers);
      throw new ApiError(404, "unknown-file", `There is no font called "${fontstack}".`);
    })
    .get("/sprites/:name{.+}", async (c) => {
      const sprite = await ours(`sprites/${c.req.param("name")}`, asked(c), { "cache-control": WEEK });
      return sprite ?? unknown(c);
    })
    .get("/assets/:name{.+}", async (c) => {
      const asset = await client(`assets/${c.req.param("name")}`, asked(c), { "cache-control": YEAR });
      return asset ?? unknown(c);
    })
    .get("/api/*", unknown)
    .get("/*", async (c) => {
      const path = decoded(c.req.path).slice(1);
      const file = path !== "" && (await client(path, asked(c), REVALIDATE));
      if (file) return file;
      if (/\.\w+$/.test(path)) return unknown(c);
      const page = await client("index.html", asked(c), REVALIDATE);
      if (page) return page;
      throw new ApiError(
        503,
        "app-not-built",
        "The map has not been built on this server yet: run npm run build.",
      );
    });
}

function asked(c: Context) {
  return {
    method: c.req.method,
    acceptEncoding: c.req.header("accept-encoding"),
    ifNoneMatch: c.req.header("if-none-match"),
  };
}

function unknown(c: Context): never {
  throw new ApiError(404, "unknown-path", `There is nothing at ${decoded(c.req.path).slice(0, 200)}.`);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new ApiError(400, "malformed-request", "The address has a % that stands for no character.");
  }
}
