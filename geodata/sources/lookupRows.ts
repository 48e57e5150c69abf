import { levelOfCode } from "../area.ts";
import { InputError, type Table } from "./table.ts";

/** The rows of a look-up by LSOA of England: see `lookupRows`. */
export function lookupByLsoa(table: Table, fields: string[]): Map<string, Record<string, string>> {
  return lookupRows(table, "lsoa", fields, (code) => levelOfCode(code) === "lsoa");
}

/**
 * The given fields of each `wanted` row of a look-up, by the code in its field `key`. Throws an InputError when a field is
 * not there, or one code has two values.
 */
export function lookupRows(
  table: Table,
  key: string,
  fields: string[],
  wanted: (code: string) => boolean = () => true,
): Map<string, Record<string, string>> {
  const read = (field: string) => {
    const column = table.text[field];
    if (!column)
      throw new InputError({
        file: table.source,
        rule: "a look-up must have all its columns",
        expected: `a column "${field}"`,
      });
    return column;
  };
  const keys = read(key);
  const values = fields.map((field) => [field, read(field)] as const);
  const rows = new Map<string, Record<string, string>>();
  for (const [i, code] of keys.entries()) {
    if (!wanted(code)) continue;
    const row: Record<string, string> = {};
    for (const [field, column] of values) row[field] = column[i]!;
    const before = rows.get(code);
    const changed = before && fields.find((field) => before[field] !== row[field]);
    if (changed)
      throw new InputError({
        file: table.source,
        row: i + 2,
        rule: `each ${key} must have one ${changed}`,
        expected: `${code} in ${before![changed]}`,
        got: row[changed],
      });
    if (!before) rows.set(code, row);
  }
  return rows;
}

/** Throws an InputError, with a count and the first codes, when any of `of` codes are `missing` from a look-up. */
export function requireAll(table: Table, missing: string[], of: number, what: string): void {
  if (missing.length === 0) return;
  const first = missing.slice(0, 3).join(", ");
  throw new InputError({
    file: table.source,
    rule: `every ${what} must be in the look-up`,
    expected: `all ${of} codes`,
    got: `${of - missing.length}: ${missing.length} missing, ${first}${missing.length > 3 ? " …" : ""}`,
  });
}
