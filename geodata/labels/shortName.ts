import type { AreaLevel } from "../area.ts";

/**
 * An area's name as a map would have it: "NHS Lincolnshire Integrated Care Board" → "Lincolnshire", "NHS North East London
 * ICB - A3A8R" → "North East London A3A8R", "Bristol, City of" → "Bristol". Undefined where the official name is only a
 * number within a district ("Bolton 033"), which nobody knows a place by.
 */
export function shortName(level: AreaLevel, name: string): string | undefined {
  switch (level) {
    case "lsoa":
      return undefined;
    case "msoa":
      return /\d{3}$/.test(name) ? undefined : name;
    case "icb":
      return name.replace(/^NHS /, "").replace(/ Integrated Care Board$/, "");
    case "sicbl":
      return name.replace(/^NHS /, "").replace(/ ICB - /, " ");
    default:
      return name.replace(/, (City|County) of$/, "");
  }
}
