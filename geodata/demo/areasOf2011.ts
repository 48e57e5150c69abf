import { chance } from "../statistics/chance.ts";
import type { Administration } from "./administration.ts";
import type { Mesh } from "./mesh.ts";
import type { Neighbourhoods } from "./neighbourhoods.ts";

/** The small areas of 2011, before some were split, merged or redrawn. */
export interface AreasOf2011 {
  areas: { code: string; name: string; lad: number }[];
  /** Of each cell; −1 at sea. */
  labels: Int32Array;
  /** Which 2021 areas each 2011 area went into: U unchanged, S split, M merged, X redrawn. */
  changes: { from: number; to: number; change: "U" | "S" | "M" | "X" }[];
}

const SPLIT = 14;
const MERGED = 9;
const REDRAWN = 3;

/** Undoes the growth of ten years: some areas of 2021 were one in 2011, some two, and a few had another border. */
export function areasOf2011(
  seed: number,
  mesh: Mesh,
  neighbourhoods: Neighbourhoods,
  administration: Administration,
): AreasOf2011 {
  const random = chance(seed, "2011");
  const { lsoas, msoas, msoaOf, ladOf, byCode } = administration;
  const used = new Set<number>();
  const pairs: [number, number][] = [];
  for (const a of random.shuffled(byCode)) {
    if (pairs.length === SPLIT + REDRAWN) break;
    if (used.has(a)) continue;
    const mate = neighbourhoods.neighbours[a]!.find(
      ({ to, overRiver }) => !overRiver && !used.has(to) && msoaOf[to] === msoaOf[a],
    );
    if (!mate) continue;
    pairs.push([a, mate.to]);
    used.add(a).add(mate.to);
  }
  const split = pairs.slice(0, SPLIT);
  const redrawn = pairs.slice(SPLIT);
  const merged = random.shuffled(byCode.filter((i) => !used.has(i))).slice(0, MERGED);
  for (const i of merged) used.add(i);

  const areas: AreasOf2011["areas"] = [];
  const changes: AreasOf2011["changes"] = [];
  const labels = new Int32Array(mesh.count).fill(-1);
  let made = 0;
  const add = (near: number, cells: readonly number[], own = false): number => {
    const letter = String.fromCharCode(90 - (made % 12));
    areas.push(
      own
        ? { ...lsoas[near]!, lad: ladOf[near]! }
        : {
            code: `E01998${String(++made).padStart(3, "0")}`,
            name: `${msoas[msoaOf[near]!]!.name}${letter}`,
            lad: ladOf[near]!,
          },
    );
    for (const cell of cells) labels[cell] = areas.length - 1;
    return areas.length - 1;
  };
  for (const i of byCode) {
    if (used.has(i)) continue;
    const from = add(i, neighbourhoods.cells[i]!, true);
    changes.push({ from, to: i, change: "U" });
  }
  for (const [a, b] of split) {
    const from = add(a, [...neighbourhoods.cells[a]!, ...neighbourhoods.cells[b]!]);
    changes.push({ from, to: a, change: "S" }, { from, to: b, change: "S" });
  }
  for (const i of merged)
    for (const half of halves(mesh, neighbourhoods.cells[i]!, false))
      changes.push({ from: add(i, half), to: i, change: "M" });
  for (const [a, b] of redrawn) {
    const both = [...neighbourhoods.cells[a]!, ...neighbourhoods.cells[b]!];
    const [ax, ay] = neighbourhoods.centre[a]!;
    const [bx, by] = neighbourhoods.centre[b]!;
    // Cut along the line between the two, that is, across today's border.
    for (const half of halves(mesh, both, Math.abs(bx - ax) > Math.abs(by - ay))) {
      const from = add(a, half);
      changes.push({ from, to: a, change: "X" }, { from, to: b, change: "X" });
    }
  }
  return { areas, labels, changes };
}

/** Code of the 2011 area that each 2021 area came from, by index; of the last where there were several. */
export function codesOf2011({ areas, changes }: AreasOf2011): Map<number, string> {
  return new Map(changes.map(({ from, to }) => [to, areas[from]!.code]));
}

/** Two halves of a set of cells, cut through the middle: west and east, or south and north. */
function halves(mesh: Mesh, cells: readonly number[], northSouth: boolean): [number[], number[]] {
  const along = northSouth ? mesh.y : mesh.x;
  const sorted = [...cells].sort((a, b) => along[a]! - along[b]! || a - b);
  const middle = sorted.length >> 1;
  return [sorted.slice(0, middle), sorted.slice(middle)];
}
