/** A file as found: `member` is the entry inside a zip. */
export interface FileRef {
  path: string;
  member?: string;
}

/**
 * One source read into columns. Text fields are string arrays (empty string for blank); number fields are Float64Array
 * with NaN for blank, and `marks` keeps the publisher's marker ("*", "[c]") of a cell that held one instead of a number.
 */
export interface Table {
  source: string;
  layout: string;
  rows: number;
  text: Record<string, string[]>;
  numbers: Record<string, Float64Array>;
  marks: Record<string, Map<number, string>>;
  /** What its figures are of, where the files themselves say so. */
  period?: { id: string; label: string };
  /** The numbers are worked out from rounded percentages: whatever is made of them is modelled, not measured. */
  approximate?: true;
  /** Rows of each file as it stands, in the order the files were given, before rows outside England are left out. */
  fileRows?: number[];
  /** Where a row of this table stood: its file and its row there, counted as in InputError. */
  at?: (row: number) => { file: string; row: number };
}

/** A fault in what was read: says file, row, rule and what was expected. `row` counts from 1, the header being row 1. */
export class InputError extends Error {
  override name = "InputError";
  readonly file: string;
  readonly rule: string;
  readonly row: number | undefined;
  constructor(fault: { file: string; rule: string; expected: string; got?: string; row?: number }) {
    const where = fault.row === undefined ? fault.file : `${fault.file}, row ${fault.row}`;
    const got = fault.got === undefined ? "" : `; got ${fault.got}`;
    super(`${where}: ${fault.rule}. Expected ${fault.expected}${got}.`);
    this.file = fault.file;
    this.rule = fault.rule;
    this.row = fault.row;
  }
}
