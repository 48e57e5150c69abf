import { describe, expect, test } from "vitest";
import { firstIndicator, resolveView } from "../../../client/shown/resolveView.ts";
import { CARS, MANIFEST, TRIPS } from "../pack.ts";

const TURNS = { msoa: 7.6, lsoa: 9.8 };
const AUTO = { level: "auto" } as const;

describe("resolveView", () => {
  test("an open view takes the first measure, the level of the zoom and the latest period", () =>
    expect(resolveView(MANIFEST, AUTO, 5, TURNS)).toMatchObject({
      indicator: { id: "trips" },
      level: "lad",
      period: "2022",
    }));

  test("the latest period is the latest that the level has", () =>
    expect(resolveView(MANIFEST, AUTO, 12, TURNS).period).toBe("2020"));

  test("a period without a column at the level stays, as a gap", () => {
    const wanted = resolveView(MANIFEST, { ...AUTO, period: "2022" }, 12, TURNS);
    expect([wanted.period, wanted.series.columns[wanted.period]]).toEqual(["2022", undefined]);
  });

  test("a period of another measure is replaced", () =>
    expect(resolveView(MANIFEST, { ...AUTO, indicator: "cars", period: "2022" }, 12, TURNS).period).toBe(
      "2021",
    ));

  test("a pinned level holds whatever the zoom", () =>
    expect(resolveView(MANIFEST, { indicator: "cars", level: "msoa" }, 14, TURNS)).toEqual({
      indicator: CARS,
      series: CARS.series[1],
      level: "msoa",
      period: "2021",
    }));

  test("a pinned level that the measure lacks follows the zoom, and says so", () =>
    expect(resolveView(MANIFEST, { indicator: "trips", level: "msoa" }, 14, TURNS)).toMatchObject({
      level: "lsoa",
      unpinned: "msoa",
    }));

  test("an unknown measure gives way to the first", () =>
    expect(resolveView(MANIFEST, { ...AUTO, indicator: "no-such" }, 5, TURNS).indicator.id).toBe("trips"));

  test("a pack without measures is refused", () =>
    expect(() => resolveView({ ...MANIFEST, indicators: [] }, AUTO, 5, TURNS)).toThrow(
      "a pack must hold at least one measure",
    ));
});

describe("firstIndicator", () => {
  test("is overall deprivation where there is one", () => {
    const imd = { ...CARS, id: "index-of-multiple-deprivation" };
    expect(firstIndicator({ ...MANIFEST, indicators: [TRIPS, CARS, imd] })).toBe(imd);
  });

  test("is never a measure that cannot be drawn", () =>
    expect(firstIndicator({ ...MANIFEST, indicators: [{ ...TRIPS, series: [] }, CARS] })).toBe(CARS));
});
