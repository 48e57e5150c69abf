import { AREA_LEVELS } from "../area.ts";
import { membership } from "../crosswalk/membership.ts";
import type { Geography } from "../geography.ts";
import type { PublishedFigures } from "./definition.ts";
import { type ReadContext, textField } from "./readContext.ts";

/** Bands of the census that hold children, and the share of each that is under 16: a year of ten in the last. */
const UNDER_16: readonly (readonly (readonly [band: string, share: number])[])[] = [
  [["Aged 15 years and under", 1]],
  [
    ["Aged 14 years and under", 1],
    ["Aged 15 to 24 years", 0.1],
  ],
];

/**
 * Census residents of every area by its code: all, or those aged 16 and over, which is undefined where the ages are not
 * known. Where the table has bands of five years, a tenth of those aged 15 to 24 are taken to be 15. An area is left out
 * when they are not known for every neighbourhood in it.
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
  const categories = textField(ages, "category");
  const bands = UNDER_16.find((each) => each.every(([band]) => categories.includes(band)));
  if (!bands) return undefined;
  const share = new Map(bands);
  const children = new Float64Array(lsoas.size);
  const people = new Float64Array(lsoas.size).fill(Number.NaN);
  for (const [row, code] of textField(ages, "lsoa").entries()) {
    const i = lsoas.get(code);
    const of = share.get(categories[row]!);
    if (i === undefined || of === undefined) continue;
    children[i]! += of * count[row]!;
    people[i] = total[row]!;
  }
  return people.map((all, i) => Math.round(all - children[i]!));
}
