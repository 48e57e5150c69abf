import { type LongCounts, labelOf, longCounts, type PublishedCounts } from "./categoryCounts.ts";
import type { Layout, Source } from "./source.ts";
import { InputError, type Table } from "./table.ts";

/**
 * Brings a table of counts, in whichever way its layout has them, to a row for each area and category with the fields
 * lsoa, category, count and total. Throws InputError when an area has the same category twice.
 */
export function countTable(table: Table, source: Source, layout: Layout): Table {
  const { topic, categories } = source.counts!;
  const { published, rowOfArea } =
    layout.counts === "long" ? pivoted(table, topic) : wide(table, layout, topic);
  const long: LongCounts = longCounts(published, categories);
  const { at } = table;
  return {
    source: table.source,
    layout: table.layout,
    rows: long.area.length,
    text: { lsoa: long.area, category: long.category },
    numbers: { count: long.count, total: long.total },
    marks: { count: new Map(), total: new Map() },
    ...(layout.counts === "percentages" && { approximate: true }),
    fileRows: table.fileRows,
    ...(at && { at: (row: number) => at(rowOfArea[long.source[row]!]!) }),
  };
}

interface ByArea {
  published: PublishedCounts;
  /** Row of the table that each area was first seen in. */
  rowOfArea: ArrayLike<number>;
}

function wide(table: Table, layout: Layout, topic: string): ByArea {
  const fields = Object.keys(table.numbers).filter((field) => !(field in layout.columns));
  return {
    published: {
      areas: table.text.lsoa!,
      labels: fields.map((field) => labelOf(field, topic)),
      values: fields.map((field) => table.numbers[field]!),
      total: table.numbers.total!,
      percentages: layout.counts === "percentages",
    },
    rowOfArea: Array.from({ length: table.rows }, (_, row) => row),
  };
}

function pivoted(table: Table, topic: string): ByArea {
  const places = new Map<string, number>();
  const rowOfArea: number[] = [];
  const columnOf = new Map<string, number>();
  const cells: number[][] = [];
  const { lsoa, category } = table.text as { lsoa: string[]; category: string[] };
  const { count, total } = table.numbers;
  for (let row = 0; row < table.rows; row++) {
    let place = places.get(lsoa[row]!);
    if (place === undefined) {
      place = rowOfArea.length;
      places.set(lsoa[row]!, place);
      rowOfArea.push(row);
    }
    let column = columnOf.get(category[row]!);
    if (column === undefined) {
      column = cells.length;
      columnOf.set(category[row]!, column);
      cells.push([]);
    }
    if (cells[column]![place] !== undefined)
      throw new InputError({
        file: table.at?.(row).file ?? table.source,
        row: table.at?.(row).row,
        rule: "an area has each category once",
        expected: "no repeats",
        got: `"${lsoa[row]}" with "${category[row]}" again`,
      });
    cells[column]![place] = count![row]!;
  }
  const areas = rowOfArea.map((row) => lsoa[row]!);
  return {
    published: {
      areas,
      labels: [...columnOf.keys()].map((label) => labelOf(label, topic)),
      values: cells.map((column) => Float64Array.from(areas, (_, place) => column[place] ?? Number.NaN)),
      ...(total && { total: Float64Array.from(rowOfArea, (row) => total[row]!) }),
      percentages: false,
    },
    rowOfArea,
  };
}
