import { basisIndex, PUBLISHED, roundTo, statusIndex } from "../crosswalk/parts.ts";
import { BASES, type Observation } from "../indicator.ts";
import { limitsFor } from "../indicators/figure.ts";
import { type Column, observationAt } from "../pack/column.ts";
import type { PackIndicator } from "../pack/manifest.ts";
import type { Members } from "./members.ts";

/** Least share of the people who must live where the indicator is published: that of larger areas too. */
export const LEAST_COVERAGE = 0.8;
/** A mean over areas is given with this many more decimal places than the publisher gives for one. */
const EXTRA_DECIMALS = 2;

const SUPPRESSED = statusIndex("suppressed");
const MODELLED = basisIndex("modelled");

/** Why a figure cannot be made, where it could be told. */
export type NoFigure = "not-additive" | "suppressed" | "too-little-known";

/**
 * An indicator's figure for an area of a reader's own. `column` holds the area's LSOAs in the order of `members`, `people`
 * their residents. Counts and denominators are summed, each times the area's share of the LSOA; a mean is weighted by
 * residents. The basis is `apportioned` where an LSOA is split, else `summed`; `modelled` when any part is; and the LSOA's
 * own when there is only one and it is whole. Limits are worked out anew from summed counts, by the indicator's method.
 */
export function customFigure(
  indicator: Pick<PackIndicator, "combine" | "interval" | "multiplier" | "unit">,
  column: Column,
  { share }: Pick<Members, "share">,
  people: ArrayLike<number>,
): Observation | NoFigure {
  if (share.length === 1 && share[0] === 1 && column.status[0] === PUBLISHED) return observationAt(column, 0);
  const { combine, unit } = indicator;
  const counted = combine === "counts";
  const from = counted ? column.count : column.value;
  if (!combine || !from || (counted && !column.denominator)) return "not-additive";
  let numerator = 0;
  let denominator = 0;
  let all = 0;
  let covered = 0;
  let basis = share.some((part) => part < 1) ? basisIndex("apportioned") : basisIndex("summed");
  for (const [k, part] of share.entries()) {
    const residents = people[k]! * part;
    all += residents;
    const weight = counted ? column.denominator![k]! * part : residents;
    const number = from[k]! * (combine === "mean" ? residents : part);
    if (column.status[k] === SUPPRESSED) return "suppressed";
    if (column.status[k] !== PUBLISHED || Number.isNaN(number) || Number.isNaN(weight)) continue;
    covered += residents;
    numerator += number;
    denominator += weight;
    if (column.basis[k] === MODELLED) basis = MODELLED;
  }
  if (combine === "total") {
    if (covered < all || column.status.some((status) => status !== PUBLISHED)) return "too-little-known";
    return { status: "published", value: Math.round(numerator), basis: BASES[basis]! };
  }
  if (!(all > 0 && covered / all >= LEAST_COVERAGE && denominator > 0)) return "too-little-known";
  if (combine === "mean") {
    const value = roundTo(numerator / denominator, unit.decimals + EXTRA_DECIMALS);
    return { status: "published", value, basis: BASES[basis]! };
  }
  const value = (numerator / denominator) * indicator.multiplier;
  const { lower, upper } = limitsFor(indicator, { value, count: numerator, denominator });
  return {
    status: "published",
    value,
    ...(!Number.isNaN(lower) && { lower }),
    ...(!Number.isNaN(upper) && { upper }),
    count: Math.round(numerator),
    denominator: Math.round(denominator),
    basis: BASES[basis]!,
  };
}
