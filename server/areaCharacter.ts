import { setImmediate as nextTurn } from "node:timers/promises";
import type { AreaLevel } from "../geodata/area.ts";
import { RURAL_URBAN } from "../geodata/pack/areaTable.ts";
import type { AreaCharacter } from "../geodata/statistics/similarAreas.ts";
import type { OpenPack } from "./store.ts";

/** What the areas of a level can be compared by, and in what words; `comparable` of them have all of it. */
export interface Characters {
  columns: AreaCharacter;
  words: string[];
  comparable: number;
}

/** Characteristics that are indicators of the pack, with what readers are told. */
const INDICATORS = [
  { key: "under16", id: "aged-under-16", words: "share of people under 16" },
  { key: "aged65AndOver", id: "aged-65-and-over", words: "share of people aged 65 and over" },
  { key: "deprivation", id: "index-of-multiple-deprivation", words: "Index of Multiple Deprivation" },
] as const;

/** A characteristic counts when this share of a level's areas has it; the few that lack it are compared with none. */
const MOST = 0.9;

const kept = new WeakMap<OpenPack, Map<AreaLevel, Promise<Characters>>>();

/** What the pack tells of the areas of a level that makes them alike or not. Kept for each pack and level. */
export function charactersOf(pack: OpenPack, level: AreaLevel): Promise<Characters> {
  const answers = kept.get(pack) ?? new Map<AreaLevel, Promise<Characters>>();
  kept.set(pack, answers);
  const known = answers.get(level);
  if (known) return known;
  const answer = workOut(pack, level);
  answers.set(level, answer);
  answer.catch(() => answers.delete(level));
  return answer;
}

async function workOut(pack: OpenPack, level: AreaLevel): Promise<Characters> {
  const { population } = pack.geometry[level]!;
  const columns: AreaCharacter = { population };
  const words = ["number of residents"];
  for (const { key, id, words: told } of INDICATORS) {
    const latest = pack.manifest.indicators.find((i) => i.id === id)?.periods.at(-1)?.id;
    const column = latest === undefined ? undefined : await pack.column(id, level, latest);
    if (!column || !mostKnown(column.value)) continue;
    columns[key] = column.value;
    words.push(told);
  }
  const rural = ruralShares(pack, level);
  if (rural && mostKnown(rural)) {
    columns.rural = rural;
    words.push(level === "lsoa" ? "whether it is rural" : "share of people in rural neighbourhoods");
  }
  // Reading and counting are the work of a turn each where areas are many.
  await nextTurn();
  const comparable = countKnown(Object.values(columns) as ArrayLike<number>[], population.length);
  await nextTurn();
  return { columns, words, comparable };
}

function mostKnown(column: ArrayLike<number>): boolean {
  const known = countKnown([column], column.length);
  return known > 0 && known >= MOST * column.length;
}

/** Areas that have a number in every column. */
function countKnown(columns: readonly ArrayLike<number>[], length: number): number {
  const lacks = new Uint8Array(length);
  for (const column of columns) for (let i = 0; i < length; i++) if (Number.isNaN(column[i]!)) lacks[i] = 1;
  return lacks.reduce((count, lack) => count + 1 - lack, 0);
}

/** The share of each area's people who live in neighbourhoods classed as rural, NaN where none of them is classed. */
function ruralShares({ geography, geometry }: OpenPack, level: AreaLevel): Float64Array | undefined {
  const { lsoa } = geometry;
  const parents = level === "lsoa" ? undefined : geography.lsoa?.parents[level];
  if (!lsoa?.ruralUrban || (level !== "lsoa" && !parents)) return undefined;
  const length = geometry[level]!.population.length;
  const rural = new Float64Array(length);
  const people = new Float64Array(length);
  for (const [i, type] of lsoa.ruralUrban.entries()) {
    const area = parents ? parents[i]! : i;
    const { code } = RURAL_URBAN[type]!;
    if (area < 0 || code === "") continue;
    const residents = lsoa.population[i]!;
    people[area]! += residents;
    if (code.startsWith("R")) rural[area]! += residents;
  }
  return rural.map((n, i) => n / people[i]!);
}
