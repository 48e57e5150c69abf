import { setImmediate as nextTurn } from "node:timers/promises";
import { customFigure } from "../geodata/customArea/customFigure.ts";
import type { CustomGeometry, CustomShape } from "../geodata/customArea/customShape.ts";
import { LIMITS } from "../geodata/customArea/limits.ts";
import type { LivingPoints } from "../geodata/customArea/livingPoints.ts";
import { type Members, membersOfCodes, membersOfPoints } from "../geodata/customArea/members.ts";
import { faultOfGeometry } from "../geodata/customArea/outline.ts";
import {
  largerAreasOnly,
  type RefusalReason,
  refusalInWords,
  tooFewInWords,
} from "../geodata/customArea/refusals.ts";
import { type Subtractions, subtractions } from "../geodata/customArea/subtractions.ts";
import type { Bounds, PackIndicator } from "../geodata/pack/manifest.ts";
import { compareWithBenchmark } from "../geodata/statistics/compareWithBenchmark.ts";
import { ApiError } from "./errors.ts";
import type { CustomAreaAnswer } from "./schemas.ts";
import type { OpenPack } from "./store.ts";

/** Indicators worked out before other requests get their turn. */
const AT_ONCE = 20;

type Figure = CustomAreaAnswer["indicators"][number];
type Refusal = CustomAreaAnswer["refusals"][number];

/**
 * What is known of an area of a reader's own: who lives there, which neighbourhoods it holds and how much of each, and
 * every indicator's latest figure, or why there is none. Throws an ApiError for an area that cannot be used: with
 * nobody in it, too large, or with a code that is not known.
 */
export async function customArea(pack: OpenPack, shape: CustomShape): Promise<CustomAreaAnswer> {
  const { geography, geometry, manifest } = pack;
  const { members, of } = await membersOf(pack, shape);
  const { lsoa, share } = members;
  const table = geography.lsoa!;
  const facts = geometry.lsoa!;
  const people = Float64Array.from(lsoa, (i) => facts.population[i]!);
  const population = share.reduce((sum, part, k) => sum + people[k]! * part, 0);
  const subtracted = subtractions(members, geography, geometry);
  const uncounted = subtracted.mayShow();

  const indicators: Figure[] = [];
  const refusals: Refusal[] = [];
  for (const [i, indicator] of manifest.indicators.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await nextTurn();
    const found = await figureOf(pack, indicator, members, people, subtracted, uncounted);
    if ("reason" in found) refusals.push(found);
    else indicators.push(found);
  }
  return {
    population: Math.round(population),
    points: of,
    basis: share.some((part) => part < 1) ? "apportioned" : "summed",
    bounds: boundsOf(lsoa, facts.bounds),
    areas: lsoa.map((i, k) => ({
      code: table.codes[i]!,
      name: table.names[i]!,
      share: Math.round(share[k]! * 1000) / 1000,
    })),
    districts: districtsOf(pack, members, people, population),
    indicators,
    refusals,
  };
}

async function membersOf(
  pack: OpenPack,
  shape: CustomShape,
): Promise<{ members: Members; of: CustomAreaAnswer["points"] }> {
  const unusable = (message: string) => new ApiError(400, "malformed-request", message);
  if ("codes" in shape) {
    const members = membersOfCodes(pack.geography, shape.codes);
    if (typeof members === "string")
      throw new ApiError(
        404,
        "unknown-area",
        `There is no area with the code ${members} in ${pack.manifest.name}.`,
      );
    if (members.lsoa.length === 0) throw unusable("The areas named hold no neighbourhoods.");
    requireSmall(members.lsoa.length);
    return { members, of: "neighbourhoods" };
  }
  const fault = "geometry" in shape ? faultOfGeometry(shape.geometry) : undefined;
  if (fault) throw unusable(`"geometry" cannot be used: ${fault}.`);
  const points = await pack.livingPoints();
  const held =
    "geometry" in shape
      ? await pointsInPolygons(points, shape.geometry)
      : points.inCircle(shape.lon, shape.lat, shape.metres);
  const members = membersOfPoints(points, held);
  if (members.lsoa.length === 0)
    throw unusable(
      `Nobody in ${pack.manifest.name} lives inside this outline, as far as the centres of ${points.of} tell. Make it larger or move it.`,
    );
  requireSmall(members.lsoa.length);
  return { members, of: points.of };
}

