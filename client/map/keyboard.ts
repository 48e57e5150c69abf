import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * Enter on the focused map picks what is at its centre; MapLibre itself moves with arrows and zooms with plus and minus.
 * `centred` says whether a reader is using the map by keyboard, so that the centre is marked. Returns what stops it.
 */
export function followKeyboard(
  map: MapLibreMap,
  pick: () => void,
  centred: (byKeyboard: boolean) => void,
): () => void {
  const canvas = map.getCanvas();
  const stop = new AbortController();
  const { signal } = stop;
  canvas.addEventListener("focus", () => centred(canvas.matches(":focus-visible")), { signal });
  canvas.addEventListener("blur", () => centred(false), { signal });
  canvas.addEventListener("pointerdown", () => centred(false), { signal });
  canvas.addEventListener(
    "keydown",
    (event) => {
      if (event.key.length > 1 && !event.key.startsWith("Arrow") && event.key !== "Enter") return;
      centred(true);
      if (event.key === "Enter") pick();
    },
    { signal },
  );
  return () => stop.abort();
}
