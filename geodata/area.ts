/** The levels of official geography that a pack can hold, finest first. */
export const AREA_LEVELS = ["lsoa", "msoa", "ward", "lad", "sicbl", "icb", "region", "country"] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** Plain words for a level: `one` area, `many` areas, and what it is for a reader who has never heard of it. */
export const LEVEL_WORDS: Record<AreaLevel, { one: string; many: string; hint: string }> = {
  lsoa: { one: "neighbourhood", many: "neighbourhoods", hint: "About 1,500 people (LSOA 2021)" },
  msoa: { one: "locality", many: "localities", hint: "About 8,000 people (MSOA 2021)" },
  ward: { one: "ward", many: "wards", hint: "The area a councillor is elected for" },
  lad: { one: "district", many: "districts", hint: "A district, borough or unitary council" },
  sicbl: { one: "NHS place", many: "NHS places", hint: "Sub-ICB location of the NHS" },
  icb: { one: "NHS system", many: "NHS systems", hint: "Integrated Care Board" },
  region: { one: "region", many: "regions", hint: "One of the nine regions of England" },
  country: { one: "country", many: "countries", hint: "The whole country" },
};

const CODE_PREFIX: Record<AreaLevel, readonly string[]> = {
  lsoa: ["E01"],
  msoa: ["E02"],
  ward: ["E05"],
  lad: ["E06", "E07", "E08", "E09"],
  sicbl: ["E38"],
  icb: ["E54"],
  region: ["E12"],
  country: ["E92"],
};

const CODE_SHAPE = /^[A-Z]\d{8}$/;

/** The level an official nine-character code belongs to, or undefined when it is not an English area code. */
export function levelOfCode(code: string): AreaLevel | undefined {
  if (!CODE_SHAPE.test(code)) return undefined;
  return AREA_LEVELS.find((level) => CODE_PREFIX[level].some((prefix) => code.startsWith(prefix)));
}

/**
 * What an area lies in, by level. LSOAs nest exactly in MSOAs, districts, regions and the country; membership of a
 * ward, sub-ICB location or ICB is the publisher's best fit.
 */
type Parents = Partial<Record<AreaLevel, string>>;

export interface Area {
  code: string;
  name: string;
  level: AreaLevel;
  parents: Parents;
}
