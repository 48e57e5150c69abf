import type { Padding } from "../camera/fitCamera.ts";

export interface Crop {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The part of a window that goes on paper, in pixels: all that panels leave of the map, and as much round it on either
 * side as brings it towards a given width to height.
 */
export function pictureCrop(width: number, height: number, padding: Padding, aspect: number): Crop {
  const { left, right, top, bottom } = padding;
  const [open, high] = [width - left - right, height - top - bottom];
  if (open <= 0 || high <= 0) return { x: 0, y: 0, width, height };
  const moreX = Math.max(0, Math.min((high * aspect - open) / 2, left, right));
  const moreY = Math.max(0, Math.min((open / aspect - high) / 2, top, bottom));
  return { x: left - moreX, y: top - moreY, width: open + 2 * moreX, height: high + 2 * moreY };
}
