import { create } from "zustand";

const KEY = "footholds-theme";

/** Light or dark as this reader chose it, else as their system has it. */
export type Theme = "system" | "light" | "dark";

/** The reader's own choice, kept in this browser and never put into an address: a link must not bring its sender's. */
export const useOwnTheme = create<{ theme: Theme }>(() => ({ theme: keptTheme() }));

export function chooseTheme(theme: Theme): void {
  useOwnTheme.setState({ theme });
  try {
    if (theme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // a browser that keeps nothing still shows the theme chosen
  }
}

function keptTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}
