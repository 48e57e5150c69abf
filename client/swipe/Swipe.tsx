import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { KeyedColumn } from "../api.ts";
import type { Padding } from "../camera/fitCamera.ts";
import { useHover } from "../hover/useHover.ts";
import type { Outlined } from "../map/layers.ts";
import { createLiveMap, type LiveMap } from "../map/liveMap.ts";
import { useMainMap } from "../map/mainMap.ts";
import type { MapTheme } from "../theme/colours.ts";
import { dividerShare, dividerX, shareAfterKey } from "./dividerPlace.ts";
import "./swipe.css";

/**
 * A second map over the left of the first, up to a divider that the reader moves. It follows the first and takes no pointer:
 * what is pointed at on either side is an area of both.
 */
export default function Swipe({
  manifest,
  left,
  names,
  theme,
  padding,
  selected,
  compared,
}: {
  manifest: Manifest;
  left: KeyedColumn;
  /** What lies on the left and on the right. */
  names: readonly [string, string];
  theme: MapTheme;
  padding: Padding;
  selected?: Outlined;
  compared?: Outlined;
}) {
  const main = useMainMap((m) => m.map);
  const hovered = useHover((s) => s.hit);
  const box = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState<LiveMap>();
  const [failed, setFailed] = useState(false);
  const [share, setShare] = useState(0.5);
  const width = main?.getContainer().clientWidth ?? innerWidth;
  const view = { level: left.level, column: left, theme, selected, compared };
  const firstView = useEffectEvent(() => view);

  useEffect(() => {
    if (!main || !box.current) return;
    const { lng: lon, lat } = main.getCenter();
    let second: LiveMap;
    try {
      second = createLiveMap(box.current, manifest, { lon, lat, zoom: main.getZoom() }, firstView());
    } catch {
      setFailed(true);
      return;
    }
    const follow = () => second.map.jumpTo({ center: main.getCenter(), zoom: main.getZoom() });
    main.on("move", follow);
    second.map.on("webglcontextlost", () => setFailed(true));
    setLive(second);
    return () => {
      main.off("move", follow);
      setLive(undefined);
      second.remove();
    };
  }, [main, manifest]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the view, for the view itself is made anew
  useEffect(() => {
    live?.show(view);
  }, [live, left, theme, selected, compared]);

  useEffect(() => live?.hover(hovered), [live, hovered]);

  if (failed)
    return (
      <p className="map-problem notice" role="alert">
        This browser cannot draw a second map. The map shows {names[1]}; the table has both.
      </p>
    );
  const x = dividerX(share, width, padding);
  const drag = (event: React.PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      setShare(dividerShare(event.clientX, width, padding));
  };
  return (
    <>
      <div
        ref={box}
        className="swipe-map"
        inert
        aria-hidden="true"
        style={{ clipPath: `inset(0 ${Math.max(0, width - x)}px 0 0)` }}
      />
      <div
        className="swipe-divider"
        style={
          {
            left: x,
            "--swipe-top": `${padding.top}px`,
            "--swipe-bottom": `${padding.bottom}px`,
          } as React.CSSProperties
        }
      >
        <span className="swipe-name left">{names[0]}</span>
        <span className="swipe-name right">{names[1]}</span>
        <div
          className="swipe-handle"
          role="slider"
          tabIndex={0}
          aria-label="Divider between the two maps"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
          aria-valuetext={`${names[0]} on the left ${Math.round(share * 100)}%, ${names[1]} on the rest`}
          onKeyDown={(event) => {
            const next = shareAfterKey(event.key, share);
            if (next === undefined) return;
            event.preventDefault();
            setShare(next);
          }}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
        />
      </div>
    </>
  );
}
