import { expect, test } from "vitest";
import type { AreaLevel } from "../../geodata/area.ts";
import type { Observation } from "../../geodata/indicator.ts";
import type { AreaGeometry } from "../../geodata/pack/areaTable.ts";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { areaProfile } from "../../server/areaProfile.ts";
import type { OpenPack } from "../../server/store.ts";

// A district that is its own upper tier, one with a county above it, and a network; one measure, known for counties.
const GEOGRAPHY: OpenPack["geography"] = {
  pcn: { level: "pcn", codes: ["U09001"], names: ["Quay PCN"], parents: { country: [0] } },
  lad: {
    level: "lad",
    codes: ["E06090001", "E07090001"],
    names: ["Saltby", "Fell Edge"],
    parents: { utla: [0, 1], country: [0, 0] },
  },
  utla: {
    level: "utla",
    codes: ["E06090001", "E10090001"],
    names: ["Saltby", "Fellshire"],
    parents: { country: [0, 0] },
  },
  country: { level: "country", codes: ["E92000001"], names: ["England"], parents: {} },
};

test("a county's figure is a district's own where the two are the same area", async () => {
  const profile = await areaProfile(pack(), "E06090001");
  expect(profile.level).toBe("lad");
  expect(profile.parents.map(({ level }) => level)).toEqual(["country"]);
  expect(profile.indicators).toMatchObject([{ id: "spells", latest: { observation: { value: 10 } } }]);
  expect(profile.indicators[0]).not.toHaveProperty("of");
});

test("and the county's where it has one above it", async () => {
  const profile = await areaProfile(pack(), "E07090001");
  expect(profile.parents.map(({ level, name }) => [level, name])).toEqual([
    ["utla", "Fellshire"],
    ["country", "England"],
  ]);
  expect(profile.indicators[0]).toMatchObject({
    of: { level: "utla", code: "E10090001", name: "Fellshire" },
    latest: { observation: { value: 20 } },
  });
});

test("a network has its registered beside its resident people", async () => {
  expect(await areaProfile(pack(), "U09001")).toMatchObject({
    level: "pcn",
    population: 1000,
    registered: 1200,
    indicators: [],
  });
});

function pack(): OpenPack {
  const values: Observation[] = [10, 20].map((value) => ({ status: "published", value, basis: "measured" }));
  const indicator = {
    id: "spells",
    polarity: "none",
    periods: [{ id: "2020", label: "2020" }],
    benchmark: {},
    series: [{ level: "utla", columns: { "2020": {} } }],
  } as unknown as PackIndicator;
  const geometry = Object.fromEntries(
    Object.values(GEOGRAPHY).map(({ level, codes }) => [level, facts(level, codes.length)]),
  );
  return {
    geography: GEOGRAPHY,
    geometry,
    manifest: { name: "England", indicators: [indicator] },
    observation: async (_id: string, _level: AreaLevel, _period: string, index: number) => values[index],
    ranking: async () => Float32Array.of(10, 20),
  } as unknown as OpenPack;
}

function facts(level: AreaLevel, areas: number): AreaGeometry {
  return {
    centroid: new Float32Array(2 * areas),
    bounds: new Float32Array(4 * areas),
    population: new Uint32Array(areas).fill(1000),
    shape: new Uint8Array(areas),
    ...(level === "pcn" && { registered: new Uint32Array(areas).fill(1200) }),
    neighbourStart: new Uint32Array(areas + 1),
    neighbours: new Uint32Array(),
  };
}
