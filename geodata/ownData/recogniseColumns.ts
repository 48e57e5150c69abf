import type { levelOfCode } from "../area.ts";
import type { Geography } from "../geography.ts";
import { postcodeKey } from "../search/postcodes.ts";
import { levelOfNames, nameIndex } from "./areaNames.ts";
import { type Cell, columnLetters, textOf } from "./cell.ts";
import type { OwnChoice } from "./ownChoice.ts";
import { codeIn } from "./ownCodes.ts";
import { readFigure, usesDecimalComma } from "./readFigure.ts";

/** What can be told of a column from its first rows. */
interface ColumnFacts {
  column: number;
  heading: string;
  filled: number;
  codes: number;
  postcodes: number;
  numbers: number;
  /** Numbers and the marks that stand for one. */
  figures: number;
  distinct: number;
  /** Codes and postcodes that differ. */
  distinctKeys: number;
  /** All its numbers are years. */
  year: boolean;
  /** Cells that hold a year or the name of a month. */
  dated: number;
}

const HEADINGS = {
  lower: /\b(lower|lci|lcl|low)\b|lower_?\d|\bll\b/i,
  upper: /\b(upper|uci|ucl|high)\b|upper_?\d|\bul\b/i,
  denominator: /denominator|population|\bbase\b|\btotal\b|_total$|\bout of\b/i,
  numerator: /numerator|\bcount\b|\bnumber\b|\bevents?\b|\bcases\b/i,
  period: /\b(period|year|date|month|quarter|time)\b/i,
  value: /\b(value|rate|percent\w*|proportion|share|score|mean|average|figure)\b|%/i,
  percent: /^%|\(%\)|%$|\bpercent\w*|\bper cent\b|\bproportion\b|\bshare\b/i,
  count: /\b(count|number|total|people|members|visits|cases)\b/i,
  /** Numbers that name or place something. */
  label:
    /^(lon|lng|long|lat|longitude|latitude|x|y|easting|northing|e|n|fid|objectid|index|row|telephone|phone|fax|ward_?no)$|\b(id|uprn|urn|ukprn|phone|telephone)\b|_id$|(charity|reference|registration|company).*number/i,
  district: /\b(district|borough|council|local authority|la|lad|ladnm|parent)\b|lad\d\d/i,
} as const;

/** A first reading of a file, for the reader to correct; `undefined` where no column says which area a row is of. */
export function recogniseColumns(
  head: readonly (readonly Cell[])[],
  geography: Geography,
  hints: { delimiter?: string; fileName?: string } = {},
): OwnChoice | undefined {
  const width = Math.max(0, ...head.map((row) => row.length));
  const keyed = keyColumn(head, width, geography);
  if (!keyed) return undefined;
  const { key, headerRow } = keyed;
  const body = head.slice(headerRow + 1);
  const facts = Array.from({ length: width }, (_, column) =>
    factsOf(body, column, headingAt(head, headerRow, column)),
  );
  const taken = new Set([key.column]);
  const take = (found: ColumnFacts | undefined) => {
    if (found) taken.add(found.column);
    return found?.column;
  };
  const free = () => facts.filter(({ column }) => !taken.has(column));
  const numeric = () =>
    free().filter(
      ({ figures, filled, numbers, codes, year, heading }) =>
        numbers > 0 &&
        figures >= filled / 2 &&
        codes === 0 &&
        !HEADINGS.label.test(heading) &&
        !(year && /year|date/i.test(heading)),
    );
  const headed = (list: readonly ColumnFacts[], pattern: RegExp) =>
    list.find(({ heading }) => pattern.test(heading));

  if (key.kind === "name")
    key.within = take(
      free().find(({ heading, numbers }) => HEADINGS.district.test(heading) && numbers === 0),
    );
  const period = take(
    headed(
      free().filter(({ filled, dated }) => dated > filled / 2),
      HEADINGS.period,
    ) ?? free().find(({ year, numbers, distinct }) => year && numbers > 0 && distinct < body.length / 2),
  );
  const lower = take(headed(numeric(), HEADINGS.lower));
  const upper = take(headed(numeric(), HEADINGS.upper));
  const preferred = numeric().filter(
    ({ heading }) => !HEADINGS.denominator.test(heading) && !HEADINGS.numerator.test(heading),
  );
  let value = take(headed(numeric(), HEADINGS.value) ?? preferred[0]);
  // a wide table has many counts, and which belong together cannot be told
  const denominator = numeric().length > 6 ? undefined : take(headed(numeric(), HEADINGS.denominator));
  let numerator = denominator === undefined ? undefined : take(headed(numeric(), HEADINGS.numerator));
  if (value === undefined && numerator === undefined) value = denominator ?? take(numeric()[0]);
  const ratio = denominator !== undefined && numerator !== undefined;
  if (!ratio) numerator = undefined;

  const heading = value === undefined ? "" : facts[value]!.heading;
  const cells = body.map((row) => row[value ?? -1]);
  const decimalComma = usesDecimalComma(
    facts.flatMap(({ column }) =>
      [value, lower, upper, numerator, denominator].includes(column) ? body.map((row) => row[column]) : [],
    ),
    hints.delimiter,
  );
  const numbers = cells.flatMap((cell) => {
    const figure = readFigure(cell, decimalComma);
    return "value" in figure ? [figure.value] : [];
  });
  const percent = HEADINGS.percent.test(heading) || cells.some((cell) => /%$/.test(textOf(cell)));
  const counted =
    value === undefined
      ? !ratio
      : HEADINGS.count.test(heading) && numbers.every((n) => n >= 0 && Number.isInteger(n));
  const measure = percent || (ratio && value === undefined) ? "proportion" : counted ? "count" : "mean";
  const fractions =
    measure === "proportion" &&
    numbers.length > 0 &&
    numbers.every((n) => Math.abs(n) <= 1) &&
    !cells.some((cell) => /%$/.test(textOf(cell)));
  return {
    headerRow,
    key,
    value,
    lower,
    upper,
    numerator,
    denominator: ratio ? denominator : undefined,
    period,
    decimalComma,
    times: fractions ? 100 : 1,
    measure,
    together: measure === "count" ? "sum" : "mean",
    name: (heading || nameOfFile(hints.fileName)).slice(0, 100),
    words: "",
    polarity: "none",
  };
}

