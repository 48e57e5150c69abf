import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { AreaLevel } from "../../geodata/area.ts";
import {
  AREA_FIRST,
  isOneOf,
  namedAs,
  OWNERS,
  type Owner,
  ownedBy,
} from "../../geodata/labels/labelFields.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { GROUND, type MapTheme } from "../theme/colours.ts";
import { groundNames } from "./groundNames.ts";
import { halo, LABEL_FONTS, LABEL_SETTING, SMALL_FACE } from "./labelType.ts";
import type { Outlined } from "./layers.ts";
import { LABEL_SOURCE } from "./sources.ts";

export interface LabelOptions {
  manifest: Pick<Manifest, "labels" | "basemap">;
  level: AreaLevel;
  theme: MapTheme;
  /** The area whose own places are named at every zoom. */
  selected?: Outlined;
}

/** Levels named in plain type, and from which zoom to which. Districts have capitals, neighbourhoods no names. */
const NAMED: Partial<Record<AreaLevel, { min: number; max: number }>> = {
  msoa: { min: 10.5, max: 24 },
  ward: { min: 10.5, max: 24 },
  sicbl: { min: 8.2, max: 24 },
  pcn: { min: 9.5, max: 24 },
  pcon: { min: 8.2, max: 24 },
  utla: { min: 6.5, max: 24 },
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
 * level shown where their names say something. Points come one to a name, and of a place and an area of one name one is
 * drawn, so nothing repeats. The first places of the selected area go before all others. Waters, islands and streets are
 * named where a basemap has them.
 */
export function labelLayers({ manifest, level, theme, selected }: LabelOptions): LayerSpecification[] {
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
    ...(selected && isOneOf(OWNERS, selected.level)
      ? [ownPlaces(selected.level, selected.index, level, theme)]
      : []),
  ];
}

interface Zooms {
  min: number;
  max: number;
}

function districtCapitals({ min, max }: Zooms, theme: MapTheme): LayerSpecification {
  return {
    id: "label-districts",
    type: "symbol",
    source: LABEL_SOURCE,
    "source-layer": "label-lad",
    minzoom: min,
    maxzoom: max,
    filter: UNLESS_ITS_PLACE_IS,
    layout: {
      ...LABEL_SETTING,
      "text-field": ["upcase", ["get", "name"]],
      "text-font": [LABEL_FONTS.semibold],
      "text-size": ["interpolate", ["linear"], ["zoom"], 7, 10, 9, 11, 12, 14],
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
    filter: UNLESS_ITS_PLACE_IS,
    layout: {
      ...LABEL_SETTING,
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
  [3, [11, 12.5, 16]],
  [4, [11, 12, 14]],
];
const SMALLEST = [11, 11.5, 12.5] as const;

/** The least important rank shown from each zoom on: the tiles hold more, which would crowd the map. */
const RANKS_FROM: ExpressionSpecification = ["step", ["zoom"], 1, 6, 2, 8, 3, 10, 4, 11, 5, 13, 6];

/** Areas give way to the place of their name, which lies in them (`place` is its rank), where that is shown. */
const UNLESS_ITS_PLACE_IS: ExpressionSpecification = [
  "any",
  ["!", ["has", "place"]],
  [">", ["get", "place"], RANKS_FROM],
];

/** The last rank of places whose names go before those of areas. */
const LAST_TOWN = 3;

function placeNames(which: "towns" | "small", level: AreaLevel, theme: MapTheme): LayerSpecification {
  const rules: ExpressionSpecification[] = [
    which === "towns" ? ["<=", RANK, LAST_TOWN] : [">", RANK, LAST_TOWN],
    ["<=", RANK, RANKS_FROM],
    ...notNamedTwice(level),
  ];
  return placeLayer(`label-${which}`, theme, rules, LAST_BOLD);
}

/** The first places of the selected area, whatever their rank; those drawn already lie under these and are left out. */
function ownPlaces(of: Owner, index: number, level: AreaLevel, theme: MapTheme): LayerSpecification {
  const rules: ExpressionSpecification[] = [["==", ["get", ownedBy(of)], index], ...notNamedTwice(level)];
  return placeLayer("label-own", theme, rules, SMALLEST_RANK);
}

const RANK: ExpressionSpecification = ["get", "rank"];

/** The last rank of places in bold; of a selected area's own all are. */
const LAST_BOLD = 2;
const SMALLEST_RANK = 6;

function placeLayer(
  id: string,
  theme: MapTheme,
  rules: ExpressionSpecification[],
  lastBold: number,
): LayerSpecification {
  const c = GROUND[theme];
  const size = (at: 0 | 1 | 2) => [
    "match",
    RANK,
    ...PLACE_SIZES.flatMap(([of, sizes]) => [of, sizes[at]]),
    SMALLEST[at],
  ];
  return {
    id,
    type: "symbol",
    source: LABEL_SOURCE,
    "source-layer": "place",
    filter: ["all", ...rules] as ExpressionSpecification,
    layout: {
      ...LABEL_SETTING,
      "text-field": ["get", "name"],
      "text-font": [
        "case",
        ["<=", RANK, lastBold],
        ["literal", [LABEL_FONTS.semibold]],
        ["literal", [SMALL_FACE[theme]]],
      ],
      "text-size": [
        "interpolate",
        ["linear"],
        ["zoom"],
        ...[5, size(0), 9, size(1), 13, size(2)],
      ] as unknown as ExpressionSpecification,
      "symbol-sort-key": ["get", "order"],
      // Seen from afar, where cities lie close the smaller's name moves to one side rather than go.
      "text-variable-anchor": [
        "step",
        ["zoom"],
        ["literal", ["center", "left", "right", "top", "bottom"]],
        7,
        ["literal", ["center"]],
      ],
      "text-padding": ["interpolate", ["linear"], ["zoom"], 6.5, 3, 8, 9],
    },
    paint: {
      "text-color": ["case", ["<=", RANK, Math.max(lastBold, LAST_TOWN)], c.ink, c.softInk],
      ...halo(theme),
    },
  };
}

/**
 * Districts and wards that stand in for places give way where the map names them as areas, and so does a place to the ward
 * or locality of its name.
 */
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
  const named = NAMED[level];
  if (named && isOneOf(AREA_FIRST, level))
    rules.push(["any", ["!", ["has", namedAs(level)]], ["<", ["zoom"], named.min]]);
  return rules;
}