/** Lets other requests have their turn between batches, and stops when the area is too large. */
async function pointsInPolygons(points: LivingPoints, geometry: CustomGeometry): Promise<number[]> {
  const held: number[] = [];
  const touched = new Set<number>();
  for (const batch of points.inPolygons(geometry)) {
    for (const i of batch) {
      held.push(i);
      touched.add(points.lsoa[i]!);
    }
    requireSmall(touched.size);
    await nextTurn();
  }
  return held;
}

function requireSmall(lsoas: number): void {
  if (lsoas > LIMITS.lsoas)
    throw new ApiError(
      400,
      "malformed-request",
      `An area may touch ${LIMITS.lsoas.toLocaleString("en-GB")} neighbourhoods, and this touches more. Make it smaller.`,
    );
}

async function figureOf(
  pack: OpenPack,
  indicator: PackIndicator,
  members: Members,
  people: ArrayLike<number>,
  subtracted: Subtractions,
  uncounted: ReturnType<Subtractions["mayShow"]>,
): Promise<Figure | Refusal> {
  const { id } = indicator;
  const refused = (reason: RefusalReason, words: string): Refusal => ({ id, reason, words });
  if (indicator.sensitive) return refused("sensitive", refusalInWords("sensitive"));
  const series = indicator.series.find(({ level }) => level === "lsoa");
  if (!series) return refused("larger-areas-only", largerAreasOnly(indicator));
  if (!indicator.combine) return refused("not-additive", refusalInWords("not-additive"));
  const { id: period, label } = indicator.periods.findLast((each) => series.columns[each.id])!;
  const counted = indicator.combine === "counts";
  const column = (await pack.pick(id, "lsoa", period, counted ? subtracted.lsoas : members.lsoa))!;
  const observation = customFigure(indicator, column, members, people);
  if (typeof observation === "string") return refused(observation, refusalInWords(observation));
  const disclosure = uncounted.may && counted ? subtracted.mayShow(column.count) : uncounted;
  if (!disclosure.may) return refused("too-few", tooFewInWords(disclosure, indicator));
  const benchmark = indicator.benchmark[period];
  return {
    id,
    period,
    label,
    observation,
    benchmark,
    comparison:
      benchmark && observation.status === "published"
        ? compareWithBenchmark(observation, benchmark.value, indicator.polarity)
        : undefined,
  };
}

/** The districts its people live in, those with most of them first. */
function districtsOf(
  { geography }: OpenPack,
  { lsoa, share }: Members,
  people: ArrayLike<number>,
  population: number,
): CustomAreaAnswer["districts"] {
  const { lad } = geography;
  const found = new Map<number, number>();
  for (const [k, i] of lsoa.entries()) {
    const district = geography.lsoa!.parents.lad?.[i] ?? -1;
    if (district >= 0) found.set(district, (found.get(district) ?? 0) + people[k]! * share[k]!);
  }
  return [...found]
    .sort(([, a], [, b]) => b - a)
    .map(([i, n]) => ({
      code: lad!.codes[i]!,
      name: lad!.names[i]!,
      share: population > 0 ? Math.round((n / population) * 1000) / 1000 : 0,
    }));
}

/** Round all its neighbourhoods, in degrees. */
function boundsOf(lsoa: readonly number[], bounds: Float32Array): Bounds {
  const all: Bounds = [180, 90, -180, -90];
  for (const i of lsoa)
    for (const side of [0, 1, 2, 3] as const) {
      const limit = Math.round(bounds[4 * i + side]! * 1e5) / 1e5;
      all[side] = side < 2 ? Math.min(all[side], limit) : Math.max(all[side], limit);
    }
  return all;
}
