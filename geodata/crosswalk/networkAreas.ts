import type { Table } from "../sources/table.ts";
import { mostVoted } from "./bestFit.ts";

/** Primary Care Networks as areas. */
export interface NetworkAreas {
  /** The network of each LSOA that is known to lie in one. */
  of: Map<string, string>;
  /** Patients registered with the practices of each network, wherever in England they live. */
  registered: Map<string, number>;
  /** Patients of each network by the LSOA they live in. */
  patients: Map<string, Map<string, number>>;
  /** Networks in the mapping of practices, and practices with patients that are not in it. */
  known: number;
  unknownPractices: string[];
}

/** Less than this share of an LSOA's residents among the patients: its practices are mostly not in the file. */
const LEAST_COVERAGE = 0.5;

/**
 * Networks have no boundary: an LSOA is taken for the network with most of its registered patients
 * (`practice-registrations` {practice, lsoa, patients} by way of `practices` {practice, pcn}); on a tie the lowest code.
 * Where a file covers only some practices, an LSOA near their edge is in no network: patients must make up at least half
 * of its residents.
 */
export function networkAreas(
  registrations: Table,
  practices: Table,
  residents: ReadonlyMap<string, number>,
): NetworkAreas {
  const networkOf = new Map(
    practices.text.practice!.map((practice, row) => [practice, practices.text.pcn![row]!]),
  );
  const patientsOf = new Map<string, Map<string, number>>();
  const registered = new Map<string, number>();
  const unknownPractices = new Set<string>();
  for (const [row, lsoa] of registrations.text.lsoa!.entries()) {
    const practice = registrations.text.practice![row]!;
    const patients = registrations.numbers.patients![row]!;
    const network = networkOf.get(practice);
    if (!network) unknownPractices.add(practice);
    if (!network || !(patients > 0)) continue;
    registered.set(network, (registered.get(network) ?? 0) + patients);
    const here = patientsOf.get(lsoa) ?? new Map<string, number>();
    patientsOf.set(lsoa, here.set(network, (here.get(network) ?? 0) + patients));
  }
  const of = new Map<string, string>();
  for (const [lsoa, patients] of patientsOf) {
    const all = [...patients.values()].reduce((sum, n) => sum + n, 0);
    const people = residents.get(lsoa);
    if (people !== undefined && all >= LEAST_COVERAGE * people) of.set(lsoa, mostVoted(patients));
  }
  const known = new Set([...networkOf.values()].filter((code) => code !== "")).size;
  return { of, registered, patients: patientsOf, known, unknownPractices: [...unknownPractices].sort() };
}
