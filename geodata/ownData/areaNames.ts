import { AREA_LEVELS, type AreaLevel } from "../area.ts";
import type { Geography } from "../geography.ts";
import type { AreaTable } from "../pack/areaTable.ts";
import { wordsOf } from "../search/words.ts";

/** Words that one writer adds to a name and another leaves out. */
const ADDED =
  /^(the|city|county|of|borough|metropolitan|district|council|unitary|authority|ua|royal|london|nhs|integrated|care|board|icb|ward|pcn|primary|network)$/;

/** The areas of a level that answer to a name, as indexes; several where the name is not enough. */
export type NameIndex = (name: string) => readonly number[];

/**
 * Finds areas of one level by name: without regard to case, accents, "&" and order ("Bristol, City of"); where that fails,
 * without such words as "Borough Council".
 */
export function nameIndex(table: AreaTable): NameIndex {
  const held = indexes.get(table) ?? makeIndex(table);
  indexes.set(table, held);
  return held;
}

const indexes = new WeakMap<AreaTable, NameIndex>();

function makeIndex(table: AreaTable): NameIndex {
  const whole = new Map<string, number[]>();
  const bare = new Map<string, number[]>();
  const add = (index: Map<string, number[]>, key: string, i: number) => {
    if (key === "") return;
    const held = index.get(key);
    if (held) held.push(i);
    else index.set(key, [i]);
  };
  for (const [i, name] of table.names.entries()) {
    const words = wordsOf(name);
    add(whole, wholeKey(words), i);
    add(bare, bareKey(words), i);
  }
  return (name) => {
    const words = wordsOf(name);
    return whole.get(wholeKey(words)) ?? bare.get(bareKey(words)) ?? [];
  };
}

const wholeKey = (words: readonly string[]) => [...words].sort().join(" ");
const bareKey = (words: readonly string[]) =>
  words
    .filter((word) => !ADDED.test(word))
    .sort()
    .join(" ");

/** Of equal matches, the level that readers mean most often. */
const LIKELIEST: readonly AreaLevel[] = [
  "lad",
  "ward",
  "utla",
  "msoa",
  "pcn",
  "sicbl",
  "icb",
  "region",
  "pcon",
  "lsoa",
  "country",
];

/** The level that most of some names are of, and how many of them it holds; undefined when none holds any. */
export function levelOfNames(
  geography: Geography,
  names: readonly string[],
): { level: AreaLevel; found: number } | undefined {
  const held = [...LIKELIEST, ...AREA_LEVELS.filter((level) => !LIKELIEST.includes(level))];
  let best: { level: AreaLevel; found: number } | undefined;
  for (const level of held) {
    const table = geography[level];
    if (!table) continue;
    const index = nameIndex(table);
    const found = names.filter((name) => index(name).length > 0).length;
    if (found > (best?.found ?? 0)) best = { level, found };
  }
  return best;
}
