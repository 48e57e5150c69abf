import type { Map as MapLibreMap } from "maplibre-gl";

export interface MapPicture {
  canvas: HTMLCanvasElement;
  /** The scale bar: its length in CSS pixels, and what it says. */
  bar?: { width: number; words: string };
}

let shown: MapLibreMap | undefined;

/** Lets the map be taken as a picture. Returns what ends it. */
export function offerPicture(map: MapLibreMap): () => void {
  shown = map;
  return () => {
    if (shown === map) shown = undefined;
  };
}

/**
 * The map as it is now, undefined without one. What WebGL has drawn is gone once the browser has shown it, so the map is
 * drawn anew, and the canvas must be copied before the caller returns.
 */
export function takePicture(): MapPicture | undefined {
  if (!shown) return undefined;
  shown.redraw();
  const bar = shown.getContainer().querySelector<HTMLElement>(".maplibregl-ctrl-scale");
  return {
    canvas: shown.getCanvas(),
    bar: bar ? { width: Number.parseFloat(bar.style.width), words: bar.textContent } : undefined,
  };
}
