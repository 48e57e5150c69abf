import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { sourceById } from "../../../geodata/sources/index.ts";
import { InputError } from "../../../geodata/sources/table.ts";
import { readBoundaries } from "../../../scripts/read/readBoundaries.ts";
import { writtenFolder } from "./writtenFolder.ts";

const SQUARE = [
  [-0.12, 51.49],
  [-0.11, 51.49],
  [-0.11, 51.5],
  [-0.12, 51.49],
];
const NEXT = [
  [-0.11, 51.49],
  [-0.1, 51.49],
  [-0.1, 51.5],
  [-0.11, 51.49],
];
const GRID = [
  [530624.974, 178388.464],
  [531624.974, 178388.464],
  [531624.974, 179388.464],
  [530624.974, 178388.464],
];

describe("readBoundaries reads", () => {
  const ham = feature("E05000001", "Ham", SQUARE);
  it.each([
    ["properties after the outline", "w.geojson", collection([ham])],
    [
      "properties before it",
      "w.geojson",
      collection([{ type: ham.type, properties: ham.properties, geometry: ham.geometry }]),
    ],
    ["indentation", "w.geojson", JSON.stringify(JSON.parse(collection([ham])), null, 2)],
    ["a gzip", "w.geojson.gz", gzipSync(collection([ham]))],
    ["Wales left out", "w.geojson", collection([ham, feature("W05000001", "Caer", NEXT)])],
  ])("%s", async (_, name, content) => {
    const boundaries = await read("ward-boundaries", { [name]: content });
    expect(boundaries).toEqual([
      {
        code: "E05000001",
        name: "Ham",
        geometry: { type: "Polygon", coordinates: [SQUARE] },
      },
    ]);
  });
  it.each([undefined, "EPSG:27700", "urn:ogc:def:crs:EPSG::27700", "EPSG:4326"])(
    "National Grid in a file that says %s",
    async (crs) => {
      const [ham] = await read("ward-boundaries", {
        "w.json": collection([feature("E05000001", "Ham", GRID)], crs),
      });
      const [lon, lat] = (ham!.geometry.coordinates[0] as number[][])[0]!;
      expect(lon).toBeCloseTo(-0.12, 3);
      expect(lat).toBeCloseTo(51.489, 3);
    },
  );
  it("a ward in two pieces as one", async () => {
    const pieces = [feature("E05000001", "Ham (part)", SQUARE), feature("E05000001", "Ham (part)", NEXT)];
    const boundaries = await read("ward-boundaries", {
      "w.geojson": collection(pieces),
    });
    expect(boundaries.map(({ geometry }) => geometry)).toEqual([
      { type: "MultiPolygon", coordinates: [[SQUARE], [NEXT]] },
    ]);
  });
});

describe("readBoundaries refuses", () => {
  const ham = feature("E05000001", "Ham", SQUARE);
  const far = SQUARE.map(([lon, lat]) => [lon! * 111_000, lat! * 130_000]);
  it.each([
    [
      "Web Mercator",
      collection([feature("E05000001", "Ham", far)]),
      "w.geojson, row 1: coordinates must be degrees or British National Grid metres",
    ],
    ["a system it does not know", collection([ham], "EPSG:29903"), "got EPSG:29903"],
    [
      "one outline twice",
      collection([ham, ham]),
      'w.geojson, row 2: an area has each piece of its outline once. Expected no repeats; got "E05000001" again.',
    ],
    [
      "a code with two names",
      collection([ham, feature("E05000001", "Egg", NEXT)]),
      'w.geojson, row 2: "E05000001" has one name. Expected "Ham"; got "Egg".',
    ],
    ["a blank code", collection([ham, feature("", "Egg", NEXT)]), "w.geojson, row 2: code must not be blank"],
    [
      "an area with no outline",
      collection([ham, { ...feature("E05000002", "Egg", NEXT), geometry: null }]),
      "w.geojson, row 2: every feature must be an outline. Expected Polygon or MultiPolygon; got no geometry.",
    ],
    [
      "a file cut short",
      collection([ham, feature("E05000002", "Egg", NEXT)]).slice(0, -40),
      "w.geojson: the file is not whole JSON; download it again",
    ],
    ["other properties", collection([ham]).replaceAll("WD24CD", "ID"), "no column for code"],
    [
      "a server's error as JSON",
      '{"error":{"code":400,"message":"Invalid URL"}}',
      "w.geojson: JSON, but not GeoJSON",
    ],
    ["a web page", "<html><title>Sign in</title></html>", "w.geojson: a web page, not data"],
  ])("%s", async (_, content, message) => {
    const reading = read("ward-boundaries", { "w.geojson": content });
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toThrow(message);
  });
});

function feature(code: string, name: string, ring: number[][]) {
  return {
    type: "Feature",
    geometry: { type: "Polygon", coordinates: [ring] },
    properties: { FID: 1, WD24CD: code, WD24NM: name },
  };
}

function collection(features: unknown[], crs?: string): string {
  return JSON.stringify({
    type: "FeatureCollection",
    ...(crs && { crs: { type: "name", properties: { name: crs } } }),
    features,
  });
}

async function read(id: string, files: Record<string, string | Uint8Array>) {
  const folder = await writtenFolder(files);
  return readBoundaries(
    sourceById(id)!,
    Object.keys(files).map((name) => ({ path: join(folder, name) })),
  );
}
