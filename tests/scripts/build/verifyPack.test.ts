import { createHash } from "node:crypto";
import { cp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { decodeArrays, encodeArrays } from "../../../geodata/pack/arrays.ts";
import { encodeColumn } from "../../../geodata/pack/column.ts";
import { hashOf, type Manifest, type PackFile } from "../../../geodata/pack/manifest.ts";
import { verifyPack } from "../../../scripts/build/verifyPack.ts";
import { buildTiny, dataFolder } from "./tinyBuild.ts";

let sound: string;
let folder: string;
let manifest: Manifest;
beforeAll(async () => {
  sound = (await buildTiny(await dataFolder())).folder;
});
beforeEach(async () => {
  folder = await dataFolder();
  await cp(sound, folder, { recursive: true });
  manifest = JSON.parse(await readFile(join(folder, "pack.json"), "utf8"));
});

test("a pack as it was built is sound", async () => {
  expect(await verifyPack(folder)).toEqual([]);
});

test("a file that is not there", async () => {
  const { name } = lsoa().areas;
  await rm(join(folder, name));
  expect(await verifyPack(folder)).toEqual([`${name}: the file is not there`]);
});

test("a file with another byte", async () => {
  const { name } = lsoa().geometry;
  const bytes = await readFile(join(folder, name));
  bytes[bytes.length - 1]! ^= 1;
  await writeFile(join(folder, name), bytes);
  expect(await verifyPack(folder)).toEqual([`${name}: its bytes are not those it was written with`]);
});

test("a file cut short", async () => {
  const { name, bytes } = lsoa().tiles.gzip;
  await writeFile(join(folder, name), (await readFile(join(folder, name))).subarray(0, 200));
  expect(await verifyPack(folder)).toEqual([`${name}: ${bytes} bytes expected, got 200`]);
});

test("a compressed form of something else, and one that is broken", async () => {
  const { name } = rent();
  await writeFile(join(folder, `${name}.gz`), gzipSync("else"));
  await writeFile(join(folder, `${name}.br`), "not brotli");
  const faults = await verifyPack(folder);
  expect(faults).toHaveLength(2);
  expect(faults[0]).toContain(`${name}.br: cannot be read (`);
  expect(faults[1]).toBe(`${name}.gz: does not hold the same as ${name}`);
});

test("a column of another length", async () => {
  await replace(rent(), column([1, 2, 3], [0, 0, 0]));
  expect(await verifyPack(folder)).toEqual([`${rent().name}: 12 values expected, got 3`]);
});

test("a value that is published without a number", async () => {
  const missing = column([1, Number.NaN, ...tens()], [0, 2, ...zeros()]);
  await replace(rent(), withStatus(missing, [0, 0, ...zeros()]));
  expect(await verifyPack(folder)).toEqual([`${rent().name}: area 1 is published without a number`]);
});

test("a number where there is no published value", async () => {
  const published = column([1, 2, ...tens()], [0, 0, ...zeros()]);
  await replace(rent(), withStatus(published, [0, 1, ...zeros()]));
  expect(await verifyPack(folder)).toEqual([`${rent().name}: area 1 is not published but has a number`]);
});

test("an interval the wrong way round", async () => {
  const value = [1, 2, ...tens()];
  const bytes = encodeColumn({
    ...columnOf(value, new Array(12).fill(0)),
    lower: Float64Array.from(value, (v) => v + 1),
    upper: Float64Array.from(value, (v) => v - 1),
  });
  await replace(rent(), bytes);
  expect(await verifyPack(folder)).toEqual([`${rent().name}: area 0 has its interval the wrong way round`]);
});

test("an indicator without a column for one of its periods", async () => {
  const indicator = manifest.indicators.find(({ id }) => id === "social-rent")!;
  indicator.periods.push({ id: "2031", label: "Census 2031" });
  indicator.series = indicator.series.slice(0, 1);
  await save();
  expect(await verifyPack(folder)).toEqual(["social-rent: no column for 2031"]);
});

test("codes out of order, an area without a name, and tiles of others", async () => {
  const table = JSON.parse(await readFile(join(folder, lsoa().areas.name), "utf8"));
  table.codes.reverse();
  table.names[3] = " ";
  await replace(lsoa().areas, new TextEncoder().encode(JSON.stringify(table)));
  const [disorder, unnamed, ...tiles] = await verifyPack(folder);
  expect(disorder).toBe("lsoa: codes must ascend without repeats, got E01000011");
  expect(unnamed).toBe("lsoa: E01000009 has no name");
  expect(tiles.map((fault) => fault.replace(/^.*: /, ""))).toEqual([
    "12 areas are not drawn under their own id at zoom 4, the first is E01000012",
    "12 areas are not drawn under their own id at zoom 4, the first is E01000012",
  ]);
});

test("geometry with too few numbers", async () => {
  await replace(lsoa().geometry, encodeArrays({}, { centroid: new Float32Array(24) }));
  expect(await verifyPack(folder)).toEqual([
    `${lsoa().geometry.name}: "bounds" must have 48 numbers, got undefined`,
    `${lsoa().geometry.name}: "population" must have 12 numbers, got undefined`,
    `${lsoa().geometry.name}: "shape" must have 12 numbers, got undefined`,
  ]);
});

test("registrations with networks that are not there", async () => {
  manifest.registrations = { name: "geometry/registrations.000000000000.bin", bytes: 0 };
  const one = Uint32Array.of(0);
  await replace(manifest.registrations, encodeArrays({}, { network: one, lsoa: one, patients: one }));
  expect(await verifyPack(folder)).toEqual([
    `${manifest.registrations.name}: a row is of an area that is not there`,
  ]);
});

test("an archive that is none", async () => {
  const { brotli } = lsoa().tiles;
  await replace(brotli!, new TextEncoder().encode("PMTiles?"));
  const [fault] = await verifyPack(folder);
  expect(fault).toContain(`${brotli!.name}: the archive cannot be read (`);
});

function lsoa(): Manifest["levels"][number] {
  return manifest.levels.find(({ level }) => level === "lsoa")!;
}

/** The file of social renting by LSOA. */
function rent(): PackFile {
  const { series } = manifest.indicators.find(({ id }) => id === "social-rent")!;
  return series.find(({ level }) => level === "lsoa")!.columns["2021"]!;
}

const tens = () => new Array<number>(10).fill(10);
const zeros = () => new Array<number>(10).fill(0);

function columnOf(value: number[], status: number[]) {
  return {
    value: Float64Array.from(value),
    status: Uint8Array.from(status),
    basis: new Uint8Array(value.length),
  };
}

function column(value: number[], status: number[]): Uint8Array {
  return encodeColumn(columnOf(value, status));
}

/** A column that says what `encodeColumn` would refuse to write. */
function withStatus(bytes: Uint8Array, status: number[]): Uint8Array {
  const { meta, arrays } = decodeArrays(bytes);
  return encodeArrays(meta, { ...arrays, status: Uint8Array.from(status) });
}

/** Puts other bytes in a file's place, in every form and under the name that is right for them. */
async function replace(file: PackFile, bytes: Uint8Array): Promise<void> {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  file.name = file.name.replace(hashOf(file), hash);
  file.bytes = bytes.length;
  const path = join(folder, file.name);
  await writeFile(`${path}.new`, bytes);
  await rename(`${path}.new`, path);
  await writeFile(`${path}.br`, brotliCompressSync(bytes));
  await writeFile(`${path}.gz`, gzipSync(bytes));
  await save();
}

async function save(): Promise<void> {
  await writeFile(join(folder, "pack.json"), JSON.stringify(manifest));
}
