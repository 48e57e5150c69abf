import { AREA_LEVELS, type AreaLevel, isOwnUpperTier, levelOfCode } from "./area.ts";
import { bestFit, mostVoted } from "./crosswalk/bestFit.ts";
import type { AreaTable } from "./pack/areaTable.ts";
import { lookupByLsoa, lookupRows, requireAll } from "./sources/lookupRows.ts";
import type { Table } from "./sources/table.ts";

/** The areas of every level, parents as indexes into each other's tables. */
export type Geography = Partial<Record<AreaLevel, AreaTable>>;

/** The look-ups a geography is made of, as read: see the sources of the same ids for their columns. */
export interface Lookups {
  /** `lsoa21-ward-lad`: says which LSOAs there are. */
  wards: Table;
  /** `lsoa21-sicbl-icb`. */
  sicbls: Table;
  /** `oa21-lsoa-msoa`. */
  oas: Table;
  /** `lad-region`. */
  regions: Table;
  /** `lad-utla`, where there is one: before what the look-up of output areas says. */
  counties?: Table;
  /** MSOA names by code, where better known than the publisher's numbers. */
  msoaNames: ReadonlyMap<string, string>;
  country: { code: string; name: string };
  /** Names by code of counties, constituencies and Primary Care Networks; a code stands for itself. */
  names?: ReadonlyMap<string, string>;
  /** The Primary Care Network of each LSOA that lies in one: see `networkAreas`. */
  networks?: ReadonlyMap<string, string>;
}

type CoarserLevel = Exclude<AreaLevel, "lsoa">;
/** Levels that a geography may lack, and an LSOA may lie in no area of. */
type OptionalLevel = "pcn" | "pcon" | "utla";

interface Lsoa {
  code: string;
  name: string;
  parents: Record<Exclude<CoarserLevel, OptionalLevel>, string> & Partial<Record<OptionalLevel, string>>;
}

type Names = Record<CoarserLevel, ReadonlyMap<string, string>>;

/** The levels that each level's areas are placed in. */
const PARENT_LEVELS: Record<AreaLevel, readonly CoarserLevel[]> = {
  lsoa: ["msoa", "ward", "pcn", "lad", "pcon", "utla", "sicbl", "icb", "region", "country"],
  msoa: ["lad", "pcon", "utla", "sicbl", "icb", "region", "country"],
  ward: ["lad", "pcon", "utla", "sicbl", "icb", "region", "country"],
  pcn: ["sicbl", "icb", "region", "country"],
  lad: ["utla", "icb", "region", "country"],
  pcon: ["region", "country"],
  utla: ["region", "country"],
  sicbl: ["icb", "region", "country"],
  icb: ["region", "country"],
  region: ["country"],
  country: [],
};

/**
 * Puts the look-ups together: a table for each level in ascending code order. LSOAs carry their parents as published;
 * an area of another level belongs to the parent that holds most of its LSOAs (the lowest code on a tie). The look-up
 * of wards is a best fit, and so are its districts; MSOAs lie wholly in one district, so an LSOA is in the district of
 * most of its MSOA's. A district that does a county's work is its own upper tier; of the others the look-up of output
 * areas says which county most of them lie in, and so of constituencies and LSOAs. Levels without a look-up are left out. Rows of other countries are passed over. Throws an InputError, with a count and the first codes, when a look-up lacks some of
 * the LSOAs or districts, or places one LSOA twice.
 */
