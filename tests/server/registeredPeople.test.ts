import { expect, test } from "vitest";
import type { AreaLevel } from "../../geodata/area.ts";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { mismatchOf } from "../../server/registeredPeople.ts";
import { areaRoutes } from "../../server/routes/areas.ts";
import type { OpenPack, Store } from "../../server/store.ts";

// Invented: 300 patients of Quay live in the first neighbourhood, drawn as Quay, and 100 in the second, drawn as Moor.
const GEOGRAPHY = {
  lsoa: { level: "lsoa", codes: ["E01090001", "E01090002"], names: ["A", "B"], parents: { pcn: [0, 1] } },
  pcn: { level: "pcn", codes: ["U09001", "U09002"], names: ["Quay PCN", "Moor PCN"], parents: {} },
} satisfies OpenPack["geography"];

test("a network's figure is weighted by where its patients live", async () => {
  expect(await get("U09001/registered?indicator=no-car&period=2021")).toEqual({
    indicator: "no-car",
    period: "2021",
    observation: { status: "published", value: 12.5, basis: "apportioned" },
  });
});

test("why there is none is said in a sentence", async () => {
  expect(await get("U09001/registered?indicator=no-car&period=2011")).toEqual({
    indicator: "no-car",
    period: "2011",
    refusal: "No figures of neighbourhoods are published for this period.",
  });
  expect(await get("U09001/registered?indicator=harm&period=2021")).toMatchObject({
    refusal:
      "Figures about suicide and self-harm are never worked out for other areas than the publisher gives.",
  });
});

test.each([
  [
    "E01090001/registered?indicator=no-car&period=2021",
    "Tarnshire does not say who is registered with E01090001.",
  ],
  ["U09009/registered?indicator=no-car&period=2021", "There is no"],
  ["U09001/registered?indicator=rent&period=2021", "Tarnshire has no indicator with the id rent."],
])("%s is not found", async (path, message) => {
  await expect(get(path)).rejects.toThrow(message);
});

test("patients elsewhere and patients of others are counted apart", () => {
  expect(mismatchOf(pack(), 0)).toEqual({ inside: 300, outside: 150, withOthers: 40 });
  expect(mismatchOf({ ...pack(), registrations: undefined }, 0)).toBeUndefined();
});

async function get(path: string): Promise<unknown> {
  const routes = areaRoutes({ current: pack } as unknown as Store).onError((error) => {
    throw error;
  });
  return (await routes.request(`/${path}`)).json();
}

function pack(): OpenPack {
  const indicator = (id: string, sensitive?: "self-harm") =>
    ({
      id,
      sensitive,
      combine: "counts",
      interval: "wilson",
      multiplier: 100,
      unit: { suffix: "%", words: "of households", decimals: 1 },
      series: [{ level: "lsoa", columns: { "2021": {} } }],
    }) as unknown as PackIndicator;
  return {
    geography: GEOGRAPHY,
    geometry: { pcn: { registered: Uint32Array.of(450, 40) } },
    manifest: { name: "Tarnshire", indicators: [indicator("no-car"), indicator("harm", "self-harm")] },
    registrations: {
      network: Uint32Array.of(0, 0, 1),
      lsoa: Uint32Array.of(0, 1, 0),
      patients: Uint32Array.of(300, 100, 40),
    },
    pick: async (_id: string, _level: AreaLevel, period: string, indexes: readonly number[]) =>
      period === "2021"
        ? {
            value: Float64Array.from(indexes, (i) => [10, 20][i]!),
            status: new Uint8Array(indexes.length),
            basis: new Uint8Array(indexes.length),
          }
        : undefined,
  } as unknown as OpenPack;
}
