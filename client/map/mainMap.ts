import type { Map as MapLibreMap } from "maplibre-gl";
import { create } from "zustand";

/** The live map that the reader moves, for another to follow. */
export const useMainMap = create<{ map: MapLibreMap | undefined }>(() => ({ map: undefined }));

/** Returns what ends it. */
export function offerMainMap(map: MapLibreMap): () => void {
  useMainMap.setState({ map });
  return () => {
    if (useMainMap.getState().map === map) useMainMap.setState({ map: undefined });
  };
}
