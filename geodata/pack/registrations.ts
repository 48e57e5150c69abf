import type { AreaTable } from "./areaTable.ts";
import { encodeArrays } from "./arrays.ts";

/**
 * Where the patients of Primary Care Networks live, as an array file in the order of networks and then of LSOAs:
 * `network` and `lsoa` u32, indexes into the pack's tables, and `patients` u32.
 */
export interface Registrations {
  network: Uint32Array;
  lsoa: Uint32Array;
  patients: Uint32Array;
}

/** Where a network's patients live: indexes of LSOAs, and the patients of each. */
interface PatientsOfNetwork {
  lsoa: number[];
  patients: number[];
}

/** `patients` of each network by the code of the LSOA they live in. What the pack has no area for is left out. */
export function encodeRegistrations(
  networks: AreaTable["codes"],
  lsoas: AreaTable["codes"],
  patients: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Uint8Array<ArrayBuffer> {
  const networkOf = new Map(networks.map((code, i) => [code, i]));
  const rows = lsoas
    .flatMap((code, lsoa) =>
      [...(patients.get(code) ?? [])].map(([network, count]) => ({
        network: networkOf.get(network),
        lsoa,
        count,
      })),
    )
    .filter(({ network }) => network !== undefined)
    .sort((a, b) => a.network! - b.network! || a.lsoa - b.lsoa);
  return encodeArrays(
    {},
    {
      network: Uint32Array.from(rows, ({ network }) => network!),
      lsoa: Uint32Array.from(rows, ({ lsoa }) => lsoa),
      patients: Uint32Array.from(rows, ({ count }) => count),
    },
  );
}

/** The rows of one network. */
export function patientsOfNetwork(
  { network, lsoa, patients }: Registrations,
  index: number,
): PatientsOfNetwork {
  const start = network.indexOf(index);
  const end = network.lastIndexOf(index) + 1;
  return start < 0
    ? { lsoa: [], patients: [] }
    : { lsoa: [...lsoa.subarray(start, end)], patients: [...patients.subarray(start, end)] };
}

/**
 * How the patients of a network and the people of the LSOAs it is drawn as differ: patients who live inside, and people
 * inside who are patients of other networks. `drawn` tells the network of each LSOA, −1 for none.
 */
export function registrationMismatch(
  { network, lsoa, patients }: Registrations,
  index: number,
  drawn: ArrayLike<number>,
): { inside: number; withOthers: number } {
  const sums = { inside: 0, withOthers: 0 };
  for (const [row, i] of lsoa.entries())
    if (drawn[i] === index) sums[network[row] === index ? "inside" : "withOthers"] += patients[row]!;
  return sums;
}
