import { GROUND, type MapTheme } from "../theme/colours.ts";

/** The faces whose glyphs lie under /glyphs, made by scripts/glyphs.ts. */
export const LABEL_FONTS = {
  regular: "Atkinson-Hyperlegible-Next-Regular",
  semibold: "Atkinson-Hyperlegible-Next-SemiBold",
  italic: "Atkinson-Hyperlegible-Next-Italic",
} as const;

/** What all names on the map have in common. */
export const LABEL_SETTING = {
  "text-max-width": 8,
  "text-line-height": 1.1,
  "text-padding": 6,
} as const;

/**
 * Halos by theme: white letters among bright classes smudge unless a band of night lies about them, without a soft edge.
 * MapLibre draws none wider than a quarter of the letters' size.
 */
const HALO: Record<MapTheme, { width: number; blur: number }> = {
  light: { width: 1.8, blur: 0.2 },
  dark: { width: 2.4, blur: 0 },
};

export function halo(theme: MapTheme) {
  return {
    "text-halo-color": GROUND[theme].halo,
    "text-halo-width": HALO[theme].width,
    "text-halo-blur": HALO[theme].blur,
  } as const;
}

/** The face of small names: thin white strokes drown in a halo, dark ones do not. */
export const SMALL_FACE: Record<MapTheme, string> = {
  light: LABEL_FONTS.regular,
  dark: LABEL_FONTS.semibold,
};
