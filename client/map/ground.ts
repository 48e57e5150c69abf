import { type Flavor, layers as protomapsLayers } from "@protomaps/basemaps";
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { GROUND, type GroundColours, type MapTheme } from "../theme/colours.ts";
import { areaSource, BASEMAP_SOURCE } from "./sources.ts";

/** What lies under the coloured areas and what is drawn over them, so that rivers and streets stay visible. */
export interface Ground {
  under: LayerSpecification[];
  over: LayerSpecification[];
}

/**
 * The ground of the map: the pack's basemap in our colours where there is one; an outside style where one is set; else
 * the pack's own coast as a calm tint on paper.
 */
export function ground(manifest: Manifest, theme: MapTheme, outside?: StyleSpecification): Ground {
  if (outside) return { under: outsideLayers(outside), over: [] };
  return manifest.basemap ? basemapGround(theme) : paperGround(manifest, theme);
}

/** The level whose outline is the coast: the coarsest the pack has. */
export function coastLevel(manifest: Pick<Manifest, "levels">) {
  return manifest.levels.at(-1)?.level;
}

/** An outside style's shapes and lines under our names; its labels and pictures would need its fonts and sprites. */
function outsideLayers(outside: StyleSpecification): LayerSpecification[] {
  return outside.layers
    .filter(
      (layer) =>
        layer.type !== "symbol" && !Object.keys(layer.paint ?? {}).some((k) => k.endsWith("-pattern")),
    )
    .map((layer) => {
      const renamed = {
        ...layer,
        id: `outside-${layer.id}`,
      } as LayerSpecification & { source?: string };
      if (renamed.source) renamed.source = `outside-${renamed.source}`;
      return renamed as LayerSpecification;
    });
}

/** The sources of an outside style, renamed as its layers are; the attribution set beside its address goes first. */
export function outsideSources(
  outside: StyleSpecification,
  attribution: string,
): StyleSpecification["sources"] {
  const entries = Object.entries(outside.sources).map(([name, source], i) => [
    `outside-${name}`,
    i === 0 && "tiles" in source ? { ...source, attribution } : source,
  ]);
  return Object.fromEntries(entries);
}

function paperGround(manifest: Manifest, theme: MapTheme): Ground {
  const c = GROUND[theme];
  const level = coastLevel(manifest);
  const under: LayerSpecification[] = [background(c)];
  if (!level) return { under, over: [] };
  const layer = manifest.levels.find((l) => l.level === level)!.tiles.layer;
  const coast = { source: areaSource(level), "source-layer": layer } as const;
  under.push(
    {
      id: "ground-edge",
      type: "line",
      ...coast,
      layout: { "line-join": "round" },
      // No wider than tiles reach beyond their edges, or their seams would show.
      paint: {
        "line-color": c.edge,
        "line-width": 8,
        "line-blur": 6,
        "line-opacity": 0.8,
      },
    },
    {
      id: "ground-land",
      type: "fill",
      ...coast,
      paint: { "fill-color": c.land },
    },
  );
  return { under, over: [] };
}

const background = (c: GroundColours): LayerSpecification => ({
  id: "ground-paper",
  type: "background",
  paint: { "background-color": c.paper },
});

/** Basemap layers that lie above the coloured areas; all others lie below. */
const OVER = /^(water|roads_|buildings)/;
/** Drawn by us (borders) or of no use beside data (runways, arrows, piers). */
const UNUSED = /^(boundaries|roads_(runway|taxiway|oneway|shields|pier)|background|landcover)/;

function basemapGround(theme: MapTheme): Ground {
  const c = GROUND[theme];
  const all = protomapsLayers(BASEMAP_SOURCE, flavour(theme))
    .filter((layer) => layer.type !== "symbol" && !UNUSED.test(layer.id))
    .map(
      (layer) =>
        ({
          ...(layer as LayerSpecification),
          id: `ground-${layer.id}`,
        }) as LayerSpecification,
    );
  const isOver = (layer: LayerSpecification) => OVER.test(layer.id.slice("ground-".length));
  return {
    under: [background(c), ...all.filter((layer) => !isOver(layer))],
    over: all.filter(isOver).map((layer) => softened(layer)),
  };
}

/** Streets and buildings over data: present, and quieter than the data they lie on. */
function softened(layer: LayerSpecification): LayerSpecification {
  const id = layer.id;
  if (layer.type === "line" && id.includes("roads_")) {
    const casing = id.includes("casing");
    const opacity = casing
      ? ["interpolate", ["linear"], ["zoom"], 9, 0, 12, 0.35]
      : ["interpolate", ["linear"], ["zoom"], 6, 0.35, 10, 0.55, 14, /minor|other/.test(id) ? 0.4 : 0.8];
    return {
      ...layer,
      paint: { ...layer.paint, "line-opacity": opacity },
    } as LayerSpecification;
  }
  if (layer.type === "fill" && id.includes("buildings"))
    return {
      ...layer,
      paint: {
        ...layer.paint,
        "fill-opacity": ["interpolate", ["linear"], ["zoom"], 13, 0, 15, 0.35],
      },
    } as LayerSpecification;
  return layer;
}

/** Our colours in the names @protomaps/basemaps gives its own. */
function flavour(theme: MapTheme): Flavor {
  const c = GROUND[theme];
  const roads = {
    other: c.road,
    minor_service: c.road,
    minor_a: c.road,
    minor_b: c.road,
    link: c.road,
  };
  const casings = {
    minor_service_casing: c.roadCasing,
    minor_casing: c.roadCasing,
    link_casing: c.roadCasing,
  };
  const wayCasings = {
    major_casing_late: c.roadCasing,
    highway_casing_late: c.roadCasing,
    major_casing_early: c.roadCasing,
    highway_casing_early: c.roadCasing,
  };
  const structures = (kind: "tunnel" | "bridges") => ({
    [`${kind}_other_casing`]: c.roadCasing,
    [`${kind}_minor_casing`]: c.roadCasing,
    [`${kind}_link_casing`]: c.roadCasing,
    [`${kind}_major_casing`]: c.roadCasing,
    [`${kind}_highway_casing`]: c.roadCasing,
    [`${kind}_other`]: c.road,
    [`${kind}_minor`]: c.road,
    [`${kind}_link`]: c.road,
    [`${kind}_major`]: c.road,
    [`${kind}_highway`]: c.road,
  });
  return {
    background: c.paper,
    earth: c.land,
    park_a: c.green,
    park_b: c.green,
    wood_a: c.green,
    wood_b: c.green,
    scrub_a: c.green,
    scrub_b: c.green,
    zoo: c.green,
    hospital: c.built,
    industrial: c.built,
    school: c.built,
    pedestrian: c.built,
    military: c.built,
    aerodrome: c.built,
    runway: c.built,
    sand: c.built,
    beach: c.built,
    glacier: c.land,
    water: c.water,
    pier: c.built,
    buildings: c.building,
    railway: c.rail,
    boundaries: c.districtLine,
    ...roads,
    major: c.road,
    highway: c.road,
    ...casings,
    ...wayCasings,
    ...structures("tunnel"),
    ...structures("bridges"),
  } as Partial<Flavor> as Flavor; // the colours of its labels, which we do not draw, are left out
}
