import { type DeprivationGroup, indexOfSlope, type SlopeOptions } from "./deprivationSlope.ts";

/**
 * Slope index of inequality (SII): how much higher the value is at the least deprived end of the population than at the
 * most deprived, in the value's unit, by the line through all groups; negative where the most deprived have more.
 * `groups` run from most to least deprived. Intervals, method and errors: see `indexOfSlope`.
 */
export function slopeIndex(
  groups: readonly DeprivationGroup[],
  options: SlopeOptions = {},
): { value: number; lower?: number; upper?: number } {
  return indexOfSlope(groups, ({ most, least }) => least - most, options);
}