/** Headings as they stand, or the column's letter where there is none. */
export function headingAt(head: readonly (readonly Cell[])[], headerRow: number, column: number): string {
  return (
    textOf(head[headerRow]?.[column]).replace(/\s+/g, " ").slice(0, 100) || `Column ${columnLetters(column)}`
  );
}

function keyColumn(
  head: readonly (readonly Cell[])[],
  width: number,
  geography: Geography,
): Pick<OwnChoice, "key" | "headerRow"> | undefined {
  const all = Array.from({ length: width }, (_, column) => factsOf(head, column, ""));
  // the finest of several kinds of area has the most codes that differ
  const best = (count: (facts: ColumnFacts) => number) =>
    all
      .filter((facts) => count(facts) > 0 && count(facts) >= facts.filled / 3)
      .sort((a, b) => b.distinctKeys - a.distinctKeys || a.column - b.column)[0]?.column;
  const numeric = all.filter(({ numbers, filled }) => numbers > 0.6 * filled).map(({ column }) => column);
  const before = (column: number, is: (text: string) => boolean) => {
    let row = head.findIndex((cells) => is(textOf(cells[column]))) - 1;
    // the first areas may be of a kind that is not known here
    while (row >= 0 && numeric.some((each) => isNumber(head[row]![each]))) row--;
    return row;
  };
  const code = best(({ codes }) => codes);
  if (code !== undefined)
    return {
      key: { kind: "code", column: code },
      headerRow: before(code, (text) => codeIn(text) !== undefined),
    };
  const postcode = best(({ postcodes }) => postcodes);
  if (postcode !== undefined)
    return {
      key: { kind: "postcode", column: postcode },
      headerRow: before(postcode, (text) => postcodeKey(text) !== undefined),
    };
  let named:
    | { column: number; level: NonNullable<ReturnType<typeof levelOfCode>>; found: number }
    | undefined;
  for (const { column, numbers, filled } of all.slice(0, 30)) {
    if (numbers > filled / 2) continue;
    const texts = [...new Set(head.map((row) => textOf(row[column])).filter(Boolean))];
    const match = levelOfNames(geography, texts);
    if (match && match.found > (named?.found ?? 0) && match.found >= texts.length / 4)
      named = { column, ...match };
  }
  if (!named) return undefined;
  const { column, level } = named;
  const index = nameIndex(geography[level]!);
  return {
    key: { kind: "name", column, level },
    headerRow: Math.max(
      before(column, (text) => index(text).length > 0),
      -1,
    ),
  };
}

/** A heading may be a year. */
function isNumber(cell: Cell | undefined): boolean {
  const figure = readFigure(cell, false);
  return "value" in figure && !/^(19|20)\d\d$/.test(textOf(cell));
}

function factsOf(rows: readonly (readonly Cell[])[], column: number, heading: string): ColumnFacts {
  const facts: ColumnFacts = {
    column,
    heading,
    filled: 0,
    codes: 0,
    postcodes: 0,
    numbers: 0,
    figures: 0,
    distinct: 0,
    distinctKeys: 0,
    year: true,
    dated: 0,
  };
  const distinct = new Set<string>();
  const keys = new Set<string>();
  for (const row of rows) {
    const cell = row[column];
    const text = textOf(cell);
    if (text === "") continue;
    facts.filled++;
    distinct.add(text);
    if (/(19|20)\d\d|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text)) facts.dated++;
    const code = codeIn(text) !== undefined;
    const postcode = postcodeKey(text) !== undefined;
    if (code) facts.codes++;
    if (postcode) facts.postcodes++;
    if (code || postcode) keys.add(text);
    const point = readFigure(cell, false);
    const figure = "rule" in point ? readFigure(cell, true) : point;
    if ("rule" in figure) continue;
    facts.figures++;
    if (figure.status === "published") {
      facts.numbers++;
      if (!/^(19|20)\d\d$/.test(text)) facts.year = false;
    }
  }
  facts.distinct = distinct.size;
  facts.distinctKeys = keys.size;
  return facts;
}

const nameOfFile = (name = "") =>
  name
    .replace(/\.[a-z]{2,5}$/i, "")
    .replace(/[_-]+/g, " ")
    .trim() || "My figures";
