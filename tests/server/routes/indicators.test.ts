import { describe, expect, test } from "vitest";
import type { Manifest } from "../../../geodata/pack/manifest.ts";
import { openApp } from "../openApp.ts";

const { get } = openApp();

describe("indicators", () => {
  test("all, and one", async () => {
    const all = (await (await get("/api/indicators")).json()) as Manifest["indicators"];
    expect(all.map(({ id }) => id)).toEqual(["no-car", "bus-trips", "life-satisfaction"]);
    expect(await (await get("/api/indicators/bus-trips")).json()).toEqual(all[1]);
  });
  test.each([
    ["no-car/gradient?period=2021", 200],
    ["no-car/gradient?within=E07090001", 200],
    ["no-car/gradient?period=1066", 404],
    ["no-car/gradient?within=E07999999", 404],
    ["no-car/gradient?within=E01090001", 400],
    ["no-car/gradient?within=x", 400],
  ])("%s is answered %i", async (path, status) =>
    expect((await get(`/api/indicators/${path}`)).status).toBe(status),
  );
  test("a gradient that cannot be calculated says why", async () =>
    expect(await (await get("/api/indicators/no-car/gradient?within=E07090001")).json()).toEqual({
      indicator: "no-car",
      period: "2021",
      within: { code: "E07090001", name: "Northmoor", level: "lad" },
      tenthsOf: "England",
      status: "cannot-be-calculated",
      reason: "The data served has no index of deprivation.",
    }));
  test("as a table of one level and period", async () => {
    const response = await get("/api/indicators/no-car/values.csv?level=ward&period=2021");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="no-car-ward-2021.csv"');
    expect((await response.text()).split("\r\n")).toEqual([
      "area_code,area_name,period,value,lower_95,upper_95,count,denominator,status,basis",
      "E05090001,Fell Side,2021,7.5,5.871001,9.535204,60,800,published,summed",
      "E05090002,Mill Beck,2021,7.5,5.303774,10.504771,30,400,published,summed",
      "E05090003,Saltby Quay,2021,38.333333,35.623826,41.117297,460,1200,published,summed",
      "",
    ]);
  });
  test("suppressed and missing figures have a status and nothing else", async () => {
    const lines = (await (await get("/api/indicators/no-car/values.csv?level=lsoa")).text()).split("\r\n");
    expect(lines[3]).toBe("E01090003,Northmoor 001C,2021,,,,,,suppressed,");
  });
  test("all periods where none is named", async () => {
    const lines = (await (await get("/api/indicators/bus-trips/values.csv?level=lad")).text()).split("\r\n");
    expect(lines.slice(1, -1).map((line) => line.split(",").slice(0, 4).join(" "))).toEqual([
      "E07090001 Northmoor 2019 5.5",
      "E07090002 Saltby 2019 6",
      "E07090001 Northmoor 2021 4.8",
      "E07090002 Saltby 2021 5.8",
      "E07090001 Northmoor 2023 4",
      "E07090002 Saltby 2023 5.2",
    ]);
  });
  test("with a dictionary of the table's columns", async () => {
    const text = await (await get("/api/indicators/no-car/dictionary.csv")).text();
    expect(text).toContain("denominator,All households\r\n");
    expect(text).toContain("(licence),Invented licence https://licence.example/\r\n");
  });
  test.each([
    ["/api/indicators/none", 404, "unknown-indicator"],
    ["/api/indicators/__proto__", 400, "malformed-request"],
    ["/api/indicators/no-car/values.csv", 400, "malformed-request"],
    ["/api/indicators/no-car/values.csv?level=icb", 404, "unknown-level"],
    ["/api/indicators/no-car/values.csv?level=lsoa&period=1999", 404, "unknown-indicator"],
  ])("%s: %i", async (address, status, code) => {
    const response = await get(address);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });
});
