import { familiesOnce, familyOf } from "../../geodata/indicators/family.ts";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";

/** A measure as it is listed: one for a family of breakdowns. */
export interface ListedMeasure extends PackIndicator {
  /** What its breakdowns are of: "Sex: everyone, women, men". */
  breakdowns?: string;
}

/** The measures that can be drawn, breakdowns of one listed once. */
export function listedMeasures(indicators: readonly PackIndicator[]): ListedMeasure[] {
  const shown = drawable(indicators);
  return familiesOnce(shown).map((one) => {
    const labels = familyOf(shown, one).map(({ breakdown }) => breakdown!.label);
    if (labels.length < 2) return one;
    return { ...one, breakdowns: `${one.breakdown!.dimension}: ${labels.join(", ").toLowerCase()}` };
  });
}

/** The measure of the list that stands for one: itself, or the first of its family. */
export function listedFor(indicators: readonly PackIndicator[], one: PackIndicator): PackIndicator {
  return familyOf(drawable(indicators), one)[0] ?? one;
}

function drawable(indicators: readonly PackIndicator[]): PackIndicator[] {
  return indicators.filter(({ series }) => series.length > 0);
}
