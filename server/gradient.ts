import { AREA_LEVELS, type AreaLevel, LEVEL_WORDS } from "../geodata/area.ts";
import type { PackIndicator } from "../geodata/pack/manifest.ts";
import { deprivationDeciles, deprivationGradient } from "../geodata/statistics/deprivationGradient.ts";
import { ApiError } from "./errors.ts";
import { findArea } from "./findArea.ts";
import type { Gradient } from "./schemas.ts";
import type { OpenPack } from "./store.ts";

/** What neighbourhoods are put into tenths by: a score, higher is more deprived. */
const DEPRIVATION = "index-of-multiple-deprivation";
const MOST_KEPT = 2000;
const LARGE: readonly AreaLevel[] = AREA_LEVELS.slice(AREA_LEVELS.indexOf("lad"));

const kept = new WeakMap<OpenPack, Map<string, Promise<Gradient>>>();
const tenths = new WeakMap<OpenPack, Promise<Uint8Array | undefined>>();

/**
 * An indicator by deprivation tenth of the neighbourhoods of the pack, or of those inside an area, with its indices of inequality;
 * or why there is none. Kept for each pack. Throws an ApiError (404) for an unknown area or period, and (400) for one
 * smaller than a district.
 */
export function gradient(
  pack: OpenPack,
  indicator: PackIndicator,
  period: string,
  within?: string,
): Promise<Gradient> {
  const answers = kept.get(pack) ?? new Map<string, Promise<Gradient>>();
  kept.set(pack, answers);
  const name = `${indicator.id} ${period} ${within ?? ""}`;
  const known = answers.get(name);
  if (known) return known;
  const answer = workOut(pack, indicator, period, within);
  if (answers.size >= MOST_KEPT) answers.clear();
  answers.set(name, answer);
  answer.catch(() => answers.delete(name));
  return answer;
}

async function workOut(
  pack: OpenPack,
  indicator: PackIndicator,
  period: string,
  within?: string,
): Promise<Gradient> {
  if (!indicator.periods.some(({ id }) => id === period))
    throw new ApiError(404, "unknown-indicator", `${indicator.name} is not known for ${period}.`);
  const area = within === undefined ? undefined : findArea(pack, within);
  if (area && !LARGE.includes(area.level))
    throw new ApiError(
      400,
      "malformed-request",
      `A gradient takes a district or a larger area; ${within} is a ${LEVEL_WORDS[area.level].one}.`,
    );
  const asked = {
    indicator: indicator.id,
    period,
    within: area && {
      code: within!,
      name: pack.geography[area.level]!.names[area.index]!,
      level: area.level,
    },
    tenthsOf: pack.manifest.part ? pack.manifest.name : pack.manifest.country,
  };
  const no = (reason: string): Gradient => ({ ...asked, status: "cannot-be-calculated", reason });
  if (indicator.sensitive) return no("Figures about suicide and self-harm are not compared by deprivation.");
  if (indicator.determinant === "deprivation") return no("This measure is itself a measure of deprivation.");
  if (indicator.measure === "count")
    return no("A count grows with the people there are, so tenths of it say nothing.");
  const column = await pack.column(indicator.id, "lsoa", period);
  if (!column) return no("It takes figures of neighbourhoods; this measure has none.");
  const deciles = await decilesOf(pack);
  const table = pack.geography.lsoa;
  const population = pack.geometry.lsoa?.population;
  if (!deciles || !table || !population) return no("The data served has no index of deprivation.");
  const parents = area && area.level !== "country" ? table.parents[area.level] : undefined;
  if (area && area.level !== "country" && !parents)
    return no("It is not known which neighbourhoods lie in this place.");
  return {
    ...asked,
    ...deprivationGradient(
      indicator,
      column,
      deciles,
      population,
      parents && ((lsoa) => parents[lsoa] === area!.index),
    ),
  };
}

function decilesOf(pack: OpenPack): Promise<Uint8Array | undefined> {
  const known = tenths.get(pack);
  if (known) return known;
  const latest = pack.manifest.indicators.find(({ id }) => id === DEPRIVATION)?.periods.at(-1)?.id;
  const answer = (async () => {
    const column = latest === undefined ? undefined : await pack.column(DEPRIVATION, "lsoa", latest);
    return column && deprivationDeciles(column.value);
  })();
  tenths.set(pack, answer);
  answer.catch(() => tenths.delete(pack));
  return answer;
}
