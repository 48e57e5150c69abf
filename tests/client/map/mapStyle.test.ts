import { type LayerSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { type MapView, mapStyle } from "../../../client/map/mapStyle.ts";
import { tileAddress } from "../../../client/map/sources.ts";
import { AREA_LEVELS, type AreaLevel } from "../../../geodata/area.ts";
import type { Manifest } from "../../../geodata/pack/manifest.ts";

const ORIGIN = "https://map.example";

describe.each(["light", "dark"] as const)("%s", (theme) => {
  describe.each([true, false])("with a basemap: %s", (basemap) => {
    test.each(AREA_LEVELS)("the style is valid at level %s", (level) => {
      const bare = view({ theme, level, manifest: manifest({ basemap }) });
      const full = view({
        theme,
        level,
        manifest: manifest({ basemap }),
        leaving: level === "lad" ? "lsoa" : "lad",
        unnumbered: { [level]: { suppressed: [1, 2], missing: [3] } },
        selected: { level, index: 4 },
        compared: { level: "region", index: 0 },
        hover: { level, index: -1 },
      });
      for (const v of [bare, full, { ...full, filled: false }])
        expect(validateStyleMin(mapStyle(v) as never)).toEqual([]);
    });
  });
});

test("the style is valid without labels and with an outside style", () => {
  expect(
    validateStyleMin(mapStyle(view({ manifest: { ...manifest(), labels: undefined } })) as never),
  ).toEqual([]);
  const outside = mapStyle(view({ outside: { style: OUTSIDE, attribution: "© Example" } }));
  expect(validateStyleMin(outside as never)).toEqual([]);
  expect(outside.sources["outside-osm"]).toMatchObject({
    attribution: "© Example",
  });
  expect(ids(outside.layers)).toContain("outside-land");
  expect(ids(outside.layers)).not.toContain("outside-names");
});

test("suppressed areas are hatched, not pale", () => {
  const style = mapStyle(view({ unnumbered: { lsoa: { suppressed: [7, 9], missing: [] } } }));
  expect(layer(style.layers, "areas-lsoa-suppressed")).toMatchObject({
    type: "fill",
    paint: {
      "fill-pattern": "suppressed-light",
      "fill-opacity": ["case", ["==", ["feature-state", "hatch"], "suppressed"], 1, 0],
    },
  });
  expect(ids(style.layers)).not.toContain("areas-lsoa-missing");
});

test("suppressed and missing have hatches of their own", () => {
  const style = mapStyle(
    view({
      theme: "dark",
      unnumbered: { lsoa: { suppressed: [7], missing: [8] } },
    }),
  );
  expect(layer(style.layers, "areas-lsoa-suppressed").paint).toMatchObject({
    "fill-pattern": "suppressed-dark",
  });
  expect(layer(style.layers, "areas-lsoa-missing").paint).toMatchObject({
    "fill-pattern": "missing-dark",
  });
});

test("the old level lies over the new one until it is gone", () => {
  const order = ids(mapStyle(view({ level: "lsoa", leaving: "lad" })).layers);
  expect(order.indexOf("areas-lsoa-fill")).toBeLessThan(order.indexOf("areas-lad-fill"));
});

test("from bottom to top: ground, areas, borders, outlines, writing", () => {
  const order = ids(mapStyle(view({ selected: { level: "lsoa", index: 0 } })).layers);
  const places = [
    "ground-land",
    "areas-lsoa-fill",
    "areas-lsoa-line",
    "districts-line",
    "outline-selected",
    "label-towns",
  ];
  expect(order.filter((id) => places.includes(id))).toEqual(places);
});

test("a town's name goes before a ward's, and a ward's before a hamlet's", () => {
  const order = ids(mapStyle(view({ level: "ward" })).layers);
  expect(order.slice(-4)).toEqual(["label-small", "label-districts", "label-areas", "label-towns"]);
});

test("streets and water of a basemap lie over the colours, greens under them", () => {
  const order = ids(mapStyle(view({ manifest: manifest({ basemap: true }) })).layers);
  const fill = order.indexOf("areas-lsoa-fill");
  expect(order.indexOf("ground-landuse_park")).toBeLessThan(fill);
  expect(order.indexOf("ground-water")).toBeGreaterThan(fill);
  expect(order.indexOf("ground-roads_major")).toBeGreaterThan(fill);
});

test("all that is fetched comes from our own origin", () => {
  const style = mapStyle(
    view({
      manifest: manifest({ basemap: true }),
      selected: { level: "ward", index: 1 },
    }),
  );
  const addresses = [
    style.glyphs,
    style.sprite,
    ...Object.values(style.sources).flatMap((s) => ("tiles" in s ? s.tiles : [])),
  ];
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((a) => !String(a).startsWith(`${ORIGIN}/`))).toEqual([]);
});

test("an archive's address is its name and hash", () => {
  expect(tileAddress(ORIGIN, tiles("lsoa"))).toBe(`${ORIGIN}/tiles/lsoa-0123456789ab/{z}/{x}/{y}`);
});

test("a pack without the level asked for still gives a map", () => {
  const style = mapStyle(view({ level: "sicbl", manifest: manifest({ levels: ["lad"] }) }));
  expect(validateStyleMin(style as never)).toEqual([]);
});

const OUTSIDE = {
  version: 8 as const,
  glyphs: "https://elsewhere.example/{fontstack}/{range}.pbf",
  sources: {
    osm: {
      type: "vector" as const,
      tiles: ["https://elsewhere.example/{z}/{x}/{y}"],
    },
  },
  layers: [
    {
      id: "land",
      type: "fill" as const,
      source: "osm",
      "source-layer": "land",
    },
    {
      id: "names",
      type: "symbol" as const,
      source: "osm",
      "source-layer": "names",
    },
  ],
};

function view(part: Partial<MapView> = {}): MapView {
  return {
    manifest: manifest(),
    theme: "light",
    origin: ORIGIN,
    level: "lsoa",
    unnumbered: {},
    ...part,
  };
}

function tiles(name: string) {
  const file = {
    name: `tiles/${name}.0123456789ab.pmtiles`,
    bytes: 1,
  };
  return { gzip: file, layer: name, minzoom: 4, maxzoom: 12 };
}

function manifest({
  basemap = false,
  levels = AREA_LEVELS,
}: {
  basemap?: boolean;
  levels?: readonly AreaLevel[];
} = {}): Manifest {
  const file = { name: "x", bytes: 1 };
  return {
    format: 1,
    id: "0123456789ab",
    name: "Tarnshire",
    recipe: "small",
    demonstration: true,
    country: "England",
    bounds: [-2, 53, -1, 54],
    levels: levels.map((level) => ({
      level,
      count: 1,
      areas: file,
      geometry: file,
      tiles: tiles(level),
    })),
    labels: { tiles: tiles("labels") },
    basemap: basemap ? tiles("basemap") : undefined,
    search: { places: file },
    indicators: [],
    sources: [],
  };
}

const ids = (layers: readonly { id: string }[]) => layers.map(({ id }) => id);

function layer(layers: readonly unknown[], id: string): LayerSpecification {
  const found = (layers as LayerSpecification[]).find((l) => l.id === id);
  if (!found) throw new Error(`the style must have a layer "${id}"`);
  return found;
}
