import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { AreaLevel } from "../../geodata/area.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { GROUND, type MapTheme } from "../theme/colours.ts";
import { BASEMAP_SOURCE, LABEL_SOURCE } from "./sources.ts";

/** The faces whose glyphs lie under /glyphs, made by scripts/glyphs.ts. */
export const LABEL_FONTS = {
  regular: "Atkinson-Hyperlegible-Next-Regular",
  semibold: "Atkinson-Hyperlegible-Next-SemiBold",
  italic: "Atkinson-Hyperlegible-Next-Italic",
} as const;

export interface LabelOptions {
  manifest: Pick<Manifest, "labels" | "basemap">;
  level: AreaLevel;
  theme: MapTheme;
}

/** Levels named in plain type, and from which zoom to which. Districts have capitals, neighbourhoods no names. */
const NAMED: Partial<Record<AreaLevel, { min: number; max: number }>> = {
  msoa: { min: 10.5, max: 24 },
  ward: { min: 10.5, max: 24 },
  sicbl: { min: 8.2, max: 24 },
  icb: { min: 6.2, max: 24 },
  region: { min: 4.5, max: 8 },
};

/** From which zoom to which districts are named, by the level shown. */
const DISTRICTS: Partial<Record<AreaLevel, { min: number; max: number }>> = {
  lsoa: { min: 8, max: 12.5 },
  msoa: { min: 8, max: 12.5 },
  ward: { min: 8, max: 12.5 },
  lad: { min: 7, max: 24 },
};

/**
 * Names on the map from the pack's label points: places by rank, districts in spaced capitals, and the areas of the
 * level shown where their names say something. Points come one to a name, so nothing repeats. Waters, islands and
 * streets are named where a basemap has them.
 */
export function labelLayers({ manifest, level, theme }: LabelOptions): LayerSpecification[] {
  const ground = manifest.basemap ? groundNames(theme) : [];
  if (!manifest.labels) return ground;
  const named = NAMED[level];
  const districts = DISTRICTS[level];
  // Where two names want one spot, MapLibre gives it to the layer further up.
  return [
    ...ground,
    placeNames("small", level, theme),
    ...(districts ? [districtCapitals(districts, theme)] : []),
    ...(named ? [areaNames(level, named, theme)] : []),
    placeNames("towns", level, theme),
  ];
}

interface Zooms {
  min: number;
  max: number;
}

const SETTING = {
  "text-max-width": 8,
  "text-line-height": 1.1,
  "text-padding": 6,
} as const;

function halo(theme: MapTheme) {
  return {
    "text-halo-color": GROUND[theme].halo,
    "text-halo-width": 1.7,
    "text-halo-blur": 0.3,
  } as const;
}

function districtCapitals({ min, max }: Zooms, theme: MapTheme): LayerSpecification {
  return {
    id: "label-districts",
    type: "symbol",
    source: LABEL_SOURCE,
    "source-layer": "label-lad",
    minzoom: min,
    maxzoom: max,
    layout: {
      ...SETTING,
      "text-field": ["upcase", ["get", "name"]],
      "text-font": [LABEL_FONTS.semibold],
      "text-size": ["interpolate", ["linear"], ["zoom"], 7, 9.5, 9, 11, 12, 14],
      "text-letter-spacing": 0.14,
      "text-max-width": 9,
      "text-padding": 12,
      "symbol-sort-key": ["get", "rank"],
    },
    paint: {
      "text-color": GROUND[theme].ink,
      ...halo(theme),
      "text-opacity": 0.9,
    },
  };
}

function areaNames(level: AreaLevel, { min, max }: Zooms, theme: MapTheme): LayerSpecification {
  return {
    id: "label-areas",
    type: "symbol",
    source: LABEL_SOURCE,
    "source-layer": `label-${level}`,
    minzoom: min,
    maxzoom: max,
    layout: {
      ...SETTING,
      "text-field": ["get", "name"],
      "text-font": [LABEL_FONTS.semibold],
      "text-size": ["interpolate", ["linear"], ["zoom"], min, 11.5, min + 4, 15],
      "symbol-sort-key": ["get", "rank"],
    },
    paint: { "text-color": GROUND[theme].ink, ...halo(theme) },
  };
}

/** Sizes of places at zooms 5, 9 and 13 by rank: 1 city, 2 large town, 3 town, 4 suburb or large village. */
const PLACE_SIZES: [rank: number, sizes: [number, number, number]][] = [
  [1, [12.5, 17, 22]],
  [2, [11.5, 14.5, 19]],
  [3, [10.5, 12.5, 16]],
  [4, [10, 11.5, 14]],
];
const SMALLEST = [10, 10.5, 12.5] as const;

