import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Recipe } from "../../geodata/recipes/recipe.ts";
import { SOURCES, sourceById } from "../../geodata/sources/index.ts";
import type { Source } from "../../geodata/sources/source.ts";
import type { FileRef } from "../../geodata/sources/table.ts";
import { fetchSources } from "../gather/fetchSources.ts";
import { type Findings, type FoundSource, findFiles, type SkippedFile } from "../gather/find.ts";
import { offlineReport } from "../gather/offlineReport.ts";
import { type ProgressOutput, progressReporter } from "../gather/progress.ts";
import { type BuildSteps, countOf, pathInWords } from "./buildSteps.ts";
import { SOURCES_LIST, sourcesText } from "./sourcesText.ts";

/** Where and when a downloaded file was fetched. */
export interface Retrieval {
  url: string;
  retrieved: string;
}

/** The files a build reads. */
export interface Obtained {
  found: FoundSource[];
  /** Sources that were brought in a form that cannot be used, where the recipe can spare them. */
  faulty: { source: Source; files: FileRef[]; reason: string }[];
  /** Of downloaded files, by path. */
  retrievals: ReadonlyMap<string, Retrieval>;
}

interface ObtainOptions {
  /** Folder with the publishers' files; downloaded when absent. */
  from?: string;
  /** The data folder: downloads are kept there, and `sources.txt` says what became of each file. */
  data: string;
  keepGoing: boolean;
  signal: AbortSignal;
  steps: BuildSteps;
  output: ProgressOutput;
}

/**
 * The files of a recipe: found in a folder, or downloaded into a cache. Says what was found and missed. Throws when a
 * source that the recipe cannot do without is missing; and, unless told to keep going, when a source could not be
 * downloaded or a file that must be meant for it cannot be used.
 */
export async function obtainFiles(recipe: Recipe, options: ObtainOptions): Promise<Obtained> {
  const { from, data, keepGoing, steps } = options;
  const wanted = [...recipe.required, ...recipe.optional].map(declared);
  if (from !== undefined) await requireFolder(from);
  const { retrievals, failures } =
    from === undefined ? await download(recipe, wanted, options) : NOTHING_DOWNLOADED;
  const folder = from ?? downloadCache(data);
  steps.begin("Finding files", "by what is in them");
  const findings = withoutReceipts(await findFiles(folder, from === undefined ? wanted : SOURCES));
  const list = join(data, SOURCES_LIST);
  await writeFile(list, sourcesText(recipe, folder, findings));
  const found = findings.used.filter(({ source }) => wanted.includes(source));
  const absent = findings.missing.filter((source) => wanted.includes(source));
  steps.end(`${found.length} of ${countOf(wanted.length, "source")}; ${pathInWords(list)} lists every file`);
  const faulty = [...unusable(absent, findings, retrievals), ...absent.flatMap(neverCame)];
  const required = absent.filter(({ id }) => recipe.required.includes(id));
  if (required.length > 0) throw new Error(lackOf(recipe, required, faulty, findings));
  if (faulty.length > 0 && !keepGoing)
    throw new Error(
      [
        "these files cannot be used:",
        ...faulty.map(faultInWords),
        "Bring better ones, or let --keep-going build without them.",
      ].join("\n"),
    );
  steps.list(
    absent
      .filter((source) => !faulty.some((fault) => fault.source === source))
      .map(({ id, title }) => `not there, can be spared: ${id} (${title})`),
  );
  return { found, faulty, retrievals };

  function neverCame(source: Source): Obtained["faulty"] {
    const reason = failures.get(source.id);
    return reason === undefined ? [] : [{ source, files: [], reason: `could not be downloaded: ${reason}` }];
  }
}

interface Downloaded {
  retrievals: ReadonlyMap<string, Retrieval>;
  /** Why sources could not be downloaded, by id. */
  failures: ReadonlyMap<string, string>;
}

const NOTHING_DOWNLOADED: Downloaded = { retrievals: new Map(), failures: new Map() };

