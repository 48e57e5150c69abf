import "maplibre-gl/dist/maplibre-gl.css";
import "./areaMap.css";
import type { LngLat } from "maplibre-gl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { AreaLevel } from "../../geodata/area.ts";
import type { Bounds, Manifest } from "../../geodata/pack/manifest.ts";
import type { MapTheme } from "../theme/colours.ts";
import type { Camera } from "../view.ts";
import type { AreaHit } from "./areaHit.ts";
import type { ShownColumn } from "./areaPainter.ts";
import { Crosshair } from "./Crosshair.tsx";
import { type Padding, wayIntoView } from "./coveredPoint.ts";
import { followKeyboard } from "./keyboard.ts";
import type { Outlined } from "./layers.ts";
import { createLiveMap, type LiveMap } from "./liveMap.ts";
import { offerMainMap } from "./mainMap.ts";
import { offerPicture } from "./mapPicture.ts";
import { LOST_WEBGL, type MapProblem, NO_WEBGL, OFFLINE } from "./mapProblem.ts";
import type { OwnOutline } from "./ownOutline.ts";
import { followPointer } from "./pointer.ts";
import { watchTiles } from "./tileTrouble.ts";
import { useOutsideStyle } from "./useOutsideStyle.ts";
import { useSymbols } from "./useSymbols.ts";

export interface AreaMapProps {
  manifest: Manifest;
  level: AreaLevel;
  column?: ShownColumn;
  theme: MapTheme;
  /** Where the map looks at first; later changes move it there at once. */
  camera: Camera;
  /** A request to fly to bounds; a new key is a new request. */
  fit?: { bounds: Bounds; key: string };
  selected?: Outlined & { code: string };
  compared?: Outlined & { code: string };
  /** An area of the reader's own. */
  own?: OwnOutline;
  /** Pixels that panels cover at each edge. */
  padding: Padding;
  reducedMotion: boolean;
  outsideStyle?: { url: string; attribution: string };
  onHover: (hit: AreaHit | undefined) => void;
  onSelect: (hit: AreaHit | undefined) => void;
  /** Any point that is picked; true when it is taken, and no area is selected by it. */
  onPoint: (at: { lon: number; lat: number }) => boolean;
  /** At the end of every movement. */
  onCamera: (camera: Camera, bounds: Bounds) => void;
  onReady: () => void;
  /** What keeps the map from being drawn; undefined when it is over. */
  onProblem: (problem: MapProblem | undefined) => void;
}

