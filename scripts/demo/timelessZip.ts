import { zipSync } from "fflate";

/** Entries carry a local time; a fixed one keeps the bytes the same. */
const TIME = new Date(2025, 0, 1, 12);

/** A zip of the given entries, in the order of their names: the same entries give the same bytes. */
export function timelessZip(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 4, mtime: TIME });
}
