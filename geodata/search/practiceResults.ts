import { boundsOfPoints, degrees, type SearchInput } from "./areaResult.ts";
import { properName } from "./properName.ts";
import type { SearchResult } from "./searchResult.ts";

/** A general practice as a search result: "GP practice in Quayside PCN, ZZ1 2AB". */
export function practiceResult({ geography, practices: file }: SearchInput, i: number): SearchResult {
  const { practices, pcns } = file!;
  const network = pcns.name[practices.pcn[i]!] ?? "";
  const postcode = practices.postcode[i];
  const [lon, lat] = [practices.lon[i], practices.lat[i]];
  return {
    kind: "practice",
    code: practices.code[i]!,
    name: properName(practices.name[i]!),
    context: `GP practice${network ? ` in ${properName(network)}` : ""}${postcode ? `, ${postcode}` : ""}`,
    lon: lon == null ? undefined : degrees(lon),
    lat: lat == null ? undefined : degrees(lat),
    lsoa: geography.lsoa?.codes[practices.lsoa[i]!],
  };
}

/** A Primary Care Network that is no area of the pack as a search result; its bounds are those of its practices. */
export function pcnResult({ geography, practices: file }: SearchInput, i: number): SearchResult {
  const { practices, pcns } = file!;
  const place = geography.sicbl?.names[pcns.sicbl[i]!];
  const members = practices.pcn.flatMap((pcn, practice) => (pcn === i ? practice : []));
  return {
    kind: "pcn",
    code: pcns.code[i]!,
    name: properName(pcns.name[i]!),
    context: place ? `Primary Care Network in ${place}` : "Primary Care Network",
    bounds: boundsOfPoints(practices, members),
    drawn: false,
  };
}