/** The least important rank shown from each zoom on: the tiles hold more, which would crowd the map. */
const RANKS_FROM: ExpressionSpecification = ["step", ["zoom"], 1, 6, 2, 8, 3, 10, 4, 11, 5, 13, 6];

/** The last rank of places whose names go before those of areas. */
const LAST_TOWN = 3;

function placeNames(which: "towns" | "small", level: AreaLevel, theme: MapTheme): LayerSpecification {
  const c = GROUND[theme];
  const rank: ExpressionSpecification = ["get", "rank"];
  const size = (at: 0 | 1 | 2) => [
    "match",
    rank,
    ...PLACE_SIZES.flatMap(([of, sizes]) => [of, sizes[at]]),
    SMALLEST[at],
  ];
  return {
    id: `label-${which}`,
    type: "symbol",
    source: LABEL_SOURCE,
    "source-layer": "place",
    filter: [
      "all",
      [which === "towns" ? "<=" : ">", rank, LAST_TOWN],
      ["<=", rank, RANKS_FROM],
      ...notNamedTwice(level),
    ] as ExpressionSpecification,
    layout: {
      ...SETTING,
      "text-field": ["get", "name"],
      "text-font": [
        "case",
        ["<=", rank, 2],
        ["literal", [LABEL_FONTS.semibold]],
        ["literal", [LABEL_FONTS.regular]],
      ],
      "text-size": [
        "interpolate",
        ["linear"],
        ["zoom"],
        ...[5, size(0), 9, size(1), 13, size(2)],
      ] as unknown as ExpressionSpecification,
      "symbol-sort-key": rank,
    },
    paint: {
      "text-color": ["case", ["<=", rank, 3], c.ink, c.softInk],
      ...halo(theme),
    },
  };
}

/** Districts and wards that stand in for places give way where the map names them as areas. */
function notNamedTwice(level: AreaLevel): ExpressionSpecification[] {
  const rules: ExpressionSpecification[] = [];
  const districts = DISTRICTS[level];
  if (districts)
    rules.push([
      "any",
      ["!=", ["get", "kind"], "district"],
      ["<", ["zoom"], districts.min],
      [">=", ["zoom"], districts.max],
    ]);
  if (level === "ward") rules.push(["!=", ["get", "kind"], "ward"]);
  return rules;
}

/** Water and islands in italics, streets along their line once a reader is close enough to walk them. */
function groundNames(theme: MapTheme): LayerSpecification[] {
  const c = GROUND[theme];
  const source = BASEMAP_SOURCE;
  const kind: ExpressionSpecification = ["get", "kind"];
  const layout = { ...SETTING, "text-field": ["get", "name"] as ExpressionSpecification };
  const italic = { "text-font": [LABEL_FONTS.italic], "text-letter-spacing": 0.06 };
  const onWater = { "text-color": c.waterInk, "text-halo-color": c.water, "text-halo-width": 1.2 };
  const isPoint: ExpressionSpecification = ["==", ["geometry-type"], "Point"];
  return [
    {
      id: "label-streets",
      type: "symbol",
      source,
      "source-layer": "roads",
      minzoom: 13,
      filter: [
        "any",
        ["in", kind, ["literal", ["highway", "major_road"]]],
        ["all", ["==", kind, "minor_road"], [">=", ["zoom"], 15]],
      ],
      layout: {
        ...layout,
        "symbol-placement": "line",
        "text-font": [LABEL_FONTS.regular],
        "text-size": 11.5,
      },
      paint: { "text-color": c.softInk, ...halo(theme) },
    },
    {
      id: "label-rivers",
      type: "symbol",
      source,
      "source-layer": "water",
      minzoom: 11,
      filter: ["all", ["!", isPoint], ["in", kind, ["literal", ["river", "stream", "canal"]]]],
      layout: {
        ...layout,
        ...italic,
        "symbol-placement": "line",
        "text-size": 11.5,
        "text-letter-spacing": 0.14,
      },
      paint: onWater,
    },
    {
      id: "label-islands",
      type: "symbol",
      source,
      "source-layer": "earth",
      minzoom: 9,
      filter: ["all", isPoint, ["==", kind, "island"]],
      layout: { ...layout, ...italic, "text-size": 11.5 },
      paint: { "text-color": c.softInk, ...halo(theme) },
    },
    {
      id: "label-water",
      type: "symbol",
      source,
      "source-layer": "water",
      filter: isPoint,
      layout: { ...layout, ...italic, "text-size": ["interpolate", ["linear"], ["zoom"], 6, 12, 12, 14] },
      paint: onWater,
    },
  ];
}
