import { describe, expect, test } from "vitest";
import { buildPostcodeTable } from "../../../geodata/search/postcodes.ts";
import { postcodesOfSector } from "../../../geodata/search/postcodesOfSector.ts";
import { openApp } from "../openApp.ts";
import { testApp } from "../testApp.ts";

const { get } = openApp();

describe("postcodes", () => {
  test("are given by sector, so that nobody need tell which of them is meant", async () => {
    const response = await get("/api/postcodes?sectors=zz1 1,ZZ12 3,ZZ7 7");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      codes: ["E01090005", "E01090001"],
      sectors: [
        { sector: "ZZ1 1", units: "AA AB", lsoas: [0, 0] },
        { sector: "ZZ12 3", units: "CD", lsoas: [1] },
        { sector: "ZZ7 7", units: "", lsoas: [] },
      ],
    });
  });
  test.each(["", "ZZ1", "ZZ1 1AA", "ZZ1 1A", "=cmd()", "ZZ1 1,,ZZ1 2"])("%j is refused", async (sectors) => {
    const response = await get(`/api/postcodes?sectors=${encodeURIComponent(sectors)}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "malformed-request" } });
  });
  test("of more than a hundred sectors at once are refused", async () => {
    const sectors = Array.from({ length: 101 }, (_, i) => `Z${i % 10} ${Math.floor(i / 10) % 10}`);
    expect((await get(`/api/postcodes?sectors=${[...sectors.slice(0, 100), "ZZ1 1"].join()}`)).status).toBe(
      400,
    );
  });
  test("are unknown to a pack without any", async () => {
    const other = await testApp();
    other.store.current()!.postcodes = undefined;
    const response = await other.app.request("/api/postcodes?sectors=ZZ1 1");
    expect(response.status).toBe(404);
    expect((await response.json()).error.message).toMatch(/^There are no postcodes/);
    await other.close();
  });
});

test("a sector ends where the next begins", () => {
  const table = buildPostcodeTable({
    postcode: ["M1 5AA", "M15 5AA", "M1 6AA", "M1 5ZZ"],
    lsoa: [0, 1, 2, 3],
    lon: [0, 0, 0, 0],
    lat: [0, 0, 0, 0],
  });
  expect(postcodesOfSector(table, "M1 5")).toEqual({ units: ["AA", "ZZ"], lsoas: [0, 3] });
  expect(postcodesOfSector(table, "M15 5")).toEqual({ units: ["AA"], lsoas: [1] });
  expect(postcodesOfSector(table, "M15")).toBeUndefined();
  expect(postcodesOfSector(table, "M1 5A")).toBeUndefined();
});
