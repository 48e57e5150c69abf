import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ARCHIVE_LIMITS } from "../../../scripts/gather/archiveLimits.ts";
import { extractEntry, unzip, zipEntries } from "../../../scripts/gather/zip.ts";

let dir: string;
let good: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "zip-"));
  good = await zipped("good.zip", { "Data/places.csv": "code,name\nE01,Anywhere\n", "read me.txt": "hello" });
});
afterAll(() => rm(dir, { recursive: true }));

test("lists files with their unpacked sizes, without folders", async () => {
  const path = await zipped("folders.zip", { "Data/": "", "Data/a.csv": "a\n1\n", "b.txt": "" });
  expect(await zipEntries(path)).toEqual([
    { name: "Data/a.csv", bytes: 4 },
    { name: "b.txt", bytes: 0 },
  ]);
});

test("extracts one entry, making its folder", async () => {
  await extractEntry(good, "Data/places.csv", join(dir, "one/places.csv"));
  expect(await readFile(join(dir, "one/places.csv"), "utf8")).toBe("code,name\nE01,Anywhere\n");
  expect(await readdir(join(dir, "one"))).toEqual(["places.csv"]);
});

test("says which entries there are when the one asked for is not", async () => {
  await expect(extractEntry(good, "other.csv", join(dir, "x"))).rejects.toThrow(
    `${good}: the zip does not hold the file asked for. Expected "other.csv"; got "Data/places.csv", "read me.txt".`,
  );
});

test("unzips everything under a folder", async () => {
  expect(await unzip(good, join(dir, "all"))).toEqual([
    join(dir, "all/Data/places.csv"),
    join(dir, "all/read me.txt"),
  ]);
  expect(await readFile(join(dir, "all/read me.txt"), "utf8")).toBe("hello");
});

test.each(["../evil.txt", "/etc/evil.txt", "a/../../evil.txt", "C:evil.txt"])(
  "refuses the path %s",
  async (name) => {
    const path = await zipped("traversal.zip", { [name]: "x" });
    await expect(unzip(path, join(dir, "traversal"))).rejects.toThrow(
      `the zip holds a path that leads outside it. Expected paths inside the zip; got "${name}".`,
    );
  },
);

test("refuses a link", async () => {
  const path = join(dir, "link.zip");
  const link = zipSync({ link: [strToU8("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }] });
  await writeFile(path, link);
  await expect(zipEntries(path)).rejects.toThrow("the zip holds a link. Expected files and folders only.");
});

test("refuses more files than the limit", async () => {
  await expect(zipEntries(good, { ...ARCHIVE_LIMITS, entries: 1 })).rejects.toThrow(
    `${good}: the zip holds too many files. Expected at most 1; got 2.`,
  );
});

test("refuses a total size over the limit", async () => {
  await expect(zipEntries(good, { ...ARCHIVE_LIMITS, totalBytes: 27 })).rejects.toThrow(
    `${good}: the file unpacks to more than the limit. Expected at most 27 bytes; got 28 bytes.`,
  );
});

test("refuses an entry packed as tightly as a zip bomb", async () => {
  const path = await zipped("bomb.zip", { "zeros.csv": "0".repeat(1_000_000) });
  await expect(zipEntries(path, { ...ARCHIVE_LIMITS, ratioFrom: 100_000 })).rejects.toThrow(
    `${path} (zeros.csv): the file unpacks to far more than its packed size, as a zip bomb does.`,
  );
});

test("an entry that unpacks to more than it declares leaves no file behind", async () => {
  const bytes = zipSync({ "a.csv": strToU8("code\n".repeat(100)) });
  const central = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 6, true);
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(central + 24, 7, true);
  const path = join(dir, "liar.zip");
  await writeFile(path, bytes);
  await expect(extractEntry(path, "a.csv", join(dir, "liar/a.csv"))).rejects.toThrow(
    "the zip is cut short or broken; download it again. Expected a whole zip; got too many bytes in the stream. expected 7.",
  );
  expect(await readdir(join(dir, "liar"))).toEqual([]);
});

test("a changed byte fails the checksum and leaves no file behind", async () => {
  const bytes = zipSync({ "a.csv": [strToU8("code\n1\n"), { level: 0 }] });
  bytes[bytes.indexOf("1".charCodeAt(0), 30)] = "2".charCodeAt(0);
  const path = join(dir, "flipped.zip");
  await writeFile(path, bytes);
  await expect(extractEntry(path, "a.csv", join(dir, "flipped/a.csv"))).rejects.toThrow(
    `${path} (a.csv): the file's bytes do not match its checksum in the zip; download the zip again.`,
  );
  expect(await readdir(join(dir, "flipped"))).toEqual([]);
});

test("refuses a truncated zip", async () => {
  const path = join(dir, "cut.zip");
  await writeFile(path, (await readFile(good)).subarray(0, 100));
  await expect(zipEntries(path)).rejects.toThrow(
    `${path}: the zip is cut short or broken; download it again. Expected a whole zip; got End of central directory`,
  );
});

test("names Deflate64, which Windows uses for large zips", async () => {
  const bytes = zipSync({ "a.csv": strToU8("code\n") });
  const central = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 6, true);
  bytes[central + 10] = 9;
  const path = join(dir, "deflate64.zip");
  await writeFile(path, bytes);
  await expect(zipEntries(path)).rejects.toThrow(
    "compression method 0 (stored) or 8 (deflate); got 9 (Deflate64)",
  );
});

test("a file that is not there is not called a broken zip", async () => {
  await expect(zipEntries(join(dir, "nowhere.zip"))).rejects.toThrow("ENOENT");
});

async function zipped(name: string, files: Record<string, string>): Promise<string> {
  const path = join(dir, name);
  const members = Object.entries(files).map(([file, text]) => [file, strToU8(text)]);
  await writeFile(path, zipSync(Object.fromEntries(members)));
  return path;
}
