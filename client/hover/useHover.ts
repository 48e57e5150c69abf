import { create } from "zustand";

/** The area under the pointer, in the level drawn; x and y in pixels of the window. */
export interface Hit {
  index: number;
  code: string;
  x: number;
  y: number;
}

/** The moment, not the view: what is under the pointer is in no link. */
export const useHover = create<{ hit: Hit | undefined }>(() => ({ hit: undefined }));

export function hover(hit: Hit | undefined): void {
  useHover.setState({ hit });
}
