import { carryOver, lsoa11ToLsoa21 } from "../crosswalk/lsoa11ToLsoa21.ts";
import { missingParts, type Parts, PUBLISHED, roundTo, statusIndex } from "../crosswalk/parts.ts";
import type { Table } from "../sources/table.ts";
import type { IndicatorDefinition } from "./definition.ts";
import { type ReadContext, textField } from "./readContext.ts";

type Series = Extract<IndicatorDefinition["values"], { kind: "series" }>;

/**
 * Number fields by period for the LSOAs of 2011, carried over to those of 2021, oldest period first. With
 * `changeSince`, each later period holds the change since that one, per cent; an area with nothing to begin with has
 * no such change (`not-applicable`). Undefined without the official look-up.
 */
export function readSeries(
  values: Series,
  table: Table,
  context: ReadContext,
): Map<string, Parts> | undefined {
  const lookup = context.table("lsoa11-lsoa21");
  if (!lookup) return undefined;
  const crosswalk = lsoa11ToLsoa21(lookup, context.lsoas, populationOf(context.table("lsoa11-population")));
  const rows = new Map(textField(table, "lsoa11").map((code, row) => [code, row]));
  const periods = new Map<string, ReturnType<typeof carryOver>>();
  for (const [period, field] of periodsOf(table, values.fields))
    periods.set(
      period,
      carryOver(crosswalk, rows, possible(table.numbers[field]!, values.least), values.decimals),
    );

  const series = new Map<string, Parts>();
  const base = values.changeSince === undefined ? undefined : periods.get(values.changeSince);
  if (values.changeSince !== undefined && !base) return series;
  for (const [period, carried] of periods) {
    if (base && period <= values.changeSince!) continue;
    const parts = base
      ? changeParts(carried, base, values.decimals, context.population)
      : meanParts(carried, context.population);
    parts.basis = crosswalk.basis;
    series.set(period, parts);
  }
  return series;
}

function possible(numbers: Float64Array, least: number): Float64Array {
  return numbers.map((n) => (n < least ? Number.NaN : n));
}

function meanParts({ value, status }: ReturnType<typeof carryOver>, population: ArrayLike<number>): Parts {
  return {
    value,
    status,
    basis: new Uint8Array(value.length),
    numerator: value.map((v, i) => v * population[i]!),
    denominator: value.map((v, i) => (Number.isNaN(v) ? Number.NaN : population[i]!)),
  };
}

function changeParts(
  now: ReturnType<typeof carryOver>,
  then: ReturnType<typeof carryOver>,
  decimals: number,
  population: ArrayLike<number>,
): Parts {
  const parts = missingParts(now.value.length);
  for (let i = 0; i < now.value.length; i++) {
    const before = then.value[i]!;
    const after = now.value[i]!;
    if (Number.isNaN(before) || Number.isNaN(after)) continue;
    parts.numerator[i] = after * population[i]!;
    parts.denominator[i] = before * population[i]!;
    parts.status[i] = before > 0 ? PUBLISHED : statusIndex("not-applicable");
    if (before > 0) parts.value[i] = roundTo((after / before - 1) * 100, decimals);
  }
  return parts;
}

function periodsOf(table: Table, fields: RegExp): [period: string, field: string][] {
  return Object.keys(table.numbers)
    .flatMap((field): [string, string][] => {
      const period = fields.exec(field)?.[1];
      return period === undefined ? [] : [[period, field]];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function populationOf(table: Table | undefined): Map<string, number> | undefined {
  if (!table?.numbers.population) return undefined;
  return new Map(textField(table, "lsoa11").map((code, row) => [code, table.numbers.population![row]!]));
}
