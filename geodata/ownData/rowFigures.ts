import type { Status } from "../indicator.ts";
import type { MatchReport } from "./matchReport.ts";
import type { OwnChoice } from "./ownChoice.ts";
import type { OwnRow } from "./ownRows.ts";
import type { Figure } from "./readFigure.ts";

/** What one row says of its area. Numbers stand only beside `published`. */
export interface RowFigures {
  status: Status;
  value?: number;
  lower?: number;
  upper?: number;
  numerator?: number;
  denominator?: number;
}

interface Fault {
  rule: string;
  value: string;
}

/**
 * The figures of a row, or the rule they break. Limits that do not lie either side of the figure are `dropped`, and the
 * figure is kept.
 */
export function figuresOfRow(
  row: OwnRow,
  choice: OwnChoice,
  made: MatchReport["repeated"]["made"],
): (RowFigures & { dropped?: Fault }) | Fault {
  if (made === "count") return { status: "published" };
  const used = made === "ratio" ? [row.numerator, row.denominator] : [row.value];
  for (const figure of used) if ("rule" in figure) return { rule: figure.rule, value: figure.got };
  const lacking = used.find((figure) => "status" in figure && figure.status !== "published");
  if (lacking && "status" in lacking) return { status: lacking.status };
  return made === "ratio" ? ratio(row, choice) : single(row, choice);
}

function ratio(row: OwnRow, { measure }: OwnChoice): RowFigures | Fault {
  const [numerator, denominator] = [numberOf(row.numerator)!, numberOf(row.denominator)!];
  if (denominator <= 0)
    return { rule: "a denominator must be greater than zero", value: String(denominator) };
  if (numerator < 0) return { rule: "a numerator cannot be below zero", value: String(numerator) };
  if (measure === "proportion" && numerator > denominator)
    return {
      rule: "a percentage's numerator cannot be above its denominator",
      value: `${numerator} of ${denominator}`,
    };
  return { status: "published", numerator, denominator };
}

function single(row: OwnRow, { measure }: OwnChoice): (RowFigures & { dropped?: Fault }) | Fault {
  const value = numberOf(row.value)!;
  if (measure === "count" && value < 0) return { rule: "a count cannot be below zero", value: String(value) };
  if (measure === "proportion" && (value < 0 || value > 100))
    return {
      rule: "a percentage must lie between 0 and 100; for a change, choose “another number”",
      value: String(value),
    };
  const [lower, upper] = [numberOf(row.lower), numberOf(row.upper)];
  if (lower === undefined || upper === undefined) return { status: "published", value };
  if (lower <= value && value <= upper) return { status: "published", value, lower, upper };
  return {
    status: "published",
    value,
    dropped: {
      rule: "the figure must lie between its lower and upper limit; the limits are left out",
      value: `${lower} to ${upper} round ${value}`,
    },
  };
}

const numberOf = (figure: Figure) => ("value" in figure ? figure.value : undefined);
