import { AREA_LEVELS, type AreaLevel } from "../area.ts";
import type { FormerLsoas } from "../crosswalk/formerLsoas.ts";
import type { Geography } from "../geography.ts";
import { postcodeKey, postcodeOfKey } from "../search/postcodes.ts";
import { nameIndex } from "./areaNames.ts";
import type { OwnChoice } from "./ownChoice.ts";
import { type CodeFound, codeFinder } from "./ownCodes.ts";
import type { OwnRow } from "./ownRows.ts";

/** The neighbourhood of each postcode, by the postcode as `postcodeOfKey` writes it; undefined for one nobody knows. */
export type PostcodePlaces = ReadonlyMap<string, string | undefined>;

/** The areas a row is of, or the rule that it breaks. A postcode lies in an area of every level but the country. */
export type PlaceRow = (row: OwnRow) => CodeFound;

export function placeRow(
  choice: OwnChoice,
  geography: Geography,
  options: { part: boolean; postcodes?: PostcodePlaces; formerLsoas?: FormerLsoas },
): PlaceRow {
  const { key } = choice;
  if (key.kind === "postcode") return byPostcode(geography, options.postcodes ?? new Map());
  const byCode = codeFinder(geography, options);
  if (key.kind === "code")
    return (row) => (row.key === "" ? { rule: "the area's code is blank" } : byCode(row.key));
  return byName(key.level, geography, byCode);
}

function byPostcode(geography: Geography, postcodes: PostcodePlaces): PlaceRow {
  const table = geography.lsoa;
  const index = new Map(table?.codes.map((code, i) => [code, i]));
  return ({ key }) => {
    const number = postcodeKey(key);
    if (number === undefined)
      return { rule: key === "" ? "the postcode is blank" : "this is not a postcode" };
    const lsoa = index.get(postcodes.get(postcodeOfKey(number)) ?? "");
    if (lsoa === undefined || !table) return { rule: "the postcode is not among those of this map today" };
    const places = AREA_LEVELS.flatMap((level) => {
      const at = level === "lsoa" ? lsoa : level === "country" ? -1 : (table.parents[level]?.[lsoa] ?? -1);
      return at >= 0 && geography[level] ? [{ level, index: at }] : [];
    });
    return { places, how: "today" };
  };
}

function byName(level: AreaLevel, geography: Geography, byCode: (text: string) => CodeFound): PlaceRow {
  const table = geography[level];
  const find = table && nameIndex(table);
  const districts = geography.lad && nameIndex(geography.lad);
  const district = (text: string): number | undefined => {
    const found = byCode(text);
    if ("places" in found) return found.places.find((place) => place.level === "lad")?.index;
    const named = districts?.(text) ?? [];
    return named.length === 1 ? named[0] : undefined;
  };
  return ({ key, within }) => {
    if (key === "") return { rule: "the area's name is blank" };
    let found = find?.(key) ?? [];
    if (found.length > 1 && within !== "") {
      const lad = district(within);
      found = lad === undefined ? found : found.filter((i) => table?.parents.lad?.[i] === lad);
    }
    if (found.length > 1)
      return { rule: "several areas have this name: give their codes, or a column with their district" };
    return found.length === 1
      ? { places: [{ level, index: found[0]! }], how: "today" }
      : { rule: "no area has this name" };
  };
}