export function buildGeography(lookups: Lookups): Geography {
  const ward = lookupByLsoa(lookups.wards, ["ward", "wardName", "lad", "ladName", "lsoaName"]);
  const sicbl = lookupByLsoa(lookups.sicbls, ["sicbl", "sicblName", "icb", "icbName"]);
  const msoa = lookupByLsoa(lookups.oas, ["msoa"]);
  const region = lookupRows(lookups.regions, "lad", ["region", "regionName"]);
  const codes = [...new Set([...ward.keys(), ...sicbl.keys()])].sort();
  for (const [table, rows] of [
    [lookups.wards, ward],
    [lookups.sicbls, sicbl],
    [lookups.oas, msoa],
  ] as const)
    requireAll(
      table,
      codes.filter((code) => !rows.has(code)),
      codes.length,
      "LSOA",
    );
  const districtOf = districtsOfMsoas(codes, ward, msoa);
  const districts = new Set(codes.map(districtOf));
  requireAll(
    lookups.regions,
    [...districts].filter((code) => !region.has(code)).sort(),
    districts.size,
    "district",
  );

  const names: Record<CoarserLevel, Map<string, string>> = {
    msoa: new Map(),
    ward: new Map(),
    pcn: new Map(),
    lad: new Map(),
    pcon: new Map(),
    utla: new Map(),
    sicbl: new Map(),
    icb: new Map(),
    region: new Map(),
    country: new Map([[lookups.country.code, lookups.country.name]]),
  };
  const constituencies = bestFit(lookups.oas, "pcon");
  const countyOf = countiesOf(lookups, codes, districtOf);
  const lsoas = codes.map((code): Lsoa => {
    const w = ward.get(code)!;
    const s = sicbl.get(code)!;
    const m = msoa.get(code)!.msoa!;
    const lad = districtOf(code);
    const r = region.get(lad)!;
    names.ward.set(w.ward!, w.wardName!);
    names.lad.set(w.lad!, w.ladName!);
    names.sicbl.set(s.sicbl!, s.sicblName!);
    names.icb.set(s.icb!, s.icbName!);
    names.region.set(r.region!, r.regionName!);
    const further = {
      pcn: lookups.networks?.get(code),
      pcon: constituencies?.get(code),
      utla: countyOf?.(lad),
    };
    for (const level of ["pcn", "pcon", "utla"] as const) {
      const area = further[level];
      if (area !== undefined) names[level].set(area, names.lad.get(area) ?? lookups.names?.get(area) ?? area);
    }
    names.msoa.set(m, lookups.msoaNames.get(m) ?? withoutLetter(w.lsoaName!));
    return {
      code,
      name: w.lsoaName!,
      parents: {
        msoa: m,
        ward: w.ward!,
        lad,
        sicbl: s.sicbl!,
        icb: s.icb!,
        region: r.region!,
        country: lookups.country.code,
        ...further,
      },
    };
  });
  return geographyOf(lsoas, names);
}

/**
 * The county or unitary council of a district, by its code: itself, or where it has a county above it, that which the
 * look-up says, else in which most of its LSOAs lie. Undefined when no look-up has counties.
 */
function countiesOf(
  { oas, counties: table }: Lookups,
  codes: readonly string[],
  districtOf: (code: string) => string,
): ((district: string) => string | undefined) | undefined {
  const stated = new Map(table?.text.lad?.map((lad, row) => [lad, table.text.utla![row]!]));
  const counties = bestFit(oas, "utla");
  if (!counties && stated.size === 0) return undefined;
  const votes = new Map<string, Map<string, number>>();
  for (const code of codes) {
    const county = counties?.get(code);
    if (!county || levelOfCode(county) !== "utla") continue;
    const district = districtOf(code);
    const ofDistrict = votes.get(district) ?? new Map<string, number>();
    votes.set(district, ofDistrict.set(county, (ofDistrict.get(county) ?? 0) + 1));
  }
  return (district) => {
    if (isOwnUpperTier(district)) return district;
    if (stated.has(district)) return stated.get(district);
    const found = votes.get(district);
    return found && mostVoted(found);
  };
}

/** The district that holds more than half of the LSOAs of an LSOA's MSOA, else the LSOA's own. */
function districtsOfMsoas(
  codes: readonly string[],
  ward: ReadonlyMap<string, Record<string, string>>,
  msoa: ReadonlyMap<string, Record<string, string>>,
): (code: string) => string {
  const votes = new Map<string, Map<string, number>>();
  for (const code of codes) {
    const { lad } = ward.get(code)!;
    const ofMsoa = votes.get(msoa.get(code)!.msoa!) ?? new Map<string, number>();
    votes.set(msoa.get(code)!.msoa!, ofMsoa.set(lad!, (ofMsoa.get(lad!) ?? 0) + 1));
  }
  return (code) => {
    const ofMsoa = [...votes.get(msoa.get(code)!.msoa!)!];
    const all = ofMsoa.reduce((sum, [, n]) => sum + n, 0);
    return ofMsoa.find(([, n]) => 2 * n > all)?.[0] ?? ward.get(code)!.lad!;
  };
}

