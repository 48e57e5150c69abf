import Flatbush from "flatbush";
import { toUnitSquare, type UnitPoint } from "../geometry/mercator.ts";
import type { Table } from "../sources/table.ts";
import { kilometresBetween } from "./kilometresBetween.ts";

/** Where people live: longitude and latitude in degrees, and how many there are. */
export interface Residents {
  lon: ArrayLike<number>;
  lat: ArrayLike<number>;
  people: ArrayLike<number>;
}

/** A named place where public transport stops, from NaPTAN. Degrees; position = median of its stops. */
export interface Locality {
  name: string;
  /** Name of the larger place it belongs to, or empty. */
  parent: string;
  lon: number;
  lat: number;
  /** Active stops in the place itself. */
  stops: number;
  /** With those of the places that belong to it. */
  allStops: number;
  /** People who live nearer to it than to any other place, or to one that belongs to it. */
  residents: number;
}

/** A name on a single bus stop is as likely a farm or a slip as a place; a station is named for its place. */
const FEWEST_STOPS = 2;
const STATION = /^(RLY|MET)$/;
/** A place further away than this is another of the same name: nobody's suburb lies beyond. */
const PARENT_REACH_KM = 50;

/**
 * The places that NaPTAN's active stops lie in, the most populous first, then those with most stops: stops alone say
 * little, for some registers have every pole and others stations only. A place named only as the parent of others is one
 * too, in the middle of their stops; a parent's name that several places have means the nearest. Places with a single bus
 * stop are left out.
 */
export function localities(naptan: Table, residents: Residents): Locality[] {
  const groups = stopsByLocality(naptan);
  const parents = parentsOf(groups);
  for (const group of groups) addToAncestors(group, "stops", group.own.stops, parents);
  const places = groups.filter(
    ({ station, own, below }) => station || own.stops + below.stops >= FEWEST_STOPS,
  );
  const homes = places.filter(({ own }) => own.stops > 0);
  for (const [i, people] of shareOut(residents, homes).entries()) {
    const home = homes[i]!;
    home.own.residents += people;
    addToAncestors(home, "residents", people, parents);
  }
  return places
    .map(
      ({ name, parent, at: [lon, lat], own, below }): Locality => ({
        name,
        parent,
        lon,
        lat,
        stops: own.stops,
        allStops: own.stops + below.stops,
        residents: own.residents + below.residents,
      }),
    )
    .sort(
      (a, b) =>
        b.residents - a.residents ||
        b.allStops - a.allStops ||
        compare(a.name, b.name) ||
        a.lon - b.lon ||
        a.lat - b.lat,
    );
}

interface Group {
  name: string;
  parent: string;
  station: boolean;
  own: Size;
  /** Of the places that belong to it. */
  below: Size;
  lons: number[];
  lats: number[];
  /** Longitude and latitude of the middle of its stops. */
  at: readonly [number, number];
}

interface Size {
  stops: number;
  residents: number;
}

const newGroup = (name: string, parent: string): Group => ({
  name,
  parent,
  station: false,
  own: { stops: 0, residents: 0 },
  below: { stops: 0, residents: 0 },
  lons: [],
  lats: [],
  at: [0, 0],
});

function stopsByLocality({ rows, text, numbers }: Table): Group[] {
  const groups = new Map<string, Group>();
  for (let i = 0; i < rows; i++) {
    const lon = numbers.lon?.[i] ?? Number.NaN;
    const lat = numbers.lat?.[i] ?? Number.NaN;
    const name = text.localityName?.[i] ?? "";
    const status = text.status?.[i] ?? "";
    if (name === "" || Number.isNaN(lon) || Number.isNaN(lat)) continue;
    if (status !== "" && status.toLowerCase() !== "active") continue;
    const key = text.locality?.[i] || name;
    const group = groups.get(key) ?? newGroup(name, text.parentLocality?.[i] ?? "");
    groups.set(key, group);
    group.own.stops++;
    group.station ||= STATION.test(text.stopType?.[i] ?? "");
    group.lons.push(lon);
    group.lats.push(lat);
  }
  for (const group of groups.values()) group.at = [median(group.lons), median(group.lats)];
  return [...groups.values()];
}

/**
 * The larger place of each group. Adds to `groups` those that have no stops of their own: in the middle of the places
 * that name them, which are one place's where they lie within reach of each other.
 */
function parentsOf(groups: Group[]): Map<Group, Group> {
  const parents = new Map<Group, Group>();
  const byName = Map.groupBy(groups, ({ name }) => name);
  const implied: Group[] = [];
  for (const [name, children] of Map.groupBy(groups, ({ parent }) => parent)) {
    if (name === "") continue;
    const named = byName.get(name) ?? [];
    const orphans: { parent: Group; at: Group["at"] }[] = [];
    for (const child of children.toSorted((a, b) => b.own.stops - a.own.stops)) {
      if (child.name === name) continue;
      const found = nearest(named, child.at);
      if (found) {
        parents.set(child, found);
        continue;
      }
      const known = nearest(orphans, child.at)?.parent;
      const parent = known ?? newGroup(name, "");
      if (!known) orphans.push({ parent, at: child.at });
      parent.lons.push(...child.lons);
      parent.lats.push(...child.lats);
      parents.set(child, parent);
    }
    for (const { parent } of orphans) {
      parent.at = [median(parent.lons), median(parent.lats)];
      implied.push(parent);
    }
  }
  groups.push(...implied);
  return parents;
}

function addToAncestors(
  group: Group,
  of: keyof Size,
  size: number,
  parents: ReadonlyMap<Group, Group>,
): void {
  const passed = new Set([group]);
  for (let at = parents.get(group); at && !passed.has(at); at = parents.get(at)) {
    passed.add(at);
    at.below[of] += size;
  }
}

function nearest<T extends { at: Group["at"] }>(places: readonly T[], to: Group["at"]): T | undefined {
  let best: T | undefined;
  let reach = PARENT_REACH_KM;
  for (const place of places) {
    const distance = kilometresBetween(place.at, to);
    if (distance > reach || (best && distance === reach)) continue;
    best = place;
    reach = distance;
  }
  return best;
}

/** Gives everybody to the nearest place. */
function shareOut({ lon, lat, people }: Residents, places: readonly Group[]): Float64Array {
  const shares = new Float64Array(places.length);
  if (places.length === 0) return shares;
  const index = new Flatbush(places.length);
  for (const { at } of places) {
    const [x, y] = toUnitSquare(...(at as UnitPoint));
    index.add(x, y, x, y);
  }
  index.finish();
  for (let i = 0; i < people.length; i++) {
    const [x, y] = toUnitSquare(lon[i]!, lat[i]!);
    const [place] = index.neighbors(x, y, 1);
    shares[place!]! += people[i]!;
  }
  return shares;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** By code unit, the same on every machine. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
