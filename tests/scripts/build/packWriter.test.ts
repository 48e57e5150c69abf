import { existsSync, readdirSync } from "node:fs";
import { mkdir, readFile, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import type { Manifest } from "../../../geodata/pack/manifest.ts";
import { PackWriter } from "../../../scripts/build/packWriter.ts";
import { currentPack, dataFolder, leavings } from "./tinyBuild.ts";

let out: string;
beforeEach(async () => {
  out = await dataFolder();
});

test("a file is named by its content and lies there in three forms", async () => {
  const writer = await PackWriter.begin(out);
  const bytes = new TextEncoder().encode("no car or van");
  const file = await writer.add("columns/a", "bin", bytes);
  // The checksum is that of `printf "no car or van" | sha256sum`.
  expect(file).toEqual({ name: "columns/a.52f16a78d96e.bin", bytes: 13 });
  const { folder } = await writer.seal(manifest("One"));
  const path = join(folder, file.name);
  expect(await readFile(path)).toEqual(Buffer.from(bytes));
  expect(brotliDecompressSync(await readFile(`${path}.br`))).toEqual(Buffer.from(bytes));
  expect(gunzipSync(await readFile(`${path}.gz`))).toEqual(Buffer.from(bytes));
  writer.abandon();
});

test("nothing is served until it is committed", async () => {
  const writer = await PackWriter.begin(out);
  await writer.add("areas/lsoa", "json", new Uint8Array(3));
  const { manifest: sealed } = await writer.seal(manifest("One"));
  expect(readdirSync(out).sort()).toEqual(["building.lock", "packs"]);
  const folder = await writer.commit(sealed.id, "2026-01-01T00:00:00.000Z");
  expect(folder).toBe(join(out, "packs", sealed.id));
  expect(JSON.parse(await readFile(join(out, "current.json"), "utf8"))).toEqual({
    pack: sealed.id,
    built: "2026-01-01T00:00:00.000Z",
  });
  expect(leavings(out)).toEqual([]);
});

test("the last two packs stay", async () => {
  const ids = [];
  for (const name of ["One", "Two", "Three"]) ids.push(await built(name));
  expect(readdirSync(join(out, "packs")).sort()).toEqual(ids.slice(1).sort());
  expect(currentPack(out)).toBe(ids[2]);
});

test("the pack in use and the one before it stay when the one in use is built again", async () => {
  const ids = [await built("One"), await built("Two"), await built("Two")];
  expect(ids[2]).toBe(ids[1]);
  expect(readdirSync(join(out, "packs")).sort()).toEqual([ids[0], ids[1]].sort());
});

test("building the pack in use again mends what is damaged, and leaves the rest where it lies", async () => {
  const id = await built("One");
  const [damaged, sound] = ["areas/lsoa", "areas/msoa"].map((stem) => fileOf(id, stem));
  await writeFile(damaged!, "gone");
  await utimes(sound!, 1, 1);
  await built("One");
  expect(await readFile(damaged!, "utf8")).toBe("areas/lsoa of One");
  expect(leavings(out)).toEqual([]);
});

test("a pointer that cannot be read is replaced", async () => {
  await writeFile(join(out, "current.json"), "{");
  expect(currentPackAfter(await built("One"))).toBe(true);
});

describe("what a killed build has left", () => {
  test("is removed by the next", async () => {
    await mkdir(join(out, "packs", ".building-1-scratch"), { recursive: true });
    await writeFile(join(out, "building.lock"), `${await deadProcess()} ${hostname()}`);
    await built("One");
    expect(leavings(out)).toEqual([]);
  });

  test("is removed too when this process has its number", async () => {
    await writeFile(join(out, "building.lock"), `${process.pid} ${hostname()}`);
    await built("One");
    expect(leavings(out)).toEqual([]);
  });

  test("is removed too when it has been silent for long, on whichever machine", async () => {
    await writeFile(join(out, "building.lock"), "1 elsewhere");
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(join(out, "building.lock"), longAgo, longAgo);
    await built("One");
    expect(leavings(out)).toEqual([]);
  });
});

test.each([
  ["of this machine", `${process.ppid} ${hostname()}`, `process ${process.ppid} is building there`],
  ["of another machine", "1 elsewhere", "process 1 is building there"],
  ["that has only just begun", "", "process unknown is building there"],
])("waits for no build %s, and says so", async (_, lock, message) => {
  await writeFile(join(out, "building.lock"), lock);
  await expect(PackWriter.begin(out)).rejects.toThrow(message);
  await expect(PackWriter.begin(out)).rejects.toThrow("--out");
  expect(await readFile(join(out, "building.lock"), "utf8")).toBe(lock);
});

async function built(name: string): Promise<string> {
  const writer = await PackWriter.begin(out);
  for (const stem of ["areas/lsoa", "areas/msoa"])
    await writer.add(stem, "json", new TextEncoder().encode(`${stem} of ${name}`));
  const sealed = await writer.seal(manifest(name));
  await writer.commit(sealed.manifest.id, "2026-01-01T00:00:00.000Z");
  return sealed.manifest.id;
}

function manifest(name: string): Omit<Manifest, "id" | "format"> {
  return {
    name,
    recipe: "tiny",
    demonstration: true,
    country: "England",
    bounds: [-2, 53, -1, 54],
    levels: [],
    search: { places: { name: "search/places.json", bytes: 0 } },
    indicators: [],
    sources: [],
  };
}

function fileOf(id: string, stem: string): string {
  const names = readdirSync(join(out, "packs", id), { recursive: true, encoding: "utf8" });
  return join(out, "packs", id, names.find((name) => name.startsWith(stem) && name.endsWith(".json"))!);
}

function currentPackAfter(id: string): boolean {
  return currentPack(out) === id && existsSync(join(out, "packs", id, "pack.json"));
}

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const { spawn } = await import("node:child_process");
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await new Promise((resolve) => child.on("exit", resolve));
  return child.pid!;
}
