import { describe, expect, test } from "vitest";
import { openApp } from "../openApp.ts";

const { get } = openApp();

describe("the API's description", () => {
  test("names every route, with schemas for what it gives and for faults", async () => {
    const description = await (await get("/api/openapi.json")).json();
    expect(description.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(description.paths).sort()).toEqual([
      "/api/areas",
      "/api/areas/{code}",
      "/api/areas/{code}/registered",
      "/api/areas/{code}/similar",
      "/api/custom-areas",
      "/api/indicators",
      "/api/indicators/{id}",
      "/api/indicators/{id}/dictionary.csv",
      "/api/indicators/{id}/gradient",
      "/api/indicators/{id}/values.csv",
      "/api/pack",
      "/api/postcodes",
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
