import { AREA_LEVELS, type AreaLevel } from "../../geodata/area.ts";
import { aggregateParts } from "../../geodata/crosswalk/aggregateParts.ts";
import { membership } from "../../geodata/crosswalk/membership.ts";
import type { Geography } from "../../geodata/geography.ts";
import { columnOf, derivationOf } from "../../geodata/indicators/columnOf.ts";
import type { IndicatorDefinition } from "../../geodata/indicators/definition.ts";
import { describeIndicator } from "../../geodata/indicators/describeIndicator.ts";
import { benchmarkOf, describeSeries, type LevelColumns } from "../../geodata/indicators/describeSeries.ts";
import { formulaOf } from "../../geodata/indicators/formulaOf.ts";
import { INDICATORS } from "../../geodata/indicators/indicators.ts";
import { type Period, readIndicator } from "../../geodata/indicators/readIndicator.ts";
import { encodeColumn } from "../../geodata/pack/column.ts";
import type { PackIndicator, PackSeries } from "../../geodata/pack/manifest.ts";
import { pickAreas } from "../../geodata/pack/pickAreas.ts";
import type { Table } from "../../geodata/sources/table.ts";

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
  /** Indicators left out and why, one line each. */
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
}

/**
 * All indicators whose sources are there, as columns for every level, with class breaks, histogram and benchmark. An
 * indicator without its source is left out and noted. In a pack that holds a part of the country, values of larger areas
 * are those of the whole area, and class breaks those of the whole country. Throws without LSOAs and the residents of
 * each.
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
    const periods = readIndicator(definition, context);
    if (typeof periods === "string") {
      build.notes.push(`${definition.id} left out: ${periods}`);
      continue;
    }
    const indicator: BuiltIndicator = {
      ...describeIndicator(definition, input.tables(definition.source)!),
      periods: periods.map(({ id, label }) => ({ id, label })),
      benchmark: {},
      series: [],
    };
    build.indicators.push(indicator);
    for (const level of AREA_LEVELS) {
      const whole = columnsOf(definition, periods, level, geography, population);
      if (!whole) continue;
      if (level === "country") indicator.benchmark = benchmarkOf(definition, whole);
      if (definition.levels && !definition.levels.includes(level)) continue;
      const order = orders.get(level);
      const kept = order
        ? whole.map(({ period, column }) => ({ period, column: pickAreas(column, order) }))
        : whole;
      const series = describeSeries(definition, level, whole, kept);
      if (!series) continue;
      indicator.series.push(series);
      const derive = derivationOf(definition);
      for (const { period, column } of kept)
        build.columns.push({
          indicator: definition.id,
          level,
          period,
          bytes: encodeColumn(column, { derive }),
        });
    }
  }
  return build;
}

/** The columns of one level by period; undefined where the geography lacks the level. */
function columnsOf(
  definition: IndicatorDefinition,
  periods: Period[],
  level: AreaLevel,
  geography: Geography,
  population: ArrayLike<number>,
): LevelColumns | undefined {
  const members = membership(geography, level);
  if (!members) return undefined;
  const { areaOf, areas } = members;
  const formula = formulaOf(definition);
  const repeated = definition.publishedFor === level;
  return periods.map(({ id, parts }) => {
    const ofLevel =
      level === "lsoa" ? parts : aggregateParts(parts, areaOf, areas, population, formula, repeated);
    return { period: id, column: columnOf(definition, ofLevel) };
  });
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
