import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { downloadFile } from "../../../scripts/gather/download.ts";
import { impatience } from "./patience.ts";
import { closedAddress, file, type Publisher, signInPage, startPublisher, status } from "./publisher.ts";

const CSV = "code,name\nE01000001,Anywhere\n";
/** SHA-256 of CSV, by sha256sum. */
const CSV_SHA256 = "0fe5e22fc422e8b8ef8c71fec38dd59d4310175400cea20efcc414a8510e34f2";
const LONG = Buffer.from("code,people\n".padEnd(20_000, "E01000001,1500\n"));

let dir: string;
let publisher: Publisher;
let url: string;
let to: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "download-"));
  publisher = await startPublisher();
  url = `${publisher.url}/data.csv`;
  to = join(dir, "data.csv");
});
afterEach(async () => {
  await publisher.close();
  await rm(dir, { recursive: true });
});

test("downloads a file and says what it is", async () => {
  publisher.on("/data.csv", file(CSV, { etag: '"v1"' }));
  expect(await downloadFile(url, join(dir, "new/folder/data.csv"))).toEqual({
    bytes: 29,
    sha256: CSV_SHA256,
    kind: "text",
    etag: '"v1"',
  });
  expect(await readFile(join(dir, "new/folder/data.csv"), "utf8")).toBe(CSV);
  expect(await readdir(join(dir, "new/folder"))).toEqual(["data.csv"]);
});

test("tells its progress in bytes", async () => {
  publisher.on("/data.csv", file(CSV));
  const seen: object[] = [];
  await downloadFile(url, to, { onProgress: (progress) => seen.push(progress) });
  expect(seen).toEqual([{ received: 29, total: 29 }]);
});

test("goes on by range after the connection is cut", async () => {
  const cut: { now?: () => void } = {};
  publisher.on(
    "/data.csv",
    file(LONG, { etag: '"v1"', ranges: true, stopAfter: 8000, cut }),
    file(LONG, { etag: '"v1"', ranges: true, stopAfter: 4000, cut }),
    file(LONG, { etag: '"v1"', ranges: true }),
  );
  const { waits, ...patience } = impatience();
  await downloadFile(url, to, { ...patience, onProgress: cutAt([8000, 12_000], cut) });
  expect(publisher.asked).toEqual(["/data.csv", '/data.csv bytes=8000- "v1"', '/data.csv bytes=12000- "v1"']);
  expect(waits).toEqual([1000, 1000]);
  expect(await readFile(to)).toEqual(LONG);
});

test("goes on by range in a later run, by date where there is no strong ETag", async () => {
  const cut: { now?: () => void } = {};
  const manners = { etag: 'W/"v1"', lastModified: "Mon, 03 Nov 2025 09:30:00 GMT", ranges: true };
  publisher.on("/data.csv", file(LONG, { ...manners, stopAfter: 8000, cut }), file(LONG, manners));
  await expect(downloadFile(url, to, { retries: 0, onProgress: cutAt([8000], cut) })).rejects.toThrow(
    `${url}: the connection was cut`,
  );
  expect(await readdir(dir)).toEqual(["data.csv.part", "data.csv.part.json"]);
  await downloadFile(url, to);
  expect(publisher.asked).toEqual(["/data.csv", "/data.csv bytes=8000- Mon, 03 Nov 2025 09:30:00 GMT"]);
  expect(await readFile(to)).toEqual(LONG);
  expect(await readdir(dir)).toEqual(["data.csv"]);
});

test("starts afresh when the file has changed since the cut", async () => {
  const cut: { now?: () => void } = {};
  publisher.on(
    "/data.csv",
    file(LONG, { etag: '"v1"', ranges: true, stopAfter: 8000, cut }),
    file(CSV, { etag: '"v2"', ranges: true }),
  );
  await downloadFile(url, to, { ...impatience(), onProgress: cutAt([8000], cut) });
  expect(publisher.asked).toEqual(["/data.csv", '/data.csv bytes=8000- "v1"']);
  expect(await readFile(to, "utf8")).toBe(CSV);
});

