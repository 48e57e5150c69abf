import { basisIndex, missingParts, type Parts, PUBLISHED, statusIndex } from "../crosswalk/parts.ts";
import type { Table } from "../sources/table.ts";
import type { IndicatorDefinition, Universe } from "./definition.ts";
import { type ReadContext, textField } from "./readContext.ts";
import { statusOfMark } from "./statusOfMark.ts";

/** Layout of count tables that were made from percentages of smaller areas. */
export const APPROXIMATE_LAYOUT = "percentages";
/** Children aged 0 to 4 among those aged 0 to 15, where only the latter are known. */
const UNDER_5_OF_UNDER_16 = 5 / 16;

type Share = Extract<IndicatorDefinition["values"], { kind: "share" }>;

/**
 * The listed categories of a count table over its total, for each LSOA. All listed categories must be there. Counts
 * made from percentages are `modelled`, brought from everyone to those the question was put to, and whole.
 */
export function readShare(values: Share, table: Table, context: ReadContext): Parts {
  const parts = missingParts(context.lsoas.size);
  const approximate = table.layout === APPROXIMATE_LAYOUT;
  const asked = approximate && values.universe ? shareAsked(values.universe, context) : undefined;
  const found = new Uint8Array(context.lsoas.size);
  const wanted = new Set(values.categories);
  forEachRow(table, context, (i, category, count, total, mark) => {
    if (!wanted.has(category)) return;
    if (Number.isNaN(count)) {
      parts.status[i] = statusIndex(statusOfMark(mark));
      found[i] = 255;
    } else if (found[i] !== 255) {
      parts.numerator[i] = (found[i] === 0 ? 0 : parts.numerator[i]!) + count;
      parts.denominator[i] = total;
      found[i]!++;
    }
  });
  for (let i = 0; i < found.length; i++) {
    if (found[i] !== wanted.size || Number.isNaN(parts.denominator[i]!)) {
      parts.numerator[i] = Number.NaN;
      parts.denominator[i] = Number.NaN;
      continue;
    }
    if (approximate) {
      const share = parts.numerator[i]! / parts.denominator[i]!;
      const total = Math.round(parts.denominator[i]! * (asked?.[i] ?? 1));
      parts.denominator[i] = total;
      parts.numerator[i] = total === 0 ? 0 : Math.min(total, Math.round(share * total));
    }
    // Counts are altered a little to protect people, so one can pass its total by a few.
    parts.numerator[i] = Math.min(parts.numerator[i]!, parts.denominator[i]!);
    const some = parts.denominator[i]! > 0;
    parts.status[i] = some ? PUBLISHED : statusIndex("not-applicable");
    if (some) parts.value[i] = (parts.numerator[i]! / parts.denominator[i]!) * 100;
    parts.basis[i] = approximate ? basisIndex("modelled") : basisIndex("measured");
  }
  return parts;
}

/** The total of a count table for each LSOA, as a count. */
export function readTotal(table: Table, context: ReadContext): Parts {
  const parts = missingParts(context.lsoas.size);
  forEachRow(table, context, (i, _category, _count, total) => {
    if (Number.isNaN(total)) return;
    parts.value[i] = total;
    parts.numerator[i] = total;
    parts.denominator[i] = 1;
    parts.status[i] = PUBLISHED;
    parts.basis[i] = table.layout === APPROXIMATE_LAYOUT ? basisIndex("modelled") : basisIndex("measured");
  });
  return parts;
}

/** Share of each LSOA's residents who were asked, from other tables of the census; undefined where these are not known. */
function shareAsked(universe: Universe, context: ReadContext): Float64Array | undefined {
  const ages = context.table("census-age");
  if (!ages) return undefined;
  const of = universe === "aged 5 and over" ? UNDER_5_OF_UNDER_16 : 1;
  const share = new Float64Array(context.lsoas.size).fill(1);
  forEachRow(ages, context, (i, category, count, total) => {
    if (category === "Aged 15 years and under" && total > 0 && count >= 0)
      share[i] = 1 - (of * count) / total;
  });
  if (universe !== "in work") return share;
  const activity = context.table("census-economic-activity");
  if (!activity) return undefined;
  forEachRow(activity, context, (i, category, count, total) => {
    if (category === "In employment" && total > 0 && count >= 0) share[i]! *= count / total;
  });
  return share;
}

function forEachRow(
  table: Table,
  context: ReadContext,
  row: (lsoa: number, category: string, count: number, total: number, mark: string | undefined) => void,
): void {
  const lsoa = textField(table, "lsoa");
  const category = textField(table, "category");
  const { count, total } = table.numbers;
  if (!count || !total) throw new Error(`${table.source} must have number fields "count" and "total"`);
  for (let r = 0; r < table.rows; r++) {
    const i = context.lsoas.get(lsoa[r]!);
    if (i !== undefined) row(i, category[r]!, count[r]!, total[r]!, table.marks.count?.get(r));
  }
}
