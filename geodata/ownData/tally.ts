import { BASES, type Basis, type Observation } from "../indicator.ts";
import { wilsonInterval } from "../statistics/wilsonInterval.ts";
import type { MatchReport } from "./matchReport.ts";
import type { OwnChoice } from "./ownChoice.ts";
import type { RowFigures } from "./rowFigures.ts";

/** What the rows of one area add up to. */
export interface AreaTally {
  rows: number;
  /** Rows with a number. */
  numbers: number;
  sum: number;
  numerator: number;
  denominator: number;
  /** Of the only row. */
  lower: number | undefined;
  upper: number | undefined;
  withheld: boolean;
  notApplicable: boolean;
  /** The least exact of its rows': see BASES. */
  basis: Basis;
}

export function newTally(): AreaTally {
  return {
    rows: 0,
    numbers: 0,
    sum: 0,
    numerator: 0,
    denominator: 0,
    lower: undefined,
    upper: undefined,
    withheld: false,
    notApplicable: false,
    basis: "measured",
  };
}

export function tallyRow(tally: AreaTally, row: RowFigures, basis: Basis): void {
  tally.rows++;
  if (BASES.indexOf(basis) > BASES.indexOf(tally.basis)) tally.basis = basis;
  if (row.status === "suppressed") tally.withheld = true;
  if (row.status === "not-applicable") tally.notApplicable = true;
  if (row.status !== "published") return;
  tally.numbers++;
  tally.sum += row.value ?? 0;
  tally.numerator += row.numerator ?? 0;
  tally.denominator += row.denominator ?? 0;
  tally.lower = tally.rows === 1 ? row.lower : undefined;
  tally.upper = tally.rows === 1 ? row.upper : undefined;
}

/**
 * The figure of an area. A sum or a ratio of which a part is withheld is withheld itself; a mean leaves out what is not
 * there. A percentage with its counts has Wilson's 95 % interval.
 */
export function observationOfTally(
  tally: AreaTally,
  choice: Pick<OwnChoice, "measure">,
  made: MatchReport["repeated"]["made"],
): Observation {
  const { rows, numbers, sum, numerator, denominator, withheld } = tally;
  if (numbers === 0 || (withheld && made !== "mean"))
    return { status: withheld ? "suppressed" : tally.notApplicable ? "not-applicable" : "missing" };
  const basis = rows > 1 && tally.basis === "measured" ? "summed" : tally.basis;
  const status = "published" as const;
  if (made === "count") return { status, value: rows, basis };
  if (made !== "ratio") {
    const limits = rows === 1 && tally.lower !== undefined ? { lower: tally.lower, upper: tally.upper } : {};
    return { status, value: made === "sum" ? sum : sum / numbers, ...limits, basis };
  }
  const times = choice.measure === "proportion" ? 100 : 1;
  const counts = { count: numerator, denominator, basis };
  const value = (numerator / denominator) * times;
  if (choice.measure !== "proportion") return { status, value, ...counts };
  const { lower, upper } = wilsonInterval(numerator, denominator);
  return { status, value, lower: lower * times, upper: upper * times, ...counts };
}