/**
 * The part of a geography that lies in the given ICBs or districts: their LSOAs whole, and every area of a coarser level
 * that holds one of them. Throws when a code is not in the geography.
 */
export function subset(geography: Geography, within: { icb?: string[]; lad?: string[] }): Geography {
  for (const level of ["icb", "lad"] as const)
    for (const code of within[level] ?? [])
      if (!geography[level]?.codes.includes(code))
        throw new Error(`a subset must name codes of level ${level} that the data has, got ${code}`);
  const { lsoas, names } = lsoasOf(geography);
  const kept = lsoas.filter(
    ({ parents }) => within.icb?.includes(parents.icb) || within.lad?.includes(parents.lad),
  );
  return geographyOf(kept, names);
}

function geographyOf(lsoas: Lsoa[], names: Names): Geography {
  const codes = new Map<AreaLevel, string[]>([["lsoa", lsoas.map((lsoa) => lsoa.code)]]);
  const index = new Map<AreaLevel, Map<string, number>>();
  for (const level of PARENT_LEVELS.lsoa) {
    const sorted = [...new Set(lsoas.flatMap((lsoa) => lsoa.parents[level] ?? []))].sort();
    if (sorted.length > 0) codes.set(level, sorted);
    index.set(level, new Map(sorted.map((code, i) => [code, i])));
  }
  const geography: Geography = {};
  for (const level of AREA_LEVELS.filter((each) => codes.has(each))) {
    const parents: AreaTable["parents"] = {};
    for (const parent of PARENT_LEVELS[level].filter((each) => codes.has(each))) {
      const at = index.get(parent)!;
      const best = level === "lsoa" ? undefined : parentWithMost(lsoas, level, parent);
      parents[parent] =
        level === "lsoa"
          ? lsoas.map((lsoa) => at.get(lsoa.parents[parent] ?? "") ?? -1)
          : codes.get(level)!.map((code) => at.get(best!.get(code) ?? "") ?? -1);
    }
    geography[level] = {
      level,
      codes: codes.get(level)!,
      names:
        level === "lsoa"
          ? lsoas.map((lsoa) => lsoa.name)
          : codes.get(level)!.map((code) => names[level].get(code) || code),
      parents,
    };
  }
  return geography;
}

function parentWithMost(lsoas: Lsoa[], child: CoarserLevel, parent: CoarserLevel): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { parents } of lsoas) {
    const area = parents[child];
    const within = parents[parent];
    if (area === undefined || within === undefined) continue;
    const votes = counts.get(area) ?? new Map<string, number>();
    counts.set(area, votes.set(within, (votes.get(within) ?? 0) + 1));
  }
  return new Map([...counts].map(([code, votes]) => [code, mostVoted(votes)]));
}

function lsoasOf(geography: Geography): { lsoas: Lsoa[]; names: Names } {
  const table = geography.lsoa!;
  const levels = PARENT_LEVELS.lsoa.filter((level) => geography[level]);
  const parentOf = (level: CoarserLevel, i: number) => geography[level]!.codes[table.parents[level]![i]!];
  const lsoas = table.codes.map((code, i) => ({
    code,
    name: table.names[i]!,
    parents: Object.fromEntries(levels.map((level) => [level, parentOf(level, i)])) as Lsoa["parents"],
  }));
  const names = Object.fromEntries(
    levels.map((level) => [
      level,
      new Map(geography[level]!.codes.map((code, i) => [code, geography[level]!.names[i]!])),
    ]),
  ) as unknown as Names;
  return { lsoas, names };
}

/** "Bolton 033A" → "Bolton 033", the MSOA that the LSOA is lettered in. */
function withoutLetter(lsoaName: string): string {
  return lsoaName.replace(/(?<=\d)[A-Z]$/, "");
}
