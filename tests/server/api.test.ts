import { brotliDecompressSync } from "node:zlib";
import { hc } from "hono/client";
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { App } from "../../server/app.ts";
import type { AreaProfile } from "../../server/schemas.ts";
import { testApp } from "./testApp.ts";

let server: Awaited<ReturnType<typeof testApp>>;
beforeAll(async () => {
  server = await testApp();
});
afterAll(() => server.close());

const get = (address: string, headers: Record<string, string> = {}, method = "GET") =>
  server.app.request(address, { headers, method });

describe("the manifest", () => {
  test("is what was built, and asked about each time", async () => {
    const response = await get("/api/pack");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(server.manifest)));
  });
  test("comes compressed", async () => {
    const response = await get("/api/pack", { "accept-encoding": "gzip, br" });
    expect(response.headers.get("content-encoding")).toBe("br");
    const bytes = brotliDecompressSync(Buffer.from(await response.arrayBuffer()));
    expect(JSON.parse(bytes.toString()).id).toBe(server.manifest.id);
  });
  test("is not sent again to who has it", async () => {
    const etag = (await get("/api/pack", { "accept-encoding": "br" })).headers.get("etag")!;
    expect(
      (
        await get("/api/pack", {
          "accept-encoding": "br",
          "if-none-match": etag,
        })
      ).status,
    ).toBe(304);
  });
  test("has no body to HEAD", async () => {
    const response = await get("/api/pack", {}, "HEAD");
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });
});

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

describe("indicators", () => {
  test("all, and one", async () => {
    const all = (await (await get("/api/indicators")).json()) as Manifest["indicators"];
    expect(all.map(({ id }) => id)).toEqual(["no-car", "bus-trips", "life-satisfaction"]);
    expect(await (await get("/api/indicators/bus-trips")).json()).toEqual(all[1]);
  });
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

test("sources", async () => {
  expect(await (await get("/api/sources")).json()).toMatchObject([
    {
      id: "census-cars",
      licence: { name: "Invented licence" },
      files: [{ rows: 6 }],
    },
  ]);
});

describe("search", () => {
  test("finds what was typed, best first", async () => {
    const { results } = await (await get("/api/search?q=saltb&limit=3")).json();
    expect(results).toEqual([
      {
        kind: "lad",
        code: "E07090002",
        name: "Saltby",
        context: "district in North Tarn",
        bounds: [-1, 53, -0.7, 53.1],
      },
      {
        kind: "place",
        name: "Saltby",
        context: "place",
        lon: -0.85,
        lat: 53.05,
      },
      {
        kind: "ward",
        code: "E05090003",
        name: "Saltby Quay",
        context: "ward in Saltby",
        bounds: [-1, 53, -0.7, 53.1],
      },
    ]);
  });
  test("finds a postcode and the neighbourhood it is in", async () => {
    const { results } = await (await get("/api/search?q=zz12ab")).json();
    expect(results).toEqual([
      {
        kind: "postcode",
        code: "ZZ1 2AB",
        name: "ZZ1 2AB",
        context: "postcode in Saltby",
        lon: -0.75,
        lat: 53.05,
        lsoa: "E01090006",
      },
    ]);
  });
  test("finds a practice, located by its postcode", async () => {
    const { results } = await (await get("/api/search?q=st+marys")).json();
    expect(results).toEqual([
      {
        kind: "practice",
        code: "Z90003",
        name: "St Mary's Surgery",
        context: "GP practice in Saltby Bay PCN, ZZ1 2AB",
        lon: -0.75,
        lat: 53.05,
        lsoa: "E01090006",
      },
    ]);
  });
  test("of nothing finds nothing", async () => {
    expect(await (await get("/api/search?q=")).json()).toEqual({ results: [] });
  });
  test.each(["", "?q=a&limit=0", "?q=a&limit=51", `?q=${"a".repeat(101)}`])(
    "asked with %s: 400",
    async (query) => {
      expect((await get(`/api/search${query}`)).status).toBe(400);
    },
  );
});

describe("health", () => {
  test("lives", async () => expect(await (await get("/health")).json()).toEqual({ status: "ok" }));
  test("is ready with a pack", async () => {
    expect(await (await get("/ready")).json()).toEqual({
      status: "ready",
      pack: server.manifest.id,
      reasons: [],
    });
  });
  test("without a pack says why", async () => {
    const empty = await testApp({ pack: false });
    const [ready, pack] = [await empty.app.request("/ready"), await empty.app.request("/api/pack")];
    expect(ready.status).toBe(503);
    expect((await ready.json()).reasons[0]).toMatch(/^There is no pack to serve: .*current\.json/);
    expect(pack.status).toBe(503);
    expect(await pack.json()).toMatchObject({ error: { code: "no-pack" } });
    await empty.close();
  });
});

describe("the API's description", () => {
  test("names every route, with schemas for what it gives and for faults", async () => {
    const description = await (await get("/api/openapi.json")).json();
    expect(description.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(description.paths).sort()).toEqual([
      "/api/areas",
      "/api/areas/{code}",
      "/api/indicators",
      "/api/indicators/{id}",
      "/api/indicators/{id}/dictionary.csv",
      "/api/indicators/{id}/values.csv",
      "/api/pack",
      "/api/search",
      "/api/settings",
      "/api/sources",
      "/health",
      "/ready",
    ]);
    const { responses, parameters } = description.paths["/api/areas/{code}"].get;
    expect(Object.keys(responses)).toEqual(["200", "400", "404", "503"]);
    expect(responses["200"].content["application/json"].schema.properties).toHaveProperty("neighbours");
    expect(parameters).toMatchObject([{ in: "path", name: "code", required: true }]);
  });
  test("can be read on a page without a script written into it", async () => {
    const page = await get("/api/docs");
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self';");
    const html = await page.text();
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect(address).toMatch(/^\/api\/docs\//);
      expect((await get(address!)).status).toBe(200);
    }
  });
  test("gives no other file of the package it comes from", async () => {
    expect((await get("/api/docs/package.json")).status).toBe(404);
    expect((await get("/api/docs/..%2fpackage.json")).status).toBe(404);
  });
});

test("the typed client knows what comes back", async () => {
  const client = hc<App>("http://localhost", { fetch: server.app.request });
  const pack = await (await client.api.pack.$get()).json();
  expectTypeOf(pack).toEqualTypeOf<Manifest>();
  const answer = await client.api.search.$get({ query: { q: "fell side" } });
  const { results } = await answer.json();
  expectTypeOf(results[0]!.name).toBeString();
  expect(results[0]).toMatchObject({ kind: "ward", name: "Fell Side" });
  const area = await (await client.api.areas[":code"].$get({ param: { code: "E07090001" } })).json();
  expectTypeOf(area.neighbours[0]!.code).toBeString();
  expect(area.neighbours).toMatchObject([{ code: "E07090002", name: "Saltby" }]);
});
