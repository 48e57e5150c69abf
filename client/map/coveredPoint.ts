export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Room left round a point that is brought into view, in pixels. */
const MARGIN = 48;

/**
 * How far the map has to move, in pixels, for a point to come clear of the panels that cover its edges: nothing when it
 * is clear already or panels leave no room.
 */
export function wayIntoView(
  point: { x: number; y: number },
  box: { width: number; height: number },
  { top, right, bottom, left }: Padding,
): [x: number, y: number] {
  return [
    wayIntoSpan(point.x, left + MARGIN, box.width - right - MARGIN),
    wayIntoSpan(point.y, top + MARGIN, box.height - bottom - MARGIN),
  ];
}

function wayIntoSpan(at: number, from: number, to: number): number {
  if (to <= from || (at >= from && at <= to)) return 0;
  return at < from ? from - at : to - at;
}
