import { type AreaLevel, levelOfCode } from "./area.ts";
import type { AreaTable } from "./pack/areaTable.ts";
import { InputError, type Table } from "./sources/table.ts";

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
  /** MSOA names by code, where better known than the publisher's numbers. */
  msoaNames: ReadonlyMap<string, string>;
  country: { code: string; name: string };
}

/** Levels that every geography has; the others need look-ups of their own. */
type BaseLevel = Exclude<AreaLevel, "pcn" | "pcon" | "utla">;
type CoarserLevel = Exclude<BaseLevel, "lsoa">;

interface Lsoa {
  code: string;
  name: string;
  parents: Record<CoarserLevel, string>;
}

type Names = Record<CoarserLevel, ReadonlyMap<string, string>>;

/** The levels that each level's areas are placed in. */
const PARENT_LEVELS: Record<BaseLevel, readonly CoarserLevel[]> = {
  lsoa: ["msoa", "ward", "lad", "sicbl", "icb", "region", "country"],
  msoa: ["lad", "sicbl", "icb", "region", "country"],
  ward: ["lad", "sicbl", "icb", "region", "country"],
  lad: ["icb", "region", "country"],
  sicbl: ["icb", "region", "country"],
  icb: ["region", "country"],
  region: ["country"],
  country: [],
};

/**
 * Puts the look-ups together: a table for each level in ascending code order. LSOAs carry their parents as published;
 * an area of another level belongs to the parent that holds most of its LSOAs (the lowest code on a tie). The look-up
 * of wards is a best fit, and so are its districts; MSOAs lie wholly in one district, so an LSOA is in the district of
 * most of its MSOA's. Rows of other countries are passed over. Throws an InputError, with a count and the first codes, when a look-up lacks some of
 * the LSOAs or districts, or places one LSOA twice.
 */
export function buildGeography(lookups: Lookups): Geography {
  const ward = columnByLsoa(lookups.wards, ["ward", "wardName", "lad", "ladName", "lsoaName"]);
  const sicbl = columnByLsoa(lookups.sicbls, ["sicbl", "sicblName", "icb", "icbName"]);
  const msoa = columnByLsoa(lookups.oas, ["msoa"]);
  const region = columns(lookups.regions, "lad", ["region", "regionName"]);
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
    lad: new Map(),
    sicbl: new Map(),
    icb: new Map(),
    region: new Map(),
    country: new Map([[lookups.country.code, lookups.country.name]]),
  };
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
      },
    };
  });
  return geographyOf(lsoas, names);
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
    const sorted = [...new Set(lsoas.map((lsoa) => lsoa.parents[level]))].sort();
    codes.set(level, sorted);
    index.set(level, new Map(sorted.map((code, i) => [code, i])));
  }
  const geography: Geography = {};
  for (const level of Object.keys(PARENT_LEVELS) as BaseLevel[]) {
    const parents: AreaTable["parents"] = {};
    for (const parent of PARENT_LEVELS[level]) {
      const at = index.get(parent)!;
      const best = level === "lsoa" ? undefined : parentWithMost(lsoas, level, parent);
      parents[parent] =
        level === "lsoa"
          ? lsoas.map((lsoa) => at.get(lsoa.parents[parent])!)
          : codes.get(level)!.map((code) => at.get(best!.get(code)!)!);
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
    const votes = counts.get(parents[child]) ?? new Map<string, number>();
    counts.set(parents[child], votes);
    votes.set(parents[parent], (votes.get(parents[parent]) ?? 0) + 1);
  }
  const most = (votes: Map<string, number>) =>
    [...votes].reduce((best, vote) =>
      vote[1] > best[1] || (vote[1] === best[1] && vote[0] < best[0]) ? vote : best,
    )[0];
  return new Map([...counts].map(([code, votes]) => [code, most(votes)]));
}

function lsoasOf(geography: Geography): { lsoas: Lsoa[]; names: Names } {
  const table = geography.lsoa!;
  const parentOf = (level: CoarserLevel, i: number) => geography[level]!.codes[table.parents[level]![i]!]!;
  const lsoas = table.codes.map((code, i) => ({
    code,
    name: table.names[i]!,
    parents: Object.fromEntries(
      PARENT_LEVELS.lsoa.map((level) => [level, parentOf(level, i)]),
    ) as Lsoa["parents"],
  }));
  const names = Object.fromEntries(
    PARENT_LEVELS.lsoa.map((level) => [
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

function columnByLsoa(table: Table, fields: string[]): Map<string, Record<string, string>> {
  return columns(table, "lsoa", fields, (code) => levelOfCode(code) === "lsoa");
}

function columns(
  table: Table,
  key: string,
  fields: string[],
  wanted: (code: string) => boolean = () => true,
): Map<string, Record<string, string>> {
  const read = (field: string) => {
    const column = table.text[field];
    if (!column)
      throw new InputError({
        file: table.source,
        rule: "a look-up must have all its columns",
        expected: `a column "${field}"`,
      });
    return column;
  };
  const keys = read(key);
  const values = fields.map((field) => [field, read(field)] as const);
  const rows = new Map<string, Record<string, string>>();
  for (const [i, code] of keys.entries()) {
    if (!wanted(code)) continue;
    const row: Record<string, string> = {};
    for (const [field, column] of values) row[field] = column[i]!;
    const before = rows.get(code);
    const changed = before && fields.find((field) => before[field] !== row[field]);
    if (changed)
      throw new InputError({
        file: table.source,
        row: i + 2,
        rule: `each ${key} must have one ${changed}`,
        expected: `${code} in ${before![changed]}`,
        got: row[changed],
      });
    if (!before) rows.set(code, row);
  }
  return rows;
}

function requireAll(table: Table, missing: string[], of: number, what: string): void {
  if (missing.length === 0) return;
  const first = missing.slice(0, 3).join(", ");
  throw new InputError({
    file: table.source,
    rule: `every ${what} must be in the look-up`,
    expected: `all ${of} codes`,
    got: `${of - missing.length}: ${missing.length} missing, ${first}${missing.length > 3 ? " …" : ""}`,
  });
}
