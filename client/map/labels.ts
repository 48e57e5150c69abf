import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { AreaLevel } from "../../geodata/area.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { GROUND, type MapTheme } from "../theme/colours.ts";
import { LABEL_SOURCE } from "./sources.ts";

/** The faces whose glyphs lie under /glyphs, made by scripts/glyphs.ts. */
export const LABEL_FONTS = {
  regular: "Atkinson-Hyperlegible-Next-Regular",
  semibold: "Atkinson-Hyperlegible-Next-SemiBold",
  italic: "Atkinson-Hyperlegible-Next-Italic",
} as const;

export interface LabelOptions {
  manifest: Pick<Manifest, "labels" | "levels">;
  level: AreaLevel;
  theme: MapTheme;
}

/** Which areas are named, and from which zoom to which: a neighbourhood's number is not a name anyone knows. */
const NAMED: Record<AreaLevel, { min: number; max: number } | undefined> = {
  lsoa: undefined,
  msoa: { min: 11, max: 24 },
  ward: { min: 10.5, max: 24 },
  lad: { min: 7.6, max: 24 },
  sicbl: { min: 8.2, max: 24 },
  icb: { min: 6.2, max: 24 },
  region: { min: 4.5, max: 8 },
  country: undefined,
};

/**
 * Names on the map from the pack's label points: districts in spaced capitals between country and town scale, the areas
 * of the level shown where their names say something, and places by rank. Points come one to a name, so nothing repeats.
 */
export function labelLayers({ manifest, level, theme }: LabelOptions): LayerSpecification[] {
  if (!manifest.labels) return [];
  const layers: LayerSpecification[] = placeLayers(theme);
  if (level === "lsoa" || level === "msoa" || level === "ward") layers.unshift(districtCapitals(theme));
  const named = NAMED[level];
  if (named) layers.push(areaNames(level, named, theme));
  return layers;
}

const quiet = {
  "text-max-width": 8,
  "text-line-height": 1.1,
  "text-padding": 6,
} as const;

function halo(theme: MapTheme) {
  return { "text-halo-color": GROUND[theme].halo, "text-halo-width": 1.7, "text-halo-blur": 0.3 } as const;
}

function districtCapitals(theme: MapTheme): LayerSpecification {
  return {
    id: "label-districts",
    type: "symbol",
    source: LABEL_SOURCE,
    "source-layer": "label-lad",
    minzoom: 8,
    maxzoom: 12.5,
    layout: {
      ...quiet,
      "text-field": ["upcase", ["get", "name"]],
      "text-font": [LABEL_FONTS.semibold],
      "text-size": ["interpolate", ["linear"], ["zoom"], 8, 10.5, 12, 14],
      "text-letter-spacing": 0.16,
      "text-max-width": 9,
      "symbol-sort-key": ["get", "rank"],
      "text-padding": 14,
    },
    paint: {
      "text-color": GROUND[theme].ink,
      ...halo(theme),
      "text-opacity": ["interpolate", ["linear"], ["zoom"], 11.5, 0.9, 12.5, 0],
    },
  };
}

function areaNames(
  level: AreaLevel,
  { min, max }: { min: number; max: number },
  theme: MapTheme,
): LayerSpecification {
  return {
    id: "label-areas",
    type: "symbol",
    source: LABEL_SOURCE,
    "source-layer": `label-${level}`,
    minzoom: min,
    maxzoom: max,
    layout: {
      ...quiet,
      "text-field": ["get", "name"],
      "text-font": [LABEL_FONTS.semibold],
      "text-size": ["interpolate", ["linear"], ["zoom"], min, 11.5, min + 4, 15],
      "symbol-sort-key": ["get", "rank"],
    },
    paint: { "text-color": GROUND[theme].ink, ...halo(theme) },
  };
}

/** Sizes of places at zoom 5, 9 and 13 by rank: 1 is a city, 5 a hamlet or a part of a town. */
const PLACE_SIZES: [rank: number, at5: number, at9: number, at13: number][] = [
  [1, 12.5, 17, 22],
  [2, 11.5, 14.5, 19],
  [3, 10.5, 12.5, 16],
  [4, 10, 11, 14],
];
const SMALLEST: [number, number, number] = [10, 10.5, 12.5];

function placeLayers(theme: MapTheme): LayerSpecification[] {
  const c = GROUND[theme];
  const sizeAt = (which: 0 | 1 | 2): ExpressionSpecification =>
    [
      "match",
      ["get", "rank"],
      ...PLACE_SIZES.flatMap(([rank, ...sizes]) => [rank, sizes[which]]),
      SMALLEST[which],
    ] as unknown as ExpressionSpecification;
  return [
    {
      id: "label-places",
      type: "symbol",
      source: LABEL_SOURCE,
      "source-layer": "place",
      filter: [
        "<=",
        ["get", "rank"],
        ["step", ["zoom"], 1, 6, 2, 7.5, 3, 9.5, 4, 11.5, 9],
      ] as ExpressionSpecification,
      layout: {
        ...quiet,
        "text-field": ["get", "name"],
        "text-font": [
          "case",
          ["<=", ["get", "rank"], 2],
          ["literal", [LABEL_FONTS.semibold]],
          ["literal", [LABEL_FONTS.regular]],
        ],
        "text-size": [
          "interpolate",
          ["linear"],
          ["zoom"],
          5,
          sizeAt(0),
          9,
          sizeAt(1),
          13,
          sizeAt(2),
        ] as unknown as ExpressionSpecification,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: {
        "text-color": ["case", ["<=", ["get", "rank"], 3], c.ink, c.softInk],
        ...halo(theme),
      },
    },
  ];
}
