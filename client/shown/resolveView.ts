import type { AreaLevel } from "../../geodata/area.ts";
import type { Manifest, PackIndicator, PackSeries } from "../../geodata/pack/manifest.ts";
import { levelForZoom, type Turns } from "../level/levelForZoom.ts";
import type { View } from "../view.ts";

/** What a view asks of a pack: every choice the view leaves open is made, and what the pack lacks is replaced. */
export interface Wanted {
  indicator: PackIndicator;
  series: PackSeries;
  level: AreaLevel;
  period: string;
  /** Set when the level pinned is one that the indicator is not known at. */
  unpinned?: AreaLevel;
}

const FIRST_CHOICES = ["index-of-multiple-deprivation", "imd-score", "index-of-multiple-deprivation-score"];

/** The measure a reader sees first: overall deprivation where the pack has it, else the pack's first. */
export function firstIndicator(manifest: Manifest): PackIndicator | undefined {
  const drawable = manifest.indicators.filter((i) => i.series.length > 0);
  return (
    FIRST_CHOICES.map((id) => drawable.find((i) => i.id === id)).find(Boolean) ??
    drawable.find((i) => i.determinant === "deprivation") ??
    drawable[0]
  );
}

/** `before` is the level last shown. Throws for a pack without a single series. */
export function resolveView(
  manifest: Manifest,
  view: Pick<View, "indicator" | "level" | "period">,
  zoom: number,
  turns: Turns,
  before?: AreaLevel,
): Wanted {
  const indicator =
    manifest.indicators.find((i) => i.id === view.indicator && i.series.length > 0) ??
    firstIndicator(manifest);
  if (!indicator) throw new Error("a pack must hold at least one measure, got none");
  const known = indicator.series.map((s) => s.level);
  const pinned = view.level !== "auto" && known.includes(view.level) ? view.level : undefined;
  const level = pinned ?? levelForZoom(zoom, known, turns, before);
  const series = indicator.series.find((s) => s.level === level);
  if (!series || !level) throw new Error(`a measure must be known at some level, got ${indicator.id}`);
  const wanted = {
    indicator,
    series,
    level,
    period: periodOf(indicator, series, view.period),
  };
  return view.level !== "auto" && !pinned ? { ...wanted, unpinned: view.level } : wanted;
}

/** The period asked for when the indicator has it, else the latest that this level has a column for. */
function periodOf(indicator: PackIndicator, series: PackSeries, asked: string | undefined): string {
  const ids = indicator.periods.map((p) => p.id);
  if (asked !== undefined && ids.includes(asked)) return asked;
  return ids.findLast((id) => series.columns[id]) ?? ids.at(-1)!;
}
