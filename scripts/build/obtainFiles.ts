import { join } from "node:path";
import type { Recipe } from "../../geodata/recipes/recipe.ts";
import { SOURCES, sourceById } from "../../geodata/sources/index.ts";
import type { Source } from "../../geodata/sources/source.ts";
import { fetchSources } from "../gather/fetchSources.ts";
import { type FoundSource, findFiles, formatFindings } from "../gather/find.ts";
import { offlineReport } from "../gather/offlineReport.ts";
import { progressReporter } from "../gather/progress.ts";

/** The files a build reads, and the addresses that downloaded ones came from, by file name. */
export interface Obtained {
  found: FoundSource[];
  addresses: ReadonlyMap<string, string>;
}

/**
 * The files of a recipe: found in a folder, or downloaded into a cache. Says what was used, passed over and missed.
 * Throws when a source that the recipe cannot do without is missing, or when a download failed and the build was not
 * told to keep going.
 */
export async function obtainFiles(
  recipe: Recipe,
  options: {
    from?: string;
    cache: string;
    keepGoing: boolean;
    signal: AbortSignal;
    say: (text: string) => void;
  },
): Promise<Obtained> {
  const { from, say } = options;
  const wanted = [...recipe.required, ...recipe.optional].map(declared);
  const addresses = from === undefined ? await download(recipe, wanted, options) : new Map<string, string>();
  const findings = await findFiles(from ?? options.cache, from === undefined ? wanted : SOURCES);
  say(formatFindings(findings));
  const ids = new Set(findings.used.map(({ source }) => source.id));
  const absent = recipe.required.filter((id) => !ids.has(id));
  if (absent.length > 0)
    throw new Error(
      `${recipe.name} cannot be built without ${absent.map((id) => `${id} (${declared(id).title})`).join("; ")}`,
    );
  return {
    found: findings.used.filter(({ source }) => wanted.includes(source)),
    addresses,
  };
}

async function download(
  recipe: Recipe,
  wanted: Source[],
  { cache, keepGoing, signal, say }: Parameters<typeof obtainFiles>[1],
): Promise<Map<string, string>> {
  const progress = progressReporter(process.stderr);
  const results = await fetchSources(wanted, cache, {
    onProgress: progress.report,
    signal,
  });
  progress.finish();
  const report = offlineReport(results, cache);
  if (report !== "") say(report);
  const lacking = results.filter(
    ({ source, status }) =>
      status !== "ready" && (recipe.required.includes(source.id) || (status === "failed" && !keepGoing)),
  );
  if (lacking.length > 0) {
    const names = lacking.map(({ source }) => source.id).join(", ");
    throw new Error(
      `these sources could not be downloaded: ${names}; --keep-going builds without those that can be spared`,
    );
  }
  const files = results.flatMap((result) => (result.status === "ready" ? result.files : []));
  return new Map(files.map(({ path, url }) => [path, url]));
}

function declared(id: string): Source {
  const source = sourceById(id);
  if (!source) throw new Error(`a recipe must name declared sources, got ${id}`);
  return source;
}

/** Where downloads are kept between builds. */
export function downloadCache(data: string): string {
  return join(data, "downloads");
}
