import type { AreaLevel } from "../geodata/area.ts";
import type { Observation } from "../geodata/indicator.ts";
import type { IndicatorDefinition } from "../geodata/indicators/definition.ts";
import { decodeColumn, observationAt } from "../geodata/pack/column.ts";
import type { PackIndicator } from "../geodata/pack/manifest.ts";
import { buildIndicators } from "../scripts/build/indicators.ts";
import { openPackStore } from "../server/packStore.ts";
import type { OpenPack } from "../server/store.ts";
import { readRealTables } from "./realTables.ts";

export interface RealFigures {
  /** Ids of the indicators asked for that are not there. */
  leftOut: string[];
  indicator(id: string): Omit<PackIndicator, "series">;
  /** The figure of one area, or undefined where there is no such column or area. */
  at(indicator: string, level: AreaLevel, period: string, code: string): Promise<Observation | undefined>;
}

/**
 * Some indicators of the real England: of the pack in TEST_ENGLAND_DATA, as `npm test` builds it; without one, worked out
 * here from the files named (source → file in `folder`).
 */
export async function realFigures(
  folder: string,
  files: Readonly<Record<string, string>>,
  definitions: readonly IndicatorDefinition[],
): Promise<RealFigures> {
  const data = process.env.TEST_ENGLAND_DATA;
  return data ? ofPack(data, definitions) : ofFiles(folder, files, definitions);
}

async function ofPack(data: string, definitions: readonly IndicatorDefinition[]): Promise<RealFigures> {
  const nothing = () => {};
  const store = await openPackStore(data, { debug: nothing, info: nothing, warn: nothing, error: nothing });
  const { manifest, geography, observation } = store.current() as OpenPack;
  const known = new Map(manifest.indicators.map((indicator) => [indicator.id, indicator]));
  return {
    leftOut: definitions.map(({ id }) => id).filter((id) => !known.has(id)),
    indicator: (id) => known.get(id)!,
    async at(indicator, level, period, code) {
      const index = geography[level]?.codes.indexOf(code) ?? -1;
      return index < 0 ? undefined : observation(indicator, level, period, index);
    },
  };
}

async function ofFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
  definitions: readonly IndicatorDefinition[],
): Promise<RealFigures> {
  const { tables, geography, residents } = await readRealTables(folder, files);
  const build = buildIndicators({
    tables: (id) => tables.get(id),
    geography,
    populations: { lsoa: residents },
    definitions,
  });
  const known = new Map(build.indicators.map((indicator) => [indicator.id, indicator]));
  return {
    leftOut: definitions.map(({ id }) => id).filter((id) => !known.has(id)),
    indicator: (id) => known.get(id)!,
    async at(indicator, level, period, code) {
      const column = build.columns.find(
        (each) => each.indicator === indicator && each.level === level && each.period === period,
      );
      const index = geography[level]?.codes.indexOf(code) ?? -1;
      return column && index >= 0 ? observationAt(decodeColumn(column.bytes), index) : undefined;
    },
  };
}
