import type { Table } from "../sources/table.ts";

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
}

/** A name on a single stop is as likely a farm or a slip as a place. */
const FEWEST_STOPS = 2;

/**
 * The places that NaPTAN's active stops lie in. A place named only as the parent of others is one too, in the middle of
 * their stops; a parent's name that several places have means the nearest. Places with a single stop are left out.
 */
export function localities(naptan: Table): Locality[] {
  const groups = stopsByLocality(naptan);
  const byName = new Map<string, Group[]>();
  for (const group of groups) byName.set(group.name, [...(byName.get(group.name) ?? []), group]);
  for (const [parent, children] of Map.groupBy(groups, (group) => group.parent)) {
    if (parent === "" || byName.has(parent)) continue;
    const implied: Group = {
      name: parent,
      parent: "",
      own: 0,
      below: 0,
      lons: children.flatMap((c) => c.lons),
      lats: children.flatMap((c) => c.lats),
    };
    groups.push(implied);
    byName.set(parent, [implied]);
  }
  for (const group of groups) addToAncestors(group, byName);
  return groups
    .map(({ name, parent, own, below, lons, lats }) => ({
      name,
      parent,
      lon: median(lons),
      lat: median(lats),
      stops: own,
      allStops: own + below,
    }))
    .filter(({ allStops }) => allStops >= FEWEST_STOPS)
    .sort((a, b) => b.allStops - a.allStops || compare(a.name, b.name) || a.lon - b.lon || a.lat - b.lat);
}

interface Group {
  name: string;
  parent: string;
  own: number;
  below: number;
  lons: number[];
  lats: number[];
}

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
    const group = groups.get(key) ?? {
      name,
      parent: text.parentLocality?.[i] ?? "",
      own: 0,
      below: 0,
      lons: [],
      lats: [],
    };
    groups.set(key, group);
    group.own++;
    group.lons.push(lon);
    group.lats.push(lat);
  }
  return [...groups.values()];
}

function addToAncestors(group: Group, byName: ReadonlyMap<string, Group[]>): void {
  const passed = new Set([group]);
  for (let at = group; at.parent !== ""; ) {
    const parent = nearest(byName.get(at.parent) ?? [], at);
    if (!parent || passed.has(parent)) return;
    passed.add(parent);
    parent.below += group.own;
    at = parent;
  }
}

function nearest(groups: readonly Group[], to: Group): Group | undefined {
  if (groups.length < 2) return groups[0];
  const distance = (group: Group) =>
    Math.hypot((median(group.lons) - median(to.lons)) * 0.6, median(group.lats) - median(to.lats));
  return groups.reduce((best, group) => (distance(group) < distance(best) ? group : best));
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** By code unit, the same on every machine. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
