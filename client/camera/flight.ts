import { create } from "zustand";
import type { Bounds } from "../../geodata/pack/manifest.ts";

/** The last request to bring something into view; a new key is a new request. */
export const useFlight = create<{
  fit: { bounds: Bounds; key: string } | undefined;
}>(() => ({
  fit: undefined,
}));

let flights = 0;

export function flyTo(bounds: Bounds): void {
  flights++;
  useFlight.setState({ fit: { bounds, key: String(flights) } });
}

/** About a kilometre and a half round a point, for what has a place and no extent. */
export function roundPoint(lon: number, lat: number): Bounds {
  return [lon - 0.012, lat - 0.007, lon + 0.012, lat + 0.007];
}
