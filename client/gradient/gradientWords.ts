import type { Indicator } from "../../geodata/indicator.ts";
import type { Gradient } from "../api.ts";
import { decimal, figure } from "../words/figure.ts";

type Calculated = Extract<Gradient, { status: "calculated" }>;

/** What a gradient says, in two or three sentences: its two ends, how far apart they are, and how many times as high. */
export function gradientWords(
  { unit, measure }: Pick<Indicator, "unit" | "measure">,
  { groups, slopeIndex, relativeIndex }: Calculated,
): string[] {
  const [most, least] = [groups[0]!.value, groups.at(-1)!.value];
  const ends = `In the most deprived tenth: ${figure(unit, most)}. In the least deprived: ${figure(unit, least)}.`;
  const { value, lower, upper } = slopeIndex;
  const ranged = lower !== undefined && upper !== undefined;
  if (ranged && lower <= 0 && upper >= 0)
    return [ends, "Between the two ends of deprivation there is no clear difference."];
  const points = measure === "proportion" ? " points" : unit.suffix;
  const size = (n: number) => decimal(Math.abs(n), Math.max(unit.decimals, measure === "proportion" ? 1 : 0));
  const way = value < 0 ? "higher" : "lower";
  const likely = ranged ? ` (likely between ${[lower, upper].map(size).sort(byNumber).join(" and ")})` : "";
  const gap = `By the line through all tenths, the figure is ${size(value)}${points} ${way} at the most deprived end than at the least${likely}.`;
  if (!relativeIndex || value > 0) return [ends, gap];
  const close = decimal(1 / (relativeIndex.lower ?? 1), 1) === decimal(1 / (relativeIndex.upper ?? 2), 1);
  const times = (n: number) => decimal(1 / n, close ? 2 : 1);
  const range =
    relativeIndex.lower !== undefined && relativeIndex.upper !== undefined && relativeIndex.lower > 0
      ? ` (likely between ${times(relativeIndex.upper)} and ${times(relativeIndex.lower)})`
      : "";
  return [ends, gap, `That is ${times(relativeIndex.value)} times as high${range}.`];
}

const byNumber = (a: string, b: string) => Number(a.replaceAll(",", "")) - Number(b.replaceAll(",", ""));