test("starts afresh when the server has nothing to tell versions apart by", async () => {
  const cut: { now?: () => void } = {};
  publisher.on("/data.csv", file(LONG, { ranges: true, stopAfter: 8000, cut }), file(LONG, { ranges: true }));
  await downloadFile(url, to, { ...impatience(), onProgress: cutAt([8000], cut) });
  expect(publisher.asked).toEqual(["/data.csv", "/data.csv"]);
  expect(await readFile(to)).toEqual(LONG);
});

test("takes the whole file from a server that ignores ranges", async () => {
  const cut: { now?: () => void } = {};
  publisher.on("/data.csv", file(LONG, { etag: '"v1"', stopAfter: 8000, cut }), file(LONG, { etag: '"v1"' }));
  await downloadFile(url, to, { ...impatience(), onProgress: cutAt([8000], cut) });
  expect(publisher.asked).toEqual(["/data.csv", '/data.csv bytes=8000- "v1"']);
  expect(await readFile(to)).toEqual(LONG);
});

test("starts afresh when the server refuses the range", async () => {
  await writeFile(`${to}.part`, "something longer than the file has become");
  await writeFile(`${to}.part.json`, JSON.stringify({ url, etag: '"v1"' }));
  publisher.on("/data.csv", status(416, { "content-range": "bytes */29" }), file(CSV, { etag: '"v1"' }));
  await downloadFile(url, to, impatience());
  expect(publisher.asked).toEqual(['/data.csv bytes=41- "v1"', "/data.csv"]);
  expect(await readFile(to, "utf8")).toBe(CSV);
});

test("a part that is of another address is not gone on with", async () => {
  await writeFile(`${to}.part`, "code,other\n");
  await writeFile(`${to}.part.json`, JSON.stringify({ url: `${publisher.url}/old.csv`, etag: '"v1"' }));
  publisher.on("/data.csv", file(CSV, { etag: '"v1"', ranges: true }));
  await downloadFile(url, to);
  expect(publisher.asked).toEqual(["/data.csv"]);
  expect(await readFile(to, "utf8")).toBe(CSV);
});

test("gives up on a server that always cuts at the same place", async () => {
  const cut: { now?: () => void } = {};
  publisher.on("/data.csv", file(LONG, { stopAfter: 8000, cut }));
  const { waits, ...patience } = impatience();
  const given = downloadFile(url, to, {
    ...patience,
    retries: 2,
    onProgress: cutAt([8000, 8000, 8000], cut),
  });
  await expect(given).rejects.toThrow("the connection was cut");
  expect(publisher.asked).toEqual(["/data.csv", "/data.csv", "/data.csv"]);
  expect(waits).toEqual([1000, 2000]);
});

test("waits as long as Retry-After asks, in seconds or until a date", async () => {
  publisher.on(
    "/data.csv",
    status(429, { "retry-after": "30" }),
    status(503, { "retry-after": "Mon, 03 Nov 2025 09:31:00 GMT" }),
    file(CSV),
  );
  const { waits, ...patience } = impatience();
  const seen: (string | undefined)[] = [];
  await downloadFile(url, to, {
    ...patience,
    now: () => Date.UTC(2025, 10, 3, 9, 30, 15),
    onProgress: ({ waiting }) => seen.push(waiting),
  });
  expect(waits).toEqual([30_000, 45_000]);
  expect(seen).toEqual([
    "the server answered 429 Too Many Requests; trying again in 30 s",
    "the server answered 503 Service Unavailable; trying again in 45 s",
    undefined,
  ]);
});

test("does not wait for hours", async () => {
  publisher.on("/data.csv", status(429, { "retry-after": "7200" }));
  await expect(downloadFile(url, to, impatience())).rejects.toThrow(
    `${url}: the server answered 429 Too Many Requests and asks to wait 120 minutes. Try again after that; what has arrived is kept.`,
  );
  expect(publisher.asked).toEqual(["/data.csv"]);
});

