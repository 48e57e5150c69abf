import type { Table } from "../sources/table.ts";

/** What reading an indicator's values needs to know besides its own table. */
export interface ReadContext {
  /** Index of each LSOA in the geography's order. */
  lsoas: ReadonlyMap<string, number>;
  /** Usual residents of each. */
  population: ArrayLike<number>;
  table: (source: string) => Table | undefined;
}

/** The text field of a table; throws when it has none of that name. */
export function textField(table: Table, field: string): string[] {
  const values = table.text[field];
  if (!values) throw new Error(`${table.source} must have a text field "${field}"`);
  return values;
}
