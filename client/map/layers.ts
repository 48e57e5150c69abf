import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { AreaLevel } from "../../geodata/area.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { GROUND, type MapTheme } from "../theme/colours.ts";
import { NO_CLASS, type Unnumbered } from "./classes.ts";
import { paletteSlots } from "./palette.ts";
import { areaSource, outlineSource } from "./sources.ts";

export const fillLayer = (level: AreaLevel) => `areas-${level}-fill`;
export const HOVER_LAYER = "outline-hover";

/** Zoom at which the hairlines between areas of a level begin to show, and where they are fully drawn. */
const LINES_FROM: Record<AreaLevel, [number, number]> = {
  lsoa: [9, 11.5],
  msoa: [7.5, 10],
  ward: [7.5, 10],
  pcn: [7.5, 10],
  lad: [4, 6],
  pcon: [4, 6],
  utla: [4, 6],
  sicbl: [4, 6],
  icb: [4, 6],
  region: [3, 4],
  country: [3, 4],
};

export interface AreaLayersOptions {
  manifest: Manifest;
  level: AreaLevel;
  theme: MapTheme;
  unnumbered?: Unnumbered;
  /** False where no area takes a colour: nothing is chosen, or counts are drawn as circles. */
  filled?: boolean;
}

/**
 * The coloured areas of a level, and the hatches of those without a number in layers of their own, for `fill-pattern`
 * cannot follow feature-state but its opacity can; a filter by id would have every tile parsed again. Colours come from
 * feature-state `slot`, a place in `paletteSlots(theme)`, and hatches from `hatch`; areas without let the ground through.
 */
export function areaLayers({ manifest, level, theme, unnumbered }: AreaLayersOptions): LayerSpecification[] {
  const areas = areasOf(manifest, level, areaSource(level));
  if (!areas) return [];
  const hasBasemap = manifest.basemap !== undefined;
  const layers: LayerSpecification[] = [
    {
      id: fillLayer(level),
      type: "fill",
      ...areas,
      paint: { "fill-color": slotColour(theme), "fill-opacity": fillOpacity(1, hasBasemap) },
    },
  ];
  for (const kind of ["missing", "suppressed"] as const) {
    if (!unnumbered?.[kind].length) continue;
    layers.push({
      id: `areas-${level}-${kind}`,
      type: "fill",
      ...areas,
      paint: { "fill-pattern": `${kind}-${theme}`, "fill-opacity": fillOpacity(hatched(kind), hasBasemap) },
    });
  }
  return layers;
}

/** Hairlines between the areas of a level, and over them the stronger borders of the districts they lie in. */
export function borderLayers({
  manifest,
  level,
  theme,
  filled = true,
}: AreaLayersOptions): LayerSpecification[] {
  const c = GROUND[theme];
  const layers: LayerSpecification[] = [];
  const areas = areasOf(manifest, level, areaSource(level));
  const [from, full] = LINES_FROM[level];
  if (areas)
    layers.push({
      id: `areas-${level}-line`,
      type: "line",
      ...areas,
      minzoom: from,
      layout: { "line-join": "round" },
      paint: {
        "line-color": filled ? c.areaLine : c.bareLine,
        "line-opacity": ["interpolate", ["linear"], ["zoom"], from, 0, full, theme === "light" ? 0.75 : 0.6],
        "line-width": ["interpolate", ["linear"], ["zoom"], from, 0.4, full, 0.8, 15, 1.4],
      },
    });
  const districts = districtLevel(level);
  const border = districts && areasOf(manifest, districts, areaSource(districts));
  if (border) layers.push(...districtBorder(border, theme));
  return layers;
}

/** The level whose borders frame the areas of `level`, or undefined where none helps. */
export function districtLevel(level: AreaLevel): AreaLevel | undefined {
  if (level === "lsoa" || level === "msoa" || level === "ward") return "lad";
  if (level === "lad" || level === "sicbl") return "region";
  return undefined;
}

