import { describe, expect, test } from "vitest";
import type { AreaProfile } from "../../../server/schemas.ts";
import { openApp } from "../openApp.ts";

const { get } = openApp();

describe("a profile", () => {
  const profile = async (code: string) => (await (await get(`/api/areas/${code}`)).json()) as AreaProfile;
  const indicator = async (code: string, id: string) =>
    (await profile(code)).indicators.find((each) => each.id === id);

  test("says where an area is, in and beside what", async () => {
    expect(await profile("E01090004")).toMatchObject({
      code: "E01090004",
      name: "Saltby 001A",
      level: "lsoa",
      parents: [
        { level: "msoa", code: "E02090002", name: "Saltby 001" },
        { level: "ward", code: "E05090003", name: "Saltby Quay" },
        { level: "lad", code: "E07090002", name: "Saltby" },
        { level: "sicbl", code: "E38090001", name: "NHS Tarnshire ICB - 00T" },
        {
          level: "icb",
          code: "E54090001",
          name: "NHS Tarnshire Integrated Care Board",
        },
        { level: "region", code: "E12090001", name: "North Tarn" },
        { level: "country", code: "E92000001", name: "England" },
      ],
      bounds: [-1, 53, -0.9, 53.1],
      centroid: { lon: -0.95, lat: 53.05 },
      population: 1500,
      outline: "published",
      ruralUrban: {
        code: "RSN1",
        name: "Smaller rural, near a major town or city",
      },
      neighbours: [
        { code: "E01090001", name: "Northmoor 001A", centroid: { lon: -0.95, lat: 53.15 } },
        { code: "E01090005", name: "Saltby 002A", centroid: { lon: -0.85, lat: 53.05 } },
      ],
    });
  });
  test("has an observation with its interval, benchmark, district, comparison", async () => {
    expect(await indicator("E01090001", "no-car")).toMatchObject({
      latest: {
        period: "2021",
        label: "2021",
        observation: {
          status: "published",
          value: 5,
          lower: expect.closeTo(3.2597, 4),
          upper: expect.closeTo(7.5964, 4),
          count: 20,
          denominator: 400,
          basis: "measured",
        },
      },
      benchmark: { value: 25 },
      district: { status: "published", value: 7.5, basis: "summed" },
      comparison: "better",
    });
  });
  test("places an area among the published ones of its level", async () => {
    expect(await indicator("E01090001", "bus-trips")).toMatchObject({
      rankGroup: { tenth: 1, of: 6, words: "in the worst third" },
      comparison: "not-tested",
    });
  });
  test("has all periods, oldest first", async () => {
    const { periods, latest } = (await indicator("E01090006", "bus-trips"))!;
    expect(periods.map(({ period, observation }) => [period, observation.status])).toEqual([
      ["2019", "published"],
      ["2021", "missing"],
      ["2023", "published"],
    ]);
    expect(latest).toMatchObject({
      period: "2023",
      observation: { value: 5.5 },
    });
  });
  test("says suppressed, and compares nothing then", async () => {
    const suppressed = (await indicator("E01090003", "no-car"))!;
    expect(suppressed.latest.observation).toEqual({ status: "suppressed" });
    expect(suppressed).not.toHaveProperty("comparison");
    expect(suppressed).not.toHaveProperty("rankGroup");
  });
  test("gives the district's figure, as the district's, where there is none for the area", async () => {
    expect(await indicator("E01090001", "life-satisfaction")).toMatchObject({
      of: { level: "lad", code: "E07090001", name: "Northmoor" },
      latest: { observation: { value: 7.6, lower: 7.3, upper: 7.9 } },
      comparison: "similar",
    });
  });
  test("of a district has no district beside it", async () => {
    const own = await indicator("E07090002", "no-car");
    expect(own).toMatchObject({
      latest: { observation: { count: 460 } },
      comparison: "worse",
    });
    expect(own).not.toHaveProperty("district");
    expect(own).not.toHaveProperty("of");
  });
  test.each([
    ["E01999999", 404, "unknown-area"],
    ["E99000001", 404, "unknown-area"],
    ["W01000001", 404, "unknown-area"],
    ["nonsense", 400, "malformed-request"],
    ["E0109000%27", 400, "malformed-request"],
  ])("of %s: %i", async (code, status, error) => {
    const response = await get(`/api/areas/${code}`);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code: error } });
  });
});

describe("areas of a level", () => {
  test("all", async () => {
    const { total, areas } = await (await get("/api/areas?level=ward")).json();
    expect(total).toBe(3);
    expect(areas[0]).toEqual({
      code: "E05090001",
      name: "Fell Side",
      parents: {
        lad: "E07090001",
        sicbl: "E38090001",
        icb: "E54090001",
        region: "E12090001",
        country: "E92000001",
      },
    });
  });
  test("of a district, so many from there on", async () => {
    const { total, areas } = await (await get("/api/areas?level=lsoa&lad=E07090002&limit=1&offset=1")).json();
    expect([total, areas.map((area: { code: string }) => area.code)]).toEqual([3, ["E01090005"]]);
  });
  test("of an unknown district: none", async () => {
    expect(await (await get("/api/areas?level=lsoa&lad=E07999999")).json()).toMatchObject({
      total: 0,
      areas: [],
    });
  });
  test.each(["", "?level=parish", "?level=lsoa&limit=0", "?level=lsoa&limit=6000", "?level=lsoa&offset=-1"])(
    "asked for with %j: 400",
    async (query) => expect((await get(`/api/areas${query}`)).status).toBe(400),
  );
});
