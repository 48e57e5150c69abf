import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { describe, expect, test } from "vitest";
import { openApp } from "../openApp.ts";
import { EMPTY_TILE, TILE } from "../testApp.ts";

const app = openApp();
const { get } = app;

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe("a tile", () => {
  test("comes in brotli where client and archive have it", async () => {
    const response = await get(`${app.server.tiles("lsoa")}/${TILE}`, {
      "accept-encoding": "gzip, deflate, br",
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(response.headers.get("content-type")).toBe("application/vnd.mapbox-vector-tile");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("vary")).toBe("accept-encoding");
    expect(codesIn(brotliDecompressSync(await bytesOf(response)), "lsoa")).toContain("E01090001");
  });
  test("comes in gzip where the archive has no brotli", async () => {
    const response = await get(`${app.server.tiles("ward")}/${TILE}`, {
      "accept-encoding": "br, gzip",
    });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(codesIn(gunzipSync(await bytesOf(response)), "ward")).toContain("E05090001");
  });
  test("comes in gzip to a client that likes it better", async () => {
    const response = await get(`${app.server.tiles("lsoa")}/${TILE}`, {
      "accept-encoding": "br;q=0.5, gzip",
    });
    expect(response.headers.get("content-encoding")).toBe("gzip");
  });
  test("comes unpacked to a client that takes neither", async () => {
    const response = await get(`${app.server.tiles("lsoa")}/${TILE}`, {
      "accept-encoding": "br;q=0",
    });
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(codesIn(await bytesOf(response), "lsoa")).toContain("E01090001");
  });
  test("is the same the second time, from memory", async () => {
    const address = `${app.server.tiles("msoa")}/${TILE}`;
    const [first, second] = [await get(address), await get(address)];
    expect([...second.headers]).toEqual([...first.headers]);
    expect(await bytesOf(second)).toEqual(await bytesOf(first));
  });
  test("has no body to HEAD, but its length", async () => {
    const headers = { "accept-encoding": "gzip" };
    const whole = await get(`${app.server.tiles("lsoa")}/${TILE}`, headers);
    const head = await get(`${app.server.tiles("lsoa")}/${TILE}`, headers, "HEAD");
    expect(head.status).toBe(200);
    expect(head.headers.get("content-length")).toBe(String((await bytesOf(whole)).length));
    expect(await bytesOf(head)).toHaveLength(0);
  });
  test("is not sent again to who names its ETag, which differs by encoding", async () => {
    const address = `${app.server.tiles("lsoa")}/${TILE}`;
    const brotli = (await get(address, { "accept-encoding": "br" })).headers.get("etag")!;
    const plain = (await get(address)).headers.get("etag")!;
    expect(brotli).toMatch(/^"[^"]+"$/);
    expect(brotli).not.toBe(plain);
    const again = await get(address, {
      "accept-encoding": "br",
      "if-none-match": `"other", ${brotli}`,
    });
    expect(again.status).toBe(304);
    expect(await bytesOf(again)).toHaveLength(0);
    expect((await get(address, { "accept-encoding": "br", "if-none-match": plain })).status).toBe(200);
  });
});

test("an archive has no tile there: 204, to be kept", async () => {
  const response = await get(`${app.server.tiles("lsoa")}/${EMPTY_TILE}`);
  expect(response.status).toBe(204);
  expect(response.headers.get("cache-control")).toContain("immutable");
});

test("beyond an archive's zooms there are no tiles: 204", async () => {
  expect((await get(`${app.server.tiles("lsoa")}/3/3/2`)).status).toBe(204);
  expect((await get(`${app.server.tiles("lsoa")}/20/3/2`)).status).toBe(204);
});

test("labels are an archive too", async () => {
  const name = app.server.manifest.labels!.tiles.gzip.name.slice("tiles/labels.".length, -".pmtiles".length);
  expect((await get(`/tiles/labels-${name}/${TILE}`)).status).toBe(200);
});

test.each(["lsoa-000000000000", "lsoa", "constructor", "__proto__"])(
  "no archive is called %s: 404",
  async (name) => {
    const response = await get(`/tiles/${name}/${TILE}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      error: { code: "unknown-archive" },
    });
  },
);

test.each(["8/127/x", "8/-1/0", "8/256/0", "8/0/256", "27/0/0", "8/1e1/0", "08/0/0", "8/1.5/0", "8/%00/0"])(
  "%s names no tile: 400",
  async (tile) => {
    const response = await get(`${app.server.tiles("lsoa")}/${tile}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: "malformed-request" },
    });
  },
);

function codesIn(bytes: Uint8Array, layer: string): unknown[] {
  const features = new VectorTile(new PbfReader(bytes)).layers[layer]!;
  return Array.from({ length: features.length }, (_, i) => features.feature(i).properties.code);
}
