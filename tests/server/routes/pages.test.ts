import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { REACT_ARIA_STYLES } from "../../../server/securityHeaders.ts";
import { openApp } from "../openApp.ts";
import { testApp } from "../testApp.ts";

const app = openApp();
const { get } = app;
beforeAll(() => {
  write("dist/index.html", "<!doctype html><title>Footholds</title>");
  write("dist/icon.svg", "<svg/>");
  write("dist/assets/main-1a2b.js", `// ${"long ".repeat(500)}`);
  write("dist/assets/style-3c4d.css", "ready");
  write("dist/assets/style-3c4d.css.br", "not asked for: too small");
  write("dist/.env", "SECRET=1");
  write("public/glyphs/Noto Sans Regular/0-255.pbf", "glyphs");
  write("public/sprites/light.json", "{}");
  write("secret.txt", "secret");
});

describe("a page", () => {
  test.each(["/", "/areas/E01090001", "/about", "/index.html"])(
    "at %s is the client, asked about each time",
    async (address) => {
      const response = await get(address);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(await response.text()).toContain("<title>Footholds</title>");
    },
  );
  test("is not sent again to who has it", async () => {
    const etag = (await get("/")).headers.get("etag")!;
    expect((await get("/about", { "if-none-match": etag })).status).toBe(304);
  });
  test("has no body to HEAD", async () => {
    const response = await get("/", {}, "HEAD");
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });
  test("says so when the client has not been built", async () => {
    const bare = await testApp();
    const response = await bare.app.request("/");
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ error: { code: "app-not-built" } });
    await bare.close();
  });
});

