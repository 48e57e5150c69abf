import { chance } from "../statistics/chance.ts";
import type { Landscape } from "./landscape.ts";
import { type Field, fractalNoise, smoothstep } from "./noise.ts";
import { distance, type Point } from "./plane.ts";
import { type Character, COUNTRY_WARDS, TOWNS, VILLAGE_NAMES } from "./towns.ts";

export interface Settlement {
  name: string;
  kind: "city" | "town" | "market" | "village";
  at: Point;
  people: number;
  /** Kilometres within which its streets lie. */
  radius: number;
  district?: number;
}

/** Where a ward has its middle. */
interface WardSeat {
  name: string;
  at: Point;
  district: number;
  character: Character;
  /** Index of its town in the settlements, where it is part of one. */
  town?: number;
}

export interface Settled {
  /** City and towns first, in the order of TOWNS, then villages. */
  settlements: Settlement[];
  wardSeats: WardSeat[];
  peoplePerKm2: Field;
}

const PEAK_PER_KM2 = {
  city: 5400,
  town: 4400,
  market: 3000,
  village: 1500,
} as const;
/** ∫ exp(−r³) over the plane, ÷ π. */
const KERNEL = 0.9027;
const VILLAGE_GAP_KM = 4.3;

/** Towns where the map has them, villages where chance and the ground allow, and how thickly people live. */
export function settle(seed: number, landscape: Landscape): Settled {
  const towns = TOWNS.map(({ name, kind, at, people, district, fromShore }): Settlement => {
    const radius = radiusOf(kind, people);
    const middle = fromShore === undefined ? at : towardsShore(landscape.land, at, fromShore * radius);
    return { name, kind, at: middle, people, district, radius };
  });
  const settlements = [...towns, ...villages(seed, landscape, towns)];
  const wardSeats = [
    ...TOWNS.flatMap((town, i) =>
      town.quarters.map(
        ({ name, at, character }): WardSeat => ({
          name,
          character,
          district: town.district,
          town: i,
          at: [towns[i]!.at[0] + at[0] * towns[i]!.radius, towns[i]!.at[1] + at[1] * towns[i]!.radius],
        }),
      ),
    ),
    ...COUNTRY_WARDS,
  ];
  return {
    settlements,
    wardSeats,
    peoplePerKm2: density(seed, landscape, settlements),
  };
}

/** Moves a point until it is about `wanted` kilometres from the water. */
function towardsShore(land: Field, from: Point, wanted: number): Point {
  let [x, y] = from;
  for (let i = 0; i < 60; i++) {
    const gx = land(x + 0.3, y) - land(x - 0.3, y);
    const gy = land(x, y + 0.3) - land(x, y - 0.3);
    const slope = Math.hypot(gx, gy) || 1;
    const off = wanted - land(x, y);
    const step = Math.max(-0.2, Math.min(0.2, off));
    x += (gx / slope) * step;
    y += (gy / slope) * step;
  }
  return [x, y];
}

function villages(
  seed: number,
  { land, metresAboveSea }: Landscape,
  towns: readonly Settlement[],
): Settlement[] {
  const random = chance(seed, "villages");
  const names = {
    moor: random.shuffled(VILLAGE_NAMES.moor),
    coast: random.shuffled(VILLAGE_NAMES.coast),
    vale: random.shuffled(VILLAGE_NAMES.vale),
  };
  const found: Settlement[] = [];
  for (let tries = 0; tries < 4000 && found.length < 112; tries++) {
    const at: Point = [random.between(-42, 40), random.between(-48, 48)];
    const inland = land(...at);
    if (inland < 0.45) continue;
    const metres = metresAboveSea(...at);
    if (metres > 330 || random.next() < smoothstep(120, 380, metres)) continue;
    if (towns.some((town) => distance(town.at, at) < town.radius * 1.25 + 1.6)) continue;
    if (found.some((village) => distance(village.at, at) < VILLAGE_GAP_KM * (metres > 160 ? 1.3 : 1)))
      continue;
    const name = names[metres > 150 ? "moor" : inland < 1.6 ? "coast" : "vale"].pop();
    if (!name) continue;
    const people = Math.round(Math.exp(random.between(Math.log(320), Math.log(metres > 150 ? 1100 : 3800))));
    found.push({
      name,
      kind: "village",
      at,
      people,
      radius: radiusOf("village", people),
    });
  }
  return found;
}

function density(
  seed: number,
  { land, metresAboveSea }: Landscape,
  settlements: readonly Settlement[],
): Field {
  const warp = fractalNoise(seed, "town edges", 2.2, 3);
  const scatter = fractalNoise(seed, "farms", 6, 2);
  const places = settlements.map(({ at, kind, radius }) => ({
    x: at[0],
    y: at[1],
    radius,
    reach: radius * 2.2,
    peak: PEAK_PER_KM2[kind],
  }));
  return (x, y) => {
    if (land(x, y) <= -0.2) return 0;
    const metres = metresAboveSea(x, y);
    let people = (13 + 9 * scatter(x, y)) * (1 - 0.93 * smoothstep(110, 260, metres)) + 0.6;
    let bend = 0;
    for (const place of places) {
      const dx = x - place.x;
      const dy = y - place.y;
      if (dx > place.reach || dx < -place.reach || dy > place.reach || dy < -place.reach) continue;
      bend ||= 1 + 0.34 * warp(x, y);
      const off = (Math.hypot(dx, dy) * bend) / place.radius;
      people += place.peak * Math.exp(-(off ** 3)) * (1 - 0.75 * smoothstep(150, 300, metres));
    }
    return people;
  };
}

function radiusOf(kind: Settlement["kind"], people: number): number {
  return Math.sqrt(people / (Math.PI * KERNEL * PEAK_PER_KM2[kind]));
}