/** The map of areas. It alone talks to the live map; what is drawn is data from mapStyle and areaPainter. */
export function AreaMap(props: AreaMapProps) {
  const { manifest, level, column, theme, camera, fit, selected, compared, own, padding, reducedMotion } =
    props;
  const box = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState<LiveMap>();
  const [byKeyboard, setByKeyboard] = useState(false);
  const [hovering, setHovering] = useState(false);
  const reported = useRef<Camera>(camera);
  const picked = useRef<{ code: string; at: LngLat }>(undefined);
  const outside = useOutsideStyle(props.outsideStyle);
  const view = { level, column, theme, selected, compared, own, outside };
  const symbols = useSymbols(live, manifest, level, column, theme);

  const onHit = useEffectEvent((kind: "hover" | "select", at: { x: number; y: number } | undefined) => {
    if (kind === "select" && at && live) {
      const { lng: lon, lat } = live.map.unproject([at.x, at.y]);
      if (props.onPoint({ lon, lat })) return;
    }
    const hit = at && live && (symbols.hit(at.x, at.y) ?? live.hit(at.x, at.y));
    if (kind === "select") {
      picked.current = hit && { code: hit.code, at: live.map.unproject([hit.x, hit.y]) };
      return props.onSelect(hit);
    }
    live?.hover(hit);
    setHovering(hit !== undefined);
    props.onHover(hit);
  });
  const onPick = useEffectEvent(() => box.current && onHit("select", centreOf(box.current, padding)));
  const onProblem = useEffectEvent((problem: MapProblem | undefined) => props.onProblem(problem));
  const onReady = useEffectEvent(() => props.onReady());
  const onMoved = useEffectEvent((moved: LiveMap) => {
    const { lng: lon, lat } = moved.map.getCenter();
    const bounds = moved.map.getBounds();
    reported.current = { lon, lat, zoom: moved.map.getZoom() };
    props.onCamera(reported.current, [
      bounds.getWest(),
      bounds.getSouth(),
      bounds.getEast(),
      bounds.getNorth(),
    ]);
  });
  const firstView = useEffectEvent(() => ({ camera: reported.current, view }));

  useEffect(() => {
    if (!box.current) return;
    let made: LiveMap;
    try {
      const first = firstView();
      made = createLiveMap(box.current, manifest, first.camera, first.view);
    } catch {
      onProblem(NO_WEBGL);
      return;
    }
    const { map } = made;
    map.once("load", () => {
      onReady();
      onMoved(made);
    });
    map.on("moveend", () => onMoved(made));
    map.on("webglcontextlost", () => onProblem(LOST_WEBGL));
    map.on("webglcontextrestored", () => onProblem(undefined));
    const stopPointer = followPointer(map, onHit);
    const stopKeyboard = followKeyboard(map, onPick, setByKeyboard);
    const stopTiles = watchTiles(map, (trouble) => onProblem(trouble ? OFFLINE : undefined));
    const stopPictures = offerPicture(map);
    const stopLeading = offerMainMap(map);
    setLive(made);
    return () => {
      stopPointer();
      stopKeyboard();
      stopTiles();
      stopPictures();
      stopLeading();
      setLive(undefined);
      made.remove();
    };
  }, [manifest]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the view, for the view itself is made anew
  useEffect(() => {
    live?.show(view);
  }, [
    live,
    level,
    column,
    theme,
    selected?.level,
    selected?.index,
    compared?.level,
    compared?.index,
    own,
    outside,
  ]);

  useEffect(() => {
    if (!live || sameCamera({ lon: camera.lon, lat: camera.lat, zoom: camera.zoom }, reported.current))
      return;
    live.map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
  }, [live, camera.lon, camera.lat, camera.zoom]);

  const fly = useEffectEvent((to: LiveMap, { bounds }: { bounds: Bounds }) => {
    const [west, south, east, north] = bounds;
    to.map.fitBounds([west, south, east, north], {
      padding: inset(padding, to.map.getContainer(), FIT_MARGIN),
      maxZoom: 14.5,
      ...(reducedMotion ? { animate: false } : { duration: 1100 }),
    });
  });
  const fitKey = fit?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key is a new request, the same bounds again are not
  useEffect(() => {
    if (live && fit) fly(live, fit);
  }, [live, fitKey]);

  const { top, right, bottom, left } = padding;
  const selectedCode = selected?.code;
  // What was just picked does not stay under the panel that opens with it.
  useEffect(() => {
    if (!live || !picked.current || picked.current.code !== selectedCode) return;
    const { clientWidth: width, clientHeight: height } = live.map.getContainer();
    const [x, y] = wayIntoView(
      live.map.project(picked.current.at),
      { width, height },
      { top, right, bottom, left },
    );
    if (x || y) live.map.panBy([-x, -y], reducedMotion ? { animate: false } : { duration: 350 });
  }, [live, selectedCode, top, right, bottom, left, reducedMotion]);

  return (
    <div
      className="area-map"
      data-theme={theme}
      data-hovering={hovering || undefined}
      style={
        {
          "--map-pad-left": `${left}px`,
          "--map-pad-right": `${right}px`,
          "--map-pad-bottom": `${bottom}px`,
        } as React.CSSProperties
      }
    >
      <div ref={box} className="area-map__canvas" />
      {byKeyboard && <Crosshair padding={{ top, right, bottom, left }} />}
    </div>
  );
}

const FIT_MARGIN = 36;

function centreOf(box: HTMLElement, { top, right, bottom, left }: Padding): { x: number; y: number } {
  return {
    x: (left + box.clientWidth - right) / 2,
    y: (top + box.clientHeight - bottom) / 2,
  };
}

/** Padding with a margin, or the margin alone where panels leave too little of the map to fit anything in. */
function inset(padding: Padding, box: HTMLElement, margin: number): Padding {
  const { top, right, bottom, left } = padding;
  const roomX = box.clientWidth - left - right - 2 * margin;
  const roomY = box.clientHeight - top - bottom - 2 * margin;
  return {
    top: margin + (roomY > 80 ? top : 0),
    bottom: margin + (roomY > 80 ? bottom : 0),
    left: margin + (roomX > 80 ? left : 0),
    right: margin + (roomX > 80 ? right : 0),
  };
}

/** Within two pixels and a fiftieth of a zoom: what rounding in the address does to a camera. */
function sameCamera(a: Camera, b: Camera): boolean {
  const pixel = 360 / (512 * 2 ** a.zoom);
  return (
    Math.abs(a.lon - b.lon) < 2 * pixel &&
    Math.abs(a.lat - b.lat) < 2 * pixel &&
    Math.abs(a.zoom - b.zoom) < 0.02
  );
}
