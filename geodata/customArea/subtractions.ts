import type { AreaLevel } from "../area.ts";
import type { Geography } from "../geography.ts";
import type { AreaGeometry } from "../pack/areaTable.ts";
import { type Disclosure, mayPublishTotal, type PublishedArea } from "../statistics/mayPublishTotal.ts";
import type { Members } from "./members.ts";

/** As many small areas of a larger one's rest tell whether it has five events. */
const ENOUGH_OF_REST = 100;

/** Everything published that a reader could subtract from an area of their own, or it from. */
export interface Subtractions {
  /** LSOAs whose counts `mayShow` wants to know, in this order: those of the area itself first. */
  lsoas: readonly number[];
  /** Whether a total may be shown, given the counts of `lsoas`; or, without, a figure that counts nobody. */
  mayShow: (counts?: ArrayLike<number>) => Disclosure;
}

/**
 * The rule of `mayPublishTotal` for one area of a reader's own: what cannot differ between indicators is worked out once.
 * Its building blocks are the piece of each LSOA inside it, and one for the rest of every area that it cuts.
 */
export function subtractions(
  { lsoa, share }: Members,
  geography: Geography,
  geometry: Partial<Record<AreaLevel, Pick<AreaGeometry, "population">>>,
): Subtractions {
  const people = geometry.lsoa!.population;
  const place = new Map(lsoa.map((i, k) => [i, k]));
  const list = [...lsoa];
  const placeOf = (i: number) => {
    const known = place.get(i);
    if (known !== undefined) return known;
    place.set(i, list.length);
    return list.push(i) - 1;
  };
  const areas = cutAreas(geography, lsoa).map(({ level, index, inside, outside }) => {
    const split = inside.filter((k) => share[k]! < 1);
    const whole = outside.length === 0 && split.length === 0;
    const held = inside.reduce((sum, k) => sum + people[lsoa[k]!]! * share[k]!, 0);
    return {
      level,
      code: geography[level]!.codes[index]!,
      inside,
      split,
      rest: outside.slice(0, ENOUGH_OF_REST).map(placeOf),
      whole,
      people: whole ? held : Math.max(held, geometry[level]!.population[index]!),
    };
  });
  const total = lsoa.reduce((sum, i, k) => sum + people[i]! * share[k]!, 0);
  const blocks = lsoa.map((_, k) => k);
  return {
    lsoas: list,
    mayShow: (counts) => {
      const piece = (k: number, of: number) => (counts ? counts[k]! * of : people[list[k]!]! * of);
      const published = areas.map(
        ({ level, code, inside, split, rest, whole, people: residents }, a): PublishedArea => ({
          level,
          code,
          people: residents,
          events:
            sum(inside, (k) => piece(k, share[k]!)) +
            sum(split, (k) => piece(k, 1 - share[k]!)) +
            sum(rest, (k) => piece(k, 1)),
          blocks: whole ? inside : [...inside, lsoa.length + a],
        }),
      );
      return mayPublishTotal(
        { events: sum(blocks, (k) => piece(k, share[k]!)), people: total, blocks },
        published,
      );
    },
  };
}

interface CutArea {
  level: AreaLevel;
  index: number;
  /** Places in the members' list of LSOAs. */
  inside: number[];
  /** LSOAs of it that are no members. */
  outside: number[];
}

/** The areas of every level that hold some of the LSOAs. */
function cutAreas(geography: Geography, lsoa: readonly number[]): CutArea[] {
  const member = new Set(lsoa);
  return (Object.keys(geography) as AreaLevel[]).flatMap((level) => {
    const found = new Map<number, CutArea>();
    const areaOf = geography.lsoa!.parents[level];
    for (const [k, i] of lsoa.entries()) {
      const index = level === "lsoa" ? i : (areaOf?.[i] ?? -1);
      if (index < 0) continue;
      const area = found.get(index) ?? { level, index, inside: [], outside: [] };
      area.inside.push(k);
      found.set(index, area);
    }
    if (level !== "lsoa" && areaOf)
      for (let i = 0; i < areaOf.length; i++) if (!member.has(i)) found.get(areaOf[i]!)?.outside.push(i);
    return [...found.values()];
  });
}

function sum(places: readonly number[], of: (place: number) => number): number {
  let total = 0;
  for (const place of places) {
    const n = of(place);
    // An area without a count adds nothing that could be told from the rest.
    if (!Number.isNaN(n)) total += n;
  }
  return total;
}