describe("a built file", () => {
  test("is kept for ever, and comes compressed", async () => {
    const response = await get("/assets/main-1a2b.js", { "accept-encoding": "br" });
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-encoding")).toBe("br");
    const bytes = brotliDecompressSync(Buffer.from(await response.arrayBuffer()));
    expect(bytes.toString()).toBe(`// ${"long ".repeat(500)}`);
  });
  test("that is tiny comes as it is", async () => {
    const response = await get("/assets/style-3c4d.css", { "accept-encoding": "br" });
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(await response.text()).toBe("ready");
  });
  test("compressed beforehand is not compressed again", async () => {
    write("dist/assets/other-5e6f.js", "x".repeat(5000));
    write("dist/assets/other-5e6f.js.gz", "made beforehand");
    const response = await get("/assets/other-5e6f.js", { "accept-encoding": "gzip" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toBe("made beforehand");
  });
  test("beside the page keeps its own type", async () => {
    expect((await get("/icon.svg")).headers.get("content-type")).toMatch(/^image\/svg\+xml/);
  });
});

describe("glyphs and sprites", () => {
  test("come from here", async () => {
    const response = await get("/glyphs/Noto%20Sans%20Regular/0-255.pbf");
    expect(response.headers.get("content-type")).toBe("application/x-protobuf");
    expect(await response.text()).toBe("glyphs");
    expect(await (await get("/sprites/light.json")).json()).toEqual({});
  });
  test("of the first font that there is", async () => {
    expect(await (await get("/glyphs/None,Noto%20Sans%20Regular/0-255.pbf")).text()).toBe("glyphs");
  });
  test("of a range that the font has none in: none, and no fault", async () => {
    expect((await get("/glyphs/Noto%20Sans%20Regular/256-511.pbf")).status).toBe(204);
  });
  test.each(["/glyphs/None/0-255.pbf", "/glyphs/..%2f..%2fsecret.txt/0-255.pbf", "/sprites/none.png"])(
    "%s: 404",
    async (address) => expect((await get(address)).status).toBe(404),
  );
});

test.each([
  "/..%2fsecret.txt",
  "/assets/..%2f..%2fsecret.txt",
  "/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
  "/sprites/..%2f..%2fsecret.txt",
  "/..%5csecret.txt",
  "/.env",
  "/assets/../.env",
  "/%2e%2e/%2e%2e/secret.txt",
])("%s gives nothing away", async (address) => {
  const response = await get(address);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toMatch(/secret$|SECRET=/);
});

describe("security headers", () => {
  test("keep a page to this server", async () => {
    const { headers } = await get("/");
    const policy = Object.fromEntries(
      headers
        .get("content-security-policy")!
        .split("; ")
        .map((part) => [part.split(" ")[0], part.split(" ").slice(1)]),
    );
    expect(policy["default-src"]).toEqual(["'self'"]);
    expect(policy["script-src"]).toEqual(["'self'"]);
    expect(policy["connect-src"]).toEqual(["'self'"]);
    expect(policy["img-src"]).toEqual(["'self'", "data:", "blob:"]);
    expect(policy["object-src"]).toEqual(["'none'"]);
    expect(policy["base-uri"]).toEqual(["'none'"]);
    expect(policy["frame-ancestors"]).toEqual(["'self'"]);
    expect(JSON.stringify(policy)).not.toMatch(/unsafe|http/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("geolocation=(self), camera=()");
  });
  test("let in the styles that React Aria writes into a page, as the version installed has them", () => {
    const sources = ["interactions/usePress", "overlays/usePreventScroll"].map((name) =>
      readFileSync(
        new URL(`../../../node_modules/react-aria/dist/private/${name}.mjs`, import.meta.url),
        "utf8",
      ),
    );
    const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(sources[0]!)![1]!;
    const written = sources.map((source) =>
      /textContent = `([^`]+)`/
        .exec(source)![1]!
        .trim()
        .replace(/\$\{[^}]+\}/, attribute),
    );
    expect(REACT_ARIA_STYLES).toEqual(written);
  });
  test("name those styles by their hash", async () => {
    const policy = (await get("/")).headers.get("content-security-policy")!;
    for (const style of REACT_ARIA_STYLES)
      expect(policy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  });
  test("open up to an outside map style only where the operator set one", async () => {
    const url = "https://tiles.example/styles/plain.json?key=1";
    const open = await testApp({ settings: { basemapStyle: { url, attribution: "Example Maps" } } });
    const policy = (await open.app.request("/health")).headers.get("content-security-policy")!;
    expect(policy).toContain("connect-src 'self' https://tiles.example;");
    expect(policy).toContain("img-src 'self' data: blob: https://tiles.example;");
    expect(policy).toContain("script-src 'self';");
    expect(await (await open.app.request("/api/settings")).json()).toEqual({
      basemapStyle: { url, attribution: "Example Maps" },
    });
    expect(await (await get("/api/settings")).json()).toEqual({});
    await open.close();
  });
});

describe("faults", () => {
  test("are JSON with a code, a sentence and the request's id", async () => {
    const response = await get("/api/nothing", { "x-request-id": "abc-123" });
    expect(response.status).toBe(404);
    expect(response.headers.get("x-request-id")).toBe("abc-123");
    expect(await response.json()).toEqual({
      error: { code: "unknown-path", message: "There is nothing at /api/nothing.", requestId: "abc-123" },
    });
  });
  test("an id that is no id is not taken over", async () => {
    const response = await get("/health", { "x-request-id": "<script>" });
    expect(response.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
  });
  test.each(["POST", "PUT", "DELETE", "PATCH"])("%s is not allowed", async (method) => {
    const response = await get("/api/pack", {}, method);
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
    expect(await response.json()).toMatchObject({ error: { code: "method-not-allowed" } });
  });
  test("a long address is refused", async () => {
    const response = await get(`/api/search?q=${"a".repeat(3000)}`);
    expect(response.status).toBe(414);
    expect(await response.json()).toMatchObject({ error: { code: "address-too-long" } });
  });
  test("a large body is refused", async () => {
    const response = await get("/api/search", { "content-length": "1000000" }, "POST");
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { code: "request-too-large" } });
  });
  test("a % that stands for nothing is refused", async () => {
    expect((await get("/about/%E0%A4%A")).status).toBe(400);
  });
  test("within the server are told of without a stack, and logged with one", async () => {
    const broken = await testApp();
    broken.store.current()!.search = () => {
      throw new Error("inner secret");
    };
    const response = await broken.app.request("/api/search?q=saltby");
    expect(response.status).toBe(500);
    const { error } = await response.json();
    expect(error.code).toBe("internal-error");
    expect(error.message).not.toContain("secret");
    const line = broken.logger.lines.find(({ level }) => level === "error")!;
    expect(line).toMatchObject({ requestId: error.requestId, message: "internal error" });
    expect(line.error).toContain("inner secret");
    await broken.close();
  });
});

test("a request is one line of the log, without its query", async () => {
  app.server.logger.lines.length = 0;
  await get("/api/search?q=ZZ1+1AA", { "x-request-id": "one-line" });
  expect(app.server.logger.lines).toEqual([
    {
      level: "info",
      message: "request",
      requestId: "one-line",
      method: "GET",
      path: "/api/search",
      status: 200,
      ms: expect.any(Number),
    },
  ]);
});

test("long answers of the API come compressed, other sites may read them", async () => {
  const response = await get("/api/indicators", {
    "accept-encoding": "gzip",
    origin: "https://other.example",
  });
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  const etag = response.headers.get("etag")!;
  expect((await get("/api/indicators", { "accept-encoding": "gzip", "if-none-match": etag })).status).toBe(
    304,
  );
});

function write(name: string, text: string): void {
  const path = join(app.server.folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
