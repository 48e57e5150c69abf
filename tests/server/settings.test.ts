import { expect, test } from "vitest";
import { readSettings } from "../../server/settings.ts";

test("without any, serves this machine alone, from the folder that packs are built in", () => {
  expect(readSettings({})).toEqual({
    port: 8080,
    host: "127.0.0.1",
    dataDir: "geodata/build",
    clientDir: "client/dist",
    publicDir: "client/public",
    logLevel: "info",
    logTiles: false,
    tileCacheBytes: 48 * 2 ** 20,
    shutdownSeconds: 10,
  });
});

test("empty ones count as not set", () => {
  expect(readSettings({ PORT: "", BASEMAP_STYLE_URL: "" })).toEqual(readSettings({}));
});

test("an outside map style goes with whom to credit", () => {
  const url = "https://tiles.example/style.json";
  expect(readSettings({ BASEMAP_STYLE_URL: url, BASEMAP_ATTRIBUTION: "Example" }).basemapStyle).toEqual({
    url,
    attribution: "Example",
  });
  expect(() => readSettings({ BASEMAP_STYLE_URL: url })).toThrow(
    "BASEMAP_ATTRIBUTION: must say whom to credit",
  );
});

test.each([
  [{ PORT: "70000" }, "PORT"],
  [{ PORT: "8080.5" }, "PORT"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
  [{ TILE_CACHE_MB: "0" }, "TILE_CACHE_MB"],
  [{ LOG_TILES: "perhaps" }, "LOG_TILES"],
])("%j is refused, by name and value", (env, name) => {
  expect(() => readSettings(env)).toThrow(new RegExp(`${name}: .*got "${Object.values(env)[0]}"`));
});
