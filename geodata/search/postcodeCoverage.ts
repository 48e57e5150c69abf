import { shortName } from "../labels/shortName.ts";
import type { SearchInput } from "./areaResult.ts";

/** More districts than these are counted, not named. */
const NAMED = 3;

/**
 * Which districts the postcodes lie in, where some of the pack's have none: "Trafford", "Bolton and Trafford" or "12 of 296
 * districts". Undefined where every district has postcodes, and where there are none at all.
 */
export function partCovered({
  geography,
  postcodes,
}: Pick<SearchInput, "geography" | "postcodes">): string | undefined {
  const { lad, lsoa } = geography;
  const districtOf = lsoa?.parents.lad;
  if (!postcodes || !lad || !districtOf) return undefined;
  const covered = new Set<number>();
  for (const neighbourhood of postcodes.lsoa) covered.add(districtOf[neighbourhood]!);
  if (covered.size === 0 || covered.size === lad.codes.length) return undefined;
  if (covered.size > NAMED)
    return `${covered.size.toLocaleString("en-GB")} of ${lad.codes.length.toLocaleString("en-GB")} districts`;
  const names = [...covered].sort((a, b) => a - b).map((i) => shortName("lad", lad.names[i]!)!);
  return new Intl.ListFormat("en-GB").format(names);
}
