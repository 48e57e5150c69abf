import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { RESULTS_DIR } from "../paths.ts";
import { run } from "../run.ts";

const PACKAGE = "tileserver-gl-light@5.6.0";

/** tileserver-gl-light's main file, fetched into the results folder once; undefined when it cannot be had. */
export async function tileserverGlLight(): Promise<string | undefined> {
  const folder = join(RESULTS_DIR, "tileserver-gl-light");
  const main = join(folder, "node_modules/tileserver-gl-light/src/main.js");
  if (!existsSync(main)) {
    console.log(`Fetching ${PACKAGE} to compare with …`);
    await run("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--loglevel=error", PACKAGE]);
  }
  return existsSync(main) ? main : undefined;
}

/** Writes settings into a folder with which it serves one archive at /data/areas/{z}/{x}/{y}.pbf; returns how to start it. */
export async function tileserverArguments(
  main: string,
  folder: string,
  archive: string,
  port: number,
): Promise<string[]> {
  // without a config it looks for its example styles in a place that npm does not put them
  const config = join(folder, "tileserver.json");
  await writeFile(
    config,
    JSON.stringify({ options: { paths: { root: folder } }, data: { areas: { pmtiles: archive } } }),
  );
  return [main, "--config", config, "-p", String(port), "-b", "127.0.0.1", "--silent"];
}
