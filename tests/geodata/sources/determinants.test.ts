import { describe, expect, it } from "vitest";
import { SOURCES, sourceById } from "../../../geodata/sources/index.ts";
import { matchSource } from "../../../geodata/sources/matchLayout.ts";
import { inEngland } from "../../../geodata/sources/tableRows.ts";
import { tableOf } from "../../fixtures/tableOf.ts";

describe("files about where people live", () => {
  const NOMIS = "date,geography_code,geography_name,variable_name,value";
  it.each([
    ["fuel-poverty-areas", NOMIS, "2021,E05990001,Ham,Number of households,2400"],
    ["claimant-count", NOMIS, "2021-10,E05990001,Ham,Claimant count,40"],
    ["labour-market", NOMIS, "2021-06,E06990001,Ham,Unemployment rate - aged 16-64,4.2"],
    ["health-index-indicators", "ltla21_code,year,indicator,value", "E06990001,2021,Smoking,12.5"],
    ["crime-severity", "ltla23_code,crime_severity_score", "E06990001,:"],
    [
      "doctors-by-district",
      "ltla24_code,total_patients,total_gp_fte,patients_per_gp",
      "E06990001,100000,50,2000",
    ],
    [
      "fast-food",
      "name,type,address,postcode,area_name,lon,lat",
      "Chips,Takeaway/sandwich shop,1 Way,ZZ1 1AA,Ham,-2,53",
    ],
    [
      "fuel-poverty",
      "LSOA Code,LSOA Name,Number of households,Number of households in fuel poverty",
      "E01990001,Ham 1A,700,90",
    ],
    [
      "census-heating",
      "Geography code,Geography area type,Parent area code,Does not have central heating,Does have central heating,Total",
      "E00990001,Output Area,E01990001,3,92,95",
    ],
  ])("%s", (id, header, row) => {
    const rows = [header, row].map((line) => line.split(","));
    expect(matchSource({ format: "csv", rows }, SOURCES)?.source.id).toBe(id);
  });

  it("finds the Health Index in its publisher's workbook", () => {
    const rows = [
      ["Table 2: Underlying data"],
      ["Area code", "Area name", "Year", "Indicator name", "Value"],
      ["E06990001", "Ham", "2021", "Smoking", "12.5"],
    ];
    const head = { format: "xlsx", sheet: "Table_2_Underlying_data", rows } as const;
    expect(matchSource(head, SOURCES)?.source.id).toBe("health-index-indicators");
  });

  it("keeps neighbourhoods of a table of areas of all levels", () => {
    const layout = sourceById("census-heating")!.layouts.find(({ id }) => id === "many-levels")!;
    const table = tableOf("census-heating", {
      lsoa: ["E00990001", "E01990001", "W01990001", "E02990001", "E92000001"],
    });
    expect(inEngland(table, "lsoa", layout.areas).text.lsoa).toEqual(["E01990001"]);
  });
});
