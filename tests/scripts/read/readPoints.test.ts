import { describe, expect, it } from "vitest";
import { expectRefusal, read } from "./readFiles.ts";

describe("read as a table of points:", () => {
  it("points as lines, as a collection and as a table in National Grid", async () => {
    const point =
      '{ "type": "Feature", "properties": { "LSOA21CD": "E01000001" }, "geometry": { "type": "Point", "coordinates": [ -0.1199, 51.4894 ] } }';
    const collection = `{ "type": "FeatureCollection", "features": [ ${point} ] }`;
    for (const content of [
      `${point}\n`,
      collection,
      "FID,LSOA21CD,GlobalID,x,y\n1,E01000001,a,530624.974,178388.464\n",
    ]) {
      const table = await read("lsoa21-centroids", { download: content });
      expect(table.text).toEqual({ code: ["E01000001"] });
      expect(table.numbers.lon![0]).toBeCloseTo(-0.12, 3);
      expect(table.numbers.lat![0]).toBeCloseTo(51.4894, 3);
    }
  });
  it("parts that add up, placing stops by easting and northing where they have nothing else", async () => {
    const table = await read("naptan", {
      "001Stops.csv":
        naptan("0010", "-0.5,51.2", "500000,150000") + naptanRow("0011", ",", "530624.974,178388.464"),
      "002Stops.csv": naptan("0020", ",", "0,0"),
    });
    expect(table.text.atco).toEqual(["0010", "0011", "0020"]);
    expect([...table.numbers.lon!].map((n) => Math.round(n * 1000) / 1000)).toEqual([
      -0.5,
      -0.12,
      Number.NaN,
    ]);
    expect(table.fileRows).toEqual([2, 1]);
    expect(table.at!(2)).toEqual({ file: "002Stops.csv", row: 2 });
  });
  it("not coordinates in Web Mercator", async () => {
    await expectRefusal(
      read("lsoa21-centroids", { "w.csv": "LSOA21CD,x,y\nE01000001,-13350,6711548\n" }),
      "w.csv, row 2: coordinates must be degrees or British National Grid metres",
    );
  });
});

const STOP_COLUMNS =
  "ATCOCode,CommonName,NptgLocalityCode,LocalityName,ParentLocalityName,Town,Longitude,Latitude,Easting,Northing,StopType,Status\n";
const naptanRow = (atco: string, degrees: string, metres: string) =>
  `${atco},High Street,E0000001,Ham,,,${degrees},${metres},BCT,active\n`;
const naptan = (...row: [string, string, string]) => STOP_COLUMNS + naptanRow(...row);
