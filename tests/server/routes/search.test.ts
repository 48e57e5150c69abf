import { describe, expect, test } from "vitest";
import { openApp } from "../openApp.ts";

const { get } = openApp();

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
