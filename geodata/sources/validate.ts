import { SLACK } from "./categoryCounts.ts";
import { InputError, type Table } from "./table.ts";

/** Share of codes that may be unknown before a file is taken to be of another vintage. */
const STRAYS = 0.005;
/** No count, rate or score of a place in England is larger. */
const LARGEST = 1e12;

/** Refuses two rows with the same values in the fields that identify a row. */
export function checkUnique(table: Table, key: readonly string[]): void {
  const columns = key.map((field) => table.text[field]!);
  const seen = new Set<string>();
  for (let row = 0; row < table.rows; row++) {
    const id = columns.length === 1 ? columns[0]![row]! : columns.map((column) => column[row]).join(" ");
    if (seen.has(id))
      throw fault(table, row, {
        rule: `${key.join(" and ")} must identify one row`,
        expected: "each once",
        got: `"${id}" again`,
      });
    seen.add(id);
  }
}

/** Refuses rows with nothing in a field that identifies them. */
export function checkFilled(table: Table, key: readonly string[]): void {
  for (const field of key) {
    const row = table.text[field]!.indexOf("");
    if (row >= 0) throw fault(table, row, { rule: `${field} must not be blank`, expected: "a code" });
  }
}

/** Refuses numbers outside `range` (inclusive), infinite or absurdly large. Blank (NaN) passes. */
export function checkRange(
  table: Table,
  field: string,
  range: readonly [number, number] = [-LARGEST, LARGEST],
): void {
  const [low, high] = range;
  const numbers = table.numbers[field]!;
  for (let row = 0; row < table.rows; row++) {
    const n = numbers[row]!;
    if (n < low || n > high)
      throw fault(table, row, {
        rule: `${field} is impossible`,
        expected: Math.abs(low) === LARGEST ? `a number within ±${LARGEST}` : `${low} to ${high}`,
        got: String(n),
      });
  }
}

/** Refuses a count that is negative or larger than its total, but for the few that disclosure control may add. */
export function checkCounts(table: Table): void {
  const { count, total } = table.numbers;
  for (let row = 0; row < table.rows; row++) {
    if (count![row]! < 0)
      throw fault(table, row, {
        rule: "a count must not be negative",
        expected: "0 or more",
        got: `${count![row]}`,
      });
    if (count![row]! > total![row]! + SLACK)
      throw fault(table, row, {
        rule: "a count must not be larger than its total",
        expected: `at most ${total![row]}`,
        got: `${count![row]}`,
      });
  }
}

/**
 * Compares codes with those that exist, and gives the rows whose code is unknown: these few are strays. Throws when more
 * than `allowed` (a share of all rows) are: the file is then of another vintage than `known`, which `what` names.
 */
export function checkCodes(
  table: Table,
  field: string,
  known: { has(code: string): boolean },
  what: string,
  allowed = STRAYS,
): number[] {
  const codes = table.text[field]!;
  const unknown: number[] = [];
  for (let row = 0; row < table.rows; row++) if (!known.has(codes[row]!)) unknown.push(row);
  if (unknown.length > table.rows * allowed)
    throw fault(table, unknown[0]!, {
      rule: `${unknown.length} of ${table.rows} rows have a ${field} that is not one of ${what}; the file mixes vintages or is of another`,
      expected: allowed === 0 ? `only codes of ${what}` : `at most ${allowed * 100} % unknown`,
      got: `"${codes[unknown[0]!]}"`,
    });
  return unknown;
}

function fault(
  table: Table,
  row: number,
  what: { rule: string; expected: string; got?: string },
): InputError {
  const at = table.at?.(row);
  return new InputError({ file: at?.file ?? table.source, row: at?.row, ...what });
}
