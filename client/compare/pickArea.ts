import { announce } from "../announce/announce.ts";
import { toggleCode, useMaking } from "../ownArea/ownAreaStore.ts";
import { compareWith, selectArea, useView } from "../store.ts";
import { comparing } from "./comparing.ts";

/** Takes a place the reader points at: a part of their own area while they put it together, the one to compare with while that is asked for, else the one selected. */
export function pickArea(code: string | undefined): void {
  if (useMaking.getState().way === "pick" && code !== undefined) {
    announce(toggleCode(code) === "added" ? "Put into your area." : "Taken out of your area.");
    return;
  }
  if (!comparing.getState().waiting || code === undefined) {
    selectArea(code);
    return;
  }
  if (code === useView.getState().area) return;
  comparing.setState({ waiting: false });
  compareWith(code);
}
