import { chance } from "../statistics/chance.ts";
import { Heap } from "./heap.ts";
import type { Neighbourhoods } from "./neighbourhoods.ts";
import type { Settled } from "./settlements.ts";
import { COUNTY, DISTRICTS } from "./towns.ts";

export interface OfficialArea {
  code: string;
  name: string;
}

/** The official areas, and which of each every neighbourhood lies in, by index. */
export interface Administration {
  /** In the order of the neighbourhoods. */
  lsoas: OfficialArea[];
  msoas: OfficialArea[];
  wards: OfficialArea[];
  lads: OfficialArea[];
  sicbls: (OfficialArea & { nhsCode: string })[];
  icb: OfficialArea & { nhsCode: string };
  region: OfficialArea;
  country: OfficialArea;
  /** Of each district: itself, where it does a county's work too. */
  utlaOfLad: OfficialArea[];
  msoaOf: number[];
  wardOf: number[];
  ladOf: number[];
  sicblOfLad: number[];
  /** Neighbourhood indexes in the order of their codes. */
  byCode: number[];
}

/** Codes of this range are used by no office: ONS counts each kind upwards from 000001. */
const code = (prefix: string, n: number) => `${prefix}99${String(n).padStart(4, "0")}`;

const MSOA_SIZE = 5;
const ROUNDS = 14;

/** Puts the neighbourhoods into wards, districts, localities and NHS places, and gives everything its code and name. */
export function administer(seed: number, settled: Settled, neighbourhoods: Neighbourhoods): Administration {
  const wardOf = wardsBySteps(seed, settled, neighbourhoods);
  const ladOf = wardOf.map((ward) => settled.wardSeats[ward]!.district);
  const { msoaOf, ladOfMsoa } = localities(neighbourhoods, ladOf);

  const lads = DISTRICTS.map(({ name, shape }, i) => ({
    code: code(shape, i + 1),
    name,
  }));
  const counted = DISTRICTS.map(() => 0);
  const msoas = ladOfMsoa.map((lad, i) => ({
    code: code("E02", i + 1),
    name: `${lads[lad]!.name} ${String(++counted[lad]!).padStart(3, "0")}`,
  }));
  const byCode = wardOf
    .map((_, i) => i)
    .sort((a, b) => msoaOf[a]! - msoaOf[b]! || north(neighbourhoods, b) - north(neighbourhoods, a));
  const lsoas: OfficialArea[] = new Array(neighbourhoods.count);
  const letters = msoas.map(() => 0);
  for (const [rank, i] of byCode.entries()) {
    const letter = String.fromCharCode(65 + letters[msoaOf[i]!]!++);
    lsoas[i] = {
      code: code("E01", rank + 1),
      name: `${msoas[msoaOf[i]!]!.name}${letter}`,
    };
  }
  const nhs = `NHS ${COUNTY} (fictional)`;
  return {
    lsoas,
    msoas,
    lads,
    msoaOf,
    wardOf,
    ladOf,
    byCode,
    wards: wardNames(settled).map((name, i) => ({
      code: code("E05", i + 1),
      name,
    })),
    sicblOfLad: DISTRICTS.map((_, lad) => (lad <= 3 ? 0 : 1)),
    sicbls: [
      { code: code("E38", 1), nhsCode: "Y9A", name: `${nhs} ICB - Y9A` },
      { code: code("E38", 2), nhsCode: "Y9B", name: `${nhs} ICB - Y9B` },
    ],
    icb: {
      code: code("E54", 1),
      nhsCode: "QY9",
      name: `${nhs} Integrated Care Board`,
    },
    region: { code: code("E12", 1), name: "Dogger Bank (fictional)" },
    utlaOfLad: lads.map((lad) =>
      lad.code.startsWith("E06") ? lad : { code: code("E10", 1), name: `${COUNTY} County (fictional)` },
    ),
    country: { code: code("E92", 1), name: `${COUNTY} (fictional)` },
  };
}

/** Wards grow outwards from their seats, a neighbourhood at a time; those that grew too large grow more slowly next time. */
function wardsBySteps(seed: number, settled: Settled, neighbourhoods: Neighbourhoods): number[] {
  const { count, centre } = neighbourhoods;
  const seats: number[] = [];
  const taken = new Set<number>();
  for (const { at } of settled.wardSeats) {
    const off = (i: number) => Math.hypot(centre[i]![0] - at[0], centre[i]![1] - at[1]);
    let best = -1;
    for (let i = 0; i < count; i++) if (!taken.has(i) && (best < 0 || off(i) < off(best))) best = i;
    taken.add(best);
    seats.push(best);
  }
  // First the districts, each ward's seat pulling alike; then the wards inside them, evened out.
  const alike = seats.map(() => 1);
  const first = growWards(seed, neighbourhoods, seats, alike);
  const districtOf = ashore(centre, first).map((ward) => settled.wardSeats[ward]!.district);
  const slowness = [...alike];
  let best: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const grown = growWards(seed, neighbourhoods, seats, slowness, districtOf);
    const sizes = seats.map(() => 0);
    for (const ward of grown) if (ward >= 0) sizes[ward]!++;
    const unevenness = sizes.reduce((total, size) => total + size * size, 0);
    if (unevenness < least) [best, least] = [grown, unevenness];
    for (const [w, size] of sizes.entries())
      slowness[w] = Math.min(2.5, Math.max(0.4, slowness[w]! * (size / (count / seats.length)) ** 0.2));
  }
  return ashore(centre, best, districtOf);
}

