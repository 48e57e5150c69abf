import { cp, readFile, utimes } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { AreaLevel } from "../../../geodata/area.ts";
import { decodeArrays } from "../../../geodata/pack/arrays.ts";
import { decodeColumn } from "../../../geodata/pack/column.ts";
import type { Manifest } from "../../../geodata/pack/manifest.ts";
import { ENGLAND } from "../../../geodata/recipes/england.ts";
import { writtenFolder } from "../read/writtenFolder.ts";
import { buildTiny, bytesUnder, currentPack, dataFolder, leavings } from "./tinyBuild.ts";
import { ICB, LAD, squares, tenures, tinyCounty } from "./tinyCounty.ts";

const LADS = [0, 1, 2, 3].map(LAD);
/** Stops without their type. */
const STOPS =
  "ATCOCode,CommonName,NptgLocalityCode,LocalityName,ParentLocalityName,Town,Longitude,Latitude,Easting,Northing,Status\n" +
  "0100,High Street,E0000001,Aldale,,,-1.99,53.005,400000,350000,active\n";

describe("the same files", () => {
  test("make the same pack, byte for byte", async () => {
    const from = await writtenFolder(tinyCounty());
    const [one, two] = [await dataFolder(), await dataFolder()];
    const first = await buildTiny(one, { from });
    const second = await buildTiny(two, { from });
    expect(second.manifest.id).toBe(first.manifest.id);
    expect(bytesUnder(second.folder)).toEqual(bytesUnder(first.folder));
  });

  test("fetched on another day make a pack with the same id, which says on which day", async () => {
    const from = await writtenFolder(tinyCounty());
    const later = await writtenFolder({});
    await cp(from, later, { recursive: true });
    await utimes(join(later, "tenure.csv"), new Date("2024-05-06"), new Date("2024-05-06"));
    const out = await dataFolder();
    const first = await buildTiny(out, { from });
    const second = await buildTiny(out, { from: later });
    expect(second.manifest.id).toBe(first.manifest.id);
    expect(sourceOf(await manifestIn(second.folder), "census-tenure")!.files[0]!.retrieved).toBe(
      "2024-05-06",
    );
    expect(leavings(out)).toEqual([]);
  });

  test("with another figure make another pack, and the one before stays for a way back", async () => {
    const out = await dataFolder();
    const { manifest } = await buildTiny(out);
    const next = await buildTiny(out, { files: { "tenure.csv": tenures("51") } });
    expect(next.manifest.id).not.toBe(manifest.id);
    expect(currentPack(out)).toBe(next.manifest.id);
    expect((await manifestIn(join(out, "packs", manifest.id))).id).toBe(manifest.id);
  });
});

describe("a build that fails", () => {
  let out: string;
  let before: Record<string, string>;
  beforeAll(async () => {
    out = await dataFolder();
    await buildTiny(out);
    before = bytesUnder(join(out, "packs"));
  });

  test.each([
    [
      "a needed source is not there",
      { "lsoa.geojson": undefined },
      "  lsoa21-boundaries: Lower layer Super Output Areas",
    ],
    [
      "a needed source lacks a column",
      { "wards.csv": tinyCounty()["wards.csv"]!.replace("WD24CD", "CODE") },
      "  lsoa21-ward-lad: wards.csv: looks like lsoa21-ward-lad but has no column for ward",
    ],
    [
      "a needed file is a web page",
      { "wards.csv": "<!doctype html><title>Sign in</title>" },
      "wards.csv: a web page, not data",
    ],
    [
      "a needed file is cut short",
      { "lsoa.geojson": tinyCounty()["lsoa.geojson"]!.slice(0, 2000) },
      "lsoa.geojson",
    ],
    [
      "an area has no outline",
      { "lsoa.geojson": squares(["E01000001", "E01000002"], "LSOA21", 1) },
      "every area must have an outline. Expected outlines of 12 areas; got 2: 10 missing",
    ],
    [
      "a look-up is of another vintage",
      { "oas.csv": tinyCounty()["oas.csv"]!.replace("E01000003", "E01000099") },
      "every LSOA must be in the look-up",
    ],
    ["a count cannot be", { "tenure.csv": tenures("-3") }, "tenure.csv"],
    [
      "a table is of other areas",
      { "tenure.csv": tenures().replaceAll("E01000012", "E01000099") },
      "tenure.csv, row 90: 4 of 48 rows have a lsoa that is not one of the LSOAs of 2021",
    ],
    [
      "a source that can be spared lacks a column",
      { "stops.csv": STOPS },
      "  naptan: stops.csv: looks like naptan but has no column for stopType",
    ],
    [
      "outlines are of other areas than the look-ups",
      { "lad.geojson": squares(LADS, "LAD24", 3, 2.5) },
      "lad-boundaries: 4 of 4 outlines are not as large as the publisher draws them: ",
    ],
  ])("because %s leaves the pack in use", async (_, files, message) => {
    await expect(buildTiny(out, { files: files as Record<string, string | undefined> })).rejects.toThrow(
      message,
    );
    expect(bytesUnder(join(out, "packs"))).toEqual(before);
    expect(before).toHaveProperty([`${currentPack(out)}/pack.json`]);
    expect(leavings(out)).toEqual([]);
  });

  test.each(["Reading", "Outlines", "Tiles", "Checking"])(
    "because it is stopped at %s leaves it too",
    async (step) => {
      const stop = new AbortController();
      const write = (text: string) => void (text.startsWith(step) && stop.abort());
      const stopped = buildTiny(out, { output: { write }, signal: stop.signal });
      await expect(stopped).rejects.toThrow("aborted");
      expect(bytesUnder(join(out, "packs"))).toEqual(before);
      expect(leavings(out)).toEqual([]);
    },
  );
});

