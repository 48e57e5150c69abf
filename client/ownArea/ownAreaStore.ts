import { useMemo } from "react";
import { create } from "zustand";
import { nameOwn, showOwn, useView } from "../store.ts";
import { type OwnArea, ownAreaFromText, ownAreaToText } from "./ownArea.ts";

const KEY = "footholds-own-area";

/** How the reader is making an area just now. */
export type Way = "pick" | "circle" | "draw" | "file";

interface Making {
  way?: Way;
  /** Corners of the outline being drawn, [longitude, latitude]. */
  corners: readonly (readonly [number, number])[];
  /** The area that the address cannot hold. */
  kept?: OwnArea;
}

/** What the address does not say of the reader's own area: how it is being made, and an outline that is too long for it. */
export const useMaking = create<Making>(() => ({ corners: [], kept: readKept() }));

/** In the address: an area is about to be made; an area is kept in this browser. */
export const NEW = "new";
export const KEPT = "kept";

/** The reader's own area; undefined when there is none, it is about to be made, or another browser keeps it. */
export function useOwnArea(): OwnArea | undefined {
  const text = useView((v) => v.own);
  const kept = useMaking((m) => m.kept);
  return useMemo(
    () => (text === KEPT ? kept : text === undefined ? undefined : ownAreaFromText(text)),
    [text, kept],
  );
}

function ownAreaNow(): OwnArea | undefined {
  const { own } = useView.getState();
  return own === KEPT ? useMaking.getState().kept : own === undefined ? undefined : ownAreaFromText(own);
}

/** Makes this the reader's own area, in the address where that can hold it, else in this browser. */
export function setOwnArea(area: OwnArea): void {
  const text = ownAreaToText(area);
  if (text !== undefined) {
    showOwn(text);
    return;
  }
  useMaking.setState({ kept: area });
  try {
    localStorage.setItem(KEY, JSON.stringify(area));
  } catch {
    // a browser that keeps nothing holds it until the page is closed
  }
  showOwn(KEPT);
}

export function startMaking(way: Way): void {
  useMaking.setState({ way, corners: [] });
  const area = ownAreaNow();
  if (way === "pick" && !(area && "codes" in area)) showOwn(NEW);
  if (way === "draw" || (way === "file" && !area)) showOwn(NEW);
}

export function stopMaking(): void {
  useMaking.setState({ way: undefined, corners: [] });
}

/** Gives the area up, and its name. */
export function closeOwnArea(): void {
  stopMaking();
  nameOwn(undefined);
  showOwn(undefined);
}

/** Puts an official area into the reader's own, or takes it out again. Says which. */
export function toggleCode(code: string): "added" | "removed" {
  const area = ownAreaNow();
  const codes = area && "codes" in area ? area.codes : [];
  const without = codes.filter((each) => each !== code);
  const added = without.length === codes.length;
  const next = added ? [...codes, code] : without;
  if (next.length === 0) showOwn(NEW);
  else setOwnArea({ codes: next });
  return added ? "added" : "removed";
}

/** Takes a point of the map for the area being made; false when none is asked for. */
export function takePoint({ lon, lat }: { lon: number; lat: number }): boolean {
  const { way, corners } = useMaking.getState();
  if (way === "circle") {
    const area = ownAreaNow();
    const size = area && "metres" in area ? area : FIRST_CIRCLE;
    setOwnArea({ metres: size.metres, minutes: size.minutes, lon, lat });
    return true;
  }
  if (way !== "draw") return false;
  useMaking.setState({ corners: [...corners, [lon, lat]] });
  return true;
}

/** Fifteen minutes' walk. */
const FIRST_CIRCLE = { metres: 923, minutes: 15 };

/** Closes the outline being drawn and makes it the area. */
export function finishDrawing(): void {
  const { corners } = useMaking.getState();
  const ring = [...corners, corners[0]!].map(([lon, lat]) => [
    Number(lon.toFixed(6)),
    Number(lat.toFixed(6)),
  ]);
  stopMaking();
  setOwnArea({ geometry: { type: "Polygon", coordinates: [ring] }, from: "drawn on the map" });
}

function readKept(): OwnArea | undefined {
  try {
    const text = localStorage.getItem(KEY);
    const kept = text === null ? undefined : JSON.parse(text);
    const drawn = Array.isArray(kept?.geometry?.coordinates) && typeof kept.from === "string";
    return drawn || Array.isArray(kept?.codes) ? kept : undefined;
  } catch {
    return undefined;
  }
}
