import type { Indicator } from "../../geodata/indicator.ts";
import type { RankGroup } from "../../geodata/statistics/rankGroups.ts";

/**
 * The group of areas that one belongs to, as a sentence: "Among the most deprived tenth of neighbourhoods in England."
 * People's homes are never called worst; only a group, never a rank, is said.
 */
export function rankGroupInWords(
  indicator: Pick<Indicator, "polarity" | "measure" | "determinant">,
  group: Pick<RankGroup, "words"> | undefined,
  many: string,
  country: string,
): string | undefined {
  if (!group) return undefined;
  const found = /in the (worst|best|highest|lowest) (tenth|fifth|third|half)/.exec(group.words);
  if (!found) return `Around the middle of ${many} in ${country}.`;
  const [, end, size] = found;
  if (isDeprivation(indicator))
    return `Among the ${end === "worst" ? "most" : "least"} deprived ${size} of ${many} in ${country}.`;
  const high = end === "highest" || (end === "worst") === (indicator.polarity === "higher-is-worse");
  const tail = end === "lowest" || !high ? "lowest" : "highest";
  return `Among the ${size} of ${many} in ${country} with the ${tail} figures.`;
}

/** Whether "more deprived" says what a higher or lower figure means. */
export function isDeprivation(indicator: Pick<Indicator, "polarity" | "measure" | "determinant">): boolean {
  return (
    indicator.measure === "score" && indicator.determinant === "deprivation" && indicator.polarity !== "none"
  );
}
