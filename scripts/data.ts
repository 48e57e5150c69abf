import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Manifest } from "../geodata/pack/manifest.ts";
import { recipeById } from "../geodata/recipes/index.ts";
import { buildPack } from "./build/buildPack.ts";
import { countOf, durationInWords, pathInWords } from "./build/buildSteps.ts";
import { readOptions, USAGE } from "./dataOptions.ts";
import { DATA_DIR } from "./paths.ts";

const options = askedFor();
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    console.error("\nStopping; the pack in use stays as it was.");
    stop.abort();
    // Work that does not listen is not waited for; what was written goes when the process ends.
    setTimeout(() => process.exit(130), 2000).unref();
  });

const started = performance.now();
try {
  const of = recipeById(options.recipe)!;
  const where = options.from === undefined ? "" : ` from the files in ${pathInWords(options.from)}`;
  console.log(`Footholds: building ${of.name.replace(/^The /, "the ")}${where}`);
  const { folder, manifest } = await buildPack({ ...options, signal: stop.signal, output: process.stdout });
  console.log(await summary(folder, manifest));
} catch (error) {
  if (!stop.signal.aborted)
    console.error(`\nThe pack was not built: ${error instanceof Error ? error.message : String(error)}`);
  console.error("The pack in use, if there is one, stays as it was.");
  process.exit(stop.signal.aborted ? 130 : 1);
}

function askedFor() {
  try {
    const asked = readOptions(process.argv.slice(2));
    if (asked !== "help") return asked;
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** What was built, how big it is, and how to look at it. */
async function summary(folder: string, manifest: Manifest): Promise<string> {
  const time = durationInWords(performance.now() - started);
  const memory = (process.resourceUsage().maxRSS / 1e6).toFixed(1);
  const lsoas = manifest.levels.find(({ level }) => level === "lsoa")!.count;
  const elsewhere = resolve(options.out) !== resolve(DATA_DIR);
  return `
${manifest.name} is ready: ${countOf(lsoas, "neighbourhood")} and all larger areas, ${countOf(manifest.indicators.length, "indicator")}.
  Built in ${time} with ${memory} GB of memory; ${await megabytes(folder)} MB on disk.
  Pack ${manifest.id} in ${pathInWords(folder)}
To look at it: npm start${elsewhere ? `, with the environment variable DATA_DIR set to ${options.out}` : ""}
A server that is running already shows it from now on.`;
}

async function megabytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name))),
  );
  return Math.round(sizes.reduce((sum, { size }) => sum + size, 0) / 1e6);
}
