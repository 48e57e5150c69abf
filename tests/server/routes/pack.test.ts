import { brotliDecompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openApp } from "../openApp.ts";

const app = openApp();
const { get } = app;

describe("the manifest", () => {
  test("is what was built, and asked about each time", async () => {
    const response = await get("/api/pack");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(app.server.manifest)));
  });
  test("comes compressed", async () => {
    const response = await get("/api/pack", { "accept-encoding": "gzip, br" });
    expect(response.headers.get("content-encoding")).toBe("br");
    const bytes = brotliDecompressSync(Buffer.from(await response.arrayBuffer()));
    expect(JSON.parse(bytes.toString()).id).toBe(app.server.manifest.id);
  });
  test("is not sent again to who has it", async () => {
    const etag = (await get("/api/pack", { "accept-encoding": "br" })).headers.get("etag")!;
    expect(
      (
        await get("/api/pack", {
          "accept-encoding": "br",
          "if-none-match": etag,
        })
      ).status,
    ).toBe(304);
  });
  test("has no body to HEAD", async () => {
    const response = await get("/api/pack", {}, "HEAD");
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });
});

test("sources", async () => {
  expect(await (await get("/api/sources")).json()).toMatchObject([
    {
      id: "census-cars",
      licence: { name: "Invented licence" },
      files: [{ rows: 6 }],
    },
  ]);
});
