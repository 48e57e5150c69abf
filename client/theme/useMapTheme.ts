import { useEffect, useSyncExternalStore } from "react";
import type { MapTheme } from "./colours.ts";
import { useOwnTheme } from "./ownTheme.ts";

const DARK = "(prefers-color-scheme: dark)";

/** Light or dark: the reader's choice, else the system's. Sets it on the page as well. */
export function useMapTheme(): MapTheme {
  const chosen = useOwnTheme((t) => t.theme);
  const dark = useMedia(DARK);
  useEffect(() => {
    if (chosen === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
  }, [chosen]);
  if (chosen !== "system") return chosen;
  return dark ? "dark" : "light";
}

/** Whether a media query matches on the screen now. Paper, narrower and never dark, does not change what is shown. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => listen(query, changed),
    () => onScreen(query),
    () => false,
  );
}

const answers = new Map<string, boolean>();

function onScreen(query: string): boolean {
  const known = answers.get(query);
  if (known !== undefined && matchMedia("print").matches) return known;
  const { matches } = matchMedia(query);
  answers.set(query, matches);
  return matches;
}

function listen(query: string, changed: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener("change", changed);
  return () => list.removeEventListener("change", changed);
}
