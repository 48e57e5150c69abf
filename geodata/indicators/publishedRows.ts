import { basisIndex, MISSING, PUBLISHED, roundTo, statusIndex } from "../crosswalk/parts.ts";
import { InputError, type Table } from "../sources/table.ts";
import type { IndicatorDefinition, PublishedFigures } from "./definition.ts";
import { type Figure, limitsFor, withoutNumber } from "./figure.ts";
import { textField } from "./readContext.ts";
import { statusOfMark } from "./statusOfMark.ts";

export interface PublishedRows {
  /** Figures by area code as it stands in the table, and by id of the period. */
  figures: Map<string, Map<string, Figure>>;
  /** Layout of the table. */
  layout: string;
  /** Codes of all areas of the table, whatever its rows are about. */
  named: ReadonlySet<string>;
  /** Names of rows without a code that are of no area known here. */
  unmatched: Set<string>;
  /** Oldest first. */
  periods: { id: string; label: string }[];
  /** Whether the values are count over denominator, so that areas may be added up: an age-standardised rate is not. */
  additive: boolean;
}

/** Number field, in tables made of others, of how many rows a row was added up from. */
export const PARTS = "parts";
/** Share of the figures that must follow from their counts for all of them to be taken to. */
const MOST = 0.95;
/** Publishers round counts too. */
const ROUNDING = 0.005;

/**
 * The rows of a table that an indicator is made of. In words, why there are none: the table lacks the field of the value,
 * or no row fits. Throws an InputError, with the row, where an area has two different figures for one period or limits the
 * wrong way round.
 */
export function publishedRows(
  definition: IndicatorDefinition,
  values: PublishedFigures,
  table: Table,
): PublishedRows | string {
  const lacking = [values.value ?? values.count, values.value === undefined ? values.denominator : undefined]
    .filter((field) => field !== undefined)
    .find((field) => !table.numbers[field]);
  if (lacking !== undefined) return `${table.source} as found (${table.layout}) has no field ${lacking}`;
  const codes = textField(table, values.code ?? "code");
  const named = new Set(codes.map((code) => code.trim()));
  const periodAt = periodsOf(definition, values, table);
  const rows: PublishedRows = {
    figures: new Map(),
    layout: table.layout,
    named,
    unmatched: new Set(),
    periods: [],
    additive: true,
  };
  const labels = new Map<string, string>();
  const follows = { yes: 0, no: 0 };
  const fits = filterOf(values.where, table);
  const gaps = (values.gaps ?? []).map((gap) => filterOf(gap, table));
  for (let row = 0; row < table.rows; row++) {
    const period = fits(row) ? periodAt(row) : undefined;
    if (!period) continue;
    const code = codes[row]!.trim();
    if (code === "" && values.name !== undefined) {
      rows.unmatched.add(table.text[values.name]![row]!);
      continue;
    }
    const isGap = gaps.some((gap) => gap(row));
    const figure = isGap ? withoutNumber(MISSING) : figureOf(definition, values, table, row);
    const ofCode = rows.figures.get(code) ?? new Map<string, Figure>();
    const before = ofCode.get(period.id);
    if (before && !same(before, figure))
      throw faultAt(table, row, {
        rule: `an area must have one figure for ${definition.id} in ${period.label}`,
        expected: `${code} ${inWords(before)}`,
        got: inWords(figure),
      });
    rows.figures.set(code, ofCode.set(period.id, figure));
    labels.set(period.id, period.label);
    const derived = (figure.count / figure.denominator) * definition.multiplier;
    if (figure.status !== PUBLISHED || Number.isNaN(derived)) continue;
    const tolerance = 0.5 * 10 ** -values.decimals + ROUNDING * Math.abs(derived);
    if (Math.abs(derived - figure.value) <= tolerance) follows.yes++;
    else follows.no++;
  }
  if (rows.figures.size === 0) return `${table.source} as found (${table.layout}) has no row for it`;
  rows.periods = [...labels]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([id, label]) => ({ id, label }));
  rows.additive =
    definition.measure === "count" || (follows.yes > 0 && follows.yes >= MOST * (follows.yes + follows.no));
  return rows;
}

