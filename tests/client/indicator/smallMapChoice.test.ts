import { describe, expect, test } from "vitest";
import { evenlyChosen, smallMapLevel } from "../../../client/indicator/smallMapChoice.ts";
import type { AreaLevel } from "../../../geodata/area.ts";
import { TRIPS } from "../pack.ts";

const ENGLAND = (
  [
    ["lsoa", 33755],
    ["msoa", 6856],
    ["ward", 6784],
    ["pcn", 14],
    ["lad", 296],
    ["pcon", 533],
    ["sicbl", 106],
    ["country", 1],
  ] as const
).map(([level, count]) => ({ level, count }));

describe("the level of small maps", () => {
  test("is the one on the map where its areas are few", () => {
    expect(smallMapLevel(ENGLAND, known("lsoa", "lad", "sicbl"), "sicbl")).toBe("sicbl");
    expect(smallMapLevel(ENGLAND, known("pcn", "sicbl"), "pcn")).toBe("pcn");
  });
  test("is districts where those on the map would be too small", () => {
    expect(smallMapLevel(ENGLAND, known("lsoa", "msoa", "pcn", "lad", "country"), "lsoa")).toBe("lad");
    expect(smallMapLevel(ENGLAND, known("lsoa", "msoa", "pcn", "lad", "country"), "country")).toBe("lad");
  });
  test("is the next best where there are no districts", () => {
    expect(smallMapLevel(ENGLAND, known("lsoa", "sicbl"), "lsoa")).toBe("sicbl");
    expect(smallMapLevel(ENGLAND, known("lsoa", "pcon"), "lsoa")).toBe("pcon");
    expect(smallMapLevel(ENGLAND, known("lsoa", "msoa"), "lsoa")).toBe("msoa");
  });
  test("is the map's own in a county, however fine", () => {
    const county = [
      { level: "msoa" as const, count: 97 },
      { level: "lad" as const, count: 6 },
    ];
    expect(smallMapLevel(county, known("msoa", "lad"), "msoa")).toBe("msoa");
  });
  test("is none where one area only has a figure, or the pack does not have the level", () => {
    expect(smallMapLevel(ENGLAND, known("country"), "country")).toBeUndefined();
    expect(smallMapLevel(ENGLAND, known("utla"), "utla")).toBeUndefined();
  });
});

describe("periods", () => {
  test("are all there when there are few", () => {
    expect(evenlyChosen(["a", "b", "c"])).toEqual(["a", "b", "c"]);
    expect(evenlyChosen([])).toEqual([]);
  });
  test("are the first, the latest and others evenly between when there are many", () => {
    expect(evenlyChosen([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 6)).toEqual([0, 2, 4, 6, 8, 10]);
    const ofMonths = evenlyChosen(Array.from({ length: 97 }, (_, i) => i));
    expect(ofMonths).toHaveLength(12);
    expect(new Set(ofMonths).size).toBe(12);
    expect([ofMonths[0], ofMonths[11]]).toEqual([0, 96]);
    expect(evenlyChosen(Array.from({ length: 13 }, (_, i) => i))).toHaveLength(12);
  });
});

const known = (...levels: AreaLevel[]) => ({
  series: levels.map((level) => ({ ...TRIPS.series[0]!, level })),
});
