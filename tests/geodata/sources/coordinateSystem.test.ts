import { describe, expect, it } from "vitest";
import { positionsInDegrees } from "../../../geodata/sources/coordinateSystem.ts";
import { inDegrees } from "../../../geodata/sources/pointTable.ts";
import type { Table } from "../../../geodata/sources/table.ts";
import { tableOf } from "../../fixtures/tableOf.ts";

const LAMBETH = [-0.12, 51.489];
const rounded = (n: number) => Math.round(n * 1000) / 1000;

describe("positionsInDegrees", () => {
  it.each([
    [[-0.11993, 51.48937], undefined],
    [[-0.11993, 51.48937], "urn:ogc:def:crs:OGC:1.3:CRS84"],
    [[-0.11993, 51.48937], "EPSG:4326"],
    [[530624.974, 178388.464], "urn:ogc:def:crs:EPSG::27700"],
    [[530624.974, 178388.464], "http://www.opengis.net/def/crs/EPSG/0/27700"],
    [[530624.974, 178388.464], undefined],
    [[530624.974, 178388.464], "EPSG:4326"],
  ])("%j, said to be %s", (position, crs) => {
    positionsInDegrees([position], { file: "a.geojson", row: 1, crs });
    expect(position.map(rounded)).toEqual(LAMBETH);
  });
  it.each([
    [[-13350, 6711548], undefined, "got -13350, 6711548"],
    [[-13350, 6711548], "EPSG:3857", "got EPSG:3857"],
    [[-0.1, 51.5], "EPSG:27700", "got -0.1, 51.5"],
    [[530624.974, 178388.464], "EPSG:29903", "got EPSG:29903"],
  ])("refuses %j, said to be %s", (position, crs, got) => {
    expect(() => positionsInDegrees([position], { file: "a.geojson", row: 7, crs })).toThrow(
      `a.geojson, row 7: coordinates must be degrees or British National Grid metres; convert the file. Expected EPSG:4326 or EPSG:27700; ${got}.`,
    );
  });
});

describe("inDegrees", () => {
  it.each([
    ["degrees stay", { lon: -0.11993, lat: 51.48937 }, LAMBETH],
    ["grid metres are converted", { lon: 530624.974, lat: 178388.464 }, LAMBETH],
    [
      "easting and northing stand in",
      { lon: Number.NaN, lat: Number.NaN, easting: 530625, northing: 178388 },
      LAMBETH,
    ],
    [
      "nothing stays nothing",
      { lon: Number.NaN, lat: Number.NaN, easting: 0, northing: 0 },
      [Number.NaN, Number.NaN],
    ],
    ["the directory's mark for no position", { lon: 0, lat: 99.999999 }, [Number.NaN, Number.NaN]],
  ])("%s", (_, row, place) => {
    const { numbers } = inDegrees(table(row));
    expect([rounded(numbers.lon![0]!), rounded(numbers.lat![0]!)]).toEqual(place);
  });
  it("refuses anything else", () => {
    expect(() => inDegrees(table({ lon: -13350, lat: 6711548 }))).toThrow(
      "coordinates must be degrees or British",
    );
  });
});

function table(row: Record<string, number>): Table {
  return tableOf("points", {}, Object.fromEntries(Object.entries(row).map(([field, n]) => [field, [n]])));
}
