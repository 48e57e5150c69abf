import { describe, expect, test } from "vitest";
import {
  metresWalked,
  type OwnArea,
  outlineOf,
  ownAreaFromText,
  ownAreaToText,
} from "../../../client/ownArea/ownArea.ts";
import { kilometresBetween } from "../../../geodata/labels/kilometresBetween.ts";

describe("the address of an area of one's own", () => {
  test.each<[string, OwnArea]>([
    ["E01090001,E05090003", { codes: ["E01090001", "E05090003"] }],
    ["53.4808,-2.2426,15min", { lat: 53.4808, lon: -2.2426, metres: 923, minutes: 15 }],
    ["53,-2,2000m", { lat: 53, lon: -2, metres: 2000, minutes: undefined }],
  ])("%s", (text, area) => {
    expect(ownAreaFromText(text)).toEqual(area);
    expect(ownAreaToText(area)).toBe(text);
  });
  test.each([
    "",
    "new",
    "kept",
    "E01090001,",
    "E0109",
    "W01000001",
    "53,-2,5m",
    "95,-2,500m",
    "53,-2,99999m",
  ])("%j names none", (text) => {
    expect(ownAreaFromText(text)).toBeUndefined();
  });
  test("does not hold what is long or drawn", () => {
    expect(ownAreaToText({ codes: Array.from({ length: 200 }, () => "E01090001") })).toBeUndefined();
    const geometry = { type: "Polygon" as const, coordinates: [] };
    expect(ownAreaToText({ geometry, from: "drawn" })).toBeUndefined();
  });
});

test("a quarter of an hour's walk is 1,200 m along ways 1.3 times as long as the crow flies", () => {
  expect(metresWalked(15)).toBe(Math.round(1200 / 1.3));
});

test("a circle's outline is closed and as far from its middle everywhere", () => {
  const outline = outlineOf({ lon: -2, lat: 53.5, metres: 3000 })!;
  const ring = outline.coordinates[0] as [number, number][];
  expect(ring.at(-1)).toEqual(ring[0]);
  for (const corner of ring) expect(kilometresBetween([-2, 53.5], corner)).toBeCloseTo(3, 1);
});
