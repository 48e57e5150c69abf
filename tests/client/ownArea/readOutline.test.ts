import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { polygonsOfFile } from "../../../client/ownArea/polygonsOfFile.ts";
import { readOutline } from "../../../client/ownArea/readOutline.ts";

const SQUARE = [
  [-1, 53],
  [-0.9, 53],
  [-0.9, 53.1],
  [-1, 53.1],
  [-1, 53],
];
const HOLE = [
  [-0.97, 53.03],
  [-0.94, 53.03],
  [-0.94, 53.06],
  [-0.97, 53.03],
];

describe("the polygons of a file", () => {
  test("are all its areas as one outline, holes kept, heights and what is no area left out", () => {
    const collection = {
      type: "FeatureCollection",
      features: [
        { type: "Feature", properties: null, geometry: { type: "Point", coordinates: [-1, 53] } },
        {
          type: "Feature",
          properties: {},
          geometry: { type: "Polygon", coordinates: [SQUARE.map(([x, y]) => [x, y, 120]), HOLE] },
        },
        {
          type: "Feature",
          properties: {},
          geometry: {
            type: "GeometryCollection",
            geometries: [{ type: "MultiPolygon", coordinates: [[HOLE]] }],
          },
        },
        { type: "Feature", properties: {}, geometry: null },
      ],
    };
    expect(polygonsOfFile(collection)).toEqual({
      geometry: { type: "MultiPolygon", coordinates: [[SQUARE, HOLE], [HOLE]] },
      areas: 2,
    });
  });
  test("are closed, and lose corners that repeat", () => {
    const open = [
      [0, 51],
      [0.1, 51],
      [0.1, 51],
      [0.1, 51.1000000001],
    ];
    expect(polygonsOfFile({ type: "Polygon", coordinates: [open] }).geometry.coordinates).toEqual([
      [
        [
          [0, 51],
          [0.1, 51],
          [0.1, 51.1],
          [0, 51],
        ],
      ],
    ]);
  });
  test.each([
    [{ type: "Point", coordinates: [0, 51] }, "There is no area in the file"],
    [{}, "There is no area in the file"],
    ["a text", "There is no area in the file"],
    [
      {
        type: "Polygon",
        coordinates: [
          [
            ["0", 51],
            [1, 2],
            [2, 3],
            [3, 4],
          ],
        ],
      },
      "not a pair of numbers",
    ],
    [
      {
        type: "Polygon",
        coordinates: [
          [
            [530000, 180000],
            [531000, 180000],
            [531000, 181000],
            [530000, 180000],
          ],
        ],
      },
      "British National Grid",
    ],
    [
      {
        type: "FeatureCollection",
        crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::27700" } },
        features: [],
      },
      "coordinate system urn:ogc:def:crs:EPSG::27700",
    ],
    [
      { type: "Polygon", coordinates: [Array.from({ length: 20_002 }, (_, i) => [i / 1e3, i % 2])] },
      "20,000 corners",
    ],
  ])("%# is refused in words", (content, words) => {
    expect(() => polygonsOfFile(content)).toThrow(words);
  });
  test("may be in a coordinate system that is named and is WGS 84", () => {
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:OGC:1.3:CRS84" } };
    expect(polygonsOfFile({ type: "Polygon", coordinates: [SQUARE], crs }).areas).toBe(1);
  });
});

describe("a file", () => {
  test("of GeoJSON says where it comes from", async () => {
    const text = JSON.stringify({ type: "MultiPolygon", coordinates: [[SQUARE], [HOLE]] });
    expect(await readOutline(new File([text], "Estate.GeoJSON"))).toMatchObject({
      from: "from the file Estate.GeoJSON (2 outlines taken together)",
    });
  });
  test("of a zipped shapefile in the British National Grid is brought to longitude and latitude", async () => {
    const zip = zipSync({ "estate.shp": shapefile(), "estate.prj": new TextEncoder().encode(BRITISH_GRID) });
    const area = await readOutline(new File([zip as BlobPart], "estate.zip"));
    if (!("geometry" in area)) throw new Error("an outline was expected");
    const coordinates = area.geometry.coordinates as [number, number][][][];
    const [lon, lat] = coordinates[0]![0]![0]!;
    expect(lon).toBeCloseTo(-0.1276, 2);
    expect(lat).toBeCloseTo(51.5034, 2);
  });
  test("of a zipped shapefile without its .prj is refused where it is in another system", async () => {
    const zip = zipSync({ "estate.shp": shapefile() });
    await expect(readOutline(new File([zip as BlobPart], "estate.zip"))).rejects.toThrow(
      "British National Grid",
    );
  });
  test.each([
    ["half.geojson", '{"type":', "not whole"],
    ["estate.kmz", "", "ends in .kml"],
    ["estate.shp", "", ".zip"],
    ["estate.pdf", "", "must be GeoJSON"],
    ["no ending", "", "must be GeoJSON"],
    ["broken.zip", "PK..", "cannot be opened"],
  ])("%s is refused in words", async (name, content, words) => {
    await expect(readOutline(new File([content], name))).rejects.toThrow(words);
  });
  test("of a .zip without a shapefile is refused", async () => {
    const zip = zipSync({ "readme.txt": new Uint8Array(3) });
    await expect(readOutline(new File([zip as BlobPart], "a.zip"))).rejects.toThrow("no shapefile");
  });
  test("of more than 10 MB is refused unread", async () => {
    const file = { name: "large.geojson", size: 11 * 2 ** 20 } as File;
    await expect(readOutline(file)).rejects.toThrow("10 MB, and this has 11");
  });
});

const BRITISH_GRID =
  'PROJCS["British_National_Grid",GEOGCS["GCS_OSGB_1936",DATUM["D_OSGB_1936",SPHEROID["Airy_1830",6377563.396,299.3249646]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",400000.0],PARAMETER["False_Northing",-100000.0],PARAMETER["Central_Meridian",-2.0],PARAMETER["Scale_Factor",0.9996012717],PARAMETER["Latitude_Of_Origin",49.0],UNIT["Meter",1.0]]';

/** One square of 500 m at Westminster, as a shapefile's bytes: header, one record, one ring of five corners. */
function shapefile(): Uint8Array {
  const corners = [
    [530000, 180000],
    [530000, 180500],
    [530500, 180500],
    [530500, 180000],
    [530000, 180000],
  ] as const;
  const content = 4 + 32 + 4 + 4 + 4 + 16 * corners.length;
  const view = new DataView(new ArrayBuffer(100 + 8 + content));
  view.setInt32(0, 9994);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 5, true);
  view.setInt32(100, 1);
  view.setInt32(104, content / 2);
  view.setInt32(108, 5, true);
  const box = [530000, 180000, 530500, 180500];
  for (const [i, n] of box.entries()) {
    view.setFloat64(36 + 8 * i, n, true);
    view.setFloat64(112 + 8 * i, n, true);
  }
  view.setInt32(144, 1, true);
  view.setInt32(148, corners.length, true);
  view.setInt32(152, 0, true);
  for (const [i, [x, y]] of corners.entries()) {
    view.setFloat64(156 + 16 * i, x, true);
    view.setFloat64(164 + 16 * i, y, true);
  }
  return new Uint8Array(view.buffer);
}