describe("told to keep going", () => {
  test.each([
    [
      "a count that cannot be",
      { "tenure.csv": tenures("-3") },
      "census-tenure",
      /^tenure\.csv, row 5: .*got -3/,
    ],
    [
      "other areas",
      { "tenure.csv": tenures().replaceAll("E01000012", "E01000099") },
      "census-tenure",
      /^tenure\.csv, row 90: .*E01000099/,
    ],
    ["a missing column", { "stops.csv": STOPS }, "naptan", /^stops\.csv: .*no column for stopType/],
    [
      "outlines of other areas",
      { "lad.geojson": squares(LADS, "LAD24", 3, 2.5) },
      "lad-boundaries",
      /^4 of 4 outlines are not as large/,
    ],
  ])("sets a source with %s aside, and says why", async (_, files, id, reason) => {
    const said: string[] = [];
    const { manifest } = await buildTiny(await dataFolder(), {
      files: files as Record<string, string | undefined>,
      keepGoing: true,
      said,
    });
    const source = sourceOf(manifest, id)!;
    expect(source.setAside).toMatch(reason);
    expect(source.files.map(({ name }) => name)).toEqual(Object.keys(files));
    expect(said.join("")).toContain(`set aside: ${id}: `);
    const indicators = manifest.indicators.map((indicator) => indicator.id);
    expect(indicators.includes("social-rent")).toBe(id !== "census-tenure");
    expect(indicators).toContain("aged-65-and-over");
  });

  test("stops all the same at a source that it cannot do without", async () => {
    const wards = tinyCounty()["wards.csv"]!.replace("E01000003", "E01000001");
    const build = buildTiny(await dataFolder(), { files: { "wards.csv": wards }, keepGoing: true });
    await expect(build).rejects.toThrow("wards.csv, row 4");
  });
});

describe("a part of the country", () => {
  let whole: Manifest;
  let folder: string;
  beforeAll(async () => {
    ({ manifest: whole, folder } = await buildTiny(await dataFolder()));
  });

  test("in one district has the country's classes, benchmark and larger areas", async () => {
    const part = await buildTiny(await dataFolder(), { lad: [LAD(1)] });
    const { manifest } = part;
    expect(manifest).toMatchObject({
      name: "Brack",
      country: "England",
      part: { of: "England" },
    });
    expect(manifest.part!.note).toContain("This map holds Brack, not all of England.");
    expect(manifest.levels.map(({ level, count, partial }) => [level, count, partial])).toEqual([
      ["lsoa", 3, undefined],
      ["msoa", 3, undefined],
      ["ward", 3, undefined],
      ["lad", 1, undefined],
      ["sicbl", 1, undefined],
      ["icb", 1, [ICB(0)]],
      ["region", 1, ["E12000001"]],
      ["country", 1, ["E92000001"]],
    ]);
    const [rent, all] = [rentOf(manifest), rentOf(whole)];
    expect(rent.benchmark).toEqual(all.benchmark);
    for (const series of rent.series) {
      const ofWhole = all.series.find(({ level }) => level === series.level)!;
      expect([series.breaks, series.extent]).toEqual([ofWhole.breaks, ofWhole.extent]);
      expect([series.histogram.from, series.histogram.to]).toEqual([
        ofWhole.histogram.from,
        ofWhole.histogram.to,
      ]);
    }
    expect(countsOf(rent, "lsoa")).toBe(3);
    expect(await rentIn(part, "lsoa")).toEqual([26, 33, 40]);
    expect(await rentIn(part, "icb")).toEqual([22.5]);
    expect(await rentIn(part, "country")).toEqual(await rentIn({ folder, manifest: whole }, "country"));
    expect(await residentsIn(part, "lad")).toEqual([3 * 6 * 104]);
    expect(await residentsIn(part, "icb")).toEqual([6 * 6 * 102.5]);
    expect(await residentsIn(part, "country")).toEqual([12 * 6 * 105.5]);
  });

  test("in one ICB and a district of the other", async () => {
    const { manifest } = await buildTiny(await dataFolder(), { icb: [ICB(0)], lad: [LAD(3)] });
    expect(manifest.name).toBe("NHS West Integrated Care Board and Dunmoor");
    expect(manifest.levels.find(({ level }) => level === "icb")!.partial).toEqual([ICB(1)]);
    expect(manifest.levels[0]!.count).toBe(9);
  });

  test("in every district is counted, not listed", async () => {
    const { manifest } = await buildTiny(await dataFolder(), { lad: LADS });
    expect(manifest.name).toBe("4 districts of England");
    expect(manifest.levels.some(({ partial }) => partial)).toBe(false);
    expect(manifest.part!.note).not.toContain("partly");
  });

  test("must be named by a code that the data has", async () => {
    const build = buildTiny(await dataFolder(), { lad: ["E07999999"] });
    await expect(build).rejects.toThrow(
      "a subset must name codes of level lad that the data has, got E07999999",
    );
  });
});

