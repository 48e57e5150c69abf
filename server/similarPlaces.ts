import { type AreaLevel, isOwnUpperTier, LEVEL_WORDS } from "../geodata/area.ts";
import { observationAt } from "../geodata/pack/column.ts";
import { indexOfCode } from "../geodata/pack/indexOfCode.ts";
import type { PackIndicator } from "../geodata/pack/manifest.ts";
import { percentile } from "../geodata/statistics/percentile.ts";
import { similarAreas } from "../geodata/statistics/similarAreas.ts";
import { type Characters, charactersOf } from "./areaCharacter.ts";
import { ApiError } from "./errors.ts";
import { findArea } from "./findArea.ts";
import type { SimilarPlaces } from "./schemas.ts";
import type { OpenPack } from "./store.ts";

/** As many as a district's statistical neighbours usually are: "nearest 15". */
const MOST_SIMILAR = 15;
/** Too few figures to speak of a spread. */
const FEWEST = 4;
const MOST_KEPT = 2000;

interface Nearest {
  areas: readonly number[];
  refusal?: string;
}

const kept = new WeakMap<OpenPack, Map<string, Nearest>>();

/**
 * The areas of its level most like one, nearest first, with each one's figure of an indicator when one is asked for, and how
 * these spread; or why there are none. The latest period when none is named. A district that does a county's work stands
 * among counties where the indicator is known for those alone. Throws an ApiError (404) for an unknown area, indicator or period.
 */
export async function similarPlaces(
  pack: OpenPack,
  code: string,
  id?: string,
  wanted?: string,
): Promise<SimilarPlaces> {
  const indicator = id === undefined ? undefined : indicatorOf(pack, id);
  const period = indicator && periodOf(indicator, wanted);
  const { level, index } = placeFor(pack, code, indicator);
  const table = pack.geography[level]!;
  const characters = await charactersOf(pack, level);
  const { areas, refusal } = nearest(pack, level, index, characters);
  const figures = indicator && (await pack.pick(indicator.id, level, period!, areas));
  const found = areas.map((i, place) => ({
    code: table.codes[i]!,
    name: table.names[i]!,
    observation: figures && observationAt(figures, place),
  }));
  const values = found.flatMap((a) => (a.observation?.status === "published" ? a.observation.value : []));
  return {
    code,
    level,
    indicator: indicator?.id,
    period,
    judgedBy: refusal === undefined ? characters.words : [],
    areas: found,
    spread: values.length < FEWEST ? undefined : spreadOf(Float64Array.from(values).sort()),
    refusal,
  };
}

function spreadOf(sorted: Float64Array) {
  return {
    of: sorted.length,
    lowest: sorted[0]!,
    quarterBelow: percentile(sorted, 0.25),
    median: percentile(sorted, 0.5),
    quarterAbove: percentile(sorted, 0.75),
    highest: sorted.at(-1)!,
  };
}

function nearest(pack: OpenPack, level: AreaLevel, index: number, characters: Characters): Nearest {
  const answers = kept.get(pack) ?? new Map<string, Nearest>();
  kept.set(pack, answers);
  const name = `${level} ${index}`;
  const known = answers.get(name);
  if (known) return known;
  if (answers.size >= MOST_KEPT) answers.clear();
  const answer = workOut(level, index, characters);
  answers.set(name, answer);
  return answer;
}

function workOut(level: AreaLevel, index: number, { columns, comparable }: Characters): Nearest {
  const { many } = LEVEL_WORDS[level];
  if (comparable <= MOST_SIMILAR)
    return {
      areas: [],
      refusal: `It takes more than ${MOST_SIMILAR} ${many} to find those most alike; there are ${comparable}.`,
    };
  if (Object.values(columns).some((column) => Number.isNaN(column[index])))
    return { areas: [], refusal: "Not enough is known of this place to find others like it." };
  return { areas: [...similarAreas(index, columns, MOST_SIMILAR).areas] };
}

function placeFor(pack: OpenPack, code: string, indicator: PackIndicator | undefined) {
  const place = findArea(pack, code);
  const levels = indicator?.series.map((series) => series.level) ?? [];
  if (!isOwnUpperTier(code) || levels.includes(place.level) || !levels.includes("utla")) return place;
  const index = indexOfCode(pack.geography.utla?.codes ?? [], code);
  return index < 0 ? place : { level: "utla" as const, index };
}

function indicatorOf({ manifest }: OpenPack, id: string): PackIndicator {
  const found = manifest.indicators.find((indicator) => indicator.id === id);
  if (!found) throw new ApiError(404, "unknown-indicator", `There is no indicator called "${id}".`);
  return found;
}

function periodOf({ name, periods }: PackIndicator, wanted: string | undefined): string {
  if (wanted === undefined) return periods.at(-1)!.id;
  if (periods.some(({ id }) => id === wanted)) return wanted;
  const known = periods.map(({ id }) => id).join(", ");
  throw new ApiError(404, "unknown-indicator", `${name} is not known for ${wanted}; it is for ${known}.`);
}
