import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { AreaLevel } from "../../geodata/area.ts";
import type { AreaTable } from "../../geodata/pack/areaTable.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { KeyedColumn } from "../api.ts";
import { areasQuery, columnQuery } from "../data/queries.ts";
import { fitZoom, turnsFor } from "../level/levelForZoom.ts";
import type { Mapped } from "../mode/mapped.ts";
import { type ModeChoice, modeChoices, type WantedMode } from "../mode/resolveMode.ts";
import { useMapped } from "../mode/useMapped.ts";
import { useView } from "../store.ts";
import { resolveView, type Wanted } from "./resolveView.ts";

/** What is on the map now, and what was asked for. They differ while a column is on its way. */
export interface Shown {
  wanted: Wanted;
  /** The column drawn, with the indicator, level and period it belongs to. */
  drawn?: KeyedColumn;
  /** What the map is coloured by: the column drawn, or what the mode makes of it. */
  mapped?: Mapped;
  mode: WantedMode;
  /** What else than its values can be shown of the measure. */
  choices: ModeChoice[];
  /** The areas of the level drawn. */
  areas?: AreaTable;
  /** The period has no column at this level: a gap in the series. */
  gap: boolean;
  waiting: boolean;
  error?: Error;
  retry(): void;
}

export function useShown(manifest: Manifest): Shown {
  const indicatorId = useView((v) => v.indicator);
  const level = useView((v) => v.level);
  const period = useView((v) => v.period);
  const zoom = useView((v) => v.camera?.zoom) ?? fitZoom(manifest.bounds, innerWidth, innerHeight);
  const before = useRef<AreaLevel>(undefined);
  const turns = turnsFor(manifest.bounds);
  const wanted = resolveView(
    manifest,
    { indicator: indicatorId, level, period },
    zoom,
    turns,
    before.current,
  );
  useEffect(() => {
    before.current = wanted.level;
  }, [wanted.level]);

  const column = useQuery(columnQuery(manifest, wanted.indicator, wanted.level, wanted.period));
  // What was drawn stays when what was asked for cannot be had; the banner says so.
  const last = useRef<KeyedColumn>(undefined);
  if (column.data) last.current = column.data;
  const drawn = column.data ?? (column.isError ? last.current : undefined);
  const areas = useQuery(areasQuery(manifest, drawn?.level ?? wanted.level));
  const inMode = useMapped(manifest, wanted, drawn);
  return {
    wanted,
    drawn,
    mapped: inMode.mapped,
    mode: inMode.mode,
    choices: modeChoices(manifest, wanted, column.isPlaceholderData ? undefined : drawn?.column),
    areas: areas.data,
    gap: column.data === null,
    waiting: column.isPlaceholderData || column.isPending || inMode.waiting,
    error: column.error ?? areas.error ?? inMode.error,
    retry: () => {
      column.refetch();
      areas.refetch();
      inMode.retry();
    },
  };
}
