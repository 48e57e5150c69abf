import type { Table } from "./table.ts";

/** A table of only the rows given, in that order, which still know where they stood. */
function keepRows(table: Table, rows: Uint32Array): Table {
  const marks: Table["marks"] = {};
  for (const [field, cells] of Object.entries(table.marks)) {
    const kept = new Map<number, string>();
    if (cells.size > 0)
      for (let i = 0; i < rows.length; i++) {
        const mark = cells.get(rows[i]!);
        if (mark !== undefined) kept.set(i, mark);
      }
    marks[field] = kept;
  }
  const { at } = table;
  return {
    ...table,
    rows: rows.length,
    text: mapValues(table.text, (cells) => Array.from(rows, (row) => cells[row]!)),
    numbers: mapValues(table.numbers, (cells) => Float64Array.from(rows, (row) => cells[row]!)),
    marks,
    ...(at && { at: (row: number) => at(rows[row]!) }),
  };
}

/** The rows whose area is in England: whose code in `field` begins with E and a digit ("EMPTY" is no code), or is one of `areas`. */
export function inEngland(table: Table, field: string, areas = /^E\d/): Table {
  const codes = table.text[field]!;
  const rows = new Uint32Array(table.rows);
  let kept = 0;
  for (let row = 0; row < table.rows; row++) if (areas.test(codes[row]!)) rows[kept++] = row;
  return kept === table.rows ? table : keepRows(table, rows.subarray(0, kept));
}

/** One table of all rows of several with the same fields, in the order given. Fields that some lack are blank there. */
export function joinTables(tables: readonly [Table, ...Table[]]): Table {
  if (tables.length === 1) return tables[0];
  const starts: number[] = [];
  let rows = 0;
  for (const table of tables) {
    starts.push(rows);
    rows += table.rows;
  }
  const textFields = new Set(tables.flatMap(({ text }) => Object.keys(text)));
  const numberFields = new Set(tables.flatMap(({ numbers }) => Object.keys(numbers)));
  const joined: Table = { ...tables[0], rows, text: {}, numbers: {}, marks: {} };
  for (const field of textFields)
    joined.text[field] = tables.flatMap(({ text, rows: n }) => text[field] ?? new Array<string>(n).fill(""));
  for (const field of numberFields) {
    const numbers = new Float64Array(rows).fill(Number.NaN);
    const marks = new Map<number, string>();
    tables.forEach((table, i) => {
      const cells = table.numbers[field];
      if (cells) numbers.set(cells, starts[i]);
      for (const [row, mark] of table.marks[field] ?? []) marks.set(starts[i]! + row, mark);
    });
    joined.numbers[field] = numbers;
    joined.marks[field] = marks;
  }
  joined.fileRows = tables.flatMap(({ fileRows, rows: n }) => fileRows ?? [n]);
  joined.at = (row) => {
    let i = starts.length - 1;
    while (starts[i]! > row) i--;
    const within = row - starts[i]!;
    return tables[i]!.at?.(within) ?? { file: tables[i]!.source, row: within };
  };
  return joined;
}

function mapValues<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