async function download(
  recipe: Recipe,
  wanted: Source[],
  { data, keepGoing, signal, steps, output }: ObtainOptions,
): Promise<Downloaded> {
  const cache = downloadCache(data);
  steps.say(
    `Downloading ${countOf(wanted.length, "source")} to ${pathInWords(cache)}; what is there already is kept.`,
  );
  const progress = progressReporter(output);
  const said = new Set<string>();
  const byHand = wanted.filter(({ addresses }) => addresses.every(({ kind }) => kind === "page"));
  const results = await fetchSources(wanted, cache, {
    signal,
    onProgress: (task) => {
      // One line for each thing that goes wrong; the report below has every address.
      const silent = said.has(task.note ?? "") || byHand.some(({ id }) => id === task.task);
      if (task.state === "failed") said.add(task.note ?? "");
      progress.report(task.state === "failed" && silent ? { ...task, state: "dropped" } : task);
    },
  });
  progress.finish();
  const report = offlineReport(results, { cache, recipe: recipe.id, required: recipe.required });
  if (report !== "") steps.say(`\n${report}`);
  const failed = results.filter((result) => result.status === "failed");
  const needed = results.filter(
    ({ source, status }) => status !== "ready" && recipe.required.includes(source.id),
  );
  if (needed.length > 0)
    throw new Error(
      `${recipe.name} cannot be built without ${needed.map(({ source }) => source.id).join(", ")}, which could not be downloaded`,
    );
  if (failed.length > 0 && !keepGoing)
    throw new Error(
      `${failed.map(({ source }) => source.id).join(", ")} could not be downloaded; --keep-going builds without`,
    );
  const files = results.flatMap((result) => (result.status === "ready" ? result.files : []));
  return {
    retrievals: new Map(files.map(({ path, url, retrieved }) => [path, { url, retrieved }])),
    failures: new Map(failed.map((result) => [result.source.id, result.failures.at(-1)!.happened])),
  };
}

/** Absent sources for which there is a file all the same: one that nearly fits, or one downloaded from its address. */
function unusable(
  absent: readonly Source[],
  { skipped }: Findings,
  retrievals: ReadonlyMap<string, Retrieval>,
): Obtained["faulty"] {
  return absent.flatMap((source) => {
    const meant = skipped.filter(
      ({ nearly, file }) =>
        nearly === source.id || (retrievals.has(file.path) && file.path.split(/[\\/]/).at(-2) === source.id),
    );
    const first = meant.find(({ nearly }) => nearly === source.id) ?? meant[0];
    if (!first) return [];
    return [{ source, files: [first.file], reason: `${first.name}: ${first.reason}` }];
  });
}

function lackOf(
  recipe: Recipe,
  required: readonly Source[],
  faulty: Obtained["faulty"],
  { skipped }: Findings,
): string {
  const unreadable = skipped.filter((file) => file.unreadable);
  return [
    `${recipe.name} cannot be built without:`,
    ...required.map((source) => {
      const fault = faulty.find((each) => each.source === source);
      return fault ? faultInWords(fault) : `  ${source.id}: ${source.title}`;
    }),
    ...(unreadable.length > 0 ? ["Files that could not be read:", ...someOf(unreadable)] : []),
  ].join("\n");
}

const SHOWN = 8;

function someOf(files: readonly SkippedFile[]): string[] {
  const lines = files.slice(0, SHOWN).map(({ name, reason }) => `  ${name}: ${reason}`);
  return files.length > SHOWN ? [...lines, `  and ${files.length - SHOWN} more`] : lines;
}

function faultInWords({ source, reason }: Obtained["faulty"][number]): string {
  return `  ${source.id}: ${reason}`;
}

async function requireFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory())
    throw new Error(`--from must be a folder with the publishers' files, got ${path}`);
}

function withoutReceipts(findings: Findings): Findings {
  return { ...findings, skipped: findings.skipped.filter(({ name }) => !name.endsWith(".receipt.json")) };
}

function declared(id: string): Source {
  const source = sourceById(id);
  if (!source) throw new Error(`a recipe must name declared sources, got ${id}`);
  return source;
}

/** Where downloads are kept between builds. */
function downloadCache(data: string): string {
  return join(data, "downloads");
}
