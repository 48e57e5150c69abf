/** Why a reader's own file cannot be used: the rule, where it was broken and what stood there. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly rule: string;
  /** Counted from 1, as spreadsheets do. */
  readonly row: number | undefined;
  readonly value: string | undefined;
  constructor(rule: string, at: { row?: number; value?: string } = {}) {
    const { row, value } = at;
    super(`${rule}${row === undefined ? "" : ` (row ${row})`}${value === undefined ? "" : `; got ${value}`}`);
    this.rule = rule;
    this.row = row;
    this.value = value;
  }
}
