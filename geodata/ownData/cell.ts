/** A cell as it was read: a workbook's numbers as they are, everything else as text. */
export type Cell = string | number;

/** Rows of a file one by one, each with its number there, counted from 1. Nothing more is asked for after `false`. */
export type TakeRow = (cells: readonly Cell[], row: number) => boolean;

/** "A", "B", … "Z", "AA": what spreadsheets call a column, counted from 0. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

export const textOf = (cell: Cell | undefined): string => (cell === undefined ? "" : String(cell).trim());
