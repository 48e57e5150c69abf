import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BuildOptions } from "../../../scripts/build/buildPack.ts";
import { buildPack } from "../../../scripts/build/buildPack.ts";
import { writtenFolder } from "../read/writtenFolder.ts";
import { tinyCounty } from "./tinyCounty.ts";

/** A new empty data folder. */
export function dataFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "footholds-data-"));
}

/** Builds the tiny county, with these of its files replaced, into a data folder; says nothing unless given `said`. */
export async function buildTiny(
  out: string,
  options: Partial<BuildOptions> & { files?: Record<string, string | undefined>; said?: string[] } = {},
) {
  const { files, said = [], ...rest } = options;
  return buildPack({
    recipe: "england",
    from: await writtenFolder(tinyCounty(files)),
    icb: [],
    lad: [],
    keepGoing: false,
    signal: new AbortController().signal,
    output: { write: (text) => said.push(text) },
    ...rest,
    out,
  });
}

/** Names of all files under a folder with a checksum of each. */
export function bytesUnder(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1),
        createHash("sha256").update(readFileSync(path)).digest("hex"),
      ]),
  );
}

/** What lies in a data folder beside the finished packs: leavings of a build, if any. */
export function leavings(out: string): string[] {
  return [...readdirSync(out), ...readdirSync(join(out, "packs"))].filter(
    (name) => name.startsWith(".building") || name === "building.lock" || name.endsWith(".next"),
  );
}

export function currentPack(out: string): string {
  return JSON.parse(readFileSync(join(out, "current.json"), "utf8")).pack;
}
