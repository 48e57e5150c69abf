import type { AreaLevel } from "../../geodata/area.ts";
import { ownColumn } from "../../geodata/ownData/ownIndicator.ts";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import type { KeyedColumn } from "../api.ts";
import { useOwn } from "./ownStore.ts";

/** A column of the reader's own figures, in the order of a level's areas; undefined where there is none. */
export function ownColumnOf(
  indicator: PackIndicator,
  level: AreaLevel,
  period: string,
  codes: readonly string[],
): KeyedColumn | undefined {
  const own = useOwn.getState().figures.find((each) => each.indicator.id === indicator.id);
  const series = indicator.series.find((each) => each.level === level);
  const key = series?.columns[period]?.name;
  const column = own && ownColumn(own, level, period, codes);
  return column && series && key ? { key, indicator, series, level, period, column } : undefined;
}
