import { readdir } from "node:fs/promises";
import { dirname, join, posix, relative, sep } from "node:path";
import { type Candidate, chooseFiles, dateInName, earlierFiles } from "../../geodata/sources/chooseFiles.ts";
import { type Match, matchSource, nearestMiss } from "../../geodata/sources/matchLayout.ts";
import type { Source } from "../../geodata/sources/source.ts";
import type { FileRef } from "../../geodata/sources/table.ts";
import { countRows } from "../read/countRows.ts";
import { type Sniffed, type SniffedHead, sniff } from "../read/sniff.ts";

/** A source and the files that serve it. */
export interface FoundSource {
  source: Source;
  /** Id of the layout the files are in. */
  layout: string;
  files: FileRef[];
}

/** A file that was not used, and why. */
export interface SkippedFile {
  file: FileRef;
  /** Path under the folder that was searched, with the entry where it lies in a zip. */
  name: string;
  /** The source it could have served. */
  source?: string;
  /** The source it was most likely meant for, all but one of whose columns it has. */
  nearly?: string;
  /** Whether it could not be read at all: empty, cut short, a web page in place of data. */
  unreadable?: true;
  reason: string;
}

export interface Findings {
  used: FoundSource[];
  skipped: SkippedFile[];
  missing: Source[];
}

interface Recognised {
  file: FileRef;
  name: string;
  match: Pick<Match, "source" | "layout" | "vintage" | "columns">;
  head?: SniffedHead;
}

/**
 * Finds which files under a folder serve which of the sources, whatever the files are called: tables by their headers
 * and first values, GeoJSON by its properties, basemaps by their layers, in zips and gzips too. Where several would do,
 * `chooseFiles` says which. Files that cannot be read are skipped with the reason, never an error.
 */
export async function findFiles(dir: string, sources: readonly Source[]): Promise<Findings> {
  const recognised: Recognised[] = [];
  const skipped: SkippedFile[] = [];
  const queue = (await filesUnder(dir)).map((path): FileRef => ({ path }));
  const looked = new Map<FileRef, Sniffed>();
  for (let next = 0; next < queue.length; ) {
    const batch = queue.slice(next, next + AT_ONCE);
    next += batch.length;
    const sniffed = await Promise.all(batch.map((file) => sniff(file).catch(asProblem)));
    batch.forEach((file, i) => {
      looked.set(file, sniffed[i]!);
    });
    for (const [i, result] of sniffed.entries())
      if ("members" in result)
        queue.push(...result.members.map((member) => ({ path: batch[i]!.path, member })));
  }
  for (const [file, result] of looked) {
    if ("members" in result) continue;
    const name = nameUnder(dir, file);
    const found = recognise(result, sources);
    if ("reason" in found) skipped.push({ file, name, ...found });
    else recognised.push({ file, name, ...found });
  }
  const used: FoundSource[] = [];
  for (const source of sources) {
    const mine = recognised.filter(({ match }) => match.source === source);
    const choice = chooseFiles(await candidatesOf(mine));
    if (!choice) continue;
    used.push({ source, layout: choice.used.layout.id, files: [...choice.used.files] });
    const earlier = sources.find(({ earlierOf }) => earlierOf === source.id);
    const before = earlier && earlierFiles(choice);
    if (earlier && before) used.push({ source: earlier, layout: before.layout.id, files: [...before.files] });
    for (const { candidate, reason } of choice.setAside.filter((each) => each.candidate !== before))
      for (const file of candidate.files)
        skipped.push({ file, name: nameUnder(dir, file), source: source.id, reason });
  }
  const served = new Set(used.map(({ source }) => source));
  return { used, skipped, missing: sources.filter((source) => !served.has(source)) };
}

/** Says in plain words what was used, set aside, not recognised and missed. */
export function formatFindings(findings: Findings): string {
  const { used, skipped, missing } = findings;
  const setAside = skipped.filter(({ source }) => source !== undefined);
  const unknown = skipped.filter(({ source }) => source === undefined);
  return [
    `Used: ${used.length} sources`,
    ...used.map(({ source, files }) => `  ${source.id}: ${filesInWords(files)}`),
    ...section("Set aside", groupsByReason(setAside)),
    ...section("Not used", groupsByReason(unknown)),
    ...section(
      "Missing",
      missing.map(({ id, title }) => `${id}: ${title}`),
    ),
  ].join("\n");
}

/** Files looked at together: enough to keep the disk busy, few enough to keep memory small. */
const AT_ONCE = 8;

