import type { Source } from "./source.ts";
import { InputError, type Table } from "./table.ts";

/**
 * A table with a row for each key and measure as one with a row for each key, and a number field for each measure by its
 * name. Rows that the pivot does not want are left out. Throws InputError when a key has the same measure twice.
 */
export function pivotTable(
  table: Table,
  { key, name, value, only = {} }: NonNullable<Source["pivot"]>,
): Table {
  const keys = key.map((field) => table.text[field]!);
  const names = table.text[name]!;
  const numbers = table.numbers[value]!;
  const marks = table.marks[value];
  const unwanted = Object.entries(only).flatMap(([field, pattern]) => {
    const texts = table.text[field];
    return texts ? [(row: number) => !pattern.test(texts[row]!)] : [];
  });
  const rowOf = new Map<string, number>();
  const first: number[] = [];
  const cells = new Map<string, { numbers: number[]; marks: Map<number, string> }>();
  for (let row = 0; row < table.rows; row++) {
    if (unwanted.some((test) => test(row))) continue;
    const id = keys.map((texts) => texts[row]).join("\n");
    const at = rowOf.get(id) ?? first.length;
    if (at === first.length) {
      rowOf.set(id, at);
      first.push(row);
    }
    const measure = cells.get(names[row]!) ?? { numbers: [], marks: new Map() };
    cells.set(names[row]!, measure);
    if (measure.numbers[at] !== undefined)
      throw new InputError({
        file: table.at?.(row).file ?? table.source,
        row: table.at?.(row).row,
        rule: `${[...key, name].join(", ")} must identify one row`,
        expected: "each once",
        got: `"${keys.map((texts) => texts[row]).join(", ")}" with "${names[row]}" again`,
      });
    measure.numbers[at] = numbers[row]!;
    const mark = marks?.get(row);
    if (mark !== undefined) measure.marks.set(at, mark);
  }
  const { at } = table;
  return {
    source: table.source,
    layout: table.layout,
    rows: first.length,
    text: Object.fromEntries(key.map((field) => [field, first.map((row) => table.text[field]![row]!)])),
    numbers: Object.fromEntries(
      [...cells].map(([measure, cell]) => [
        measure,
        Float64Array.from(first, (_, i) => cell.numbers[i] ?? Number.NaN),
      ]),
    ),
    marks: Object.fromEntries([...cells].map(([measure, cell]) => [measure, cell.marks])),
    fileRows: table.fileRows,
    ...(at && { at: (row: number) => at(first[row]!) }),
  };
}
