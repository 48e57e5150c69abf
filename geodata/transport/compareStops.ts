import KDBush from "kdbush";
import type { BusStops } from "./busStops.ts";
import { metresBetween } from "./stopPlaces.ts";

/** What became of stops between two dates, by their place in each list. */
export interface StopChanges {
  /** Earlier stops that are no more. */
  removed: number[];
  /** Later stops that were not there. */
  added: number[];
  /** Stops that are there under another code: earlier and later. */
  recoded: [earlier: number, later: number][];
  /** How many have their code still. */
  kept: number;
}

/** A stop with a new code and the same name that lies as near as this is the same stop. */
const SAME_STOP_M = 30;

/**
 * Compares the stops in use at two dates. A stop is kept when its code is in use at both. A code that is gone was a new
 * code when a stop that was not there before has the same name (letters and digits alone) within 30 metres; the nearest
 * pairs are matched first, each stop once. Only what is left was removed, or added.
 */
export function compareStops(earlier: BusStops, later: BusStops): StopChanges {
  const laterCodes = new Set(later.atco);
  const earlierCodes = new Set(earlier.atco);
  const gone = [...earlier.atco.keys()].filter((i) => !laterCodes.has(earlier.atco[i]!));
  const fresh = [...later.atco.keys()].filter((i) => !earlierCodes.has(later.atco[i]!));
  const pairs = nearPairs(earlier, gone, later, fresh).sort((a, b) => a.metres - b.metres);
  const matchedGone = new Set<number>();
  const matchedFresh = new Set<number>();
  const recoded: StopChanges["recoded"] = [];
  for (const { from, to } of pairs) {
    if (matchedGone.has(from) || matchedFresh.has(to)) continue;
    matchedGone.add(from);
    matchedFresh.add(to);
    recoded.push([from, to]);
  }
  return {
    removed: gone.filter((i) => !matchedGone.has(i)),
    added: fresh.filter((i) => !matchedFresh.has(i)),
    recoded,
    kept: earlier.atco.length - gone.length,
  };
}

function nearPairs(
  earlier: BusStops,
  gone: readonly number[],
  later: BusStops,
  fresh: readonly number[],
): { from: number; to: number; metres: number }[] {
  if (fresh.length === 0) return [];
  const index = new KDBush(fresh.length);
  for (const i of fresh) index.add(later.lon[i]!, later.lat[i]!);
  index.finish();
  return gone.flatMap((from) => {
    const [lon, lat] = [earlier.lon[from]!, earlier.lat[from]!];
    // 30 m are less than 0.0003 degrees of latitude, and less than 0.0006 of longitude south of Shetland.
    return index.range(lon - 0.0006, lat - 0.0003, lon + 0.0006, lat + 0.0003).flatMap((n) => {
      const to = fresh[n]!;
      const metres = metresBetween(lon, lat, later.lon[to]!, later.lat[to]!);
      return metres <= SAME_STOP_M && plain(earlier.name[from]!) === plain(later.name[to]!)
        ? [{ from, to, metres }]
        : [];
    });
  });
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, "");
