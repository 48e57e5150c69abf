import { AREA_LEVELS, isOwnUpperTier } from "../area.ts";
import { areaResult, type SearchInput } from "./areaResult.ts";
import { namedThings } from "./namedThings.ts";
import { NameIndex } from "./nameIndex.ts";
import { NumberedNames } from "./numberedNames.ts";
import { partCovered } from "./postcodeCoverage.ts";
import { postcodeLeftOut, postcodeResults } from "./postcodeResults.ts";
import { postcodeKey } from "./postcodes.ts";
import { pcnResult, practiceResult } from "./practiceResults.ts";
import type { SearchResult } from "./searchResult.ts";
import { runBeginningWith } from "./sortedText.ts";
import { wordsOf } from "./words.ts";

/** Results for what somebody typed, best first, at most `limit`. */
export type Search = (typed: string, limit: number) => SearchResult[];

/** Nothing longer is looked for: what was typed is cut. */
const LONGEST_TEXT = 100;
const MOST_WORDS = 8;
/** Fewer letters fit too much. */
const SHORTEST_NAME = 2;

/**
 * Makes the search over a pack: postcodes and their beginnings, official codes, names of areas at every level, places,
 * practices and Primary Care Networks. An exact name comes before one that begins so, and that before slips of typing;
 * where names fit equally well a district comes before a town, a ward, a locality, a neighbourhood and a village, and the
 * bigger before the smaller.
 */
export function openSearch(input: SearchInput): Search {
  const things = namedThings(input);
  const names = new NameIndex(things);
  const numbered = {
    msoa: new NumberedNames(input.geography.msoa?.names ?? []),
    lsoa: new NumberedNames(input.geography.lsoa?.names ?? []),
  };
  const covered = partCovered(input);
  const namedResults = (text: string, limit: number): Sorted => {
    const words = wordsOf(text).slice(0, MOST_WORDS);
    const sorted: Sorted = { right: [], withSlips: [] };
    for (const { entry, fit } of names.find(words, limit))
      sorted[fit === "slips" ? "withSlips" : "right"].push(things[entry]!.result());
    return sorted;
  };
  const numberedResults = (text: string, limit: number): Sorted => {
    const sorted: Sorted = { right: [], withSlips: [] };
    for (const level of ["msoa", "lsoa"] as const) {
      const { indexes, withSlips } = numbered[level].find(text, limit);
      sorted[withSlips ? "withSlips" : "right"].push(...indexes.map((i) => areaResult(input, level, i)));
    }
    return sorted;
  };
  return (typed, limit) => {
    const text = typed.slice(0, LONGEST_TEXT).trim();
    const results = new Map<string, SearchResult>();
    const add = (found: Iterable<SearchResult>) => {
      for (const result of found) {
        if (results.size >= limit) return;
        const key = `${result.kind} ${result.code ?? JSON.stringify(result)}`;
        if (!results.has(key)) results.set(key, result);
      }
    };
    add(postcodeResults(input, text, covered));
    const leftOut = results.size === 0 && postcodeLeftOut(input, text, covered);
    // A whole postcode can be nothing else; the beginning of one can be the beginning of much.
    if (leftOut && postcodeKey(text) !== undefined) return [leftOut].slice(0, limit);
    add(codeResults(input, text));
    if (text.length < SHORTEST_NAME || (CODE.test(text) && results.size > 0)) return [...results.values()];
    const areas = numberedResults(text, limit);
    const named = namedResults(text, limit);
    for (const part of ["right", "withSlips"] as const)
      for (const sorted of NumberedNames.holds(text) ? [areas, named] : [named, areas]) add(sorted[part]);
    if (leftOut) add([leftOut]);
    return [...results.values()];
  };
}

/** Results that fit as typed, and those that fit but for slips of typing. */
type Sorted = Record<"right" | "withSlips", SearchResult[]>;

/** An official code or its beginning. */
const CODE = /^[a-z]\d{4,8}$/i;
/** Of what has a code that begins as typed, so many of a kind are offered. */
const OFFERED = 5;

/** Areas, practices and networks whose official code is, or begins with, what was typed. */
function* codeResults(input: SearchInput, text: string): Generator<SearchResult> {
  if (!CODE.test(text)) return;
  const code = text.toUpperCase();
  const lists = [
    ...AREA_LEVELS.map((level) => ({
      level,
      codes: input.geography[level]?.codes,
      result: (i: number) => areaResult(input, level, i),
    })),
    {
      level: undefined,
      codes: input.practices?.practices.code,
      result: (i: number) => practiceResult(input, i),
    },
    { level: undefined, codes: input.practices?.pcns.code, result: (i: number) => pcnResult(input, i) },
  ];
  for (const { level, codes = [], result } of lists) {
    const [from, to] = runBeginningWith(codes, code);
    for (let i = from; i < Math.min(to, from + OFFERED); i++)
      // A district that does a county's work is found as a district.
      if (level !== "utla" || !isOwnUpperTier(codes[i]!)) yield result(i);
  }
}
