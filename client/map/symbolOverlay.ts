import { ScatterplotLayer } from "@deck.gl/layers";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Map as MapLibreMap } from "maplibre-gl";
import { GROUND, type MapTheme } from "../theme/colours.ts";
import type { SymbolScale } from "./symbolScale.ts";

export interface Symbols {
  key: string;
  /** Counts in area order, NaN where there is none. */
  counts: Float32Array | Float64Array;
  /** Longitude and latitude pairs in area order. */
  centroid: Float32Array;
  scale: SymbolScale;
  theme: MapTheme;
}

export interface SymbolOverlay {
  show: (symbols: Symbols | undefined) => void;
  /** The index of the area whose circle is at a point. */
  pick: (x: number, y: number) => number | undefined;
}

/** Circles over the map by deck.gl; in a chunk of its own, fetched when the first count is shown. */
export function createSymbolOverlay(map: MapLibreMap): SymbolOverlay {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  let shown: Symbols | undefined;
  let order: Uint32Array = new Uint32Array();
  let placed: string | undefined;

  const draw = () => {
    const beforeId = firstLabel(map);
    overlay.setProps({ layers: shown ? [circles(shown, order, beforeId)] : [] });
    placed = shown && map.isStyleLoaded() ? (beforeId ?? "top") : undefined;
  };
  // deck.gl finds a layer's place below the labels only in a style that has loaded, and does not come back to it.
  const keepInPlace = () => {
    if (shown && placed !== (firstLabel(map) ?? "top")) draw();
  };
  map.on("idle", keepInPlace);

  return {
    show(symbols) {
      shown = symbols;
      order = symbols ? largestFirst(symbols.counts) : new Uint32Array();
      draw();
    },
    pick(x, y) {
      if (order.length === 0) return undefined;
      const place = overlay.pickObject({ x, y, radius: 2, layerIds: ["symbols"] })?.index;
      return place === undefined || place < 0 ? undefined : order[place];
    },
  };
}

function circles(symbols: Symbols, order: Uint32Array, beforeId: string | undefined) {
  const { counts, centroid, scale, theme, key } = symbols;
  const c = GROUND[theme];
  return new ScatterplotLayer({
    id: "symbols",
    data: { length: order.length },
    getPosition: (_: unknown, { index }: { index: number }) => {
      const area = order[index]!;
      return [centroid[area * 2]!, centroid[area * 2 + 1]!];
    },
    getRadius: (_: unknown, { index }: { index: number }) => scale.radius(counts[order[index]!]!),
    radiusUnits: "pixels",
    getFillColor: rgba(c.symbol, 150),
    getLineColor: rgba(c.symbolLine, 235),
    stroked: true,
    lineWidthUnits: "pixels",
    getLineWidth: 1,
    pickable: true,
    updateTriggers: { getPosition: key, getRadius: key },
    ...({ beforeId } as object),
  });
}

/** Small circles are drawn over large ones, so that none is hidden. */
function largestFirst(counts: Symbols["counts"]): Uint32Array {
  const indexes: number[] = [];
  for (let i = 0; i < counts.length; i++) if (counts[i]! > 0) indexes.push(i);
  return Uint32Array.from(indexes.sort((a, b) => counts[b]! - counts[a]!));
}

function firstLabel(map: MapLibreMap): string | undefined {
  return map.getStyle().layers.find((layer) => layer.type === "symbol")?.id;
}

function rgba(hex: string, alpha: number): [number, number, number, number] {
  const n = Number.parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255, alpha];
}
