import { type AreaLevel, levelOfCode } from "../area.ts";
import { otherCodesOf, successorOf } from "../crosswalk/districtChanges.ts";
import type { FormerLsoas } from "../crosswalk/formerLsoas.ts";
import type { Geography } from "../geography.ts";

/** One area of a pack. */
interface OwnPlace {
  level: AreaLevel;
  index: number;
}

/**
 * Where a code leads, or the rule that it breaks: an area of today; one with another code; a district merged into another; a
 * neighbourhood of 2011 that was joined with another, or split between several.
 */
export type CodeFound =
  | { places: readonly OwnPlace[]; how: "today" | "recoded" | "merged" | "joined" | "split" }
  | { rule: string };

/** Codes of the Office for National Statistics up to this number are of the neighbourhoods of 2011. */
const LAST_LSOA_OF_2011 = 33_768;

/** The official code at the beginning of a cell: "E01000001", "e01000001 : City of London 001A", "U12345". */
export function codeIn(text: string): string | undefined {
  return /^([A-Z]\d{8}|U\d{5})(?![A-Z\d])/i.exec(text.trim())?.[1]?.toUpperCase();
}

/**
 * Finds areas by code: today's, and those that were given another code, merged or split. `part` says that the pack holds
 * only a part of the country.
 */
export function codeFinder(
  geography: Geography,
  { part, formerLsoas = {} }: { part: boolean; formerLsoas?: FormerLsoas },
): (text: string) => CodeFound {
  const places = new Map<string, OwnPlace[]>();
  for (const [level, table] of Object.entries(geography) as [AreaLevel, NonNullable<Geography[AreaLevel]>][])
    for (const [index, code] of table.codes.entries()) {
      const held = places.get(code);
      if (held) held.push({ level, index });
      else places.set(code, [{ level, index }]);
    }
  return (text) => {
    const code = codeIn(text);
    if (!code) return { rule: "an area's code has a letter and eight digits, as E01000001" };
    const today = places.get(code);
    if (today) return { places: today, how: "today" };
    const other = otherCodesOf(code).find((each) => places.has(each));
    if (other) return { places: places.get(other)!, how: "recoded" };
    const successor = places.get(successorOf(code) ?? "");
    if (successor) return { places: successor, how: "merged" };
    const changed = Object.hasOwn(formerLsoas, code) ? formerLsoas[code]! : [];
    const now = changed.flatMap((each) => places.get(each) ?? []);
    if (now.length > 0) return { places: now, how: now.length > 1 ? "split" : "joined" };
    return { rule: whyUnknown(code, geography, part) };
  };
}

function whyUnknown(code: string, geography: Geography, part: boolean): string {
  if (/^[WSNKJLM]/.test(code)) return "the code is of an area outside England";
  const level = levelOfCode(code);
  if (!level || !geography[level]) return "this kind of area is not on this map";
  if (level === "lsoa" && Number(code.slice(3)) <= LAST_LSOA_OF_2011)
    return part
      ? "the neighbourhood is outside the part shown here, or was changed in 2021"
      : "the code is of a neighbourhood of 2011 that was split, merged or redrawn in 2021";
  return part
    ? "the area is outside the part shown here, or has another code today"
    : "no area has this code today";
}
