import { basisIndex, MISSING, missingParts, type Parts, PUBLISHED, roundTo, statusIndex } from "./parts.ts";

/** How a value follows from summed numerators and denominators. */
export type Formula =
  /** (numerator ÷ denominator + shift) × multiplier, rounded to `decimals` where that is given. */
  | { kind: "ratio"; multiplier: number; shift?: number; decimals?: number }
  /** The sum of the numerators, which must all be there. */
  | { kind: "total" };

/** Least share of a larger area's people who must live where the indicator is published. */
const LEAST_COVERAGE = 0.8;

/**
 * The same period for larger areas: counts and totals are summed and the value worked out from the sums, never
 * averaged. A mean whose numerator is value × people comes out as the population-weighted mean, the "average score" of
 * the Indices of Deprivation. An area is missing when small areas with less than 80 % of its people (for a total: not
 * all small areas) have something to add, and then has the status of most of the rest (suppressed, say).
 *
 * `areaOf` holds the larger area's index for each small area (−1: in none), `population` its people. The basis is
 * `summed`; `modelled` when any part is; and the small area's own when there is only one, or when `repeated` says that
 * the publisher made one value for the larger area and all its parts repeat it.
 */
export function aggregateParts(
  parts: Parts,
  areaOf: ArrayLike<number>,
  areas: number,
  population: ArrayLike<number>,
  formula: Formula,
  repeated = false,
): Parts {
  const whole = missingParts(areas);
  const sums = tally(parts, areaOf, areas, population);
  for (let a = 0; a < areas; a++) {
    const of = sums[a]!;
    if (!isCovered(of, formula)) {
      whole.status[a] = statusOfRest(of.peopleByStatus);
      continue;
    }
    whole.numerator[a] = of.numerator;
    whole.denominator[a] = of.denominator;
    const alone = of.areas === 1 || (repeated && of.lowest === of.highest);
    const value =
      alone && !Number.isNaN(of.lowest) ? of.lowest : ratioOf(of.numerator, of.denominator, formula);
    if (!Number.isFinite(value)) {
      whole.status[a] = NOT_APPLICABLE;
      continue;
    }
    whole.value[a] = value;
    whole.status[a] = PUBLISHED;
    whole.basis[a] = alone ? of.basis : of.modelled ? MODELLED : SUMMED;
  }
  return whole;
}

/** The value of numerator and denominator; NaN when the denominator is zero. */
function ratioOf(numerator: number, denominator: number, formula: Formula): number {
  if (formula.kind === "total") return numerator;
  if (!(denominator > 0)) return Number.NaN;
  const value = (numerator / denominator + (formula.shift ?? 0)) * formula.multiplier;
  return formula.decimals === undefined ? value : roundTo(value, formula.decimals);
}

function isCovered(of: Sum, formula: Formula): boolean {
  if (formula.kind === "total") return of.adding > 0 && of.adding === of.areas;
  const share = of.people > 0 ? of.coveredPeople / of.people : of.adding / of.areas;
  return of.adding > 0 && share >= LEAST_COVERAGE;
}

const SUMMED = basisIndex("summed");
const MODELLED = basisIndex("modelled");
const NOT_APPLICABLE = statusIndex("not-applicable");

interface Sum {
  areas: number;
  adding: number;
  people: number;
  coveredPeople: number;
  numerator: number;
  denominator: number;
  lowest: number;
  highest: number;
  basis: number;
  modelled: boolean;
  /** People of small areas that add nothing, by status. */
  peopleByStatus: number[];
}

function tally(parts: Parts, areaOf: ArrayLike<number>, areas: number, population: ArrayLike<number>): Sum[] {
  const sums = Array.from(
    { length: areas },
    (): Sum => ({
      areas: 0,
      adding: 0,
      people: 0,
      coveredPeople: 0,
      numerator: 0,
      denominator: 0,
      lowest: Number.NaN,
      highest: Number.NaN,
      basis: 0,
      modelled: false,
      peopleByStatus: [0, 0, 0, 0],
    }),
  );
  for (let i = 0; i < areaOf.length; i++) {
    const sum = sums[areaOf[i]!];
    if (!sum) continue;
    const people = population[i]!;
    sum.areas++;
    sum.people += people;
    const numerator = parts.numerator[i]!;
    const denominator = parts.denominator[i]!;
    if (Number.isNaN(numerator) || Number.isNaN(denominator)) {
      sum.peopleByStatus[parts.status[i]!]! += people;
      continue;
    }
    sum.adding++;
    sum.coveredPeople += people;
    sum.numerator += numerator;
    sum.denominator += denominator;
    sum.basis = parts.basis[i]!;
    if (sum.basis === MODELLED) sum.modelled = true;
    const value = parts.value[i]!;
    if (!(value >= sum.lowest)) sum.lowest = value;
    if (!(value <= sum.highest)) sum.highest = value;
  }
  return sums;
}

function statusOfRest(peopleByStatus: number[]): number {
  let status = MISSING;
  for (const [i, people] of peopleByStatus.entries())
    if (i !== PUBLISHED && people > peopleByStatus[status]!) status = i;
  return status;
}
