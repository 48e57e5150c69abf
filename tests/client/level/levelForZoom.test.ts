import { describe, expect, test } from "vitest";
import { fitZoom, levelForZoom, turnsFor } from "../../../client/level/levelForZoom.ts";

const ENGLAND = { msoa: 7.6, lsoa: 9.8 };
const ALL = ["lsoa", "msoa", "ward", "lad", "region"] as const;

describe("levelForZoom", () => {
  test.each([
    [5, "lad"],
    [7.59, "lad"],
    [7.6, "msoa"],
    [9.79, "msoa"],
    [9.8, "lsoa"],
    [16, "lsoa"],
  ] as const)("zoom %f shows %s", (zoom, level) => expect(levelForZoom(zoom, ALL, ENGLAND)).toBe(level));

  test.each([
    [9.6, "lsoa", "lsoa"],
    [9.5, "lsoa", "msoa"],
    [9.6, "msoa", "msoa"],
    [7.4, "msoa", "msoa"],
    [7.3, "msoa", "lad"],
  ] as const)("zoom %f after %s shows %s: no flicker", (zoom, before, level) =>
    expect(levelForZoom(zoom, ALL, ENGLAND, before)).toBe(level),
  );

  test.each([
    [["lad", "region"], 12, "lad"],
    [["region"], 12, "region"],
    [["region", "country"], 5, "region"],
    [["lsoa"], 5, "lsoa"],
    [["lsoa", "lad"], 8, "lad"],
    [["lsoa", "lad"], 9.2, "lsoa"],
    [["lsoa", "ward", "lad"], 8, "ward"],
    [["sicbl"], 8, "sicbl"],
    [["utla", "region"], 5, "utla"],
    [["utla", "region"], 12, "utla"],
    [["lad", "utla"], 5, "lad"],
    [["msoa", "utla"], 5, "utla"],
    [["pcn", "sicbl", "icb"], 12, "sicbl"],
    [["pcn", "lad"], 8, "lad"],
    [["pcon", "region", "country"], 5, "pcon"],
    [["pcn", "country"], 12, "pcn"],
    [["lsoa", "pcn", "pcon", "lad"], 8, "lad"],
  ] as const)("a measure known at %j shows, at zoom %f, %s", (known, zoom, level) =>
    expect(levelForZoom(zoom, known, ENGLAND)).toBe(level),
  );

  test("a measure known nowhere shows nothing", () => expect(levelForZoom(8, [], ENGLAND)).toBeUndefined());
});

describe("turnsFor", () => {
  test("a country opens on districts", () => expect(turnsFor([-6.4, 49.8, 1.8, 55.9])).toEqual(ENGLAND));

  test("a county opens on localities", () => {
    const county = [-1.2, 53.9, 0.2, 54.6] as const;
    const opening = fitZoom([...county], 1280, 800);
    expect(levelForZoom(opening, ALL, turnsFor([...county]))).toBe("msoa");
  });
});

test("the whole world fills 512 pixels at zoom 0", () =>
  expect(fitZoom([-180, -85.0511, 180, 85.0511], 512, 512)).toBeCloseTo(0, 3));
