import { AREA_LEVELS } from "../area.ts";
import { membership } from "../crosswalk/membership.ts";
import type { Geography } from "../geography.ts";
import type { PublishedFigures } from "./definition.ts";
import { type ReadContext, textField } from "./readContext.ts";

const CHILDREN = "Aged 15 years and under";

/**
 * Census residents of every area by its code: all, or those aged 16 and over, which is undefined where the ages are not
 * known. An area is left out when they are not known for every neighbourhood in it.
 */
export function peopleByCode(
  people: NonNullable<PublishedFigures["people"]>,
  context: ReadContext,
  geography: Geography,
): Map<string, number> | undefined {
  const ofLsoas = people === "residents" ? context.population : adults(context);
  if (!ofLsoas) return undefined;
  const byCode = new Map<string, number>();
  for (const level of AREA_LEVELS) {
    const members = membership(geography, level);
    if (!members) continue;
    const sums = new Float64Array(members.areas);
    members.areaOf.forEach((area, i) => {
      if (area >= 0) sums[area]! += ofLsoas[i]!;
    });
    geography[level]!.codes.forEach((code, area) => {
      if (sums[area]! > 0) byCode.set(code, sums[area]!);
    });
  }
  return byCode;
}

function adults({ table, lsoas }: ReadContext): Float64Array | undefined {
  const ages = table("census-age");
  const { count, total } = ages?.numbers ?? {};
  if (!ages || !count || !total) return undefined;
  const sums = new Float64Array(lsoas.size).fill(Number.NaN);
  const category = textField(ages, "category");
  for (const [row, code] of textField(ages, "lsoa").entries()) {
    const i = lsoas.get(code);
    if (i !== undefined && category[row] === CHILDREN) sums[i] = total[row]! - count[row]!;
  }
  return sums;
}
