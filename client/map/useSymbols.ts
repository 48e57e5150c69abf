import { useEffect, useRef } from "react";
import type { AreaLevel } from "../../geodata/area.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { fetchGeometry } from "../api.ts";
import type { MapTheme } from "../theme/colours.ts";
import type { AreaHit } from "./areaHit.ts";
import type { ShownColumn } from "./areaPainter.ts";
import type { LiveMap } from "./liveMap.ts";
import type { SymbolOverlay } from "./symbolOverlay.ts";
import { symbolScale } from "./symbolScale.ts";

/**
 * Draws an indicator that counts as circles over the live map. deck.gl and the level's centroids are fetched with the
 * first such indicator; until they are there, or where they fail to come, the areas can be pointed at as ever.
 */
export function useSymbols(
  live: LiveMap | undefined,
  manifest: Manifest,
  level: AreaLevel,
  column: ShownColumn | undefined,
  theme: MapTheme,
) {
  const overlay = useRef<{ of: LiveMap; overlay: SymbolOverlay }>(undefined);
  useEffect(() => {
    const counted = column?.indicator.measure === "count" && column.series.level === level;
    if (!live || !counted || !(column.series.extent[1] > 0)) {
      overlay.current?.overlay.show(undefined);
      return;
    }
    const stop = new AbortController();
    Promise.all([import("./symbolOverlay.ts"), fetchGeometry(manifest, level, stop.signal)])
      .then(([{ createSymbolOverlay }, { centroid }]) => {
        if (stop.signal.aborted) return;
        if (overlay.current?.of !== live)
          overlay.current = {
            of: live,
            overlay: createSymbolOverlay(live.map),
          };
        overlay.current.overlay.show({
          key: column.key,
          counts: column.column.value,
          centroid,
          scale: symbolScale(column.series.extent),
          theme,
        });
      })
      .catch(() => {
        // the areas stay, with their values on hover and in the table
      });
    return () => stop.abort();
  }, [live, manifest, level, column, theme]);

  return {
    hit(x: number, y: number): AreaHit | undefined {
      if (!live || overlay.current?.of !== live) return undefined;
      const index = overlay.current.overlay.pick(x, y);
      return index === undefined ? undefined : live.hitOfIndex(index, x, y);
    },
  };
}
