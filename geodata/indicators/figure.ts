import { basisIndex, MISSING, PUBLISHED, statusIndex } from "../crosswalk/parts.ts";
import type { Column } from "../pack/column.ts";
import { countInterval } from "../statistics/byarInterval.ts";
import { wilsonInterval } from "../statistics/wilsonInterval.ts";
import type { IndicatorDefinition } from "./definition.ts";

/** What is known of one area in one period: numbers are NaN where there is none, status and basis indexes. */
export interface Figure {
  value: number;
  lower: number;
  upper: number;
  count: number;
  denominator: number;
  status: number;
  basis: number;
}

/** 95 % limits of a figure from what is known of it; `parts` says how many figures were added up to it. */
export type Limits = (figure: { value: number; count: number; denominator: number; parts: number }) => {
  lower: number;
  upper: number;
};

const SUPPRESSED = statusIndex("suppressed");
const SUMMED = basisIndex("summed");
const MODELLED = basisIndex("modelled");

/** The figure of an area that has no number. */
export function withoutNumber(status: number): Figure {
  const none = Number.NaN;
  return { value: none, lower: none, upper: none, count: none, denominator: none, status, basis: 0 };
}

/** 95 % limits of count over denominator by the indicator's method, in its unit; NaN where it is not worked out here. */
function limitsOf(
  { interval, multiplier }: Pick<IndicatorDefinition, "interval" | "multiplier">,
  count: number,
  denominator: number,
): { lower: number; upper: number } {
  const none = { lower: Number.NaN, upper: Number.NaN };
  if (!(denominator > 0) || !(count >= 0)) return none;
  if (interval === "wilson" && count <= denominator) {
    const { lower, upper } = wilsonInterval(count, denominator);
    return { lower: lower * multiplier, upper: upper * multiplier };
  }
  if (interval === "byar") {
    const { lower, upper } = countInterval(count);
    return { lower: (lower / denominator) * multiplier, upper: (upper / denominator) * multiplier };
  }
  return none;
}

type Method = Pick<IndicatorDefinition, "interval" | "multiplier"> & {
  values?: { kind: string; limits?: Limits };
};

/** 95 % limits of a figure by the definition's own way, else by the indicator's method; NaN where there is none. */
export function limitsFor(
  definition: Method,
  { value, count, denominator }: Pick<Figure, "value" | "count" | "denominator">,
  parts = 1,
): { lower: number; upper: number } {
  const own = definition.values?.limits;
  return own ? own({ value, count, denominator, parts }) : limitsOf(definition, count, denominator);
}

/**
 * One figure for several areas together, from the sums of their counts and denominators (of a count: from the sum of
 * the values), all of which must be there. Suppressed when any of them is, else missing. An interval is worked out anew
 * where that can be done from counts.
 */
export function sumOfFigures(
  definition: Method & Pick<IndicatorDefinition, "measure">,
  parts: readonly (Figure | undefined)[],
): Figure {
  if (parts.some((part) => part?.status === SUPPRESSED)) return withoutNumber(SUPPRESSED);
  const total = (of: (figure: Figure) => number) =>
    parts.reduce((sum, part) => sum + (part ? of(part) : Number.NaN), 0);
  const basis = parts.some((part) => part?.basis === MODELLED) ? MODELLED : SUMMED;
  if (definition.measure === "count") {
    const value = total((part) => part.value);
    if (parts.length === 0 || Number.isNaN(value)) return withoutNumber(MISSING);
    return { ...withoutNumber(PUBLISHED), value, basis };
  }
  const count = total((part) => part.count);
  const denominator = total((part) => part.denominator);
  const value = (count / denominator) * definition.multiplier;
  if (!Number.isFinite(value)) return withoutNumber(MISSING);
  const limits = limitsFor(definition, { value, count, denominator }, parts.length);
  return { value, ...limits, count, denominator, status: PUBLISHED, basis };
}

/** Figures of areas in order as a column, with the arrays that hold any number. */
export function columnOfFigures(figures: readonly (Figure | undefined)[]): Column {
  const numbers = (of: (figure: Figure) => number) =>
    Float64Array.from(figures, (figure) => (figure?.status === PUBLISHED ? of(figure) : Number.NaN));
  const column: Column = {
    value: numbers((figure) => figure.value),
    lower: numbers((figure) => figure.lower),
    upper: numbers((figure) => figure.upper),
    count: numbers((figure) => figure.count),
    denominator: numbers((figure) => figure.denominator),
    status: Uint8Array.from(figures, (figure) => figure?.status ?? MISSING),
    basis: Uint8Array.from(figures, (figure) => figure?.basis ?? 0),
  };
  for (const name of ["lower", "upper", "count", "denominator"] as const)
    if (column[name]!.every((n) => Number.isNaN(n))) delete column[name];
  return column;
}
