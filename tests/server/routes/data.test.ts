import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { decodeColumn } from "../../../geodata/pack/column.ts";
import { openApp } from "../openApp.ts";

const app = openApp();
const { get } = app;
let column: string;
let archive: string;
beforeAll(() => {
  column = `/data/${app.server.manifest.indicators[0]!.series[0]!.columns["2021"]!.name}`;
  archive = `/data/${app.server.manifest.levels[0]!.tiles.gzip.name}`;
});

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const onDisk = (address: string) =>
  readFileSync(join(app.server.folder, "packs", app.server.manifest.id, address.slice("/data/".length)));

describe("a column", () => {
  test.each([
    ["br", "br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
    ["gzip;q=1, br;q=0.1", "gzip", gunzipSync],
  ] as const)("to %s comes as %s, compressed beforehand", async (accept, encoding, unpack) => {
    const response = await get(column, { "accept-encoding": accept });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    const bytes = await bytesOf(response);
    expect(bytes).toEqual(onDisk(`${column}.${encoding === "br" ? "br" : "gz"}`));
    expect([...decodeColumn(unpack(bytes)).count!]).toEqual([20, 40, Number.NaN, 100, 120, 240]);
  });
  test("comes plain where nothing else is asked for", async () => {
    const response = await get(column);
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(await bytesOf(response)).toEqual(onDisk(column));
  });
  test("has no body to HEAD, but its length", async () => {
    const head = await get(column, {}, "HEAD");
    expect(head.status).toBe(200);
    expect(head.headers.get("content-length")).toBe(String(onDisk(column).length));
    expect(await bytesOf(head)).toHaveLength(0);
  });
  test("is not sent again to who has it", async () => {
    const etag = (await get(column, { "accept-encoding": "br" })).headers.get("etag")!;
    const again = await get(column, {
      "accept-encoding": "br",
      "if-none-match": etag,
    });
    expect(again.status).toBe(304);
    expect(again.headers.get("etag")).toBe(etag);
  });
});

describe("a part of an archive", () => {
  test("from and to", async () => {
    const response = await get(archive, {
      range: "bytes=0-6",
      "accept-encoding": "gzip, br",
    });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(`bytes 0-6/${onDisk(archive).length}`);
    expect((await bytesOf(response)).toString()).toBe("PMTiles");
  });
  test("from there on", async () => {
    expect(await bytesOf(await get(archive, { range: "bytes=100-" }))).toEqual(onDisk(archive).subarray(100));
  });
  test("the last bytes", async () => {
    expect(await bytesOf(await get(archive, { range: "bytes=-5" }))).toEqual(onDisk(archive).subarray(-5));
  });
  test("is of the plain bytes, whatever is accepted", async () => {
    const response = await get(column, {
      range: "bytes=0-3",
      "accept-encoding": "br",
    });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-encoding")).toBeNull();
    expect((await bytesOf(response)).toString()).toBe("FHA1");
  });
  test("to HEAD has no body", async () => {
    const response = await get(archive, { range: "bytes=0-6" }, "HEAD");
    expect(response.headers.get("content-length")).toBe("7");
    expect(await bytesOf(response)).toHaveLength(0);
  });
  test("that is not there: 416 with the size", async () => {
    const response = await get(archive, { range: "bytes=999999-" });
    expect(response.status).toBe(416);
    expect(response.headers.get("content-range")).toBe(`bytes */${onDisk(archive).length}`);
  });
  test("of another version: the whole", async () => {
    const response = await get(archive, {
      range: "bytes=0-6",
      "if-range": '"another"',
    });
    expect(response.status).toBe(200);
    expect(await bytesOf(response)).toEqual(onDisk(archive));
  });
  test.each(["bytes=0-1,4-5", "lines=1-2", "bytes=-"])("asked for as %s: the whole", async (range) => {
    expect((await get(archive, { range })).status).toBe(200);
  });
});

test.each([
  "pack.json",
  "../current.json",
  "..%2fcurrent.json",
  "areas/../pack.json",
  "areas%2f..%2f..%2f..%2fcurrent.json",
  "..%5c..%5ccurrent.json",
  "//etc/passwd",
  "constructor",
])("%s is no file of the pack", async (name) => {
  const response = await get(`/data/${name}`);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain("built");
});

test("a compressed file is not a file of its own", async () => {
  expect((await get(`${column}.br`)).status).toBe(404);
});
