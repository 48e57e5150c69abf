import { type ReactNode, useRef, useState } from "react";
import { Icon } from "../icons/Icon.tsx";
import { SNAPS, type Snap, snapAfterDrag, snapHeights } from "./snap.ts";
import "./sheet.css";

/**
 * A sheet that rises from the bottom of a phone to three heights, by its buttons or by dragging its head. Only the head
 * takes the drag: the body scrolls as any page does.
 */
export function Sheet({
  snap,
  onSnap,
  head,
  children,
}: {
  snap: Snap;
  onSnap(snap: Snap): void;
  head: ReactNode;
  children: ReactNode;
}) {
  const [dragged, setDragged] = useState<number>();
  const drag = useRef<{
    y: number;
    height: number;
    lastY: number;
    lastTime: number;
    speed: number;
  }>(undefined);
  const at = SNAPS.indexOf(snap);
  const height = dragged ?? snapHeights(innerHeight)[snap];

  const start = (event: React.PointerEvent) => {
    if ((event.target as Element).closest("button, a, input")) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = {
      y: event.clientY,
      height,
      lastY: event.clientY,
      lastTime: event.timeStamp,
      speed: 0,
    };
  };
  const move = (event: React.PointerEvent) => {
    const d = drag.current;
    if (!d) return;
    const elapsed = event.timeStamp - d.lastTime;
    if (elapsed > 0) d.speed = (d.lastY - event.clientY) / elapsed;
    d.lastY = event.clientY;
    d.lastTime = event.timeStamp;
    const { peek, full } = snapHeights(innerHeight);
    setDragged(Math.min(full, Math.max(peek, d.height + d.y - event.clientY)));
  };
  const end = () => {
    const d = drag.current;
    drag.current = undefined;
    if (d && dragged !== undefined) onSnap(snapAfterDrag(dragged, d.speed, innerHeight));
    setDragged(undefined);
  };

  return (
    <section
      className="sheet"
      aria-label="Measure and place"
      data-snap={snap}
      data-dragging={dragged !== undefined || undefined}
      style={{ height }}
    >
      <div
        className="sheet-head"
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <i className="sheet-grip" />
        <div className="sheet-tabs">{head}</div>
        <div className="sheet-buttons">
          <button
            type="button"
            className="button-icon"
            aria-label="Raise the panel"
            disabled={at === SNAPS.length - 1}
            onClick={() => onSnap(SNAPS[at + 1]!)}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            className="button-icon"
            aria-label="Lower the panel"
            disabled={at === 0}
            onClick={() => onSnap(SNAPS[at - 1]!)}
          >
            <Icon name="down" />
          </button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only raises the sheet when something in it takes the focus */}
      <div
        className="sheet-body"
        onFocus={(event) => snap === "peek" && event.target.matches(":focus-visible") && onSnap("half")}
      >
        {children}
      </div>
    </section>
  );
}
