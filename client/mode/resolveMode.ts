import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import type { Wanted } from "../shown/resolveView.ts";
import type { Mode, View } from "../view.ts";
import { inTimeOrder } from "./changeMapped.ts";

/** What the map is to show of a measure, with every choice made that the view leaves open. */
export type WantedMode = { kind: "values" } | { kind: "change"; from: string; to: string };

/** A mode as a reader is offered it; `why` it cannot be had, where that is worth a word. */
export interface ModeChoice {
  mode: Mode;
  why?: string;
}

/** The modes that make sense for a measure at a level and period. */
export function modeChoices(_manifest: Manifest, { indicator, series }: Wanted): ModeChoice[] {
  const choices: ModeChoice[] = [];
  if (periodsOf({ indicator, series }).length > 1 && !tellsChange(indicator))
    choices.push({ mode: "change" });
  return choices;
}

/** A mode that cannot be had gives way to the values. */
export function resolveMode(
  manifest: Manifest,
  wanted: Wanted,
  view: Pick<View, "mode" | "from" | "with">,
): WantedMode {
  const choice = modeChoices(manifest, wanted).find(({ mode }) => mode === view.mode);
  if (!choice || choice.why) return { kind: "values" };
  switch (choice.mode) {
    case "change":
      return { kind: "change", ...changePeriods(wanted, view.from) };
    default:
      return { kind: "values" };
  }
}

/** The periods that have figures at the level wanted, oldest first. */
export function periodsOf({ indicator, series }: Pick<Wanted, "indicator" | "series">): string[] {
  return indicator.periods.map(({ id }) => id).filter((id) => series.columns[id]);
}

/** The earlier period asked for where there is one, else the first; at the first itself, the one after. */
function changePeriods(wanted: Wanted, asked: string | undefined): { from: string; to: string } {
  const { indicator, period } = wanted;
  const others = periodsOf(wanted).filter((id) => id !== period);
  const other = others.find((id) => id === asked) ?? others[0]!;
  return inTimeOrder(indicator, other, period);
}

/** A measure of change has no change of its own to show: nobody could read it. */
function tellsChange({ unit }: Pick<PackIndicator, "unit">): boolean {
  return unit.words.includes("(below 0:");
}
