import type { AreaLevel } from "../../geodata/area.ts";
import { type Geography, subset } from "../../geodata/geography.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { partialAreas } from "../../geodata/partialAreas.ts";
import type { Recipe } from "../../geodata/recipes/recipe.ts";
import { countOf } from "./buildSteps.ts";

/** Which areas a pack holds, and how that is said. */
export interface PackExtent {
  geography: Geography;
  name: string;
  part?: Manifest["part"];
  /** Codes of areas of which the pack has only a piece. */
  partial: ReadonlyMap<AreaLevel, string[]>;
}

/** Names are listed up to this many. */
const LISTED = 3;

/** The whole of a recipe's areas, or those in the given ICBs and districts. Throws when a code is not among them. */
export function packExtent(
  recipe: Recipe,
  whole: Geography,
  { icb, lad }: { icb: string[]; lad: string[] },
): PackExtent {
  const country = whole.country!.names[0]!;
  if (icb.length + lad.length === 0)
    return { geography: whole, name: recipe.demonstration ? country : recipe.name, partial: new Map() };
  const geography = subset(whole, { icb, lad });
  const partial = partialAreas(whole, geography);
  const name = nameOf(whole, icb, lad, country);
  const pieces = [...partial.values()].reduce((sum, codes) => sum + codes.length, 0);
  const larger =
    pieces === 0
      ? ""
      : ` ${pieces === 1 ? "One larger area lies" : `${pieces} larger areas lie`} only partly in it: the map draws the part, and the figures are those of the whole area.`;
  const note = `This map holds ${name}, not all of ${country}. Averages and colours are those of ${country}.${larger}`;
  return { geography, name, part: { of: country, note }, partial };
}

function nameOf(whole: Geography, icb: string[], lad: string[], country: string): string {
  const name = (level: "icb" | "lad") => (code: string) =>
    whole[level]!.names[whole[level]!.codes.indexOf(code)]!;
  const icbs = [...new Set(icb)];
  const lads = [...new Set(lad)];
  const names = [...icbs.map(name("icb")), ...lads.map(name("lad"))];
  if (names.length <= LISTED) return inWords(names);
  const counts = [
    ...(icbs.length > 0 ? [countOf(icbs.length, "Integrated Care Board")] : []),
    ...(lads.length > 0 ? [countOf(lads.length, "district")] : []),
  ];
  return `${inWords(counts)} of ${country}`;
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
