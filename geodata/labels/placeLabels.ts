import type { Geography } from "../geography.ts";
import { areaFinder } from "../geometry/areaFinder.ts";
import type { Drawing } from "../geometry/levelShapes.ts";
import { toUnitSquare, type UnitPoint } from "../geometry/mercator.ts";
import type { Places } from "../search/searchFiles.ts";
import type { LabelPoint } from "../tiles/vectorTiles.ts";
import type { Locality } from "./localities.ts";
import { shortName } from "./shortName.ts";

/** Rank of a place: 1 city, 2 large town, 3 town, 4 suburb or large village, 5 village, 6 hamlet. */
export type PlaceRank = 1 | 2 | 3 | 4 | 5 | 6;

/** At least so many stops, with those of its parts, for ranks 1 to 5. */
const STOPS = [500, 200, 60, 25, 8] as const;
/** At least so many residents for ranks 1 and 2, for a district that stands in for a town. */
const RESIDENTS = [300_000, 150_000] as const;
/** Parts of a place are not shown before it, unless they are towns themselves. */
const HIGHEST_OF_PART = 4;
const TOWN_STOPS = STOPS[1];
/** With fewer stops than one to so many residents, a district's stops cannot be in the file. */
const RESIDENTS_PER_STOP = 1000;

/** The lowest zoom at which places of a rank are in the tiles. */
export const FIRST_ZOOM: Record<PlaceRank, number> = {
  1: 4,
  2: 5,
  3: 7,
  4: 8,
  5: 10,
  6: 11,
};

export interface PlaceInput {
  geography: Geography;
  localities: readonly Locality[];
  districts: Drawing;
  /** Points inside each area, in the unit square. */
  inside: { lad: readonly UnitPoint[]; ward: readonly UnitPoint[] };
  population: { lad: Uint32Array };
}

/**
 * Names of places: labels with `name`, `kind` and `rank`, the most important first, and the same places as columns for
 * the search. Places outside all districts are left out. In districts whose stops are not in NaPTAN the district
 * (`kind` "district") and its wards ("ward") stand in for places; the search has these already.
 */
export function placeLabels(input: PlaceInput): {
  labels: LabelPoint[];
  places: Places;
} {
  const labels: (LabelPoint & { size: number })[] = [];
  const places: Places = {
    name: [],
    parent: [],
    lon: [],
    lat: [],
    rank: [],
    lad: [],
  };
  const districtAt = areaFinder(input.districts.arcs, input.districts.shapes);
  const stops = new Uint32Array(input.geography.lad!.codes.length);
  for (const { name, parent, lon, lat, stops: own, allStops } of input.localities) {
    const at = toUnitSquare(lon, lat);
    const lad = districtAt(at);
    if (lad === undefined) continue;
    stops[lad]! += own;
    places.name.push(name);
    places.parent.push(parent);
    places.lon.push(rounded(lon));
    places.lat.push(rounded(lat));
    places.rank.push(allStops);
    places.lad.push(lad);
    const rank = rankOf(allStops, parent !== "");
    labels.push({
      at,
      properties: { name, kind: "place", rank },
      size: allStops,
    });
  }
  labels.push(...standIns(input, stops));
  labels.sort((a, b) => (a.properties.rank as number) - (b.properties.rank as number) || b.size - a.size);
  return {
    labels: labels.map(({ at, properties }) => ({ at, properties })),
    places,
  };
}

function rankOf(stops: number, part: boolean): PlaceRank {
  const place = STOPS.findIndex((least) => stops >= least);
  const rank = (place < 0 ? 6 : place + 1) as PlaceRank;
  if (!part) return rank;
  return stops >= TOWN_STOPS ? 3 : (Math.max(rank, HIGHEST_OF_PART) as PlaceRank);
}

function standIns({ geography, inside, population }: PlaceInput, stops: Uint32Array) {
  const labels: (LabelPoint & { size: number })[] = [];
  const bare = new Set<number>();
  for (const [i, name] of geography.lad!.names.entries()) {
    const residents = population.lad[i]!;
    if (stops[i]! * RESIDENTS_PER_STOP >= residents) continue;
    bare.add(i);
    const place = RESIDENTS.findIndex((least) => residents >= least);
    const rank = place < 0 ? 3 : place + 1;
    labels.push({
      at: inside.lad[i]!,
      properties: { name: shortName("lad", name)!, kind: "district", rank },
      size: 0,
    });
  }
  for (const [i, name] of geography.ward!.names.entries())
    if (bare.has(geography.ward!.parents.lad![i]!))
      labels.push({
        at: inside.ward[i]!,
        properties: { name, kind: "ward", rank: 5 },
        size: 0,
      });
  return labels;
}

/** About a metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
