import { create } from "zustand";
import type { AreaHit } from "../map/areaHit.ts";

/** The moment, not the view: what is under the pointer is in no link. */
export const useHover = create<{ hit: AreaHit | undefined }>(() => ({
  hit: undefined,
}));

export function hover(hit: AreaHit | undefined): void {
  useHover.setState({ hit });
}