test("waits longer each time after server errors, then gives up", async () => {
  publisher.on("/data.csv", status(502));
  const { waits, ...patience } = impatience();
  await expect(downloadFile(url, to, { ...patience, retries: 3 })).rejects.toThrow(
    `${url}: the server answered 502 Bad Gateway. Try again later. Fetch it in a web browser and give its folder with --from.`,
  );
  expect(waits).toEqual([1000, 2000, 4000]);
  expect(publisher.asked).toHaveLength(4);
});

test("jitter takes up to half of a wait away", async () => {
  publisher.on("/data.csv", status(500), status(500), file(CSV));
  const { waits, sleep } = impatience();
  await downloadFile(url, to, { sleep, random: () => 0.5 });
  expect(waits).toEqual([750, 1500]);
});

test.each([
  [404, "there is no file at this address any more (404). Look for the file on the publisher's site"],
  [403, "the server answered 403 Forbidden. Fetch it in a web browser"],
])("does not ask again after %i", async (code, message) => {
  publisher.on("/data.csv", status(code));
  await expect(downloadFile(url, to, impatience())).rejects.toThrow(`${url}: ${message}`);
  expect(publisher.asked).toEqual(["/data.csv"]);
});

test("asks again while the server prepares the file", async () => {
  publisher.on("/data.csv", status(202, {}, '{"status":"Processing"}'), file(CSV));
  await downloadFile(url, to, impatience());
  expect(await readFile(to, "utf8")).toBe(CSV);
});

test("a body that falls silent counts as cut", async () => {
  const etag = '"v1"';
  publisher.on(
    "/data.csv",
    file(LONG, { etag, ranges: true, stopAfter: 8000 }),
    file(LONG, { etag, ranges: true }),
  );
  const waiting: (string | undefined)[] = [];
  await downloadFile(url, to, {
    ...impatience(),
    stallMs: 300,
    onProgress: (progress) => progress.waiting !== undefined && waiting.push(progress.waiting),
  });
  expect(waiting).toEqual(["nothing arrived for 0.3 seconds; trying again in 1 s"]);
  expect(publisher.asked[1]).toBe('/data.csv bytes=8000- "v1"');
  expect(await readFile(to)).toEqual(LONG);
});

test("refuses a sign-in page with status 200, and says its title", async () => {
  publisher.on("/data.csv", signInPage);
  await expect(downloadFile(url, to, { formats: ["csv"] })).rejects.toThrow(
    `${url}: the server sent a web page titled "Sign in to the portal" in place of the file. Open the address in a web browser (it may ask you to sign in or to agree to terms), save the file and give its folder with --from.`,
  );
  expect(await readdir(dir)).toEqual([]);
  expect(publisher.asked).toEqual(["/data.csv"]);
});

test("a sign-in page does not cost what has already arrived", async () => {
  const cut: { now?: () => void } = {};
  publisher.on("/data.csv", file(LONG, { etag: '"v1"', ranges: true, stopAfter: 8000, cut }), signInPage);
  await expect(downloadFile(url, to, { ...impatience(), onProgress: cutAt([8000], cut) })).rejects.toThrow(
    "a web page titled",
  );
  expect((await readFile(`${to}.part`)).length).toBe(8000);
});

test.each([
  ["csv", '{"error":{"code":400,"message":"Item does not exist"}}', 'a message: {"error":{"code":400,'],
  ["csv", "<Error><Code>AccessDenied</Code></Error>", "a message: <Error><Code>AccessDenied</Code></Error>"],
  ["geojson", "code,name\n", "a text file"],
  ["xlsx", "code,name\n", "a text file"],
  ["csv", "", "an empty file"],
  ["csv", "%PDF-1.7", "a PDF"],
] as const)("refuses, where %s is wanted, %s", async (format, body, words) => {
  publisher.on("/data.csv", file(body));
  await expect(downloadFile(url, to, { formats: [format] })).rejects.toThrow(
    `${url}: the server sent ${words}`,
  );
});

