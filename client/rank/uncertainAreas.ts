import type { Indicator } from "../../geodata/indicator.ts";
import type { Column } from "../../geodata/pack/column.ts";
import type { UncertainAreas } from "../../geodata/statistics/rankUncertainty.ts";

/** Below this many areas a tenth is no group. */
const FEWEST = 20;

/**
 * What a column says of how certain its figures are, as ranks are drawn from it; undefined where it says nothing, where
 * areas are too few, or for figures that nobody is to be ranked by.
 */
export function uncertainAreas(
  { interval, sensitive }: Pick<Indicator, "interval" | "sensitive">,
  { value, lower, upper, count, denominator }: Column,
): UncertainAreas | undefined {
  const known = Array.from(value).filter((v) => !Number.isNaN(v)).length;
  if (sensitive || interval === "none" || known < FEWEST) return undefined;
  const counted =
    count && denominator && Array.from(value).every((v, i) => Number.isNaN(v) || denominator[i]! > 0);
  if (counted && interval === "wilson") return { from: "proportion", count, denominator };
  if (counted && interval === "byar") return { from: "rate", count, denominator };
  return lower && upper ? { from: "interval", value, lower, upper } : undefined;
}

/** "93% likely to be among the tenth of wards with the highest figures"; undefined where the chance says little. */
export function chanceInWords(
  chance: number | undefined,
  polarity: Indicator["polarity"],
  many: string,
): string | undefined {
  if (chance === undefined || Number.isNaN(chance)) return undefined;
  const end = polarity === "lower-is-worse" ? "lowest" : "highest";
  const tenth = `among the tenth of ${many} with the ${end} figures`;
  const percent = Math.round(chance * 100);
  if (percent < 1) return `Almost certainly not ${tenth}.`;
  if (percent > 99) return `Almost certainly ${tenth}.`;
  return `${percent}% likely to be ${tenth}.`;
}
