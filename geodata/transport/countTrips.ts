import { bandAt, CELLS, DAY_TYPES, TIME_BANDS } from "./timeBands.ts";
import { MOST_DAYS_PAST } from "./weekRuns.ts";

/** Which places each stop belongs to: those of stop i are `places[start[i]]` … `places[start[i + 1] - 1]`. */
export interface StopPlaces {
  start: Uint32Array;
  places: Uint32Array;
  /** How many places there are. */
  count: number;
}

/** A trip that is repeated instead of having its own times: every `headway` seconds from `start` until before `end`. */
export interface Frequency {
  start: number;
  end: number;
  headway: number;
}

/** What a feed's trips are, by index. */
export interface FeedTrips {
  /** Service of each trip, −1: of none. */
  service: Int32Array;
  /** Runs of each service in the week, as `weekRuns` gives them. */
  runs: Float64Array;
  frequencies: ReadonlyMap<number, readonly Frequency[]>;
}

/** A call with this for its time has none in the timetable. */
export const UNTIMED = -1;

/** What was counted, and what was passed over. */
export interface TripCount {
  /** Trips with at least one call that has or was given a time. */
  trips: number;
  calls: number;
  /** Calls without a time that took one from the calls before and after. */
  interpolated: number;
  /** Calls without a time and with none before or after: left out. */
  untimed: number;
  /** Trips of which no call has a time: left out. */
  withoutTimes: number;
  /** Trips whose times go back: counted as they stand. */
  backwards: number;
  /** Trips that another feed has too: left out. */
  repeated: number;
}

interface Options {
  /** Trips per day, added to: place × 15 + day type × 5 + time band. */
  into: Float64Array;
  /** Trips of other feeds, by what `tripKey` gives: the same trip in another feed is counted once. */
  elsewhere?: ReadonlySet<number>;
  /** Takes the keys of this feed's trips. */
  keys?: Set<number>;
}

/**
 * Counts the trips at places. A trip counts once at a place, in the band of the clock of its first call there, on each
 * day it runs: two stops of one place, or a loop, do not make it two trips. Calls must come trip by trip, each trip's in
 * the order of its stops; `add` takes any number at a time, and `finish` must follow the last. A call without a time lies
 * evenly between the timed calls before and after it.
 */
export function tripCounter(
  { service, runs, frequencies }: FeedTrips,
  stops: StopPlaces,
  { into, elsewhere, keys }: Options,
): {
  add(trips: ArrayLike<number>, stop: ArrayLike<number>, seconds: ArrayLike<number>): void;
  finish(): TripCount;
} {
  if (into.length !== stops.count * CELLS)
    throw new Error(`counts must have ${CELLS} cells for each of ${stops.count} places, got ${into.length}`);
  const count: TripCount = {
    trips: 0,
    calls: 0,
    interpolated: 0,
    untimed: 0,
    withoutTimes: 0,
    backwards: 0,
    repeated: 0,
  };
  const seenAt = new Int32Array(stops.count);
  const firstCall = new Float64Array(stops.count);
  let tripNumber = 0;
  let current = -1;
  let calledAt: number[] = [];
  let times: number[] = [];

  const finishTrip = () => {
    if (current < 0 || service[current]! < 0) return;
    const departs = interpolate(times, count);
    if (departs === undefined) {
      count.withoutTimes++;
      return;
    }
    const key = elsewhere || keys ? tripKey(calledAt, times, runsOf(service[current]!, runs)) : 0;
    if (elsewhere?.has(key)) {
      count.repeated++;
      return;
    }
    keys?.add(key);
    count.trips++;
    const touched = placesTouched();
    const repeats = frequencies.get(current);
    if (!repeats) addRuns(touched, service[current]!, 0);
    else
      for (const { start, end, headway } of repeats)
        for (let at = start; at < end; at += headway) addRuns(touched, service[current]!, at - departs);
  };

  /** The places of the trip; `firstCall` then holds when it first calls at each. */
  const placesTouched = (): number[] => {
    tripNumber++;
    const touched: number[] = [];
    for (let i = 0; i < calledAt.length; i++) {
      const stop = calledAt[i]!;
      const seconds = times[i]!;
      if (seconds < 0) continue;
      count.calls++;
      for (let p = stops.start[stop]!; p < stops.start[stop + 1]!; p++) {
        const place = stops.places[p]!;
        if (seenAt[place] !== tripNumber) {
          seenAt[place] = tripNumber;
          firstCall[place] = seconds;
          touched.push(place);
        } else if (seconds < firstCall[place]!) firstCall[place] = seconds;
      }
    }
    return touched;
  };

  const addRuns = (touched: readonly number[], ofService: number, later: number) => {
    for (const place of touched) {
      const seconds = firstCall[place]! + later;
      const past = Math.floor(seconds / 86_400);
      if (past < 0 || past >= MOST_DAYS_PAST) continue;
      const band = bandAt(seconds - past * 86_400);
      const run = (ofService * MOST_DAYS_PAST + past) * DAY_TYPES.length;
      for (let type = 0; type < DAY_TYPES.length; type++) {
        const times = runs[run + type]!;
        if (times > 0) into[place * CELLS + type * TIME_BANDS.length + band]! += times;
      }
    }
  };

  return {
    add(trips, stop, seconds) {
      for (let i = 0; i < trips.length; i++) {
        if (trips[i] !== current) {
          finishTrip();
          current = trips[i]!;
          calledAt = [];
          times = [];
        }
        calledAt.push(stop[i]!);
        times.push(seconds[i]!);
      }
    },
    finish() {
      finishTrip();
      current = -1;
      return count;
    },
  };
}

/** Gives calls between timed ones a time, in place. The time of the first that has one, or undefined. */
function interpolate(times: number[], count: TripCount): number | undefined {
  let last = -1;
  let first: number | undefined;
  let backwards = false;
  for (let i = 0; i < times.length; i++) {
    if (times[i]! < 0) continue;
    first ??= times[i]!;
    if (last >= 0 && times[i]! < times[last]!) backwards = true;
    if (last >= 0)
      for (let between = last + 1; between < i; between++) {
        const share = (between - last) / (i - last);
        times[between] = Math.round(times[last]! + share * (times[i]! - times[last]!));
        count.interpolated++;
      }
    last = i;
  }
  if (backwards) count.backwards++;
  if (first !== undefined) for (const seconds of times) if (seconds < 0) count.untimed++;
  return first;
}

function runsOf(service: number, runs: Float64Array): Float64Array {
  const size = MOST_DAYS_PAST * DAY_TYPES.length;
  return runs.subarray(service * size, (service + 1) * size);
}

/**
 * A number for a trip by its stops, times and days, of 53 bits: the chance that any two of three million different trips
 * share theirs is one in two thousand, and then one of them is left out.
 */
function tripKey(stops: readonly number[], times: readonly number[], runs: Float64Array): number {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  const mix = (n: number) => {
    a = Math.imul(a ^ n, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b ^ (n + 0x7f4a7c15), 0x85ebca6b);
    b ^= b >>> 13;
  };
  for (let i = 0; i < stops.length; i++) {
    mix(stops[i]!);
    mix(times[i]!);
  }
  for (const n of runs) mix(Math.round(n * 1000));
  return (a >>> 0) * 2 ** 21 + ((b >>> 0) & 0x1fffff);
}
