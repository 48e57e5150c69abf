import { AREA_LEVELS, type AreaLevel } from "../../geodata/area.ts";
import type { SearchResult } from "../../geodata/search/searchResult.ts";
import { flyTo, roundPoint } from "../camera/flight.ts";
import { pickArea } from "../compare/pickArea.ts";

/** Takes the reader to what they found: an area is selected, a postcode or practice selects its neighbourhood. */
export function goTo(result: SearchResult): void {
  const isArea = AREA_LEVELS.includes(result.kind as AreaLevel);
  const code = isArea ? result.code : result.lsoa;
  if (code) pickArea(code);
  if (result.bounds) flyTo(result.bounds);
  else if (result.lon !== undefined && result.lat !== undefined) flyTo(roundPoint(result.lon, result.lat));
}
