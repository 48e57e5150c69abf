import type { Indicator } from "../../geodata/indicator.ts";
import type { Column } from "../../geodata/pack/column.ts";

/** Of the areas with a figure, how many lie above and below one of them. */
export interface Standing {
  above: number;
  below: number;
  total: number;
}

/** Where an area stands among all those of its level, or undefined when it has no figure. */
export function standingOf(column: Pick<Column, "value" | "status">, index: number): Standing | undefined {
  const own = column.value[index];
  if (own === undefined || column.status[index] !== 0) return undefined;
  const standing = { above: 0, below: 0, total: 0 };
  for (let i = 0; i < column.value.length; i++) {
    if (column.status[i] !== 0) continue;
    standing.total++;
    if (column.value[i]! > own) standing.above++;
    else if (column.value[i]! < own) standing.below++;
  }
  return standing;
}

const FEWEST_FOR_GROUPS = 20;

/**
 * The group an area belongs to, in words. Ranks themselves are never shown: neighbouring ranks are mostly chance
 * (County Health Rankings, "Why ranks change"). Undefined for fewer than twenty areas.
 */
export function rankGroupInWords(
  indicator: Pick<Indicator, "polarity" | "measure" | "determinant">,
  standing: Standing | undefined,
  many: string,
  country: string,
): string | undefined {
  if (!standing || standing.total < FEWEST_FOR_GROUPS) return undefined;
  const above = standing.above / standing.total;
  const below = standing.below / standing.total;
  if (above + below === 0) return undefined;
  const high = above <= below;
  const [nearer, tail] = high ? [above, "highest"] : [below, "lowest"];
  const size = nearer < 0.1 ? "tenth" : nearer < 0.2 ? "fifth" : undefined;
  const deprived = isDeprivation(indicator);
  const worst = high === (indicator.polarity === "higher-is-worse");
  if (size && deprived)
    return `Among the ${worst ? "most" : "least"} deprived ${size} of ${many} in ${country}.`;
  if (size) return `Among the ${size} of ${many} in ${country} with the ${tail} figures.`;
  const tenths = Math.max(1, Math.round(below * 10));
  if (deprived) {
    const lessDeprived = indicator.polarity === "higher-is-worse" ? tenths : 10 - tenths;
    return `More deprived than about ${lessDeprived} in 10 ${many} in ${country}.`;
  }
  return `Higher than about ${tenths} in 10 ${many} in ${country}.`;
}

/** Whether "more deprived" says what a higher or lower figure means. */
export function isDeprivation(indicator: Pick<Indicator, "polarity" | "measure" | "determinant">): boolean {
  return (
    indicator.measure === "score" && indicator.determinant === "deprivation" && indicator.polarity !== "none"
  );
}
