/** A total and the building blocks (output areas, or the smallest areas there are) whose people it counts. */
export interface BlockTotal {
  events: number;
  people: number;
  blocks: readonly number[];
}

export interface PublishedArea extends BlockTotal {
  code: string;
  /** Areas of one level never overlap. */
  level: string;
}

export type Disclosure =
  | { may: true }
  /** What could be learnt, and by subtracting which areas: none when the total itself is too small. */
  | { may: false; events: number; people: number; codes: string[] };

/** The smallest group of people that may be told from others. */
const FEWEST_EVENTS = 5;
const FEWEST_PEOPLE = 1000;

/**
 * Whether the total of a drawn or assembled area may be shown, when these areas' totals are public. Refused when what is left
 * after subtracting has fewer than 5 events or 1,000 people (NaN counts as fewer): the total itself; the total less the published
 * areas within it, of each level and of all levels together; and the published areas of a level that together hold
 * it, less the total. An area that is exactly a sum of published ones tells nothing new, and may be shown.
 *
 * What is left is known only as far as `publishedAreas` are complete: give every area, of every level, that has a
 * public total for the same events and shares a block with the custom area. Throws when it has no block.
 */
export function mayPublishTotal(custom: BlockTotal, publishedAreas: readonly PublishedArea[]): Disclosure {
  const blocks = new Set(custom.blocks);
  if (blocks.size === 0) throw new Error("an area must have at least one building block, got none");
  const levels = Map.groupBy(publishedAreas, ({ level }) => level);
  const within = publishedAreas.filter((area) => area.blocks.every((block) => blocks.has(block)));
  const sums = [...levels.keys()].map((level) => within.filter((area) => area.level === level));
  sums.push(apart(within));
  if (sums.some((areas) => countBlocks(areas) === blocks.size)) return { may: true };

  if (tooFew(custom)) return { may: false, events: custom.events, people: custom.people, codes: [] };
  for (const areas of sums) {
    const left = less(custom, total(areas));
    if (areas.length > 0 && tooFew(left)) return { may: false, ...left, codes: codesOf(areas) };
  }
  for (const areas of levels.values()) {
    const touching = areas.filter((area) => area.blocks.some((block) => blocks.has(block)));
    const covered = touching.flatMap((area) => area.blocks.filter((block) => blocks.has(block)));
    if (covered.length < blocks.size) continue;
    const left = less(total(touching), custom);
    if (tooFew(left)) return { may: false, ...left, codes: codesOf(touching) };
  }
  return { may: true };
}

/** As many areas, the largest first, as do not overlap. */
function apart(areas: readonly PublishedArea[]): PublishedArea[] {
  const taken = new Set<number>();
  return areas
    .toSorted((a, b) => b.blocks.length - a.blocks.length)
    .filter(({ blocks }) => {
      if (blocks.some((block) => taken.has(block))) return false;
      for (const block of blocks) taken.add(block);
      return true;
    });
}

interface Sum {
  events: number;
  people: number;
}

function total(areas: readonly Sum[]): Sum {
  return areas.reduce<Sum>((a, b) => ({ events: a.events + b.events, people: a.people + b.people }), {
    events: 0,
    people: 0,
  });
}

function less(a: Sum, b: Sum): Sum {
  return { events: a.events - b.events, people: a.people - b.people };
}

function tooFew({ events, people }: Sum): boolean {
  return !(events >= FEWEST_EVENTS && people >= FEWEST_PEOPLE);
}

function countBlocks(areas: readonly PublishedArea[]): number {
  return areas.reduce((sum, { blocks }) => sum + blocks.length, 0);
}

function codesOf(areas: readonly PublishedArea[]): string[] {
  return areas.map(({ code }) => code);
}
