import type { Table } from "../sources/table.ts";
import { type BusStops, busStopsOf } from "./busStops.ts";
import { compareStops } from "./compareStops.ts";
import { stopMonth } from "./stopMonth.ts";

/** Where people live, for tables of the stops they have. */
export interface StopAreas {
  /** Code of the LSOA that a longitude and latitude lie in. */
  lsoaAt: (lon: number, lat: number) => string | undefined;
  /** Each LSOA with its residents and its district. */
  lsoas: readonly { code: string; people: number; lad: string }[];
}

/**
 * Stops for each thousand people below which a district's register is taken to be absent: with it the fewest are 2.1, in
 * Broxbourne; without, a few stray across from the next district.
 */
const REGISTER_THERE = 0.5;

/** How many stops were kept, given new codes, removed and added between two dates, in the districts that both cover. */
interface StopTally {
  earlier: number;
  kept: number;
  recoded: number;
  removed: number;
  added: number;
}

export interface StopTables {
  /** Fields lsoa and stopsPerThousand: bus and coach stops for each thousand residents. */
  perThousand: Table;
  /**
   * With an earlier date: a count table with the one category "removed", the earlier stops that are no more; the total is
   * the earlier stops.
   */
  removed?: Table;
  tally?: StopTally;
}

/**
 * What NaPTAN says of bus stops by LSOA, and what became of those of an `earlier` date. LSOAs of districts whose register
 * is not among the files have no row: they are missing, not without stops. A stop with a new code is not removed.
 */
export function stopTables(naptan: Table, earlier: Table | undefined, areas: StopAreas): StopTables {
  const now = busStopsOf(naptan);
  const counts = countByLsoa(now, areas);
  const isKnown = inKnownDistricts(counts, areas);
  const rows = areas.lsoas.filter((lsoa) => isKnown(lsoa) && lsoa.people > 0);
  const perThousand = tableOf(naptan, rows, {
    stopsPerThousand: ({ code, people }) => Math.round(((counts.get(code) ?? 0) / people) * 1e6) / 1e3,
  });
  const period = stopMonth(naptan);
  if (period) perThousand.period = period;
  return { perThousand, ...(earlier && removedSince(earlier, naptan, now, isKnown, areas)) };
}

type Lsoa = StopAreas["lsoas"][number];

function removedSince(
  earlier: Table,
  naptan: Table,
  now: BusStops,
  isKnown: (lsoa: Lsoa) => boolean,
  areas: StopAreas,
): Required<Pick<StopTables, "removed" | "tally">> {
  const before = busStopsOf(earlier);
  const changes = compareStops(before, now);
  const counts = countByLsoa(before, areas);
  const wasKnown = inKnownDistricts(counts, areas);
  const rows = areas.lsoas.filter((lsoa) => wasKnown(lsoa) && isKnown(lsoa));
  const gone = countByLsoa(some(before, changes.removed), areas);
  const sum = (of: ReadonlyMap<string, number>) =>
    rows.reduce((total, { code }) => total + (of.get(code) ?? 0), 0);
  const recoded = some(
    before,
    changes.recoded.map(([from]) => from),
  );
  const tally = {
    earlier: sum(counts),
    removed: sum(gone),
    recoded: sum(countByLsoa(recoded, areas)),
    added: sum(countByLsoa(some(now, changes.added), areas)),
  };
  const removed = tableOf(naptan, rows, {
    count: ({ code }) => gone.get(code) ?? 0,
    total: ({ code }) => counts.get(code) ?? 0,
  });
  removed.text.category = rows.map(() => "removed");
  const [from, to] = [stopMonth(earlier), stopMonth(naptan)];
  if (from && to) removed.period = { id: `${from.id}-${to.id}`, label: `${from.label} to ${to.label}` };
  return { removed, tally: { ...tally, kept: tally.earlier - tally.removed - tally.recoded } };
}

function tableOf(from: Table, rows: readonly Lsoa[], fields: Record<string, (lsoa: Lsoa) => number>): Table {
  return {
    source: from.source,
    layout: from.layout,
    rows: rows.length,
    text: { lsoa: rows.map(({ code }) => code) },
    numbers: Object.fromEntries(
      Object.entries(fields).map(([field, of]) => [field, Float64Array.from(rows, of)]),
    ),
    marks: {},
  };
}

function countByLsoa(
  { lon, lat }: Pick<BusStops, "lon" | "lat">,
  { lsoaAt }: StopAreas,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < lon.length; i++) {
    const code = lsoaAt(lon[i]!, lat[i]!);
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

function inKnownDistricts(
  counts: ReadonlyMap<string, number>,
  { lsoas }: StopAreas,
): (lsoa: Lsoa) => boolean {
  const stops = new Map<string, number>();
  const people = new Map<string, number>();
  for (const { code, lad, people: here } of lsoas) {
    stops.set(lad, (stops.get(lad) ?? 0) + (counts.get(code) ?? 0));
    people.set(lad, (people.get(lad) ?? 0) + here);
  }
  return ({ lad }) => stops.get(lad)! >= (REGISTER_THERE * people.get(lad)!) / 1000 && stops.get(lad)! > 0;
}

function some({ lon, lat }: BusStops, indexes: readonly number[]): Pick<BusStops, "lon" | "lat"> {
  return {
    lon: Float64Array.from(indexes, (i) => lon[i]!),
    lat: Float64Array.from(indexes, (i) => lat[i]!),
  };
}
