import { isoDate } from "../../geodata/transport/gtfsDate.ts";
import { type MergedStops, mergeStops } from "../../geodata/transport/mergeStops.ts";
import { stopPlaces } from "../../geodata/transport/stopPlaces.ts";
import { CELLS } from "../../geodata/transport/timeBands.ts";
import { pathInWords } from "../build/buildSteps.ts";
import { type FeedCount, type OpenedFeed, readFeed } from "./countFeed.ts";
import { openFeedDatabase } from "./feedDatabase.ts";
import { openFeed } from "./feedFiles.ts";
import type { HomeAreas } from "./outputAreas.ts";

/** How far people are taken to walk to a stop, in a straight line. */
const WALK_M = 400;

export interface Side {
  /** Zips or folders; several are the parts of one timetable. */
  paths: readonly string[];
  /** The Monday to count, as a day number; each feed's representative week when absent. */
  week?: number;
}

/** Trips per day at every stop and Output Area: place × 15 + day type × 5 + time band. */
export interface SideCount {
  feeds: {
    name: string;
    week: number;
    stops: number;
    repeatedStops: number;
    stopsWithoutPosition: number;
    tripsWithoutService: number;
    count: FeedCount;
  }[];
  /** Monday of the week counted, of the first feed. */
  week: string;
  atStops: Float64Array;
  atAreas: Float64Array;
}

export interface Comparison {
  stops: MergedStops;
  before: SideCount;
  after: SideCount;
}

/**
 * Counts the trips of two timetables at stops and Output Areas. `scratch` is an empty folder with room for what the feeds
 * unpack to; `say` is told what is being done. Memory does not grow with the number of calls.
 */
export async function compareTimetables(
  before: Side,
  after: Side,
  areas: HomeAreas | undefined,
  scratch: string,
  say: (text: string) => void = () => {},
): Promise<Comparison> {
  const database = await openFeedDatabase(scratch);
  try {
    const sides = [before, after] as const;
    const opened: { feed: OpenedFeed; side: Side }[] = [];
    for (const side of sides)
      for (const path of side.paths) {
        say(`Reading ${pathInWords(path)}`);
        const number = opened.length;
        const files = await openFeed(path, `${scratch}/feed${number}`);
        opened.push({ feed: await readFeed(files, database, number), side });
      }
    const stops = mergeStops(opened.map(({ feed }) => feed.stops));
    const places = stopPlaces(stops, areas ?? { lon: [], lat: [] }, WALK_M);
    const counts: SideCount[] = [];
    for (const side of sides) {
      const into = new Float64Array(places.count * CELLS);
      const feeds: SideCount["feeds"] = [];
      const elsewhere = new Set<number>();
      for (const [number, { feed, side: of }] of opened.entries()) {
        if (of !== side) continue;
        const monday = side.week ?? feed.week;
        say(`Counting ${feed.name}, week of ${isoDate(monday)}`);
        const keys = side.paths.length > 1 ? new Set<number>() : undefined;
        const stopAt = stops.indexes[number]!;
        const count = await feed.count({ places, stopAt, into, monday, elsewhere: keys && elsewhere, keys });
        for (const key of keys ?? []) elsewhere.add(key);
        const { name, repeatedStops, stopsWithoutPosition, tripsWithoutService } = feed;
        feeds.push({
          name,
          week: monday,
          stops: feed.stops.id.length,
          repeatedStops,
          stopsWithoutPosition,
          tripsWithoutService,
          count,
        });
      }
      counts.push({
        feeds,
        week: isoDate(feeds[0]!.week),
        atStops: into.subarray(0, stops.id.length * CELLS),
        atAreas: into.subarray(stops.id.length * CELLS),
      });
    }
    return { stops, before: counts[0]!, after: counts[1]! };
  } finally {
    database.close();
  }
}
