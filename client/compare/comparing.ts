import { create } from "zustand";

/** The moment between asking to compare and picking the other place. */
export const comparing = create<{ waiting: boolean }>(() => ({
  waiting: false,
}));
