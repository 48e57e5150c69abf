import type { Indicator } from "../../geodata/indicator.ts";
import type { RankGroup } from "../../geodata/statistics/rankGroups.ts";

/**
 * The group of areas that one belongs to, as a sentence: "Among the most deprived tenth of neighbourhoods in England."
 * People's homes are never called worst; only a group, never a rank, is said. `only` says how many areas have a figure
 * where that is not all of them.
 */
export function rankGroupInWords(
  indicator: Pick<Indicator, "polarity" | "measure" | "determinant">,
  group: Pick<RankGroup, "words"> | undefined,
  many: string,
  place: string,
  only?: number,
): string | undefined {
  if (!group) return undefined;
  const found = /in the (worst|best|highest|lowest) (tenth|fifth|third|half)/.exec(group.words);
  const among = only === undefined ? `${many} in ${place}` : `the ${only} ${many} that have a figure`;
  if (!found) return `Around the middle of ${among}.`;
  const [, end, size] = found;
  if (isDeprivation(indicator))
    return `Among the ${end === "worst" ? "most" : "least"} deprived ${size} of ${among}.`;
  const high = end === "highest" || (end === "worst") === (indicator.polarity === "higher-is-worse");
  const tail = end === "lowest" || !high ? "lowest" : "highest";
  if (only !== undefined)
    return `Among the ${size} with the ${tail} figures, of the ${only} ${many} that have one.`;
  return `Among the ${size} of ${among} with the ${tail} figures.`;
}

/** Whether "more deprived" says what a higher or lower figure means. */
export function isDeprivation(indicator: Pick<Indicator, "polarity" | "measure" | "determinant">): boolean {
  return (
    indicator.measure === "score" && indicator.determinant === "deprivation" && indicator.polarity !== "none"
  );
}
