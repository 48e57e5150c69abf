import {
  AttributionControl,
  type LngLatBoundsLike,
  Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { AreaLevel } from "../../geodata/area.ts";
import type { Bounds, Manifest } from "../../geodata/pack/manifest.ts";
import type { MapTheme } from "../theme/colours.ts";
import type { Camera } from "../view.ts";
import { type AreaHit, areaAtPoint, codeOfIndex } from "./areaHit.ts";
import { type PaintedLevel, paintAreas, paintOf, type ShownColumn } from "./areaPainter.ts";
import { attributionLines } from "./attribution.ts";
import type { Unnumbered } from "./classes.ts";
import { HOVER_LAYER, indexFilter, type Outlined } from "./layers.ts";
import { type MapView, mapStyle } from "./mapStyle.ts";
import type { OwnOutline } from "./ownOutline.ts";
import { areaSource } from "./sources.ts";

// Without an address of its own, MapLibre 6 looks for its worker beside a file that Vite has renamed, and draws nothing.
setWorkerUrl(workerUrl);

/** What the map is to show. */
export interface LiveView {
  level: AreaLevel;
  column?: ShownColumn;
  theme: MapTheme;
  selected?: Outlined;
  compared?: Outlined;
  own?: OwnOutline;
  outside?: { style: StyleSpecification; attribution: string };
}

export interface LiveMap {
  map: MapLibreMap;
  /** The level now drawn, which follows the level asked for once its tiles and values are there. */
  shownLevel: () => AreaLevel;
  show: (view: LiveView) => void;
  hover: (area: Outlined | undefined) => void;
  hit: (x: number, y: number) => AreaHit | undefined;
  hitOfIndex: (index: number, x: number, y: number) => AreaHit | undefined;
  remove: () => void;
}

/** On the map's box while all that was asked for is on the screen. */
const DRAWN = "data-drawn";

/** Left on the browser's timeline with the first whole frame that shows a column: `npm run bench` reads it. */
const COLOURED_MARK = "footholds:coloured";

/** How long the old level is kept for values that do not come. */
const LONGEST_WAIT_MS = 6000;
const MOST_ZOOM = 17;

/**
 * A MapLibre map that shows areas. Throws when the browser cannot draw one. Values travel as feature-state, so another
 * indicator fetches and rebuilds nothing; another level is drawn below the old one until it is complete.
 */
export function createLiveMap(
  container: HTMLElement,
  manifest: Manifest,
  camera: Camera,
  first: LiveView,
): LiveMap {
  let view = first;
  let shown = first.level;
  let leaving: AreaLevel | undefined;
  let leftAt = 0;
  let hovered: Outlined | undefined;
  let loaded = false;
  let applied = "";
  const painted: Partial<Record<AreaLevel, PaintedLevel>> = {};

  const mapView = (): MapView => ({
    manifest,
    theme: view.theme,
    origin: location.origin,
    level: view.level,
    leaving,
    filled: view.column !== undefined && view.column.indicator.measure !== "count",
    unnumbered: unnumberedOf(painted),
    selected: view.selected,
    compared: view.compared,
    own: view.own,
    hover: hovered,
    outside: view.outside,
  });

  const map = new MapLibreMap({
    container,
    style: mapStyle(mapView()),
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    maxZoom: MOST_ZOOM,
    minZoom: 3.5,
    maxBounds: roomyBounds(manifest.bounds),
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    refreshExpiredTiles: false,
    attributionControl: false,
    fadeDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
    locale: {
      "Map.Title":
        "Map of areas. Arrow keys move it, plus and minus zoom, Enter picks the area at the centre.",
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "bottom-right");
  map.addControl(new ScaleControl({ maxWidth: 96, unit: "metric" }), "bottom-left");
  map.addControl(
    new AttributionControl({
      compact: true,
      customAttribution: attributionOf(manifest, first),
    }),
    "bottom-left",
  );
  foldAttribution(container);

  const apply = () => {
    if (!loaded) return;
    const style = mapStyle(mapView());
    const text = JSON.stringify(style);
    if (text === applied) return;
    applied = text;
    map.setStyle(style, { diff: true, validate: false });
    // A source that left the style took the state of its areas with it.
    for (const level of Object.keys(painted) as AreaLevel[])
      if (!map.getSource(areaSource(level))) delete painted[level];
  };

  const paint = () => {
    if (!loaded) return;
    const { column, theme, level } = view;
    if (column && column.series.level === level) {
      if (painted[level]?.key === `${column.key} ${theme}`) return;
      const after = paintOf(column, theme);
      paintAreas(map, manifest, level, painted[level], after);
      painted[level] = after;
    } else if (!column && !leaving && painted[level]) {
      paintAreas(map, manifest, level, painted[level], undefined);
      delete painted[level];
    }
  };

  const finishSwap = () => {
    if (!leaving) return;
    const waiting = painted[view.level] === undefined && painted[leaving] !== undefined;
    if (waiting && performance.now() - leftAt < LONGEST_WAIT_MS) return;
    if (!map.isSourceLoaded(areaSource(view.level))) return;
    leaving = undefined;
    shown = view.level;
    paint();
    apply();
  };

  map.once("style.load", () => {
    loaded = true;
    applied = "";
    update();
  });
  let marked: string | undefined;
  map.on("render", () => {
    const key = painted[shown]?.key;
    const whole = key !== undefined && !leaving && map.isSourceLoaded(areaSource(shown));
    container.toggleAttribute(DRAWN, whole);
    if (!whole || key === marked) return;
    marked = key;
    performance.mark(COLOURED_MARK);
  });
  map.on("sourcedata", finishSwap);
  map.on("idle", finishSwap);

  const update = () => {
    apply();
    paint();
    apply(); // the hatches of what was painted
    finishSwap();
  };

  return {
    map,
    shownLevel: () => shown,
    show(next) {
      if (next.level !== view.level) {
        // Back to the level still drawn: there is nothing to wait for.
        leaving = next.level === shown ? undefined : shown;
        leftAt = performance.now();
        if (leaving) setTimeout(finishSwap, LONGEST_WAIT_MS + 50);
      }
      if (next.level !== view.level || next.column?.key !== view.column?.key)
        container.removeAttribute(DRAWN);
      view = next;
      update();
    },
    hover(area) {
      if (area?.level === hovered?.level && area?.index === hovered?.index) return;
      const sameSource = area === undefined || area.level === hovered?.level;
      hovered = area ?? (hovered && { level: hovered.level, index: NOWHERE });
      if (!loaded || !hovered) return;
      if (!sameSource || !map.getLayer(HOVER_LAYER)) return apply();
      for (const id of [HOVER_LAYER, `${HOVER_LAYER}-casing`])
        map.setFilter(id, indexFilter(hovered.index), { validate: false });
      applied = "";
    },
    hit: (x, y) => areaAtPoint(map, shown, x, y),
    hitOfIndex(index, x, y) {
      const code = codeOfIndex(map, manifest, shown, index);
      return code === undefined ? undefined : { level: shown, index, code, x, y };
    },
    remove: () => map.remove(),
  };
}

/** The index of no area: an outline of it draws nothing and keeps its layer for the next. */
const NOWHERE = -1;

function unnumberedOf(painted: Partial<Record<AreaLevel, PaintedLevel>>) {
  const found: Partial<Record<AreaLevel, Unnumbered>> = {};
  for (const [level, paint] of Object.entries(painted)) found[level as AreaLevel] = paint.unnumbered;
  return found;
}

/** As far as a reader can move from the pack before there is nothing to see. */
function roomyBounds([west, south, east, north]: Bounds): LngLatBoundsLike {
  const dx = Math.max(1.5, (east - west) * 1.2);
  const dy = Math.max(1, (north - south) * 0.7);
  return [
    Math.max(-180, west - dx),
    Math.max(-84, south - dy),
    Math.min(180, east + dx),
    Math.min(84, north + dy),
  ];
}

function attributionOf(manifest: Manifest, { outside }: LiveView): string[] {
  return [...attributionLines(manifest.sources), ...(outside ? [outside.attribution] : [])];
}

/** The sources' lines are long: they wait behind the button from the start. */
function foldAttribution(container: HTMLElement): void {
  const details = container.querySelector(".maplibregl-ctrl-attrib");
  details?.removeAttribute("open");
  details?.classList.remove("maplibregl-compact-show");
}
