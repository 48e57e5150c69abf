import { compareWith, selectArea, useView } from "../store.ts";
import { comparing } from "./comparing.ts";

/** Takes a place the reader points at: the one to compare with while that is asked for, else the one selected. */
export function pickArea(code: string | undefined): void {
  if (!comparing.getState().waiting || code === undefined) {
    selectArea(code);
    return;
  }
  if (code === useView.getState().area) return;
  comparing.setState({ waiting: false });
  compareWith(code);
}
