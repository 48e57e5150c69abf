import { type Cell, type TakeRow, textOf } from "./cell.ts";
import { OWN_LIMITS } from "./limits.ts";
import type { OwnChoice } from "./ownChoice.ts";
import { type Figure, readFigure } from "./readFigure.ts";

/** One row of a reader's file, its chosen columns read. */
export interface OwnRow {
  row: number;
  key: string;
  within: string;
  period: string;
  value: Figure;
  lower: Figure;
  upper: Figure;
  numerator: Figure;
  denominator: Figure;
}

const NONE: Figure = { status: "missing" };

/** Collects the chosen columns of a file's rows, as many as the limit allows; `beyond` counts the others. */
export function collectRows(choice: OwnChoice): { take: TakeRow; rows: OwnRow[]; beyond: () => number } {
  const rows: OwnRow[] = [];
  let beyond = 0;
  let seen = 0;
  const read = (cells: readonly Cell[], column: number | undefined, times = 1): Figure => {
    if (column === undefined) return NONE;
    const figure = readFigure(cells[column], choice.decimalComma);
    return "value" in figure && times !== 1 ? { ...figure, value: figure.value * times } : figure;
  };
  const { key } = choice;
  return {
    rows,
    beyond: () => beyond,
    take: (cells, row) => {
      if (seen++ <= choice.headerRow) return true;
      if (cells.every((cell) => textOf(cell) === "")) return true;
      if (rows.length >= OWN_LIMITS.rows) {
        beyond++;
        return true;
      }
      const fraction = choice.measure === "proportion" ? choice.times : 1;
      rows.push({
        row,
        key: textOf(cells[key.column]).slice(0, 200),
        within: key.kind === "name" && key.within !== undefined ? textOf(cells[key.within]) : "",
        period: choice.period === undefined ? "" : textOf(cells[choice.period]).slice(0, 40),
        value: read(cells, choice.value, fraction),
        lower: read(cells, choice.lower, fraction),
        upper: read(cells, choice.upper, fraction),
        numerator: read(cells, choice.numerator),
        denominator: read(cells, choice.denominator),
      });
      return true;
    },
  };
}
