import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AREA_LEVELS } from "../../geodata/area.ts";
import { DETERMINANT_IDS } from "../../geodata/determinant.ts";
import type { SearchResult } from "../../geodata/search/searchResult.ts";
import { verifyPack } from "../../scripts/build/verifyPack.ts";
import { createApp } from "../../server/app.ts";
import { openPackStore } from "../../server/packStore.ts";
import type { AreaProfile } from "../../server/schemas.ts";
import { readSettings } from "../../server/settings.ts";
import type { OpenPack } from "../../server/store.ts";
import { buildTiny, bytesUnder, dataFolder } from "../scripts/build/tinyBuild.ts";

/** The county has no look-up of constituencies. */
const LEVELS = AREA_LEVELS.filter((level) => level !== "pcon");
const DATA = process.env.TEST_DEMO_DATA;
const ready = DATA !== undefined && existsSync(join(DATA, "current.json"));

describe.skipIf(!ready)(
  `the demonstration county (${ready ? DATA : "TEST_DEMO_DATA names no folder with its pack"})`,
  () => {
    let pack: OpenPack;
    let folder: string;
    let get: <T>(path: string) => Promise<T>;
    let close: () => Promise<void>;
    beforeAll(async () => {
      const quiet = { debug: () => {}, info: () => {}, warn: console.warn, error: console.error };
      const store = await openPackStore(DATA!, quiet);
      const settings = readSettings({ DATA_DIR: DATA!, PORT: "0" });
      const app = createApp({ store, settings, logger: quiet, clock: () => performance.now() });
      pack = store.current()!;
      folder = join(DATA!, "packs", pack.manifest.id);
      get = async (path) => (await app.request(path)).json();
      close = store.close;
    });
    afterAll(() => close?.());

    test("is sound, and says that it is fictional", async () => {
      expect(await verifyPack(folder)).toEqual([]);
      expect(pack.manifest).toMatchObject({ recipe: "demo", demonstration: true });
      expect(pack.manifest.name).toBe(pack.manifest.country);
    });

    test("has areas of every level, about as many as promised", () => {
      const counts = Object.fromEntries(pack.manifest.levels.map(({ level, count }) => [level, count]));
      expect(Object.keys(counts)).toEqual(LEVELS);
      expect(counts).toMatchObject({ lsoa: 500, ward: 60, pcn: 8, lad: 7, utla: 2, sicbl: 2, country: 1 });
    });

    test("uses every source and sets none aside", () => {
      expect(pack.manifest.sources.length).toBeGreaterThan(35);
      expect(pack.manifest.sources.filter(({ setAside }) => setAside !== undefined)).toEqual([]);
      expect(pack.manifest.basemap).toBeDefined();
    });

    test("has measures of every determinant but those that only a reader adds", () => {
      const known = new Set<string>(pack.manifest.indicators.map(({ determinant }) => determinant));
      expect(DETERMINANT_IDS.filter((id) => !known.has(id))).toEqual(["own"]);
      expect(pack.manifest.indicators.length).toBeGreaterThan(50);
    });

    test("finds its districts and practices by name", async () => {
      const district = pack.geography.lad!.names[0]!;
      const search = async (q: string) =>
        (await get<{ results: SearchResult[] }>(`/api/search?q=${encodeURIComponent(q)}`)).results;
      expect((await search(district)).some(({ kind, name }) => kind === "lad" && name === district)).toBe(
        true,
      );
      const [practice] = await search("surgery");
      expect(practice).toMatchObject({ kind: "practice", name: expect.stringMatching(/surgery/i) });
    });

    test("profiles every level with all its measures", async () => {
      for (const level of LEVELS) {
        const code = pack.geography[level]!.codes.at(-1)!;
        const profile = await get<AreaProfile>(`/api/areas/${code}`);
        expect(profile).toMatchObject({ code, level });
        expect(profile.population).toBeGreaterThan(500);
        expect(profile.indicators.length).toBeGreaterThan(45);
      }
    });

    test("made anew is the same, byte for byte", async () => {
      const again = await buildTiny(await dataFolder(), { recipe: "demo", from: undefined });
      expect(again.manifest.id).toBe(pack.manifest.id);
      expect(bytesUnder(again.folder)).toEqual(bytesUnder(folder));
    }, 120_000);

    test("can be narrowed to a district", async () => {
      const code = pack.geography.lad!.codes[2]!;
      const { manifest } = await buildTiny(await dataFolder(), {
        recipe: "demo",
        from: undefined,
        lad: [code],
      });
      expect(manifest).toMatchObject({
        name: pack.geography.lad!.names[2],
        part: { of: pack.manifest.country },
      });
      expect(manifest.levels.find(({ level }) => level === "lad")!.count).toBe(1);
    }, 120_000);
  },
);
