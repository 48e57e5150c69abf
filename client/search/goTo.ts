import { AREA_LEVELS, type AreaLevel } from "../../geodata/area.ts";
import type { SearchResult } from "../../geodata/search/searchResult.ts";
import { focusNext } from "../area/focusNext.ts";
import { flyTo, roundPoint } from "../camera/flight.ts";
import { pickArea } from "../compare/pickArea.ts";
import { useView } from "../store.ts";

/**
 * Takes the reader, and the keyboard with them, to what they found: an area is selected, a postcode or practice selects its
 * neighbourhood; what lies in no one area is looked at on the map.
 */
export function goTo(result: SearchResult): void {
  const isArea = AREA_LEVELS.includes(result.kind as AreaLevel) && result.drawn !== false;
  const code = isArea ? result.code : result.lsoa;
  if (code) {
    pickArea(code);
    focusNext(useView.getState().compare ? "comparison" : "head");
  } else document.querySelector<HTMLElement>(".maplibregl-canvas")?.focus();
  if (result.bounds) flyTo(result.bounds);
  else if (result.lon !== undefined && result.lat !== undefined) flyTo(roundPoint(result.lon, result.lat));
}
