import type { PackSource } from "../../geodata/pack/manifest.ts";

/** The sources' own lines, each once, safe to put into a page: the publishers ask that they be shown with the map. */
export function attributionLines(sources: readonly Pick<PackSource, "attribution" | "setAside">[]): string[] {
  const lines = sources.filter((source) => !source.setAside).map((source) => source.attribution.trim());
  return [...new Set(lines)].filter((line) => line !== "").map(escapeHtml);
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