test("outlines drawn a little otherwise are said, and no more than that", async () => {
  const said: string[] = [];
  const one = squares([LAD(0)], "LAD24", 3, 2.5);
  const { manifest } = await buildTiny(await dataFolder(), { files: { "lad.geojson": one }, said });
  expect(said.join("")).toContain(
    "1 of 1 outlines are not as large as the publisher draws them: Aldale (E07000001) 2.2 km², by lad-boundaries 5.6 km²",
  );
  expect(sourceOf(manifest, "lad-boundaries")!.setAside).toBeUndefined();
});

test("two builds at once into one folder: the second is told to wait, and the first is not harmed", async () => {
  const out = await dataFolder();
  const first = buildTiny(out);
  const second = buildTiny(out, { files: { "tenure.csv": tenures("51") } });
  const results = await Promise.allSettled([first, second]);
  const done = results.filter((result) => result.status === "fulfilled");
  const refused = results.filter((result) => result.status === "rejected");
  expect(done).toHaveLength(1);
  expect(String(refused[0]!.reason)).toContain(`process ${process.pid} is building there`);
  expect(currentPack(out)).toBe(done[0]!.value.manifest.id);
  expect(leavings(out)).toEqual([]);
  await expect(buildTiny(out)).resolves.toMatchObject({ manifest: { recipe: "england" } });
});

test("every file is listed with what became of it", async () => {
  const out = await dataFolder();
  const said: string[] = [];
  const { required, optional } = ENGLAND;
  await buildTiny(out, { files: { "notes.txt": "hello\nthere\n" }, said });
  const list = await readFile(join(out, "sources.txt"), "utf8");
  expect(list).toContain("  tenure.csv\n");
  expect(list).toContain("notes.txt: not one of the sources asked for\n");
  expect(list).toContain("\nnaptan\n  National Public Transport Access Nodes (NaPTAN)\n");
  expect(list).toContain("no-car-or-van left out: source census-cars not found\n");
  expect(said.join("")).toContain(`Finding files: 9 of ${required.length + optional.length} sources; `);
  expect(said.join("")).toMatch(/\n {2}and \d+ more\n/);
});

async function manifestIn(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, "pack.json"), "utf8"));
}

function sourceOf({ sources }: Manifest, id: string) {
  return sources.find((source) => source.id === id);
}

function rentOf({ indicators }: Manifest) {
  return indicators.find(({ id }) => id === "social-rent")!;
}

function countsOf({ series }: ReturnType<typeof rentOf>, level: AreaLevel): number {
  return series.find((each) => each.level === level)!.histogram.counts.reduce((sum, n) => sum + n, 0);
}

async function rentIn(pack: { folder: string; manifest: Manifest }, level: AreaLevel): Promise<number[]> {
  const { columns } = rentOf(pack.manifest).series.find((each) => each.level === level)!;
  return [...decodeColumn(await readFile(join(pack.folder, columns["2021"]!.name))).value];
}

async function residentsIn(
  pack: { folder: string; manifest: Manifest },
  level: AreaLevel,
): Promise<number[]> {
  const { geometry } = pack.manifest.levels.find((each) => each.level === level)!;
  const { arrays } = decodeArrays(await readFile(join(pack.folder, geometry.name)));
  return [...(arrays.population as Uint32Array)];
}
