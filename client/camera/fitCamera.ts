import type { Bounds } from "../../geodata/pack/manifest.ts";
import { fitZoom } from "../level/levelForZoom.ts";
import type { Camera } from "../view.ts";

/** Pixels that panels cover at each edge of the window. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

const MARGIN = 28;

/** The camera that shows all of some bounds in what panels leave of a window. */
export function fitCamera(bounds: Bounds, width: number, height: number, padding: Padding): Camera {
  const { top, right, bottom, left } = padding;
  const roomX = Math.max(width - left - right - 2 * MARGIN, 120);
  const roomY = Math.max(height - top - bottom - 2 * MARGIN, 120);
  const zoom = Math.min(Math.max(fitZoom(bounds, roomX, roomY), 0), 14);
  const [west, south, east, north] = bounds;
  const world = 512 * 2 ** zoom;
  const lon = (west + east) / 2 - ((left - right) / 2) * (360 / world);
  const y = (mercator(south) + mercator(north)) / 2 + (top - bottom) / 2 / world;
  return { lon, lat: latitude(y), zoom };
}

/** Latitude to Web Mercator's 0–1, south to north. */
const mercator = (lat: number) =>
  0.5 + Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);

const latitude = (y: number) => (Math.atan(Math.exp((y - 0.5) * 2 * Math.PI)) * 360) / Math.PI - 90;
