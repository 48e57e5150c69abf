import type { AreaLevel } from "../area.ts";
import type { Geography } from "../geography.ts";
import { pixelAt, toUnitSquare, type UnitPoint } from "../geometry/mercator.ts";
import type { Places } from "../search/searchFiles.ts";
import type { LabelPoint } from "../tiles/vectorTiles.ts";
import { OWNERS, type Owner, ownedBy } from "./labelFields.ts";
import type { Locality } from "./localities.ts";
import { onceInANeighbourhood } from "./namesakes.ts";
import { shortName } from "./shortName.ts";

/** Rank of a place: 1 city, 2 large town, 3 town, 4 suburb or large village, 5 village, 6 hamlet. */
type PlaceRank = 1 | 2 | 3 | 4 | 5 | 6;

/** At least so many residents, with those of its parts, for ranks 1 to 5. */
const RESIDENTS = [200_000, 80_000, 12_000, 4_000, 800] as const;
/** Parts of a place are not shown before it, unless they are towns themselves. */
const HIGHEST_OF_PART = 4;
const TOWN_RESIDENTS = 25_000;
/** With fewer stops than one to so many residents, a district's stops cannot be in the file. */
const RESIDENTS_PER_STOP = 1000;

/** The lowest zoom at which places of a rank are in the tiles. */
const FIRST_ZOOM: Record<PlaceRank, number> = {
  1: 4,
  2: 5,
  3: 7,
  4: 8,
  5: 10,
  6: 11,
};

/** So many places of every area are marked as its own, so that the map can name them when the area is selected. */
const OWN_PLACES = 4;
/** Areas are selected from where they are so many pixels wide or high, on a phone with a sheet over half of it. */
const SELECTED_PIXELS = 150;
/** The area of each level that a point of the unit square lies in. */
export type AreasAt = (at: UnitPoint) => Partial<Record<AreaLevel, number>>;

export interface PlaceLabel extends LabelPoint {
  /** The lowest zoom at which it is in the tiles. */
  firstZoom: number;
}

export interface PlaceInput {
  geography: Geography;
  localities: readonly Locality[];
  areasAt: AreasAt;
  /** Points inside each area, in the unit square. */
  inside: { lad: readonly UnitPoint[]; ward: readonly UnitPoint[] };
  population: { lad: Uint32Array };
  /** Degrees: west, south, east, north of each area. */
  bounds: Record<Owner, Float32Array>;
}

/**
 * Names of places: labels with `name`, `kind`, `rank`, `order` (1 for the most important) and `of-ward` and the like, the
 * index of the area in whose first four they are; and the same places as columns for the search. Rank goes by residents
 * and not by stops, of which some registers have every pole and others stations only. Places outside all districts are
 * left out, and of one name in a neighbourhood all but the most important. In districts whose stops are not in NaPTAN
 * wards (`kind` "ward") stand in for places, and where no town is known the district ("district"); the search has these
 * already.
 */
export function placeLabels(input: PlaceInput): {
  labels: PlaceLabel[];
  places: Places;
} {
  const found: Candidate[] = [];
  const places: Places = {
    name: [],
    parent: [],
    lon: [],
    lat: [],
    rank: [],
    lad: [],
  };
  const districts: District[] = input.geography.lad!.codes.map(() => ({ stops: 0, hasTown: false }));
  for (const { name, parent, lon, lat, stops, residents } of input.localities) {
    const at = toUnitSquare(lon, lat);
    const areas = input.areasAt(at);
    const { lad } = areas;
    if (lad === undefined) continue;
    places.name.push(name);
    places.parent.push(parent);
    places.lon.push(rounded(lon));
    places.lat.push(rounded(lat));
    places.rank.push(Math.round(residents));
    places.lad.push(lad);
    const rank = rankOf(residents, parent !== "");
    districts[lad]!.stops += stops;
    districts[lad]!.hasTown ||= rank <= 3;
    if (!isCentreOf(parent, name)) found.push({ name, kind: "place", at, rank, size: residents, areas });
  }
  found.push(...standIns(input, districts));
  found.sort((a, b) => a.rank - b.rank || b.size - a.size);
  return { labels: labelsOf(onceInANeighbourhood(found), input.bounds), places };
}

interface Candidate {
  name: string;
  kind: "place" | "district" | "ward";
  at: UnitPoint;
  rank: PlaceRank;
  size: number;
  areas: Partial<Record<AreaLevel, number>>;
}

interface District {
  stops: number;
  hasTown: boolean;
}

function labelsOf(found: readonly Candidate[], bounds: PlaceInput["bounds"]): PlaceLabel[] {
  const named = new Map<string, number>();
  return found.map(({ name, kind, at, rank, areas }, i) => {
    const properties: LabelPoint["properties"] = { name, kind, rank, order: i + 1 };
    let firstZoom = FIRST_ZOOM[rank];
    for (const level of OWNERS) {
      const area = areas[level];
      const before = named.get(`${level} ${area}`) ?? 0;
      if (area === undefined || before === OWN_PLACES) continue;
      named.set(`${level} ${area}`, before + 1);
      properties[ownedBy(level)] = area;
      firstZoom = Math.min(firstZoom, selectedFrom(bounds[level].subarray(4 * area, 4 * area + 4)));
    }
    return { at, properties, firstZoom };
  });
}

/** The zoom from which an area of these bounds is large enough to be selected on the map. */
function selectedFrom([west, south, east, north]: ArrayLike<number> & Iterable<number>): number {
  const [left, bottom] = toUnitSquare(west!, south!);
  const [right, top] = toUnitSquare(east!, north!);
  return Math.floor(
    Math.log2(SELECTED_PIXELS * pixelAt(0)) - Math.log2(Math.max(right - left, bottom - top)),
  );
}

function rankOf(residents: number, part: boolean): PlaceRank {
  const place = RESIDENTS.findIndex((least) => residents >= least);
  const rank = (place < 0 ? 6 : place + 1) as PlaceRank;
  if (!part) return rank;
  return residents >= TOWN_RESIDENTS ? 3 : (Math.max(rank, HIGHEST_OF_PART) as PlaceRank);
}

const CENTRE = / ?(City|Town) Centre$/i;

/** "Norwich City Centre" in Norwich is Norwich again. */
function isCentreOf(parent: string, name: string): boolean {
  const of = name.replace(CENTRE, "");
  return parent !== "" && of !== name && (of === "" || of === parent);
}

function standIns(
  { geography, inside, population }: PlaceInput,
  districts: readonly District[],
): Candidate[] {
  const found: Candidate[] = [];
  const bare = new Set<number>();
  for (const [i, name] of geography.lad!.names.entries()) {
    const residents = population.lad[i]!;
    const { stops, hasTown } = districts[i]!;
    if (stops * RESIDENTS_PER_STOP >= residents) continue;
    bare.add(i);
    if (!hasTown)
      found.push({
        name: shortName("lad", name)!,
        kind: "district",
        at: inside.lad[i]!,
        rank: 3,
        size: 0,
        areas: { lad: i },
      });
  }
  for (const [i, name] of geography.ward!.names.entries()) {
    const lad = geography.ward!.parents.lad![i]!;
    if (bare.has(lad))
      found.push({
        name,
        kind: "ward",
        at: inside.ward[i]!,
        rank: 5,
        size: 0,
        areas: { ward: i },
      });
  }
  return found;
}

/** About a metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
