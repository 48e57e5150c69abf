import { create } from "zustand";
import type { AreaLevel } from "../geodata/area.ts";
import {
  type Camera,
  type Cell,
  EMPTY_VIEW,
  type Mode,
  type Page,
  type View,
  viewFromUrl,
  viewToUrl,
} from "./view.ts";

/** The view: all that a shared link restores, mirrored in the address. */
export const useView = create<View>(() =>
  typeof location === "undefined" ? EMPTY_VIEW : viewFromUrl(location.search),
);

/** Each change a reader would want to go back from is a step in the history; moving the map is not. */
function change(step: "push" | "replace", part: Partial<View>): void {
  useView.setState(part);
  if (typeof history === "undefined") return;
  const url = location.pathname + viewToUrl(useView.getState());
  if (url === location.pathname + location.search) return;
  if (step === "push") history.pushState(null, "", url);
  else history.replaceState(null, "", url);
}

export function chooseIndicator(indicator: string): void {
  if (useView.getState().indicator !== indicator) {
    change("push", { indicator, period: undefined, from: undefined, cell: undefined });
  }
}

/** Puts the same measure of others on the map; the period stays where it can. */
export function chooseBreakdown(indicator: string): void {
  if (useView.getState().indicator !== indicator) change("push", { indicator });
}

/** Shows something else of the measure than its values, or its values again; what belonged to the mode before goes with it. */
export function showMode(mode: Mode | undefined): void {
  const before = useView.getState();
  if (before.mode !== mode)
    change("push", {
      mode,
      from: undefined,
      with: mode === "with" || mode === "swipe" ? before.with : undefined,
      cell: undefined,
    });
}

/** The two periods of a change, earlier first. */
export function chooseChange(from: string, period: string): void {
  change("replace", { from, period });
}

export function chooseWith(indicator: string): void {
  if (useView.getState().with !== indicator) change("push", { with: indicator, cell: undefined });
}

/** Puts another period of the measure, or another measure, on the left of the map. */
export function chooseLeft(left: { from: string } | { with: string }): void {
  change("push", { from: undefined, with: undefined, ...left });
}

/** Leaves colour to the areas of one cell of two measures; the same cell again, or none, gives it back to all. */
export function pickCell(cell: Cell | undefined): void {
  change("replace", { cell: useView.getState().cell === cell ? undefined : cell });
}

/** Playing through the periods is one step of the history, not one a period. */
export function choosePeriod(period: string | undefined): void {
  change("replace", { period });
}

/** Back to the map from a page, with the values of a period on it; `level` where the map's own has none for it. */
export function showPeriod(period: string, level?: AreaLevel): void {
  change("replace", {
    period,
    page: undefined,
    mode: undefined,
    from: undefined,
    with: undefined,
    cell: undefined,
    ...(level && { level }),
  });
}

export function pinLevel(level: AreaLevel | "auto"): void {
  change("push", { level });
}

/** Selects an area, or none. The compared area stays until it is the one selected or nothing is. */
export function selectArea(area: string | undefined): void {
  const { area: before, compare } = useView.getState();
  if (area === before) return;
  change("push", {
    area,
    compare: area === undefined || area === compare ? undefined : compare,
  });
}

/** Shows an area of the reader's own, or none, in the place of any other. */
export function showOwn(own: string | undefined): void {
  const { area, own: before } = useView.getState();
  if (own !== before || area) change("push", { own, area: undefined, compare: undefined });
}

export function nameOwn(ownName: string | undefined): void {
  change("replace", { ownName });
}

export function compareWith(compare: string | undefined): void {
  const { area } = useView.getState();
  if (compare !== area) change("push", { compare });
}

/** Whose figure the card of a network gives first. */
export function choosePeople(people: View["people"]): void {
  change("push", { people });
}

/** Exchanges the selected and the compared area. */
export function swapCompared(): void {
  const { area, compare } = useView.getState();
  if (area && compare) change("push", { area: compare, compare: area });
}

export function moveCamera(camera: Camera): void {
  change("replace", { camera });
}

export function openPage(page: Page | undefined): void {
  change(page ? "push" : "replace", { page });
}

/** Follows the browser's back and forward buttons. Returns what stops it. */
export function followHistory(): () => void {
  const restore = () => useView.setState(viewFromUrl(location.search));
  window.addEventListener("popstate", restore);
  return () => window.removeEventListener("popstate", restore);
}
