import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { InputError } from "../../geodata/sources/table.ts";
import { ARCHIVE_LIMITS } from "../gather/archiveLimits.ts";
import { extractEntry, zipEntries } from "../gather/zip.ts";

/** The files of a timetable in the General Transit Feed Specification (GTFS), in a zip or a folder. */
export interface FeedFiles {
  /** What to call the feed. */
  name: string;
  /** What to call one of its files. */
  nameOf(file: string): string;
  /** Path of a file on disk, unpacked first where it must be; undefined when the feed does not have it. */
  path(file: string): Promise<string | undefined>;
}

/** A national feed's list of calls alone unpacks to some 8 GB. */
const LIMITS = { ...ARCHIVE_LIMITS, totalBytes: 64 * 1024 ** 3 };

/** Opens a feed; files of a zip are unpacked into the folder `into` when asked for. */
export async function openFeed(path: string, into: string): Promise<FeedFiles> {
  const found = await stat(path).catch(() => undefined);
  if (!found)
    throw new InputError({
      file: path,
      rule: "there is no such file",
      expected: "a GTFS timetable: a zip or a folder of text files",
    });
  return found.isDirectory() ? folderFeed(path) : zipFeed(path, into);
}

async function folderFeed(path: string): Promise<FeedFiles> {
  const names = shallowest(await readdir(path, { recursive: true }));
  return {
    name: basename(path),
    nameOf: (file) => join(basename(path), names.get(file) ?? file),
    path: async (file) => (names.has(file) ? join(path, names.get(file)!) : undefined),
  };
}

async function zipFeed(path: string, into: string): Promise<FeedFiles> {
  const entries = await zipEntries(path, LIMITS);
  const names = shallowest(entries.map(({ name }) => name));
  return {
    name: basename(path),
    nameOf: (file) => `${basename(path)} (${names.get(file) ?? file})`,
    async path(file) {
      const entry = names.get(file);
      if (entry === undefined) return undefined;
      const unpacked = join(into, file);
      await extractEntry(path, entry, unpacked, LIMITS);
      return unpacked;
    },
  };
}

/** Each file name with its path; of several, the one in the fewest folders. */
function shallowest(paths: readonly string[]): Map<string, string> {
  const depth = (path: string) => path.split(/[\\/]/).length;
  const byName = new Map<string, string>();
  for (const path of [...paths].sort((a, b) => depth(a) - depth(b))) {
    const name = basename(path.replaceAll("\\", "/"));
    if (dirname(path).startsWith("__MACOSX") || byName.has(name)) continue;
    byName.set(name, path);
  }
  return byName;
}
