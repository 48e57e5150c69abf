import type { Indicator } from "../indicator.ts";
import type { Column } from "../pack/column.ts";
import type { DeprivationGroup, SlopeOptions } from "./deprivationSlope.ts";
import { type DecileValue, gradientByDecile } from "./gradientByDecile.ts";
import { relativeIndex } from "./relativeIndex.ts";
import { slopeIndex } from "./slopeIndex.ts";

interface Index {
  value: number;
  lower?: number;
  upper?: number;
}

export type DeprivationGradient =
  | {
      status: "calculated";
      /** Ten, most deprived first. */
      groups: (DecileValue & { value: number })[];
      /** Least minus most deprived end, in the value's unit. */
      slopeIndex: Index;
      /** Least over most deprived end; absent where a ratio says nothing. */
      relativeIndex?: Index;
    }
  | { status: "cannot-be-calculated"; reason: string };

/**
 * The tenth of each area by deprivation, 1 = most deprived; 0 without a score. A higher score is more deprived. Areas with the
 * same score are in the order given.
 */
export function deprivationDeciles(score: ArrayLike<number>): Uint8Array {
  const ranked = Array.from({ length: score.length }, (_, i) => i).filter((i) => !Number.isNaN(score[i]!));
  ranked.sort((a, b) => score[b]! - score[a]! || a - b);
  const deciles = new Uint8Array(score.length);
  for (const [place, area] of ranked.entries()) deciles[area] = Math.floor((place * 10) / ranked.length) + 1;
  return deciles;
}

/**
 * How an indicator runs from the most to the least deprived tenth of the areas in which `inside` says so (all when absent), with
 * the slope and relative index of inequality. Nothing is made of fewer than ten tenths: the reason is given instead.
 */
export function deprivationGradient(
  indicator: Pick<Indicator, "measure" | "interval" | "multiplier">,
  column: Column,
  decile: Uint8Array,
  population: ArrayLike<number>,
  inside: (area: number) => boolean = () => true,
): DeprivationGradient {
  const { value, lower, upper, count, denominator } = column;
  const counted =
    count && denominator && value.every((v: number, i: number) => Number.isNaN(v) || denominator[i]! > 0);
  const groups = gradientByDecile(
    {
      decile: decile.map((tenth, area) => (inside(area) ? tenth : 0)),
      value,
      population,
      ...(counted ? { count, denominator } : { lower, upper }),
    },
    indicator,
  );
  const empty = groups.filter((group) => group.value === undefined).length;
  if (empty > 0)
    return {
      status: "cannot-be-calculated",
      reason: `It takes places in all ten tenths of deprivation; ${empty} of them ${empty === 1 ? "has" : "have"} no figure here.`,
    };
  const known = groups as (DecileValue & { value: number })[];
  const slope = optionsFor(indicator, known);
  return {
    status: "calculated",
    groups: known,
    slopeIndex: slopeIndex(known, slope),
    relativeIndex: known.every((group) => group.value > 0) ? ratioOf(known, slope) : undefined,
  };
}

function ratioOf(groups: readonly DeprivationGroup[], options: SlopeOptions): Index | undefined {
  try {
    return relativeIndex(groups, options);
  } catch {
    // The line meets zero at the most deprived end: there is nothing to divide by.
    return undefined;
  }
}

/** The scale on which the groups lie nearest to a line, where every figure and limit can be put on it. */
function optionsFor(
  { measure }: Pick<Indicator, "measure">,
  groups: readonly DeprivationGroup[],
): SlopeOptions {
  const numbers = groups.flatMap(({ value, lower, upper }) => [value, lower ?? value, upper ?? value]);
  if (measure === "proportion" && numbers.every((n) => n > 0 && n < 100))
    return { transform: "logit", whole: 100 };
  if (measure === "rate" && numbers.every((n) => n > 0)) return { transform: "log" };
  return { transform: "none" };
}
