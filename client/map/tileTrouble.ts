import type { ErrorEvent, Map as MapLibreMap } from "maplibre-gl";

const RETRY_SECONDS = [3, 8, 20, 60];

interface Address {
  x: number;
  y: number;
  z: number;
}

/**
 * Watches for tiles that fail to load. Tells of the first failure once, asks for the failed tiles again after growing
 * pauses and as soon as the browser is back online, and tells when all is well. Returns what stops it.
 */
export function watchTiles(map: MapLibreMap, tell: (trouble: boolean) => void): () => void {
  const failed = new Map<string, Map<string, Address>>();
  let troubled = false;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const retry = () => {
    clearTimeout(timer);
    timer = undefined;
    const again = [...failed];
    failed.clear();
    // Tile by tile, and not the whole source: MapLibre 6.17 waits for ever for a failed tile of a source it reloads.
    for (const [source, tiles] of again)
      if (map.getSource(source)) map.refreshTiles(source, [...tiles.values()]);
    map.triggerRepaint(); // so that idle comes round even where all failed tiles have left the view
  };
  const onError = (error: ErrorEvent) => {
    const { sourceId, tile } = error as unknown as {
      sourceId?: string;
      tile?: { tileID: { canonical: Address } };
    };
    if (!sourceId || !tile) return;
    const { x, y, z } = tile.tileID.canonical;
    const tiles = failed.get(sourceId) ?? new Map<string, Address>();
    failed.set(sourceId, tiles.set(`${z}/${x}/${y}`, { x, y, z }));
    if (!troubled) tell(true);
    troubled = true;
    if (timer !== undefined) return;
    timer = setTimeout(retry, 1000 * (RETRY_SECONDS[attempt] ?? 60));
    attempt++;
  };
  const onIdle = () => {
    if (!troubled || failed.size > 0) return;
    troubled = false;
    attempt = 0;
    tell(false);
  };
  const onOnline = () => {
    if (failed.size > 0) retry();
  };
  map.on("error", onError);
  map.on("idle", onIdle);
  window.addEventListener("online", onOnline);
  return () => {
    clearTimeout(timer);
    map.off("error", onError);
    map.off("idle", onIdle);
    window.removeEventListener("online", onOnline);
  };
}
