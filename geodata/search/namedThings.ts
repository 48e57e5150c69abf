import { AREA_LEVELS, isOwnUpperTier } from "../area.ts";
import { areaContext, areaResult, degrees, type SearchInput } from "./areaResult.ts";
import type { Entry } from "./nameIndex.ts";
import { NumberedNames } from "./numberedNames.ts";
import { pcnResult, practiceResult } from "./practiceResults.ts";
import type { SearchResult } from "./searchResult.ts";

/** Something that can be found by its name. */
export interface Thing extends Entry {
  result: () => SearchResult;
}

/** Of things that fit equally well, these come first; within a kind the bigger first. */
const ORDER = [
  "country",
  "region",
  "lad",
  "utla",
  "icb",
  "sicbl",
  "town",
  "pcon",
  "ward",
  "msoa",
  "lsoa",
  "village",
  "pcn",
  "practice",
] as const;
/** A place with so many residents is taken for a town. */
const TOWN_RESIDENTS = 5000;

/** All that can be found by name, save areas with numbered names, in the order to find them in. */
export function namedThings(input: SearchInput): Thing[] {
  const ranked: { thing: Thing; order: (typeof ORDER)[number]; size: number }[] = [];
  const { geography, geometry, places } = input;
  for (const level of AREA_LEVELS)
    for (const [i, name] of (geography[level]?.names ?? []).entries()) {
      if ((level === "lsoa" || level === "msoa") && NumberedNames.holds(name)) continue;
      if (level === "utla" && isOwnUpperTier(geography.utla!.codes[i]!)) continue;
      const context = areaContext(geography, level, i);
      const thing = { name, context, result: () => areaResult(input, level, i) };
      ranked.push({ thing, order: level, size: geometry[level]?.population[i] ?? 0 });
    }
  for (const [i, name] of places.name.entries()) {
    const context = placeContext(input, i);
    const [lon, lat] = [degrees(places.lon[i]!), degrees(places.lat[i]!)];
    ranked.push({
      thing: { name, context, result: () => ({ kind: "place", name, context, lon, lat }) },
      order: places.rank[i]! < TOWN_RESIDENTS ? "village" : "town",
      size: places.rank[i]!,
    });
  }
  const drawn = new Set(geography.pcn?.codes);
  for (const [i, name] of (input.practices?.pcns.name ?? []).entries()) {
    if (drawn.has(input.practices!.pcns.code[i]!)) continue;
    ranked.push({
      thing: { name, context: "Primary Care Network", result: () => pcnResult(input, i) },
      order: "pcn",
      size: 0,
    });
  }
  for (const [i, name] of (input.practices?.practices.name ?? []).entries())
    ranked.push({
      thing: { name, context: "GP practice", result: () => practiceResult(input, i) },
      order: "practice",
      size: 0,
    });
  return ranked
    .sort((a, b) => ORDER.indexOf(a.order) - ORDER.indexOf(b.order) || b.size - a.size)
    .map(({ thing }) => thing);
}

/** "place in Stretford, Trafford": the larger place and the district, where they are known and not the name itself. */
function placeContext({ geography, places }: SearchInput, i: number): string {
  const within = [places.parent[i]!, geography.lad?.names[places.lad[i]!] ?? ""];
  const told = within.filter(
    (name, at) => name !== "" && name !== places.name[i] && within.indexOf(name) === at,
  );
  return told.length > 0 ? `place in ${told.join(", ")}` : "place";
}
