import type { Padding } from "../camera/fitCamera.ts";

/** As near as the divider comes to the edge of what panels leave of the map, in pixels. */
const MARGIN = 24;

/** Where the divider lies in the window, in pixels from the left, at a share 0–1 of the map that no panel covers. */
export function dividerX(share: number, width: number, padding: Pick<Padding, "left" | "right">): number {
  const { from, room } = track(width, padding);
  return from + share * room;
}

/** The share at which the divider lies nearest to a place in the window. */
export function dividerShare(x: number, width: number, padding: Pick<Padding, "left" | "right">): number {
  const { from, room } = track(width, padding);
  return room > 0 ? Math.min(1, Math.max(0, (x - from) / room)) : 0.5;
}

const STEP = 0.02;
const LEAP = 0.1;

/** The share a key moves the divider to; undefined for a key that does not. */
export function shareAfterKey(key: string, share: number): number | undefined {
  const moves: Record<string, number> = {
    ArrowLeft: share - STEP,
    ArrowDown: share - STEP,
    ArrowRight: share + STEP,
    ArrowUp: share + STEP,
    PageDown: share - LEAP,
    PageUp: share + LEAP,
    Home: 0,
    End: 1,
  };
  const moved = moves[key];
  return moved === undefined ? undefined : Math.min(1, Math.max(0, moved));
}

function track(width: number, { left, right }: Pick<Padding, "left" | "right">) {
  const from = left + MARGIN;
  return { from, room: Math.max(0, width - right - MARGIN - from) };
}
