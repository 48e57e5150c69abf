import { metresBetween } from "./stopPlaces.ts";

/** The stops of one feed, each id once. */
export interface FeedStops {
  id: readonly string[];
  name: readonly string[];
  lon: Float64Array;
  lat: Float64Array;
}

/** The stops of several feeds together. */
export interface MergedStops {
  id: string[];
  name: string[];
  lon: number[];
  lat: number[];
  /** For each feed, where each of its stops is among these. */
  indexes: Int32Array[];
}

/** Some feeds number their stops afresh each time: the same id further away is another stop. */
const SAME_STOP_M = 250;

/**
 * One list of the stops of several feeds. Stops with the same id are one, at the first position that is known, unless
 * they lie further apart than a stop is ever moved.
 */
export function mergeStops(feeds: readonly FeedStops[]): MergedStops {
  const merged: MergedStops = { id: [], name: [], lon: [], lat: [], indexes: [] };
  const byId = new Map<string, number[]>();
  for (const feed of feeds) {
    const indexes = new Int32Array(feed.id.length);
    for (let i = 0; i < feed.id.length; i++) {
      const known = byId.get(feed.id[i]!) ?? [];
      let at = known.find((k) => near(merged, k, feed, i));
      if (at === undefined) {
        at = merged.id.length;
        merged.id.push(feed.id[i]!);
        merged.name.push(feed.name[i]!);
        merged.lon.push(feed.lon[i]!);
        merged.lat.push(feed.lat[i]!);
        byId.set(feed.id[i]!, [...known, at]);
      } else if (Number.isNaN(merged.lon[at]!)) {
        merged.lon[at] = feed.lon[i]!;
        merged.lat[at] = feed.lat[i]!;
      }
      indexes[i] = at;
    }
    merged.indexes.push(indexes);
  }
  return merged;
}

function near(merged: MergedStops, k: number, feed: FeedStops, i: number): boolean {
  const metres = metresBetween(merged.lon[k]!, merged.lat[k]!, feed.lon[i]!, feed.lat[i]!);
  return Number.isNaN(metres) || metres <= SAME_STOP_M;
}
