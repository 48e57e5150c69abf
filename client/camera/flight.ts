import { create } from "zustand";
import type { Bounds } from "../../geodata/pack/manifest.ts";

interface Flight {
  /** The last request to bring something into view; a new key is a new request. */
  fit?: { bounds: Bounds; key: string };
  /** The area to bring into view once it is known where it lies. */
  area?: string;
}

export const useFlight = create<Flight>(() => ({}));

let flights = 0;

export function flyTo(bounds: Bounds): void {
  flights++;
  useFlight.setState({ fit: { bounds, key: String(flights) }, area: undefined });
}

/** Brings an area into view once its profile tells where it lies. */
export function flyToArea(code: string): void {
  useFlight.setState({ area: code });
}

/** About a kilometre and a half round a point, for what has a place and no extent. */
export function roundPoint(lon: number, lat: number): Bounds {
  return [lon - 0.012, lat - 0.007, lon + 0.012, lat + 0.007];
}
