import readXlsxFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { valuesMapped } from "../../../client/mode/mapped.ts";
import { exportGeoJson, exportTable } from "../../../client/table/exportTable.ts";
import { exportWorkbook } from "../../../client/table/exportWorkbook.ts";
import { rowsOf } from "../../../client/table/rows.ts";
import { csvLine } from "../../../geodata/csv.ts";
import { CARS, MANIFEST } from "../pack.ts";

const areas = {
  level: "lsoa" as const,
  codes: ["E01090001", "E01090002"],
  names: ["=cmd|' /C calc'!A0", "Saltby 002A"],
  parents: { lad: [0, 0] },
};
const districts = { level: "lad" as const, codes: ["E07090001"], names: ["Saltby"], parents: {} };
const mapped = valuesMapped({
  key: "cars",
  indicator: { ...CARS, numerator: "Households with no car", caveat: "Invented." },
  series: CARS.series[0]!,
  level: "lsoa",
  period: "2021",
  column: {
    value: Float64Array.of(40, Number.NaN),
    lower: Float64Array.of(35, Number.NaN),
    upper: Float64Array.of(45, Number.NaN),
    count: Float64Array.of(80, Number.NaN),
    denominator: Float64Array.of(200, Number.NaN),
    status: Uint8Array.of(0, 1),
    basis: Uint8Array.of(1, 0),
  },
});
const table = exportTable(MANIFEST, mapped, {
  areas,
  districts,
  rows: rowsOf(areas, mapped.column, undefined),
});
const row = (i: number) => Object.fromEntries(table.columns.map(({ name }, j) => [name, table.rows[i]![j]]));

test("each row holds the figure, how sure it is, what it was made of, and where it is from", () => {
  expect(row(0)).toMatchObject({
    area_code: "E01090001",
    district_name: "Saltby",
    value: 40,
    lower_95: 35,
    upper_95: 45,
    count: 80,
    denominator: 200,
    status: "published",
    basis: "summed",
    compared_with_benchmark: "worse",
    benchmark_value: 25,
    unit: "% of households",
    source: "Cars, or vans",
    licence: "OGL",
    caveat: "FICTIONAL DEMONSTRATION DATA. Invented",
    data_version: "abcdef123456",
  });
});

test("what is withheld has its status and no numbers", () => {
  const { value, lower_95, count, status, basis } = row(1);
  expect([value, lower_95, count, status, basis]).toEqual([
    undefined,
    undefined,
    undefined,
    "suppressed",
    undefined,
  ]);
});

test("every column is explained", () => {
  expect(table.columns.every(({ meaning }) => meaning.length > 8)).toBe(true);
  expect(table.columns.find(({ name }) => name === "count")?.meaning).toBe("Households with no car");
});

test("a name like a formula stays a name in a CSV", () => {
  expect(csvLine(table.rows[0]!)).toContain(",'=cmd|' /C calc'!A0,");
});

describe("the workbook", async () => {
  const bytes = Buffer.from(await (await exportWorkbook(table)).arrayBuffer());
  const sheets = await readXlsxFile(bytes);

  test("holds figures, dictionary and sources", () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Figures", "Dictionary", "Sources"]);
    expect(sheets[0]!.data[1]!.slice(0, 5)).toEqual([
      "E01090001",
      "=cmd|' /C calc'!A0",
      "E07090001",
      "Saltby",
      40,
    ]);
    expect(sheets[1]!.data[5]).toEqual(["value", "Households with no car. Invented."]);
    expect(sheets[2]!.data[1]!.slice(0, 3)).toEqual(["Cars, or vans", "Invented Office", "OGL"]);
  });
});

test("GeoJSON gives each area as a point with its bounds, and says that it is one", () => {
  const json = JSON.parse(
    exportGeoJson(table, {
      centroid: Float32Array.of(-1, 53, -0.5, 53.25),
      bounds: Float32Array.of(-1.5, 52.5, -0.5, 53.5, -1, 53, 0, 54),
    } as never),
  );
  expect(json.geometry_note).toMatch(/^Each area is a point, not its outline/);
  expect(json.features[1]).toMatchObject({
    type: "Feature",
    id: "E01090002",
    bbox: [-1, 53, 0, 54],
    geometry: { type: "Point", coordinates: [-0.5, 53.25] },
    properties: { status: "suppressed", value: null },
  });
  expect(json.dictionary.status).toContain("suppressed");
  expect(json.sources[0]).toMatchObject({ title: "Cars, or vans", licence: "OGL" });
});
