import { describe, expect, test } from "vitest";
import { buildGeometry } from "../../../scripts/build/geometry.ts";
import { smallCounty } from "../../geodata/geometry/smallCounty.ts";
import { codeAt, wigglyGrid } from "../../geodata/geometry/wigglyGrid.ts";

const input = {
  geography: smallCounty(),
  boundaries: { lsoa: wigglyGrid(4, 2) },
  centroids: new Map<string, [number, number]>(),
  populations: new Map(Array.from({ length: 8 }, (_, i) => [codeAt(i), 1500])),
  ruralUrban: new Map<string, string>(),
};

describe("buildGeometry", () => {
  test("makes facts, tiles and labels of every level", async () => {
    const steps = new Set<string>();
    const built = await buildGeometry({ ...input, onProgress: (step) => steps.add(step) });
    expect(
      built.levels.map(({ level, geometry, tiles }) => [level, geometry.population.length, tiles.layer]),
    ).toEqual([
      ["lsoa", 8, "lsoa"],
      ["msoa", 4, "msoa"],
      ["ward", 4, "ward"],
      ["lad", 2, "lad"],
      ["sicbl", 1, "sicbl"],
      ["icb", 1, "icb"],
      ["region", 1, "region"],
      ["country", 1, "country"],
    ]);
    for (const { tiles } of built.levels) expect([tiles.minzoom, tiles.maxzoom]).toEqual([4, 12]);
    expect(built.labels.layers).toEqual([
      "place",
      "label-msoa",
      "label-ward",
      "label-lad",
      "label-sicbl",
      "label-icb",
      "label-region",
      "label-country",
    ]);
    expect(built.places.name).toEqual([]);
    expect([...steps]).toEqual(["outlines", "tiles"]);
  });

  test("says which outlines are missing", async () => {
    const lsoa = new Map([...input.boundaries.lsoa].slice(2));
    await expect(buildGeometry({ ...input, boundaries: { lsoa } })).rejects.toThrow(
      "lsoa21-boundaries: every area must have an outline. Expected outlines of 8 areas; got 6: 2 missing, E01000000, E01000001.",
    );
  });
});
