import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";

type Report = (kind: "hover" | "select", at: { x: number; y: number } | undefined) => void;

/**
 * Reports where the pointer rests, at most once a frame and not while the map is dragged, and where it is clicked or
 * tapped. Touch has no resting pointer. Returns what stops it.
 */
export function followPointer(map: MapLibreMap, report: Report): () => void {
  let frame = 0;
  let inside = false;
  const onMove = (event: MapMouseEvent) => {
    if (map.isMoving()) return;
    const { x, y } = event.point;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      inside = true;
      report("hover", { x, y });
    });
  };
  const leave = () => {
    cancelAnimationFrame(frame);
    if (inside) report("hover", undefined);
    inside = false;
  };
  const onClick = (event: MapMouseEvent) => report("select", event.point);
  map.on("mousemove", onMove);
  map.on("mouseout", leave);
  map.on("dragstart", leave);
  map.on("click", onClick);
  return () => {
    cancelAnimationFrame(frame);
    map.off("mousemove", onMove);
    map.off("mouseout", leave);
    map.off("dragstart", leave);
    map.off("click", onClick);
  };
}