function figureOf(
  definition: IndicatorDefinition,
  values: PublishedFigures,
  table: Table,
  row: number,
): Figure {
  const number = (field: string | undefined) =>
    (field === undefined ? undefined : table.numbers[field]?.[row]) ?? Number.NaN;
  const mark = (field: string | undefined) =>
    field === undefined ? undefined : table.marks[field]?.get(row);
  const count = number(values.count);
  const denominator = number(values.denominator);
  const parts = table.numbers[PARTS]?.[row] ?? 1;
  const scaled = (n: number) => (values.times === undefined ? n : roundTo(n * values.times, values.decimals));
  if (values.least !== undefined && number(values.value) < values.least) return withoutNumber(MISSING);
  let value = scaled(number(values.value));
  if (values.value === undefined) {
    if (denominator === 0) return withoutNumber(NOT_APPLICABLE);
    value = (count / denominator) * definition.multiplier;
  }
  if (!Number.isFinite(value)) {
    const fields = values.value === undefined ? [values.count, values.denominator] : [values.value];
    const reasons = [...fields.map(mark), values.mark && table.text[values.mark]?.[row]];
    const reason = reasons.find((text) => text);
    return withoutNumber(statusIndex(values.marks?.[reason?.toLowerCase() ?? ""] ?? statusOfMark(reason)));
  }
  const given = [values.lower, values.upper].some((field) => field !== undefined && table.numbers[field]);
  const limits = !given
    ? limitsFor(definition, { value, count, denominator }, parts)
    : { lower: scaled(number(values.lower)), upper: scaled(number(values.upper)) };
  if (limits.lower > limits.upper)
    throw faultAt(table, row, {
      rule: "the lower limit must not be above the upper",
      expected: `at most ${limits.upper}`,
      got: String(limits.lower),
    });
  const modelled = definition.basis === "modelled" || table.approximate;
  const basis = basisIndex(modelled ? "modelled" : parts > 1 ? "summed" : "measured");
  return { value, ...limits, count, denominator, status: PUBLISHED, basis };
}

const NOT_APPLICABLE = statusIndex("not-applicable");
const URL_SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;

/** What tells the period of a row: its field, else the definition's only period. */
function periodsOf(
  definition: IndicatorDefinition,
  values: PublishedFigures,
  table: Table,
): (row: number) => { id: string; label: string } | undefined {
  const field = values.period ?? "period";
  const texts = table.text[field];
  if (!texts) {
    const only = definition.period;
    if (!only || values.period !== undefined)
      throw new Error(`${definition.id} must have a period, ${table.source} has no field "${field}"`);
    return () => only;
  }
  const known = new Map<string, { id: string; label: string } | undefined>();
  const periodOf = values.periodOf ?? plainPeriod;
  return (row) => {
    const text = texts[row]!;
    if (!known.has(text)) {
      const period = periodOf(text);
      if (period && !URL_SAFE.test(period.id))
        throw new Error(`a period's id must be fit for an address, got "${period.id}" for "${text}"`);
      known.set(text, period);
    }
    return known.get(text);
  };
}

/** "2019/20" and "2017 - 19" need no more than other signs between their numbers. */
function plainPeriod(text: string): { id: string; label: string } | undefined {
  const label = text.trim();
  return label === ""
    ? undefined
    : { id: label.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/-{2,}/g, "-"), label };
}

function filterOf(where: PublishedFigures["where"] = {}, table: Table): (row: number) => boolean {
  const tests = Object.entries(where).map(([field, wanted]) => {
    const texts = table.text[field];
    const fits = (text: string) => (typeof wanted === "string" ? text === wanted : wanted.test(text));
    return (row: number) => fits(texts?.[row] ?? "");
  });
  return (row) => tests.every((test) => test(row));
}

function same(a: Figure, b: Figure): boolean {
  return (["value", "lower", "upper", "count", "denominator", "status"] as const).every((name) =>
    Object.is(a[name], b[name]),
  );
}

function inWords({ value, count, status }: Figure): string {
  if (status !== PUBLISHED) return "without a number";
  return Number.isNaN(count) ? String(value) : `${value} (count ${count})`;
}

function faultAt(
  table: Table,
  row: number,
  fault: { rule: string; expected: string; got: string },
): InputError {
  const at = table.at?.(row);
  return new InputError({ file: at?.file ?? table.source, row: at?.row, ...fault });
}