/** Gives an island that nothing reaches by land the ward of the nearest neighbourhood (of its district, if given). */
function ashore(
  centre: Neighbourhoods["centre"],
  wardOf: readonly number[],
  districtOf?: readonly number[],
): number[] {
  const willDo = (i: number) => (j: number) =>
    wardOf[j]! >= 0 && (!districtOf || districtOf[j] === districtOf[i]);
  return wardOf.map((ward, i) => (ward >= 0 ? ward : wardOf[nearest(centre, i, willDo(i))]!));
}

function growWards(
  seed: number,
  { count, neighbours, people, km2 }: Neighbourhoods,
  seats: readonly number[],
  slowness: readonly number[],
  within?: readonly number[],
): number[] {
  const random = chance(seed, "wards");
  const crowding = people.map((p, i) => Math.log(p / km2[i]!));
  const wardOf = new Array<number>(count).fill(-1);
  const cost = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const heap = new Heap(count);
  for (const [ward, i] of seats.entries()) {
    wardOf[i] = ward;
    cost[i] = 0;
    heap.push(i, 0);
  }
  for (let here = heap.pop(); here >= 0; here = heap.pop()) {
    for (const { to, overRiver } of neighbours[here]!) {
      if (within && within[to] !== within[here]) continue;
      const contrast = Math.max(0, Math.abs(crowding[to]! - crowding[here]!) - 0.5);
      const step = 1 + 0.2 * random.next() + (overRiver ? 0.9 : 0) + 0.5 * contrast;
      const total = cost[here]! + step * slowness[wardOf[here]!]!;
      if (total >= cost[to]!) continue;
      cost[to] = total;
      wardOf[to] = wardOf[here]!;
      heap.push(to, total);
    }
  }
  return wardOf;
}

/** The nearest other neighbourhood, as the crow flies, of those that will do. */
function nearest(centre: Neighbourhoods["centre"], from: number, willDo: (i: number) => boolean): number {
  const [x, y] = centre[from]!;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, [px, py]] of centre.entries()) {
    const off = Math.hypot(px - x, py - y);
    if (i !== from && off < least && willDo(i)) [best, least] = [i, off];
  }
  return best;
}

/** Groups of four to seven neighbourhoods inside a district, peeled off one after another from its north. */
function localities(neighbourhoods: Neighbourhoods, ladOf: readonly number[]) {
  const { count, neighbours, centre } = neighbourhoods;
  const group = new Array<number>(count).fill(-1);
  const members: number[][] = [];
  const free = (i: number, lad: number) => ladOf[i] === lad && group[i] === -1;
  for (let lad = 0; lad < DISTRICTS.length; lad++) {
    const mine = ladOf.map((_, i) => i).filter((i) => ladOf[i] === lad);
    mine.sort((a, b) => centre[b]![1] - centre[a]![1]);
    for (const first of mine) {
      if (group[first] !== -1) continue;
      const g = members.length;
      const list = [first];
      group[first] = g;
      while (list.length < MSOA_SIZE) {
        let best = -1;
        let score = Number.POSITIVE_INFINITY;
        for (const i of list)
          for (const { to, overRiver } of neighbours[i]!) {
            if (!free(to, lad)) continue;
            const left = neighbours[to]!.filter((n) => free(n.to, lad)).length;
            const joined = neighbours[to]!.filter((n) => group[n.to] === g).length;
            const s = left - 1.4 * joined + (overRiver ? 2 : 0);
            if (s < score) [best, score] = [to, s];
          }
        if (best < 0) break;
        group[best] = g;
        list.push(best);
      }
      members.push(list);
    }
  }
  mergeSmall(neighbourhoods, ladOf, group, members);
  const kept = members.flatMap((list, g) => (list.length > 0 ? [g] : []));
  const ladOfGroup = (g: number) => ladOf[members[g]![0]!]!;
  const top = (g: number) => Math.max(...members[g]!.map((i) => north(neighbourhoods, i)));
  kept.sort((a, b) => ladOfGroup(a) - ladOfGroup(b) || top(b) - top(a));
  const rank = new Map(kept.map((g, i) => [g, i]));
  return {
    msoaOf: group.map((g) => rank.get(g)!),
    ladOfMsoa: kept.map(ladOfGroup),
  };
}

/** Leftovers of fewer than four join the smallest neighbouring group of their district (the nearest, where none touches). */
function mergeSmall(
  { neighbours, centre }: Neighbourhoods,
  ladOf: readonly number[],
  group: number[],
  members: number[][],
): void {
  for (const [g, list] of members.entries()) {
    if (list.length >= 4 || list.length === 0) continue;
    const lad = ladOf[list[0]!]!;
    const touching = new Set(
      list.flatMap((i) => neighbours[i]!.filter((n) => ladOf[n.to] === lad).map((n) => group[n.to]!)),
    );
    touching.delete(g);
    const others = [...touching].sort((a, b) => members[a]!.length - members[b]!.length || a - b);
    const target = others[0] ?? group[nearest(centre, list[0]!, (i) => ladOf[i] === lad && group[i] !== g)]!;
    for (const i of list) group[i] = target;
    members[target]!.push(...list);
    members[g] = [];
  }
}

/** A quarter's own name in the city; with its town's in the smaller ones where it would not be known elsewhere. */
function wardNames({ wardSeats, settlements }: Settled): string[] {
  return wardSeats.map(({ name, town }) => {
    if (town === undefined) return name;
    const { kind, name: of } = settlements[town]!;
    if (kind === "market") return of;
    return kind === "town" ? `${of} ${name}` : name;
  });
}

const north = ({ centre }: Neighbourhoods, i: number) => centre[i]![1];
