import { basisIndex, type Parts, PUBLISHED } from "../crosswalk/parts.ts";
import type { Basis } from "../indicator.ts";
import { type Column, type Derivation, deriveFromCounts } from "../pack/column.ts";
import type { IndicatorDefinition } from "./definition.ts";

/** How a column's value and interval follow from its counts, where it is stored as counts. */
export function derivationOf(definition: IndicatorDefinition): Derivation | undefined {
  const { kind } = definition.values;
  if (kind !== "share" && kind !== "counts-2011") return undefined;
  return {
    multiplier: definition.multiplier,
    interval: definition.interval === "wilson" ? "wilson" : "none",
  };
}

/** The column of one level and period: shares with their counts and interval, everything else as values alone. */
export function columnOf(definition: IndicatorDefinition, parts: Parts): Column {
  const { value, status } = parts;
  const basis = definition.basis ? whereStatedBy(definition.basis, parts) : parts.basis;
  const derive = derivationOf(definition);
  if (!derive) return { value, status, basis };
  const whereShown = (numbers: Float64Array) => numbers.map((n, i) => (status[i] === 0 ? n : Number.NaN));
  const column: Column = {
    value,
    status,
    basis,
    count: whereShown(parts.numerator),
    denominator: whereShown(parts.denominator),
  };
  deriveFromCounts(column, derive);
  return column;
}

function whereStatedBy(basis: Basis, { status }: Parts): Uint8Array {
  return status.map((each) => (each === PUBLISHED ? basisIndex(basis) : 0));
}
