import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { SOURCES } from "../../../geodata/sources/index.ts";
import { writePmtiles } from "../../../geodata/tiles/pmtilesWriter.ts";
import { type Findings, findFiles, formatFindings } from "../../../scripts/gather/find.ts";
import { workbookOf, writtenFolder, zipOf } from "../read/writtenFolder.ts";

const WARDS = "LSOA21CD,LSOA21NM,WD24CD,WD24NM,LAD24CD,LAD24NM\n";
const wards = (n: number) =>
  WARDS + Array.from({ length: n }, (_, i) => `E0100000${i},Ham,E05000001,Ham,E09000001,Hamshire\n`).join("");
const stops = (...codes: string[]) =>
  "ATCOCode,CommonName,NptgLocalityCode,LocalityName,ParentLocalityName,Town,Longitude,Latitude,Easting,Northing,StopType,Status\n" +
  codes.map((code) => `${code},High Street,E0000001,Ham,,,-0.5,51.2,500000,150000,BCT,active\n`).join("");
const outline = (code: string, points = 4) =>
  JSON.stringify({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        geometry: {
          type: "Polygon",
          coordinates: [Array.from({ length: points }, (_, i) => [-0.1, 51 + i / 1e6])],
        },
        properties: { LSOA21CD: code, LSOA21NM: "Ham" },
      },
    ],
  });

describe("findFiles", () => {
  it("keeps an earlier date of a source beside the one in use", async () => {
    const folder = await writtenFolder({
      "naptan_2026-07-24.zip": zipOf({
        "010Stops.csv": stops("0100A", "0100B"),
        "020Stops.csv": stops("0200A"),
      }),
      "naptan_2024-10-13.zip": zipOf({ "010Stops.csv": stops("0100A") }),
      "naptan_2023-01-01.zip": zipOf({ "010Stops.csv": stops("0100C") }),
    });
    const { used, skipped } = await findFiles(folder, SOURCES);
    expect(used.map(({ source, files }) => [source.id, files.length, files[0]!.path.slice(-21)])).toEqual([
      ["naptan", 2, "naptan_2026-07-24.zip"],
      ["naptan-earlier", 1, "naptan_2024-10-13.zip"],
    ]);
    expect(skipped.map(({ name }) => name)).toEqual(["naptan_2023-01-01.zip (010Stops.csv)"]);
  });

  it.each([
    ["whatever it is called", { "untitled (3)": wards(3) }, "lsoa21-ward-lad: untitled (3)"],
    ["in folders", { "a/b/c.csv": wards(3) }, "lsoa21-ward-lad: c.csv"],
    ["in a gzip", { "x.gz": gzipSync(wards(3)) }, "lsoa21-ward-lad: x.gz"],
    [
      "in a zip",
      { "x.zip": zipOf({ "d/w.csv": wards(3), "d/readme.txt": "hello" }) },
      "lsoa21-ward-lad: d/w.csv in x.zip",
    ],
    ["an outline", { "x.geojson": outline("E01000001") }, "lsoa21-boundaries: x.geojson"],
    [
      "a name far behind a long outline",
      { "x.geojson": outline("E01000001", 20_000) },
      "lsoa21-boundaries: x.geojson",
    ],
    [
      "points as lines",
      {
        x: '{"type":"Feature","properties":{"areacd":"E02000001"},"geometry":{"type":"Point","coordinates":[0,51]}}\n',
      },
      "msoa21-centroids: x",
    ],
    [
      "a workbook in a zip",
      { "x.zip": zipOf({ "File 1.xlsx": workbookOf({ Notes: [["About"]], IMD25: FILE_1() }) }) },
      "iod2025-imd: File 1.xlsx in x.zip",
    ],
  ])("finds a file %s", async (_, files, line) => {
    expect(await used(files as Record<string, string | Uint8Array>)).toEqual([line]);
  });

  it("finds a basemap by its layers, and no other tiles", async () => {
    expect(await used({ "roads.pmtiles": tiles("earth", "water", "roads") })).toEqual([
      "basemap: roads.pmtiles",
    ]);
    const { skipped } = await find({ "areas.pmtiles": tiles("lsoa") });
    expect(skipped[0]!.reason).toBe("tiles with the layers lsoa, not a basemap in the Protomaps schema");
  });
  it("takes all parts of one folder or zip, and the fuller set of two", async () => {
    const findings = await find({
      "new.zip": zipOf({
        "n/001Stops.csv": stops("0010", "0011"),
        "n/002Stops.csv": stops("0020"),
      }),
      "old.zip": zipOf({ "n/001Stops.csv": stops("0010") }),
    });
    expect(findings.used[0]!.files.map(({ member }) => member)).toEqual(["n/001Stops.csv", "n/002Stops.csv"]);
    expect(findings.skipped).toMatchObject([
      {
        name: "old.zip (n/001Stops.csv)",
        source: "naptan",
        reason: "covers about 1 where new.zip covers 3",
      },
    ]);
  });
  it("prefers the file for the whole country", async () => {
    const findings = await find({ "gm.csv": wards(2), "en.csv": wards(8) });
    expect(lines(findings)).toEqual(["lsoa21-ward-lad: en.csv"]);
    expect(findings.skipped).toMatchObject([
      { name: "gm.csv", reason: "covers about 2 where en.csv covers 8" },
    ]);
  });
  it.each([
    ["an empty file", "", "the file is empty"],
    [
      "a web page",
      "<!doctype html><p>Sign in</p>",
      "a web page, not data: most likely a portal's error or login page",
    ],
    ["another table", "a,b\n1,2\n", "not one of the sources asked for"],
    [
      "a table with a column renamed",
      wards(2).replace("WD24CD", "WARD"),
      "looks like lsoa21-ward-lad but has no column for ward",
    ],
    ["a picture", new Uint8Array([137, 80, 78, 71, 0, 0, 0, 13]), "the file is not text"],
    ["a broken gzip", gzipSync(wards(3)).subarray(0, 30), "x: the file is cut short or broken"],
    ["a broken zip", zipOf({ "w.csv": wards(3) }).subarray(0, 60), "End of central directory"],
    ["other JSON", '{"a":1}', "JSON, but not GeoJSON"],
  ])("skips %s and says why", async (_, content, reason) => {
    const findings = await find({ x: content });
    expect(findings.used).toEqual([]);
    expect(findings.skipped[0]!.reason).toContain(reason);
  });
  it("gives what is missing", async () => {
    const findings = await find({ "w.csv": wards(2) });
    expect(findings.missing).toHaveLength(SOURCES.length - 1);
  });
});

