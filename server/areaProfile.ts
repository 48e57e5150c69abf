import { AREA_LEVELS, type AreaLevel, isOwnUpperTier } from "../geodata/area.ts";
import { RURAL_URBAN, SHAPES } from "../geodata/pack/areaTable.ts";
import type { Bounds, PackIndicator } from "../geodata/pack/manifest.ts";
import { compareWithBenchmark } from "../geodata/statistics/compareWithBenchmark.ts";
import { rankGroupAmong } from "../geodata/statistics/rankGroups.ts";
import { findArea } from "./findArea.ts";
import { mismatchOf } from "./registeredPeople.ts";
import type { AreaProfile, ProfileIndicator } from "./schemas.ts";
import type { OpenPack } from "./store.ts";

/** Levels that an indicator is looked for at, coarser and coarser, where an area has no figure of its own. */
const COARSER: readonly AreaLevel[] = AREA_LEVELS.filter((level) => level !== "country");

/**
 * All that the pack knows of one area: where it is, what it lies in and beside, and for every indicator its observations,
 * its district's, the benchmark, how it compares and where it stands. An indicator without figures at the area's level is
 * given for the smallest area round it that has them. Throws an ApiError (404) for an unknown code.
 */
export async function areaProfile(pack: OpenPack, code: string): Promise<AreaProfile> {
  const { geography, geometry, manifest } = pack;
  const { level, index } = findArea(pack, code);
  const table = geography[level]!;
  const facts = geometry[level]!;
  const named = (at: AreaLevel, i: number) => ({
    code: geography[at]!.codes[i]!,
    name: geography[at]!.names[i]!,
  });
  const centroidOf = (i: number) => ({
    lon: degrees(facts.centroid[2 * i]!),
    lat: degrees(facts.centroid[2 * i + 1]!),
  });
  const parentIndex = (at: AreaLevel) => (at === level ? index : (table.parents[at]?.[index] ?? -1));
  const ruralUrban = RURAL_URBAN[facts.ruralUrban?.[index] ?? 0]!;
  const neighbours = facts.neighbours.subarray(facts.neighbourStart[index], facts.neighbourStart[index + 1]);

  const indicators: ProfileIndicator[] = [];
  for (const indicator of manifest.indicators) {
    const at = [level, ...COARSER].find(
      (each) => parentIndex(each) >= 0 && indicator.series.some((series) => series.level === each),
    );
    if (at === undefined) continue;
    const entry = await profileIndicator(pack, indicator, at, parentIndex(at), parentIndex("lad"));
    const of = { level: at, ...named(at, parentIndex(at)) };
    // A district that does a county's work is the same area at both levels.
    if (entry) indicators.push(of.code === code ? entry : { ...entry, of });
  }
  return {
    code: table.codes[index]!,
    name: table.names[index]!,
    level,
    parents: AREA_LEVELS.flatMap((at) =>
      at !== level && parentIndex(at) >= 0 && geography[at]
        ? { level: at, ...named(at, parentIndex(at)) }
        : [],
    ).filter(({ level: at, ...parent }) => at !== "utla" || !isOwnUpperTier(parent.code)),
    bounds: Array.from(facts.bounds.subarray(4 * index, 4 * index + 4), degrees) as Bounds,
    centroid: centroidOf(index),
    population: facts.population[index]!,
    registered: facts.registered?.[index],
    registrations: level === "pcn" ? mismatchOf(pack, index) : undefined,
    outline: SHAPES[facts.shape[index] ?? 0] ?? "published",
    ruralUrban: ruralUrban.code === "" ? undefined : ruralUrban,
    neighbours: Array.from(neighbours, (i) => ({ ...named(level, i), centroid: centroidOf(i) })),
    indicators,
  };
}

async function profileIndicator(
  pack: OpenPack,
  indicator: PackIndicator,
  level: AreaLevel,
  index: number,
  lad: number,
): Promise<ProfileIndicator | undefined> {
  const series = indicator.series.find((each) => each.level === level)!;
  const periods: ProfileIndicator["periods"] = [];
  for (const { id, label } of indicator.periods) {
    if (!series.columns[id]) continue;
    const observation = await pack.observation(indicator.id, level, id, index);
    if (observation) periods.push({ period: id, label, observation });
  }
  const latest = periods.at(-1);
  if (!latest) return undefined;
  const { observation, period } = latest;
  const benchmark = indicator.benchmark[period];
  const published = observation.status === "published" ? observation : undefined;
  const ranking = published && (await pack.ranking(indicator.id, level, period));
  const wantsDistrict = lad >= 0 && AREA_LEVELS.indexOf(level) < AREA_LEVELS.indexOf("lad");
  return {
    id: indicator.id,
    latest,
    periods,
    benchmark,
    district: wantsDistrict ? await pack.observation(indicator.id, "lad", period, lad) : undefined,
    comparison:
      published && benchmark
        ? compareWithBenchmark(published, benchmark.value, indicator.polarity)
        : undefined,
    rankGroup:
      published && ranking && rankGroupAmong(Math.fround(published.value), ranking, indicator.polarity),
  };
}

/** Degrees to five places, about a metre: what a 32-bit float holds. */
const degrees = (n: number) => Math.round(n * 1e5) / 1e5;
