import { afterEach, expect, test, vi } from "vitest";
import { placePostcodes } from "../../../client/ownData/placePostcodes.ts";

afterEach(() => vi.unstubAllGlobals());

test("the server is asked for sectors, a hundred at a time, and never for a postcode", async () => {
  const asked: string[][] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    const sectors = new URL(address, "http://map.test").searchParams.get("sectors")!.split(",");
    asked.push(sectors);
    return Response.json({
      codes: ["E01000001", "E01000002"],
      sectors: sectors.map((sector) => ({ sector, units: "AA AB", lsoas: [0, 1] })),
    });
  });
  const postcodes = Array.from({ length: 150 }, (_, i) => `ta${Math.floor(i / 10)} ${i % 10}ab`);
  const done: number[] = [];
  const places = await placePostcodes([...postcodes, "TA1 1ZZ", "nowhere", "ta11aa"], (share) =>
    done.push(share),
  );
  expect(asked.map(({ length }) => length)).toEqual([100, 50]);
  expect(asked.flat().every((sector) => /^TA\d+ \d$/.test(sector))).toBe(true);
  expect(places.get("TA1 1AB")).toBe("E01000002");
  expect(places.get("TA1 1AA")).toBe("E01000001");
  expect([places.has("TA1 1ZZ"), places.has("TA2 1AA"), places.size]).toEqual([false, false, 151]);
  expect(done.at(-1)).toBe(1);
});
