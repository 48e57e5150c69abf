import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ARCHIVE_LIMITS } from "../../../scripts/gather/archiveLimits.ts";
import { gunzip } from "../../../scripts/gather/gunzip.ts";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "gunzip-"));
});
afterAll(() => rm(dir, { recursive: true }));

test("unpacks to a file, making its folder", async () => {
  const path = await written("a.csv.gz", gzipSync("code\nE01\n"));
  await gunzip(path, join(dir, "out/a.csv"));
  expect(await readFile(join(dir, "out/a.csv"), "utf8")).toBe("code\nE01\n");
});

test("refuses a file cut short, leaving nothing behind", async () => {
  const path = await written("cut.gz", gzipSync("code\nE01\n").subarray(0, 20));
  await expect(gunzip(path, join(dir, "cut/a.csv"))).rejects.toThrow(
    `${path}: the gzip file is cut short or broken; download it again. Expected a whole gzip file; got unexpected end of file.`,
  );
  expect(await readdir(join(dir, "cut"))).toEqual([]);
});

test("refuses a file that is no gzip", async () => {
  const path = await written("page.gz", Buffer.from("<!doctype html><title>Sign in</title>"));
  await expect(gunzip(path, join(dir, "page"))).rejects.toThrow("got incorrect header check");
});

test("stops at the size limit", async () => {
  const path = await written("large.gz", gzipSync("x".repeat(200_000)));
  await expect(
    gunzip(path, join(dir, "large/x"), { ...ARCHIVE_LIMITS, totalBytes: 100_000 }),
  ).rejects.toThrow(`${path}: the file unpacks to more than the limit. Expected at most 100000 bytes`);
  expect(await readdir(join(dir, "large"))).toEqual([]);
});

test("stops at the ratio of a zip bomb", async () => {
  const path = await written("bomb.gz", gzipSync("0".repeat(2_000_000)));
  await expect(gunzip(path, join(dir, "bomb"), { ...ARCHIVE_LIMITS, ratioFrom: 100_000 })).rejects.toThrow(
    "as a zip bomb does",
  );
});

async function written(name: string, bytes: Buffer): Promise<string> {
  const path = join(dir, name);
  await writeFile(path, bytes);
  return path;
}
