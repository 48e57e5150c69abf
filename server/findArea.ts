import { type AreaLevel, LEVEL_WORDS, levelOfCode } from "../geodata/area.ts";
import { indexOfCode } from "../geodata/pack/indexOfCode.ts";
import { ApiError } from "./errors.ts";
import type { OpenPack, Store } from "./store.ts";

/** An area by its place in its level's table. */
export interface AreaPlace {
  level: AreaLevel;
  index: number;
}

/** The pack served now. Throws an ApiError (503) that says why there is none. */
export function currentPack(store: Store): OpenPack {
  const pack = store.current();
  if (!pack)
    throw new ApiError(503, "no-pack", store.problem() ?? "The data is still being opened. Try again soon.");
  return pack;
}

/** Where an area is. Throws an ApiError (404) when the pack does not hold it. */
export function findArea({ geography, manifest }: OpenPack, code: string): AreaPlace {
  const known = levelOfCode(code);
  for (const level of known ? [known] : (Object.keys(geography) as AreaLevel[])) {
    const index = indexOfCode(geography[level]?.codes ?? [], code);
    if (index >= 0) return { level, index };
  }
  const what = known ? LEVEL_WORDS[known].one : "area";
  throw new ApiError(404, "unknown-area", `There is no ${what} with the code ${code} in ${manifest.name}.`);
}
