import { type Chance, chance } from "../statistics/chance.ts";
import { split } from "./census.ts";
import type { Mesh } from "./mesh.ts";
import type { Neighbourhoods } from "./neighbourhoods.ts";
import { lonLat, type Point } from "./plane.ts";

/** The smallest area of the census: a few streets. */
export interface OutputArea {
  code: string;
  neighbourhood: number;
  people: number;
  /** Where its people live, on average. */
  at: Point;
  cells: number[];
}

const USUAL_PEOPLE = 300;
const FEWEST = 105;

/** Divides each neighbourhood into four to eight output areas whose people add up to its own, in the order of codes. */
export function makeOutputAreas(
  seed: number,
  mesh: Mesh,
  { cells, people }: Neighbourhoods,
  byCode: readonly number[],
): OutputArea[] {
  const out: OutputArea[] = [];
  for (const neighbourhood of byCode) {
    const random = chance(seed, `output areas ${neighbourhood}`);
    const count = Math.min(8, Math.max(4, Math.round(people[neighbourhood]! / USUAL_PEOPLE)));
    const groups = grouped(random, mesh, cells[neighbourhood]!, count);
    const weights = groups.map(
      (group) => 0.4 / count + mass(mesh, group) / mass(mesh, cells[neighbourhood]!),
    );
    const extra = split(random, people[neighbourhood]! - FEWEST * count, weights);
    for (const [k, group] of groups.entries())
      out.push({
        code: `E0099${String(out.length + 1).padStart(4, "0")}`,
        neighbourhood,
        people: FEWEST + extra[k]!,
        at: middleOf(mesh, group),
        cells: group,
      });
  }
  return out;
}

/** Population-weighted centroid of each of `count` areas, from the output areas in them. */
export function weightedCentroids(
  outputAreas: readonly OutputArea[],
  areaOf: (neighbourhood: number) => number,
  count: number,
): [lon: number, lat: number][] {
  const x = new Array<number>(count).fill(0);
  const y = [...x];
  const people = [...x];
  for (const oa of outputAreas) {
    const a = areaOf(oa.neighbourhood);
    x[a]! += oa.at[0] * oa.people;
    y[a]! += oa.at[1] * oa.people;
    people[a]! += oa.people;
  }
  return people.map((n, a) => lonLat([x[a]! / n, y[a]! / n]));
}

/** Few rounds of weighted k-means over the cells; no group is left empty. */
function grouped(random: Chance, mesh: Mesh, cells: readonly number[], count: number): number[][] {
  // Systematic sampling by people along a shuffled list: a cell with many is likelier to be a middle.
  const order = random.shuffled(cells);
  const total = mass(mesh, cells);
  let middles: Point[] = [];
  for (let k = 0, at = 0, sum = 0; k < count; k++) {
    const target = ((k + 0.5) / count) * total;
    while (sum + mesh.peoplePerKm2[order[at]!]! * mesh.km2[order[at]!]! < target)
      sum += mesh.peoplePerKm2[order[at]!]! * mesh.km2[order[at++]!]!;
    middles.push([mesh.x[order[at]!]! + 1e-5 * k, mesh.y[order[at]!]!]);
  }
  let groups: number[][] = [];
  for (let round = 0; round < 4; round++) {
    groups = middles.map(() => []);
    for (const i of cells) {
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let k = 0; k < count; k++) {
        const dx = mesh.x[i]! - middles[k]![0];
        const dy = mesh.y[i]! - middles[k]![1];
        const off = dx * dx + dy * dy;
        if (off < least) {
          best = k;
          least = off;
        }
      }
      groups[best]!.push(i);
    }
    for (const [k, group] of groups.entries()) {
      if (group.length > 0) continue;
      const largest = groups.reduce((a, b) => (b.length > a.length ? b : a));
      groups[k] = [largest.pop()!];
    }
    middles = groups.map((group) => middleOf(mesh, group));
  }
  return groups;
}

function middleOf(mesh: Mesh, cells: readonly number[]): Point {
  const total = mass(mesh, cells);
  const part = (of: Float64Array) =>
    cells.reduce((sum, i) => sum + of[i]! * mesh.peoplePerKm2[i]! * mesh.km2[i]!, 0) / total;
  return [part(mesh.x), part(mesh.y)];
}

const mass = (mesh: Mesh, cells: readonly number[]) =>
  cells.reduce((sum, i) => sum + mesh.peoplePerKm2[i]! * mesh.km2[i]!, 0);