test("takes a zip whole, and refuses it truncated after one fresh try", async () => {
  const zip = Buffer.from(zipSync({ "census.csv": strToU8(CSV) }));
  publisher.on("/whole.zip", file(zip));
  publisher.on("/cut.zip", file(zip.subarray(0, 60)));
  expect((await downloadFile(`${publisher.url}/whole.zip`, to, { formats: ["csv"] })).kind).toBe("zip");
  await expect(
    downloadFile(`${publisher.url}/cut.zip`, join(dir, "cut.zip"), { ...impatience(), formats: ["csv"] }),
  ).rejects.toThrow(
    `${publisher.url}/cut.zip: what arrived cannot be used: the zip is cut short or broken; download it again.`,
  );
  expect(publisher.asked).toEqual(["/whole.zip", "/cut.zip", "/cut.zip"]);
  expect(await readdir(dir)).toEqual(["data.csv"]);
});

test.each([
  ["a gzip", gzipSync(CSV).subarray(0, 30), "the gzip file is cut short or broken"],
  ["GeoJSON", '{"type":"FeatureCollection","features":[{"ty', "the JSON is cut short"],
] as const)("refuses %s cut short without the server announcing its length", async (_name, body, words) => {
  publisher.on("/data.csv", file(Buffer.from(body), { chunked: true }));
  await expect(downloadFile(url, to, impatience())).rejects.toThrow(words);
  expect(await readdir(dir)).toEqual([]);
});

test("takes the checksum it was told to expect, and refuses another after one fresh try", async () => {
  publisher.on("/data.csv", file(CSV));
  await downloadFile(url, to, { sha256: CSV_SHA256.toUpperCase() });
  const other = join(dir, "other.csv");
  await expect(downloadFile(url, other, { ...impatience(), sha256: "0".repeat(64) })).rejects.toThrow(
    `its SHA-256 is ${CSV_SHA256} where ${"0".repeat(64)} was expected`,
  );
  expect(await readdir(dir)).toEqual(["data.csv"]);
  expect(publisher.asked).toHaveLength(3);
});

test("says that it is offline, after two short waits", async () => {
  const closed = `${await closedAddress()}/data.csv`;
  const { waits, ...patience } = impatience();
  await expect(downloadFile(closed, to, patience)).rejects.toThrow(
    `${closed}: no connection to ${new URL(closed).host} could be made (ECONNREFUSED). Check the network (behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1), or fetch it elsewhere and give its folder with --from.`,
  );
  expect(waits).toEqual([1000, 2000]);
});

test.each([
  ["ENOTFOUND", "the name data.example could not be looked up (ENOTFOUND)"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "the certificate of data.example is not trusted here"],
])("puts %s in words", async (code, words) => {
  const fetch = () =>
    Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code }) }));
  await expect(downloadFile("https://data.example/data.csv", to, { ...impatience(), fetch })).rejects.toThrow(
    words,
  );
});

test("stops when told to, and keeps what has arrived", async () => {
  publisher.on("/data.csv", file(LONG, { etag: '"v1"', stopAfter: 8000 }));
  const stop = new AbortController();
  const stopped = downloadFile(url, to, {
    signal: stop.signal,
    onProgress: ({ received }) => received === 8000 && stop.abort(),
  });
  await expect(stopped).rejects.toThrow("This operation was aborted");
  expect((await readFile(`${to}.part`)).length).toBe(8000);
});

/** Breaks the connection as soon as the reader has each number of bytes, in turn. */
function cutAt(at: number[], cut: { now?: () => void }) {
  const left = [...at];
  return ({ received, waiting }: { received: number; waiting?: string }) => {
    if (waiting !== undefined || received !== left[0]) return;
    left.shift();
    cut.now?.();
  };
}
