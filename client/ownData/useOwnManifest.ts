import { useEffect, useMemo } from "react";
import { isOwn } from "../../geodata/ownData/isOwn.ts";
import { ownIndicator } from "../../geodata/ownData/ownIndicator.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { useView } from "../store.ts";
import { loadOwn, useOwn } from "./ownStore.ts";

/** The pack with the reader's own figures among its indicators. */
export function useOwnManifest(pack: Manifest): Manifest {
  const figures = useOwn((s) => s.figures);
  return useMemo(() => {
    if (figures.length === 0) return pack;
    const levels = pack.levels.map(({ level }) => level);
    return { ...pack, indicators: [...pack.indicators, ...figures.map((own) => ownIndicator(own, levels))] };
  }, [pack, figures]);
}

/** Looks into the browser's store; true once that is done, or where the view does not wait for it. */
export function useOwnReady(): boolean {
  const loaded = useOwn((s) => s.loaded);
  const wanted = useView((v) => isOwn(v.indicator));
  useEffect(() => {
    loadOwn();
  }, []);
  return loaded || !wanted;
}

/** Why own figures that the address asks for are not on the map: kept elsewhere, or of areas that the pack has not. */
export function useOwnLost(manifest: Manifest): "elsewhere" | "other-areas" | undefined {
  const id = useView((v) => v.indicator);
  const loaded = useOwn((s) => s.loaded);
  if (!isOwn(id) || !loaded) return undefined;
  const found = manifest.indicators.find((indicator) => indicator.id === id);
  if (!found) return "elsewhere";
  return found.series.length === 0 ? "other-areas" : undefined;
}
