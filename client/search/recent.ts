import { type SearchResult, searchResultSchema } from "../../geodata/search/searchResult.ts";
import { keyOf } from "./groups.ts";

const KEY = "footholds-recent";
const MOST = 5;

/** The last places looked for, newest first; kept in this browser alone, and of no other pack. */
export function recentSearches(packName: string): SearchResult[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`${KEY}-${packName}`) ?? "[]");
    return Array.isArray(kept) ? kept.flatMap((item) => searchResultSchema.safeParse(item).data ?? []) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(packName: string, result: SearchResult): void {
  const others = recentSearches(packName).filter((r) => keyOf(r) !== keyOf(result));
  try {
    localStorage.setItem(`${KEY}-${packName}`, JSON.stringify([result, ...others].slice(0, MOST)));
  } catch {
    // a browser that keeps nothing has no recent searches
  }
}
