/** The levels of official geography that a pack can hold, finest first. */
export const AREA_LEVELS = [
  "lsoa",
  "msoa",
  "ward",
  "pcn",
  "lad",
  "pcon",
  "utla",
  "sicbl",
  "icb",
  "region",
  "country",
] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** Plain words for a level: `one` area, `many` areas, and what it is for a reader who has never heard of it. */
export const LEVEL_WORDS: Record<AreaLevel, { one: string; many: string; hint: string }> = {
  lsoa: { one: "neighbourhood", many: "neighbourhoods", hint: "About 1,500 people (LSOA 2021)" },
  msoa: { one: "locality", many: "localities", hint: "About 8,000 people (MSOA 2021)" },
  ward: { one: "ward", many: "wards", hint: "The area a councillor is elected for" },
  pcn: {
    one: "Primary Care Network",
    many: "Primary Care Networks",
    hint: "GP practices working together: an area where most people are with them",
  },
  lad: { one: "district", many: "districts", hint: "A district, borough or unitary council" },
  pcon: { one: "constituency", many: "constituencies", hint: "Elects a Member of Parliament (2010 to 2024)" },
  utla: {
    one: "county or unitary council",
    many: "counties and unitary councils",
    hint: "The council in charge of public health and social care",
  },
  sicbl: { one: "NHS place", many: "NHS places", hint: "Sub-ICB location of the NHS" },
  icb: { one: "NHS system", many: "NHS systems", hint: "Integrated Care Board" },
  region: { one: "region", many: "regions", hint: "One of the nine regions of England" },
  country: { one: "country", many: "countries", hint: "The whole country" },
};

const CODE_PREFIX: Record<Exclude<AreaLevel, "pcn">, readonly string[]> = {
  lsoa: ["E01"],
  msoa: ["E02"],
  ward: ["E05"],
  lad: ["E06", "E07", "E08", "E09"],
  pcon: ["E14"],
  utla: ["E10"],
  sicbl: ["E38"],
  icb: ["E54"],
  region: ["E12"],
  country: ["E92"],
};

const CODE_SHAPE = /^[A-Z]\d{8}$/;
const PCN_CODE = /^U\d{5}$/;

/**
 * The level an official code belongs to, or undefined when it is not an English area code: nine characters, or six for a
 * Primary Care Network. A district that is its own upper tier (E06, E08, E09) is told as a district.
 */
export function levelOfCode(code: string): AreaLevel | undefined {
  if (PCN_CODE.test(code)) return "pcn";
  if (!CODE_SHAPE.test(code)) return undefined;
  return AREA_LEVELS.find(
    (level) => level !== "pcn" && CODE_PREFIX[level].some((prefix) => code.startsWith(prefix)),
  );
}

/** Whether a district does the work of a county as well: the same code stands for both levels. */
export function isOwnUpperTier(code: string): boolean {
  return /^E0[689]\d{6}$/.test(code);
}

/**
 * What an area lies in, by level. LSOAs nest exactly in MSOAs, districts, counties, regions and the country; membership
 * of a ward, constituency, sub-ICB location or ICB is the publisher's best fit; of a Primary Care Network, where most
 * registered patients are with its practices.
 */
type Parents = Partial<Record<AreaLevel, string>>;

export interface Area {
  code: string;
  name: string;
  level: AreaLevel;
  parents: Parents;
}
