import type { Geography } from "../geography.ts";
import type { Table } from "../sources/table.ts";
import type { PublishedFigures } from "./definition.ts";
import { PARTS } from "./publishedRows.ts";
import { textField } from "./readContext.ts";

/**
 * A table that covers the country by its parts, with a row for the country in each period: the sum of the counts, for the
 * people of the country. A period in which a count is not known, or that has fewer rows than another, gets none.
 */
export function withCountry(
  table: Table,
  { code = "code", period = "period", count, denominator }: PublishedFigures,
  geography: Geography,
  people: ReadonlyMap<string, number> | undefined,
): Table {
  const country = geography.country?.codes[0];
  const all = country === undefined ? undefined : people?.get(country);
  const counts = count === undefined ? undefined : table.numbers[count];
  if (country === undefined || all === undefined || !counts || denominator === undefined) return table;
  const sums = new Map<string, { sum: number; rows: number }>();
  for (const [row, text] of textField(table, period).entries()) {
    const before = sums.get(text) ?? { sum: 0, rows: 0 };
    sums.set(text, { sum: before.sum + counts[row]!, rows: before.rows + 1 });
  }
  const most = Math.max(...[...sums.values()].map(({ rows }) => rows));
  const whole = [...sums].filter(([, { sum, rows }]) => rows === most && !Number.isNaN(sum));
  const numbers: Table["numbers"] = {};
  for (const [field, column] of Object.entries(table.numbers))
    numbers[field] = Float64Array.from([
      ...column,
      ...whole.map(([, { sum }]) => (field === count ? sum : field === denominator ? all : Number.NaN)),
    ]);
  numbers[PARTS] = Float64Array.from([
    ...new Array<number>(table.rows).fill(1),
    ...whole.map(([, { rows }]) => rows),
  ]);
  return {
    ...table,
    rows: table.rows + whole.length,
    text: {
      ...table.text,
      [code]: [...textField(table, code), ...whole.map(() => country)],
      [period]: [...textField(table, period), ...whole.map(([text]) => text)],
    },
    numbers,
  };
}