describe("formatFindings", () => {
  it("says it in plain words", async () => {
    const folder = await writtenFolder({
      "gm.csv": wards(2),
      "en.csv": wards(8),
      "notes.txt": "hello\nthere\n",
    });
    const two = SOURCES.filter(({ id }) => id === "lsoa21-ward-lad" || id === "naptan");
    expect(formatFindings(await findFiles(folder, two))).toBe(
      [
        "Used: 1 sources",
        "  lsoa21-ward-lad: en.csv",
        "",
        "Set aside:",
        "  gm.csv: covers about 2 where en.csv covers 8",
        "",
        "Not used:",
        "  notes.txt: not one of the sources asked for",
        "",
        "Missing:",
        "  naptan: National Public Transport Access Nodes (NaPTAN)",
      ].join("\n"),
    );
  });
});

function FILE_1() {
  return [
    [
      "LSOA code (2021)",
      "Local Authority District code (2024)",
      "Local Authority District name (2024)",
      "Index of Multiple Deprivation (IMD) Rank",
      "Index of Multiple Deprivation (IMD) Decile",
    ],
    ["E01000001", "E09000001", "Hamshire", 1, 1],
  ];
}

function tiles(...layers: string[]): Uint8Array {
  return writePmtiles({
    tiles: [{ z: 0, x: 0, y: 0, bytes: new Uint8Array([1]) }],
    tileCompression: "none",
    minzoom: 0,
    maxzoom: 0,
    bounds: [-1, 51, 0, 52],
    metadata: { vector_layers: layers.map((id) => ({ id, fields: {} })) },
  });
}

async function find(files: Record<string, string | Uint8Array>): Promise<Findings> {
  return findFiles(await writtenFolder(files), SOURCES);
}

async function used(files: Record<string, string | Uint8Array>): Promise<string[]> {
  return lines(await find(files));
}

function lines(findings: Findings): string[] {
  return formatFindings(findings)
    .split("\n")
    .slice(1, 1 + findings.used.length)
    .map((line) => line.trim());
}
