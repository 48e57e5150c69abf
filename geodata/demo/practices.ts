import { chance } from "../statistics/chance.ts";
import type { Administration } from "./administration.ts";
import type { Neighbourhoods } from "./neighbourhoods.ts";
import { distance } from "./plane.ts";
import type { Postcode } from "./postcodes.ts";
import type { Settled } from "./settlements.ts";

export interface Practice {
  code: string;
  name: string;
  postcode: Postcode;
  /** Index in the networks. */
  network: number;
  sicbl: number;
}

/** So many people of a neighbourhood are registered with a practice. */
export interface Registration {
  practice: number;
  neighbourhood: number;
  patients: number;
}

export interface Network {
  code: string;
  name: string;
}

const PRACTICES = 45;

/** Primary Care Networks and the wards each serves: by district, the city's by its quarters. */
const NETWORKS: readonly {
  name: string;
  serves: (ward: string, district: number) => boolean;
}[] = [
  {
    name: "WENDMINSTER QUAYS PCN",
    serves: city("Minster", "Quayside", "Old Docks", "Foundry Row", "Ferry Hill", "Saltings"),
  },
  {
    name: "WENDMINSTER NORTH PCN",
    serves: city("Castle Hill", "Kirkgate", "Northfields", "Haver Park", "Hallow Green", "Upper Leas"),
  },
  {
    name: "WENDMINSTER WEST AND SOUTH PCN",
    serves: (_, district) => district === 0,
  },
  {
    name: "ORMHAVEN AND HAVERDALE PCN",
    serves: (_, district) => district === 1,
  },
  { name: "RAVEL COAST PCN", serves: (_, district) => district === 2 },
  { name: "MARROW VALLEY PCN", serves: (_, district) => district === 3 },
  {
    name: "HIGH MOORS AND WEST SORREL PCN",
    serves: (_, district) => district === 4 || district === 5,
  },
  { name: "VALE OF ORROW PCN", serves: (_, district) => district === 6 },
];

const STYLES = [
  "SURGERY",
  "MEDICAL CENTRE",
  "HEALTH CENTRE",
  "MEDICAL PRACTICE",
  "FAMILY PRACTICE",
  "GROUP PRACTICE",
];

/** General practices near where people live; fewer for their people where hardship is greatest. */
export function makePractices(
  seed: number,
  settled: Settled,
  { wards, wardOf, sicblOfLad }: Administration,
  { centre, people }: Neighbourhoods,
  postcodes: readonly Postcode[],
): { practices: Practice[]; networks: Network[] } {
  const random = chance(seed, "practices");
  const inWard = wards.map((_, w) => people.reduce((sum, n, i) => (wardOf[i] === w ? sum + n : sum), 0));
  const short = new Set(["estate", "docks", "seafront"]);
  const seats = settled.wardSeats
    .map((seat, ward) => ({
      ward,
      seat,
      demand: inWard[ward]! * (short.has(seat.character) ? 0.72 : 1),
    }))
    .sort((a, b) => b.demand - a.demand || a.ward - b.ward)
    .slice(0, PRACTICES)
    .sort((a, b) => a.ward - b.ward);
  const used = new Set<string>();
  const practices = seats.map(({ ward, seat }, i): Practice => {
    const near = centre.reduce(
      (best, c, k) => (distance(c, seat.at) < distance(centre[best]!, seat.at) ? k : best),
      0,
    );
    const postcode = random.pick(postcodes.filter((p) => p.neighbourhood === near && !p.terminated));
    const bare = wards[ward]!.name.toUpperCase();
    const name = [...random.shuffled(STYLES)].map((style) => `${bare} ${style}`).find((n) => !used.has(n))!;
    used.add(name);
    return {
      code: `Y99${String(i + 1).padStart(3, "0")}`,
      name,
      postcode,
      network: NETWORKS.findIndex(({ serves }) => serves(wards[ward]!.name, seat.district)),
      sicbl: sicblOfLad[seat.district]!,
    };
  });
  return {
    practices,
    networks: NETWORKS.map(({ name }, i) => ({
      code: `U99${String(i + 1).padStart(3, "0")}`,
      name,
    })),
  };
}

/** Practices that people of one neighbourhood are registered with. */
const CHOICES = 3;
/** More are registered than live there: some have moved away and are still on a list. */
const STILL_LISTED = 1.04;

/** Who is registered where: most with the nearest practice, some with the next, a few with the one after. */
export function registerPatients(
  seed: number,
  practices: readonly Practice[],
  { centre, people }: Neighbourhoods,
): Registration[] {
  const random = chance(seed, "registrations");
  const near = (i: number) => (k: number) =>
    distance(centre[practices[k]!.postcode.neighbourhood]!, centre[i]!);
  return people.flatMap((n, i) => {
    const far = near(i);
    const nearest = [...practices.keys()].sort((a, b) => far(a) - far(b)).slice(0, CHOICES);
    const pull = nearest.map((k) => (0.6 + 0.8 * random.next()) / (1 + far(k)) ** 2);
    const all = pull.reduce((sum, each) => sum + each, 0);
    return nearest.flatMap((practice, c) => {
      const patients = Math.round((n * STILL_LISTED * pull[c]!) / all);
      return patients > 0 ? { practice, neighbourhood: i, patients } : [];
    });
  });
}

function city(...wards: string[]): (ward: string, district: number) => boolean {
  return (ward, district) => district === 0 && wards.includes(ward);
}
