import { type DeprivationGroup, indexOfSlope, type SlopeOptions } from "./deprivationSlope.ts";

/**
 * Relative index of inequality (RII): the value at the least deprived end of the population over that at the most
 * deprived, by the line through all groups; 1 is equality, and below 1 the most deprived have more. `groups` run
 * from most to least deprived. Intervals, method and further errors: see `indexOfSlope`. Throws when the line is not
 * above zero at the most deprived end, where a ratio says nothing; a transform keeps it above.
 */
export function relativeIndex(
  groups: readonly DeprivationGroup[],
  options: SlopeOptions = {},
): { value: number; lower?: number; upper?: number } {
  const index = indexOfSlope(groups, ({ most, least }) => (most > 0 ? least / most : Number.NaN), options);
  if (Number.isNaN(index.value))
    throw new Error("the line must be above zero at the most deprived end, got a line that is not");
  return index;
}
