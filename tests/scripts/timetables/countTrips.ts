import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dayOfIsoDate } from "../../../geodata/transport/gtfsDate.ts";
import { DAY_TYPES, TIME_BANDS } from "../../../geodata/transport/timeBands.ts";
import { type Comparison, compareTimetables } from "../../../scripts/timetables/compareTimetables.ts";
import { gtfsFeed } from "../../fixtures/gtfsFeed.ts";
import { writtenFolder } from "../read/writtenFolder.ts";

const made: string[] = [];

/** Deletes the folders that the functions here have made; for the end of a test file. */
export async function removeMade(): Promise<void> {
  await Promise.all(made.splice(0).map((path) => rm(path, { recursive: true, force: true })));
}

/** A folder with these files, by name. */
export async function kept(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await writtenFolder(files);
  made.push(folder);
  return folder;
}

/** Trips per day of a feed of these files, as `countPaths`. */
export async function count(files: Record<string, string>, options: { week?: string } = {}) {
  return countPaths([await kept(files)], options);
}

/** Trips per day of one side, by stop, day type and time band, where there are any. */
export async function countPaths(paths: string[], { week }: { week?: string } = {}) {
  const scratch = await mkdtemp(join(tmpdir(), "footholds-test-"));
  made.push(scratch);
  const plain = await kept(gtfsFeed());
  const side = { paths, ...(week !== undefined && { week: dayOfIsoDate(week)! }) };
  const comparison = await compareTimetables(side, { paths: [plain] }, undefined, scratch);
  return { trips: tripsOf(comparison), side: comparison.before };
}

function tripsOf({ stops, before: { atStops } }: Comparison): Record<string, number> {
  const trips: Record<string, number> = {};
  for (const [i, n] of atStops.entries()) {
    const { id: type } = DAY_TYPES[Math.floor((i % 15) / 5)]!;
    if (n > 0)
      trips[`${stops.id[Math.floor(i / 15)]} ${type} ${TIME_BANDS[i % 5]!.id}`] = Math.round(n * 1e6) / 1e6;
  }
  return trips;
}
