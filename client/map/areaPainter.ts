import type { Map as MapLibreMap } from "maplibre-gl";
import type { AreaLevel } from "../../geodata/area.ts";
import type { Column } from "../../geodata/pack/column.ts";
import type { Manifest, PackIndicator, PackSeries } from "../../geodata/pack/manifest.ts";
import type { MapTheme } from "../theme/colours.ts";
import {
  classOf,
  hatchChanges,
  NO_CLASS,
  setChanged,
  slotsOf,
  type Unnumbered,
  unnumbered,
} from "./classes.ts";
import { classColours, paletteSlots } from "./palette.ts";
import { areaSource } from "./sources.ts";

/** The values to show, with the key of the request they answer. */
export interface ShownColumn {
  key: string;
  column: Column;
  series: PackSeries;
  indicator: PackIndicator;
  period: string;
  shading?: Shading;
}

/** A class for every area (NO_CLASS for none) and the classes' colours, where they are not those of the values. */
export interface Shading {
  classes: Uint8Array;
  /** All of `paletteSlots(theme)`. */
  colours: (theme: MapTheme) => readonly string[];
}

/** What each level's areas show: a slot of the palette each, and which of them have no number. */
export interface PaintedLevel {
  key: string;
  slots: Uint8Array;
  unnumbered: Unnumbered;
}

/** The slots and hatches of a column. Counts fill no area: they are drawn as circles. */
export function paintOf(
  { key, column, series, indicator, shading }: ShownColumn,
  theme: MapTheme,
): PaintedLevel {
  const classes = shading?.classes ?? classOf(column, series.breaks);
  const colours = () => shading?.colours(theme) ?? classColours(indicator, series, theme);
  const slots =
    indicator.measure === "count"
      ? new Uint8Array(classes.length).fill(NO_CLASS)
      : slotsOf(classes, colours(), paletteSlots(theme));
  return { key: `${key} ${theme}`, slots, unnumbered: unnumbered(column) };
}

/** Gives the areas of a level on a live map the slots of `after`, touching only those that change. */
export function paintAreas(
  map: MapLibreMap,
  manifest: Manifest,
  level: AreaLevel,
  before: PaintedLevel | undefined,
  after: PaintedLevel | undefined,
): void {
  const source = areaSource(level);
  const sourceLayer = manifest.levels.find((l) => l.level === level)?.tiles.layer;
  if (!sourceLayer || !map.getSource(source)) return;
  if (!after) {
    if (before) map.removeFeatureState({ source, sourceLayer });
    return;
  }
  const hatches = hatchChanges(before?.unnumbered, after.unnumbered);
  for (const [id, hatch] of hatches) map.setFeatureState({ source, sourceLayer, id }, { hatch });
  setChanged(before?.slots, after.slots, (id, slot) =>
    map.setFeatureState({ source, sourceLayer, id }, { slot }),
  );
}