async function filesUnder(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function recognise(
  sniffed: Exclude<Sniffed, { members: string[] }>,
  sources: readonly Source[],
): Omit<Recognised, "file" | "name"> | Pick<SkippedFile, "reason" | "nearly" | "unreadable"> {
  if ("problem" in sniffed) return { reason: sniffed.problem, unreadable: true };
  if ("basemapLayers" in sniffed) {
    const source = sources.find(({ holds }) => holds === "basemap");
    const known = BASEMAP_LAYERS.filter((layer) => sniffed.basemapLayers.includes(layer)).length;
    if (source && known >= 2)
      return { match: { source, layout: source.layouts[0]!, vintage: 0, columns: {} } };
    return {
      reason: `tiles with the layers ${sniffed.basemapLayers.join(", ") || "(none)"}, not a basemap in the Protomaps schema`,
    };
  }
  for (const head of sniffed.heads) {
    const match = matchSource(head, sources);
    if (match) return { match, head };
  }
  return almost(sniffed.heads, sources) ?? { reason: "not one of the sources asked for" };
}

const BASEMAP_LAYERS = ["earth", "water", "roads", "landuse", "places"];

/** A file that has all but one of a source's columns was most likely meant for it. */
function almost(
  heads: readonly SniffedHead[],
  sources: readonly Source[],
): Pick<SkippedFile, "reason" | "nearly"> | undefined {
  for (const head of heads)
    for (const source of sources) {
      const miss = nearestMiss(head, source);
      if (miss?.missing.length !== 1) continue;
      const needed = Object.values(miss.layout.columns).filter(({ optional }) => !optional).length;
      if (needed >= 4)
        return {
          nearly: source.id,
          reason: `looks like ${source.id} but has no column for ${miss.missing[0]}`,
        };
    }
  return undefined;
}

/** Each file stands for itself; the parts of a source stand together by the zip or folder they lie in. */
async function candidatesOf(found: readonly Recognised[]): Promise<Candidate[]> {
  const groups = new Map<string, Recognised[]>();
  for (const each of found) {
    const { source, layout } = each.match;
    const { path, member } = each.file;
    const folder = member === undefined ? dirname(path) : `${path}/${posix.dirname(member)}`;
    const key = source.parts ? `${layout.id} ${folder}` : each.name;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const alone = groups.size < 2;
  return Promise.all(
    [...groups.values()].map(async (group): Promise<Candidate> => {
      const { source, layout } = group[0]!.match;
      const name = group.length === 1 ? group[0]!.name : commonFolder(group);
      let rows = 0;
      if (!alone)
        for (const { file, match, head } of group)
          rows += (head?.dimension ?? (await countRows(file, layout.format))) * areasPerRow(match, head);
      return {
        source,
        layout,
        name,
        rows,
        files: group.map(({ file }) => file),
        vintage: Math.max(...group.map(({ match }) => match.vintage)),
        dated: dateInName(name),
      };
    }),
  );
}

/** A table with a row for each area and category has fewer areas than rows. */
function areasPerRow(
  { source, layout, columns }: Recognised["match"],
  head: SniffedHead | undefined,
): number {
  const place = columns[source.area ?? ""];
  if (layout.counts !== "long" || place === undefined || !head) return 1;
  const areas = head.rows.slice(1).map((row) => row[place]);
  return new Set(areas).size / areas.length;
}

function commonFolder(group: readonly Recognised[]): string {
  const { name, file } = group[0]!;
  return file.member === undefined ? posix.dirname(name) : name.slice(0, name.indexOf(" ("));
}

function nameUnder(dir: string, { path, member }: FileRef): string {
  const name = relative(dir, path).split(sep).join("/");
  return member === undefined ? name : `${name} (${member})`;
}

function asProblem(error: unknown): Sniffed {
  return { problem: error instanceof Error ? error.message : String(error) };
}

function filesInWords(files: readonly FileRef[]): string {
  const [first] = files;
  if (!first) return "no file";
  const name = first.path.split(sep).at(-1)!;
  if (files.length > 1)
    return `${files.length} files in ${first.member === undefined ? `${first.path.split(sep).at(-2)}/` : name}`;
  return first.member === undefined ? name : `${first.member} in ${name}`;
}

function groupsByReason(skipped: readonly SkippedFile[]): string[] {
  const groups = new Map<string, SkippedFile[]>();
  for (const each of skipped) groups.set(each.reason, [...(groups.get(each.reason) ?? []), each]);
  return [...groups].map(([reason, files]) => {
    const names =
      files.length > 3
        ? `${files[0]!.name} and ${files.length - 1} more`
        : files.map((f) => f.name).join(", ");
    return `${names}: ${reason}`;
  });
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)];
}