export interface Outlined {
  level: AreaLevel;
  index: number;
}

export interface OutlineOptions {
  manifest: Manifest;
  theme: MapTheme;
  selected?: Outlined;
  compared?: Outlined;
  hover?: Outlined;
}

/** Outlines of the area under the pointer (thin), the compared (dashed) and the selected one (heavy), each cased. */
export function outlineLayers({ manifest, theme, selected, compared, hover }: OutlineOptions) {
  const c = GROUND[theme];
  const layers: LayerSpecification[] = [];
  const line = (id: string, of: Outlined, color: string, width: number, dash?: number[]) => {
    const areas = areasOf(manifest, of.level, outlineSource(of.level));
    if (!areas) return;
    layers.push({
      id,
      type: "line",
      ...areas,
      filter: indexFilter(of.index),
      layout: { "line-join": "round", "line-cap": dash ? "butt" : "round" },
      paint: {
        "line-color": color,
        "line-width": ["interpolate", ["linear"], ["zoom"], 5, width * 0.7, 10, width, 16, width * 1.3],
        ...(dash && { "line-dasharray": dash }),
      },
    });
  };
  if (hover) {
    line(`${HOVER_LAYER}-casing`, hover, c.outlineCasing, 3.4);
    line(HOVER_LAYER, hover, c.outline, 1.5);
  }
  if (compared) {
    line("outline-compared-casing", compared, c.outlineCasing, 5.6);
    line("outline-compared", compared, c.compared, 3, [2.2, 1.2]);
  }
  if (selected) {
    line("outline-selected-casing", selected, c.outlineCasing, 6);
    line("outline-selected", selected, c.outline, 3);
  }
  return layers;
}

export const indexFilter = (index: number): FilterSpecification => ["==", ["id"], index];

/** How opaque the fills are over a basemap: at street zooms they thin, so that greens and places show where people know them. */
const AT_STREETS = { from: 10.5, to: 13.5, opacity: 0.85 };

/** The opacity of a fill, given what it is where nothing shows through: 1, or an expression that is 0 or 1. */
function fillOpacity<T extends number | ExpressionSpecification>(
  whole: T,
  hasBasemap: boolean,
): T | ExpressionSpecification {
  if (!hasBasemap) return whole;
  const { from, to, opacity } = AT_STREETS;
  return ["interpolate", ["linear"], ["zoom"], from, whole, to, ["*", opacity, whole]];
}

function hatched(kind: keyof Unnumbered): ExpressionSpecification {
  return ["case", ["==", ["feature-state", "hatch"], kind], 1, 0];
}

function slotColour(theme: MapTheme): ExpressionSpecification {
  const cases = paletteSlots(theme).flatMap((colour, slot) => [slot, colour]);
  return [
    "match",
    ["number", ["feature-state", "slot"], NO_CLASS],
    ...cases,
    "rgba(0,0,0,0)",
  ] as unknown as ExpressionSpecification;
}

function areasOf(manifest: Manifest, level: AreaLevel, source: string) {
  const found = manifest.levels.find((l) => l.level === level);
  return found && { source, "source-layer": found.tiles.layer };
}

function districtBorder(areas: { source: string; "source-layer": string }, theme: MapTheme) {
  const c = GROUND[theme];
  const layout = { "line-join": "round", "line-cap": "round" } as const;
  const layers: LayerSpecification[] = [
    {
      id: "districts-casing",
      type: "line",
      ...areas,
      layout,
      paint: {
        "line-color": c.districtCasing,
        "line-opacity": 0.75,
        "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.7, 8, 1.6, 12, 3.6],
      },
    },
    {
      id: "districts-line",
      type: "line",
      ...areas,
      layout,
      paint: {
        "line-color": c.districtLine,
        "line-opacity": ["interpolate", ["linear"], ["zoom"], 5, 0.35, 8, 0.55, 12, 0.75],
        "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.3, 8, 0.6, 12, 1.4],
      },
    },
  ];
  return layers;
}
