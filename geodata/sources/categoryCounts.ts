import type { CountCategory } from "./source.ts";

/** Counts as they lie in a file: one array of numbers for each published label, one number for each area. */
export interface PublishedCounts {
  areas: readonly string[];
  labels: readonly string[];
  values: readonly Float64Array[];
  /** Absent where the publisher gives none: then the sum of all labels. */
  total?: Float64Array;
  /** The values are percentages of `total`. */
  percentages: boolean;
}

/** The same counts with a row for each area and category, areas in the file's order. */
export interface LongCounts {
  area: string[];
  category: string[];
  count: Float64Array;
  total: Float64Array;
  /** For each row, which area of the file it belongs to. */
  source: Uint32Array;
}

/** A label without the words of its topic and measure: `Age: Aged 5 to 9 years; measures: Value` → `Aged 5 to 9 years`. */
export function labelOf(header: string, topic: string): string {
  const label = header
    .replace(/;?\s*measures:\s*value\s*$/i, "")
    .replace(/\s*:\s*/g, ": ")
    .trim();
  const prefix = `${topic}: `.toLowerCase();
  return label.toLowerCase().startsWith(prefix) ? label.slice(prefix.length) : label;
}

/** Which categories can be made from the labels, each with the places of the labels it is the sum of. */
export function categoriesFrom(
  labels: readonly string[],
  categories: readonly CountCategory[],
): { name: string; places: number[] }[] {
  return categories.flatMap(({ name, from }) => {
    for (const way of from) {
      const places = way.map((wanted) => labels.findIndex((label) => wanted.test(label)));
      if (places.every((place) => place >= 0)) return [{ name, places }];
    }
    return [];
  });
}

/**
 * Brings published counts to rows of area × category. A category's count is the sum of its labels, or that percentage of
 * the total. Publishers alter small counts at random, so a sum may pass its total by a few: up to `SLACK` it is cut to
 * the total, beyond that it is left for the checks to refuse.
 */
export function longCounts(published: PublishedCounts, categories: readonly CountCategory[]): LongCounts {
  const { areas, labels, values, percentages } = published;
  const made = categoriesFrom(labels, categories);
  const total = published.total ?? sumOf(values, areas.length);
  const rows = areas.length * made.length;
  const long: LongCounts = {
    area: new Array(rows),
    category: new Array(rows),
    count: new Float64Array(rows),
    total: new Float64Array(rows),
    source: new Uint32Array(rows),
  };
  let row = 0;
  for (let area = 0; area < areas.length; area++)
    for (const { name, places } of made) {
      let count = 0;
      for (const place of places) count += values[place]![area]!;
      if (percentages) count = (count * total[area]!) / 100;
      if (count > total[area]! && count <= total[area]! + SLACK) count = total[area]!;
      long.area[row] = areas[area]!;
      long.category[row] = name;
      long.count[row] = count;
      long.total[row] = total[area]!;
      long.source[row] = area;
      row++;
    }
  return long;
}

/** People or households by which a sum of published counts may pass the published total. */
export const SLACK = 10;

function sumOf(values: readonly Float64Array[], length: number): Float64Array {
  const total = new Float64Array(length);
  for (const column of values) for (let i = 0; i < length; i++) total[i] = total[i]! + column[i]!;
  return total;
}
