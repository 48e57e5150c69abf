import type { Column } from "../../geodata/pack/column.ts";
import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import { whyNoClusters } from "../../geodata/statistics/whyNoClusters.ts";
import { firstIndicator, type Wanted } from "../shown/resolveView.ts";
import type { Mode, View } from "../view.ts";
import { inTimeOrder } from "./changeMapped.ts";
import { knownFigures } from "./clustersMapped.ts";

/** Of more periods than these, the age of evidence is sought in the latest alone. */
const MOST_PERIODS = 24;
const MISSING = 2;

/** What the map is to show of a measure, with every choice made that the view leaves open. */
export type WantedMode =
  | { kind: "values" }
  | { kind: "change"; from: string; to: string }
  | { kind: "certainty" }
  /** Latest first, the period wanted included. */
  | { kind: "age"; periods: string[] }
  | { kind: "clusters" }
  | { kind: "swipe"; other: PackIndicator; period: string }
  | { kind: "with"; other: PackIndicator; period: string };

/** A mode as a reader is offered it; `why` it cannot be had, where that is worth a word. */
export interface ModeChoice {
  mode: Mode;
  why?: string;
}

/** The modes that make sense for a measure at a level and period; `column` holds its figures once they are there. */
export function modeChoices(manifest: Manifest, wanted: Wanted, column?: Column): ModeChoice[] {
  const { indicator } = wanted;
  const choices: ModeChoice[] = [];
  if (periodsOf(wanted).length > 1 && !tellsChange(indicator)) choices.push({ mode: "change" });
  if (indicator.measure !== "count" && wanted.level !== "country")
    choices.push({ mode: "certainty", why: whyNoCertainty(manifest, wanted, column) });
  if (periodsOf(wanted).length > 1 && column?.status.includes(MISSING)) choices.push({ mode: "age" });
  if (indicator.measure !== "count" && wanted.level !== "country")
    choices.push({ mode: "clusters", why: whyNoClusters(indicator, column && knownFigures(column)) });
  if (indicator.measure !== "count" && besideMeasures(manifest, wanted).length > 0)
    choices.push({ mode: "with" });
  if (
    indicator.measure !== "count" &&
    (periodsOf(wanted).length > 1 || besideMeasures(manifest, wanted).length > 0)
  )
    choices.push({ mode: "swipe" });
  return choices;
}

/** A mode that cannot be had gives way to the values. */
export function resolveMode(
  manifest: Manifest,
  wanted: Wanted,
  view: Pick<View, "mode" | "from" | "with">,
  column?: Column,
): WantedMode {
  const choice = modeChoices(manifest, wanted, column).find(({ mode }) => mode === view.mode);
  if (!choice || choice.why) return { kind: "values" };
  switch (choice.mode) {
    case "change":
      return { kind: "change", ...changePeriods(wanted, view.from) };
    case "certainty":
      return { kind: "certainty" };
    case "age":
      return { kind: "age", periods: periodsOf(wanted).slice(-MOST_PERIODS).toReversed() };
    case "clusters":
      return { kind: "clusters" };
    case "swipe":
      return { ...leftOf(manifest, wanted, view), kind: "swipe" };
    case "with":
      return besideOf(manifest, wanted, view.with);
  }
}

function whyNoCertainty(
  { country }: Manifest,
  { indicator, period }: Wanted,
  column: Column | undefined,
): string | undefined {
  if (indicator.interval === "none" || (column && !column.lower)) return "no margin of error is known";
  return indicator.benchmark[period] ? undefined : `no figure for ${country}`;
}

/** The measures that can be set beside one at its level. Numbers of people are never shown as shades, so none of those. */
export function besideMeasures(manifest: Manifest, { indicator, level }: Wanted): PackIndicator[] {
  return manifest.indicators.filter(
    ({ id, measure, series }) =>
      id !== indicator.id && measure !== "count" && series.some((each) => each.level === level),
  );
}

/** The measure asked for where it can be had, else the pack's first; at the same period where it has that. */
function besideOf(
  manifest: Manifest,
  wanted: Wanted,
  asked: string | undefined,
): WantedMode & { kind: "with" } {
  const measures = besideMeasures(manifest, wanted);
  const first = firstIndicator(manifest);
  const other =
    measures.find(({ id }) => id === asked) ?? measures.find(({ id }) => id === first?.id) ?? measures[0]!;
  const series = other.series.find(({ level }) => level === wanted.level)!;
  const periods = periodsOf({ indicator: other, series });
  return {
    kind: "with",
    other,
    period: periods.find((id) => id === wanted.period) ?? periods.at(-1) ?? other.periods.at(-1)!.id,
  };
}

/** The measure asked for, else the period asked for, else the first period there is, else the pack's first measure. */
function leftOf(manifest: Manifest, wanted: Wanted, { from, with: asked }: Pick<View, "from" | "with">) {
  const others = periodsOf(wanted).filter((id) => id !== wanted.period);
  if (asked === undefined && others.length > 0)
    return { other: wanted.indicator, period: others.find((id) => id === from) ?? others[0]! };
  return besideOf(manifest, wanted, asked);
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
