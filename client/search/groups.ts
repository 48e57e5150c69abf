import { AREA_LEVELS, LEVEL_WORDS } from "../../geodata/area.ts";
import type { SearchResult } from "../../geodata/search/searchResult.ts";

export interface ResultGroup {
  name: string;
  results: { key: string; result: SearchResult }[];
}

const GROUP_OF: Record<SearchResult["kind"], string> = {
  postcode: "Postcodes",
  sector: "Postcodes",
  outcode: "Postcodes",
  place: "Places",
  ...(Object.fromEntries(
    AREA_LEVELS.map((level) => {
      const { many } = LEVEL_WORDS[level];
      return [level, many.charAt(0).toUpperCase() + many.slice(1)];
    }),
  ) as Record<(typeof AREA_LEVELS)[number], string>),
  pcn: "GP practices and networks",
  practice: "GP practices and networks",
};

/** Results under the name of their kind; groups come in the order of their best result, and keep it inside. */
export function groupResults(results: readonly SearchResult[]): ResultGroup[] {
  const groups = new Map<string, ResultGroup>();
  for (const result of results) {
    const name = GROUP_OF[result.kind];
    const group = groups.get(name) ?? { name, results: [] };
    groups.set(name, group);
    group.results.push({ key: keyOf(result), result });
  }
  return [...groups.values()];
}

/** Tells results apart: places have no code, and names repeat. */
export function keyOf({ kind, code, name, context, lon, lat }: SearchResult): string {
  return [kind, code ?? name, context, lon?.toFixed(4), lat?.toFixed(4)].join("|");
}
