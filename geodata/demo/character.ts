import { chance } from "../statistics/chance.ts";
import type { Administration } from "./administration.ts";
import type { Landscape } from "./landscape.ts";
import type { Neighbourhoods } from "./neighbourhoods.ts";
import { fractalNoise, smoothstep } from "./noise.ts";
import { distance } from "./plane.ts";
import type { Settled } from "./settlements.ts";
import type { Character } from "./towns.ts";

/**
 * What a neighbourhood is like, in numbers that every table is drawn from, so that the tables agree with each other as
 * real ones do. Unless said otherwise 0 is ordinary and 1 is one standard deviation.
 */
export interface Portrait {
  character: Character;
  /** Poverty and what goes with it. */
  hardship: number;
  /** Below 0 young, above 0 old. */
  age: number;
  /** Share of adults who study, 0–1. */
  students: number;
  /** Share of people of a minority ethnic group, 0–1. */
  diversity: number;
  /** 0 in a town, 1 at the end of a dale. */
  remoteness: number;
  /** Natural logarithm of people per square kilometre. */
  crowding: number;
  /** Old, cold, small houses. */
  housing: number;
  /** 1 by the sea, 0 from three kilometres inland. */
  coast: number;
  /** Index of the nearest settlement. */
  settlement: number;
}

/** hardship, age, students, diversity, housing: of a kind of quarter. */
const KINDS: Record<Character, readonly [number, number, number, number, number]> = {
  core: [0.45, -1.1, 0.12, 0.17, 0.5],
  campus: [0.1, -1.9, 0.46, 0.2, 0.4],
  docks: [1.6, -0.3, 0.03, 0.17, 0.8],
  inner: [1.05, -0.7, 0.06, 0.26, 0.9],
  terraces: [0.6, -0.35, 0.04, 0.16, 1.1],
  estate: [1.75, -0.35, 0.02, 0.06, -0.2],
  suburb: [-0.55, 0.1, 0.02, 0.06, -0.7],
  leafy: [-1.35, 0.5, 0.02, 0.05, -0.6],
  seafront: [1.15, 0.55, 0.02, 0.05, 1.3],
  market: [-0.05, 0.4, 0.015, 0.025, 0.2],
  rural: [-0.55, 0.75, 0.01, 0.014, 0.3],
};

/** What a town adds to the hardship and diversity of all its quarters. */
const TOWN_EFFECT: Record<string, readonly [number, number]> = {
  Wendminster: [0, 0.02],
  Ormhaven: [0.35, -0.04],
  Ravelsea: [0.3, -0.03],
  Marrowbridge: [0.35, 0.08],
  Brethergate: [0.2, 0],
  Lornmouth: [0.45, 0],
};

/** Draws a portrait of every neighbourhood. */
export function portraits(
  seed: number,
  landscape: Landscape,
  settled: Settled,
  neighbourhoods: Neighbourhoods,
  { wardOf }: Administration,
): Portrait[] {
  const random = chance(seed, "portraits");
  const near = fractalNoise(seed, "hardship near", 1.6, 2);
  const far = fractalNoise(seed, "hardship far", 13, 2);
  const raw = neighbourhoods.centre.map((at, i): Portrait => {
    const [x, y] = at;
    const settlement = nearestSettlement(settled, at);
    const seat = settled.wardSeats[wardOf[i]!]!;
    const { kind, name, radius, at: middle } = settled.settlements[settlement]!;
    const crowding = Math.log(neighbourhoods.people[i]! / neighbourhoods.km2[i]!);
    // A town ward reaches into the country: what lies beyond the streets is country, whatever ward it is in.
    const inTown = kind !== "village" && crowding > 5.6;
    const character: Character =
      seat.character === "rural" || seat.character === "market" || !inTown
        ? inTown
          ? "market"
          : "rural"
        : seat.character;
    const own = KINDS[character];
    // The edge of a town is half country.
    const streets = inTown ? smoothstep(5.4, 7.3, crowding) : 1;
    const [hardship, age, students, diversity, housing] = KINDS.rural.map(
      (country, k) => country + (own[k]! - country) * streets,
    ) as [number, number, number, number, number];
    const [harder, moreDiverse] = inTown ? (TOWN_EFFECT[name] ?? [0, 0]) : [0, 0];
    const metres = landscape.metresAboveSea(x, y);
    const out = Math.max(0, distance(at, middle) - radius);
    const toTown = Math.min(
      ...settled.settlements.map((s) =>
        s.kind === "village" ? 99 : Math.max(0, distance(at, s.at) - s.radius * 1.2),
      ),
    );
    const remoteness = inTown ? 0 : Math.min(1, toTown / 15 + smoothstep(120, 320, metres) * 0.35 + out / 40);
    const patch = inTown ? near(x, y) * 0.85 : far(x, y) * 0.5 + near(x * 0.4, y * 0.4) * 0.25;
    return {
      character,
      crowding,
      settlement,
      remoteness,
      hardship: hardship + harder + patch + 0.55 * remoteness + 0.34 * random.normal(),
      age: age + 0.25 * remoteness + 0.22 * random.normal(),
      students: Math.max(0, students * (1 + 0.35 * random.normal())),
      diversity: Math.min(
        0.7,
        Math.max(
          0.004,
          (diversity + (character === "rural" ? 0 : moreDiverse)) * Math.exp(0.4 * random.normal()),
        ),
      ),
      housing: housing + 0.5 * remoteness + 0.3 * random.normal(),
      coast: 1 - smoothstep(0.3, 3, landscape.land(x, y)),
    };
  });
  return raw.map((own, i) => {
    const around = neighbourhoods.neighbours[i]!.filter(
      ({ to }) => (raw[to]!.character === "rural") === (own.character === "rural"),
    );
    if (around.length === 0) return own;
    const blend = (of: (p: Portrait) => number, share: number) =>
      of(own) * (1 - share) + (share * around.reduce((sum, { to }) => sum + of(raw[to]!), 0)) / around.length;
    return {
      ...own,
      hardship: blend((p) => p.hardship, 0.22) + 0.12 * own.coast,
      age: blend((p) => p.age, 0.3) + 0.3 * own.coast * (own.age > 0 ? 1 : 0),
      diversity: blend((p) => p.diversity, 0.35),
      housing: blend((p) => p.housing, 0.3),
    };
  });
}

function nearestSettlement({ settlements }: Settled, at: readonly [number, number]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, s] of settlements.entries()) {
    const off = distance(at, s.at) - s.radius;
    if (off < least) [best, least] = [i, off];
  }
  return best;
}
