import { create } from "zustand";

/** The last thing said to a screen reader; `turn` makes a repeated sentence heard again. */
export const useAnnouncement = create<{ text: string; turn: number }>(() => ({
  text: "",
  turn: 0,
}));

export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }));
}
