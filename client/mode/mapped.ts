import { fullName } from "../../geodata/indicators/family.ts";
import { observationAt } from "../../geodata/pack/column.ts";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import type { KeyedColumn } from "../api.ts";
import type { Shading } from "../map/areaPainter.ts";
import type { MapTheme } from "../theme/colours.ts";
import type { Mode } from "../view.ts";
import { figure, observationInWords, STATUS_SHORT } from "../words/figure.ts";
import type { Beside } from "./besideMapped.ts";
import type { Clusters } from "./clustersMapped.ts";

/**
 * What the map is coloured by: a measure's values, or a column made of them (a change, the age of the evidence) with the
 * unit, classes and words of its own. Map, key, readout and table all take it from here.
 */
export interface Mapped extends KeyedColumn {
  mode?: Mode;
  /** Classes and colours other than those of the values. */
  shading?: Shading;
  /** What the figures are, as a title says it; the unit's words unless given. */
  unitWords?: string;
  beside?: Beside;
  clusters?: Clusters;
  /** What a second map shows, to the left of a divider. */
  left?: KeyedColumn;
  /** "Change in households with no car" */
  title: string;
  /** "2021", "2008 to 2022" */
  when: string;
  /** What the colours mean, where polarity alone does not say it. */
  colourWords?: (theme: MapTheme) => string;
  /** What areas without colour have in common, where figures are known. */
  fadedWords?: string;
  /** What the map comes to, in sentences. */
  summary?: string;
  /** What the table and its export hold beside the figure itself. */
  fields?: readonly ModeField[];
  /** What is to be said of one area, the figure first. */
  linesAt: (index: number) => string[];
}

/** A further column: its name and meaning in an export and, where the table shows it, its heading and words. */
export interface ModeField {
  name: string;
  meaning: string;
  at: (index: number) => string | number | undefined;
  heading?: string;
  /** What the column is sorted by, where that is not what it holds. */
  sortAt?: (index: number) => number | undefined;
  wordsAt?: (index: number) => string;
}

/** The figure of a column in the table and in an export. */
export function figureField(
  { indicator, column }: KeyedColumn,
  field: Pick<ModeField, "name" | "meaning" | "heading">,
): ModeField {
  const observation = (index: number) => observationAt(column, index);
  return {
    ...field,
    at: (index) => {
      const own = observation(index);
      return own.status === "published" ? own.value : undefined;
    },
    wordsAt: (index) => {
      const own = observation(index);
      return own.status === "published" ? figure(indicator.unit, own.value) : STATUS_SHORT[own.status];
    },
  };
}

/** The values themselves. */
export function valuesMapped(drawn: KeyedColumn): Mapped {
  const { indicator, column, period } = drawn;
  return {
    ...drawn,
    title: fullName(indicator),
    when: periodLabel(indicator, period),
    linesAt: (index) => [observationInWords(indicator.unit, observationAt(column, index))],
  };
}

export function periodLabel({ periods }: Pick<PackIndicator, "periods">, id: string): string {
  return periods.find((period) => period.id === id)?.label ?? id;
}
