import type { ErrorEvent, Map as MapLibreMap } from "maplibre-gl";

const RETRY_SECONDS = [3, 8, 20, 60];

/**
 * Watches for tiles that fail to load. Tells of the first failure once, asks for the failed sources again after growing
 * pauses and as soon as the browser is back online, and tells when all is well. Returns what stops it.
 */
export function watchTiles(map: MapLibreMap, tell: (trouble: boolean) => void): () => void {
  const failed = new Set<string>();
  let attempt = 0;
  let failedSinceRetry = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const retry = () => {
    clearTimeout(timer);
    timer = undefined;
    failedSinceRetry = false;
    for (const source of failed) if (map.getSource(source)) map.refreshTiles(source);
  };
  const onError = (error: ErrorEvent) => {
    const event = error as unknown as { sourceId?: string; tile?: unknown };
    if (!event.sourceId || !event.tile) return;
    if (failed.size === 0) tell(true);
    failed.add(event.sourceId);
    failedSinceRetry = true;
    if (timer !== undefined) return;
    timer = setTimeout(retry, 1000 * (RETRY_SECONDS[attempt] ?? 60));
    attempt++;
  };
  const onIdle = () => {
    if (failed.size === 0 || failedSinceRetry || timer !== undefined) return;
    failed.clear();
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
