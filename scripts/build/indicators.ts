import { AREA_LEVELS, type AreaLevel } from "../../geodata/area.ts";
import type { Geography } from "../../geodata/geography.ts";
import { derivationOf } from "../../geodata/indicators/columnOf.ts";
import { combineOf } from "../../geodata/indicators/combineOf.ts";
import type { IndicatorDefinition } from "../../geodata/indicators/definition.ts";
import { describeIndicator } from "../../geodata/indicators/describeIndicator.ts";
import { benchmarkOf, describeSeries } from "../../geodata/indicators/describeSeries.ts";
import { INDICATORS } from "../../geodata/indicators/indicators.ts";
import { type IndicatorColumns, readColumns } from "../../geodata/indicators/readColumns.ts";
import type { ReadContext } from "../../geodata/indicators/readContext.ts";
import { requireAsPublished } from "../../geodata/indicators/sensitive.ts";
import { encodeColumn } from "../../geodata/pack/column.ts";
import type { PackIndicator, PackSeries } from "../../geodata/pack/manifest.ts";
import { pickAreas } from "../../geodata/pack/pickAreas.ts";
import { InputError, type Table } from "../../geodata/sources/table.ts";

/** An indicator of the pack before its columns have file names. */
type BuiltIndicator = Omit<PackIndicator, "series"> & { series: Omit<PackSeries, "columns">[] };

interface BuiltColumn {
  indicator: string;
  level: AreaLevel;
  period: string;
  bytes: Uint8Array;
}

export interface IndicatorBuild {
  indicators: BuiltIndicator[];
  columns: BuiltColumn[];
  /** Indicators left out and why, and codes that are of no area: one line each. */
  notes: string[];
}

export interface IndicatorInput {
  tables: (source: string) => Table | undefined;
  /** Everything that the sources cover: the benchmark is its country. */
  geography: Geography;
  /** Usual residents; those of the LSOAs are needed, others follow from them. */
  populations: Partial<Record<AreaLevel, ArrayLike<number>>>;
  /** The part of `geography` that the pack holds; all of it when absent. */
  only?: Geography;
  definitions?: readonly IndicatorDefinition[];
  /** Leaves out an indicator whose table contradicts itself, and notes it. */
  keepGoing?: boolean;
}

/**
 * All indicators whose sources are there, as columns for every level they are known at, with class breaks, histogram and benchmark. An
 * indicator without its source is left out and noted. In a pack that holds a part of the country, values of larger areas
 * are those of the whole area, and class breaks those of the whole country. Throws without LSOAs and the residents of
 * each, and an InputError for a table that contradicts itself, unless told to keep going.
 */
export function buildIndicators(input: IndicatorInput): IndicatorBuild {
  const { geography, only = geography } = input;
  const population = input.populations.lsoa;
  if (!geography.lsoa || population?.length !== geography.lsoa.codes.length)
    throw new Error("indicators need LSOAs and the residents of each");
  const lsoas = indexOf(geography.lsoa.codes);
  const context = { lsoas, population, table: input.tables };
  const orders = new Map(AREA_LEVELS.map((level) => [level, orderOf(level, geography, only)]));

  const build: IndicatorBuild = { indicators: [], columns: [], notes: [] };
  for (const definition of input.definitions ?? INDICATORS) {
    const read = readOrReason(definition, context, input);
    if (typeof read === "string") {
      build.notes.push(`${definition.id} left out: ${read}`);
      continue;
    }
    build.notes.push(...read.notes);
    requireAsPublished(
      definition,
      AREA_LEVELS.filter((level) => read.columnsAt(level)),
    );
    const combine = combineOf(definition);
    const indicator: BuiltIndicator = {
      ...describeIndicator(definition, input.tables(definition.source)!),
      ...(combine && { combine }),
      periods: read.periods,
      benchmark: {},
      series: [],
    };
    const shown = new Set<string>();
    for (const level of AREA_LEVELS) {
      const whole = read.columnsAt(level);
      if (!whole) continue;
      if (level === "country") indicator.benchmark = benchmarkOf(definition, whole);
      if (!only[level] || (definition.levels && !definition.levels.includes(level))) continue;
      const order = orders.get(level);
      const kept = order
        ? whole.map(({ period, column }) => ({ period, column: pickAreas(column, order) }))
        : whole;
      const series = describeSeries(definition, level, whole, kept);
      if (!series) continue;
      indicator.series.push(series);
      const derive = derivationOf(definition);
      for (const { period, column } of kept) {
        shown.add(period);
        build.columns.push({
          indicator: definition.id,
          level,
          period,
          bytes: encodeColumn(column, { derive }),
        });
      }
    }
    indicator.periods = read.periods.filter(({ id }) => shown.has(id));
    if (shown.size > 0) build.indicators.push(indicator);
    else build.notes.push(`${definition.id} left out: no figures for the areas of this pack`);
  }
  return build;
}

function readOrReason(
  definition: IndicatorDefinition,
  context: ReadContext,
  { geography, keepGoing }: IndicatorInput,
): IndicatorColumns | string {
  try {
    return readColumns(definition, context, geography);
  } catch (error) {
    if (keepGoing && error instanceof InputError) return error.message;
    throw error;
  }
}

/** Index in the whole geography of each of the pack's areas; undefined when they are the same. */
function orderOf(level: AreaLevel, geography: Geography, only: Geography): number[] | undefined {
  if (only === geography || !geography[level]) return undefined;
  const index = indexOf(geography[level].codes);
  return only[level]?.codes.map((code) => index.get(code) ?? -1) ?? [];
}

function indexOf(codes: readonly string[]): Map<string, number> {
  return new Map(codes.map((code, i) => [code, i]));
}
