import type { PackIndicator, PackSeries } from "../../geodata/pack/manifest.ts";
import { BESIDE, CLUSTERS, DIVERGING, HATCH, type MapTheme, SEQUENTIAL } from "../theme/colours.ts";

const MOST_CLASSES = 7;
const MOST_A_SIDE = 4;

/**
 * One colour for each class of a series, lowest class first: `series.breaks.length + 1` of them. Map and legend both
 * take their colours from here. A series with classes (at most four) on either side of zero is two-sided: for an indicator
 * with a polarity warm is worse and blue is better; without one, warm is higher. The class that holds zero is neutral.
 * Throws when there are more than seven classes.
 */
export function classColours(
  indicator: Pick<PackIndicator, "polarity">,
  series: Pick<PackSeries, "breaks" | "extent">,
  theme: MapTheme,
): readonly string[] {
  const sides = sidesOfZero(series);
  return sides ? twoSided(sides, indicator.polarity, theme) : oneSided(series.breaks.length + 1, theme);
}

/** True when colours run two ways from zero. */
export function isTwoSided(series: Pick<PackSeries, "breaks" | "extent">): boolean {
  return sidesOfZero(series) !== undefined;
}

/** A CSS background that draws the hatch of areas without a number as the map does. */
export function hatchBackground(kind: "suppressed" | "missing", theme: MapTheme): string {
  const { ground, line } = HATCH[theme][kind];
  return kind === "suppressed"
    ? `repeating-linear-gradient(135deg, ${line} 0 1.25px, ${ground} 1.25px 5.66px)`
    : `radial-gradient(circle at 2px 2px, ${line} 0 0.9px, transparent 1.4px) 0 0 / 8px 8px, radial-gradient(circle at 6px 6px, ${line} 0 0.9px, ${ground} 1.4px) 0 0 / 8px 8px`;
}

/**
 * Every colour any series of a theme can take. Areas carry the index of their colour in this list as feature-state, so
 * the fill's expression stays the same for all indicators and a change of indicator never rebuilds a tile.
 */
export function paletteSlots(theme: MapTheme): readonly string[] {
  return SLOTS[theme];
}

const SLOTS: Record<MapTheme, readonly string[]> = {
  light: everyColour("light"),
  dark: everyColour("dark"),
};

function everyColour(theme: MapTheme): string[] {
  const { middle, warm, cool } = DIVERGING[theme];
  const lists = [SEQUENTIAL[theme], warm, cool].flatMap((table) => Object.values(table));
  return [...new Set([middle, ...lists.flat(), ...BESIDE[theme], ...CLUSTERS[theme]])];
}

function oneSided(classes: number, theme: MapTheme): readonly string[] {
  const colours = SEQUENTIAL[theme][classes];
  if (!colours) throw new Error(`a series must have 1 to ${MOST_CLASSES} classes, got ${classes}`);
  return colours;
}

interface Sides {
  below: number;
  middle: 0 | 1;
  above: number;
}

function sidesOfZero({ breaks, extent }: Pick<PackSeries, "breaks" | "extent">): Sides | undefined {
  if (!(extent[0] < 0 && extent[1] > 0)) return undefined;
  const negative = breaks.filter((limit) => limit < 0).length;
  const positive = breaks.filter((limit) => limit > 0).length;
  const sides: Sides = breaks.includes(0)
    ? { below: negative + 1, middle: 0, above: positive + 1 }
    : { below: negative, middle: 1, above: positive };
  // With all classes but the middle on one side there is nothing to set against each other.
  if (sides.below === 0 || sides.above === 0) return undefined;
  return Math.max(sides.below, sides.above) <= MOST_A_SIDE ? sides : undefined;
}

function twoSided({ below, middle, above }: Sides, polarity: PackIndicator["polarity"], theme: MapTheme) {
  const longer = Math.max(below, above);
  const { warm, cool, middle: neutral } = DIVERGING[theme];
  const [low, high] = polarity === "lower-is-worse" ? [warm, cool] : [cool, warm];
  const down = (low[longer] ?? []).slice(0, below).reverse();
  const up = (high[longer] ?? []).slice(0, above);
  return [...down, ...(middle ? [neutral] : []), ...up];
}
