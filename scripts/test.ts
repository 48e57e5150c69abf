import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { findBrowser } from "./browser.ts";
import { buildClient } from "./buildClient.ts";
import { DOWNLOADS_BESIDE, RESULTS_DIR } from "./paths.ts";
import { run, runScript } from "./run.ts";

// `npm test`: gets a browser, builds the app and the packs, runs every test, and says in one line how it went.
// `npm test -- <words>` narrows the run to test files whose path holds one of the words.
// Into a log goes a line for each suite and each pack, and whole what fails.

const words = process.argv.slice(2);
const quiet = !process.stdout.isTTY;
const demo = join(RESULTS_DIR, "demo");
const tally = { passed: 0, failed: 0, skipped: 0, broken: [] as string[] };
await mkdir(RESULTS_DIR, { recursive: true });

const browser = await findBrowser();
console.log(`Browser tests use ${browser}.`);
await buildClient();
const environment: Record<string, string> = { CHROME_PATH: browser, TEST_DEMO_DATA: demo };

await suite("unit", "vitest.config.ts", "--project=unit");
await rm(demo, { recursive: true, force: true });
await mustBuild("the demonstration county", ["demo", "--out", demo]);
// Side by side: journeys wait for a browser that draws, and neither they nor a build keep both cores busy.
const england = DOWNLOADS_BESIDE ? mustBuildEngland(DOWNLOADS_BESIDE) : undefined;
if (!england)
  console.log(
    "The publishers' files are not beside the project (../shared/data): tests that need them are skipped.",
  );
await Promise.all([journeys(), wholeBuilds()]);
if (tally.broken.length > 0) console.error(`Not in order: ${tally.broken.join(", ")}.`);
console.log(`Tests: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
if (tally.broken.length > 0 || tally.failed > 0 || tally.passed === 0) process.exit(1);

async function mustBuildEngland(from: string): Promise<void> {
  const out = join(RESULTS_DIR, "england");
  await mustBuild("England", ["england", "--from", from, "--out", out]);
  environment.TEST_ENGLAND_DATA = out;
}

async function journeys(): Promise<void> {
  await suite("journeys", "browser/vitest.config.ts", "--project=county");
  await england;
  await suite("journeys in England", "browser/vitest.config.ts", "--project=england");
}

/** The tests of England's pack, and the pipeline's. */
async function wholeBuilds(): Promise<void> {
  await england;
  await suite("england", "vitest.config.ts", "--project=england");
  await suite("pipeline", "vitest.config.ts", "--project=pipeline");
}

/** Runs one suite and adds up what its report says. */
async function suite(name: string, config: string, ...options: string[]): Promise<void> {
  const started = performance.now();
  const report = join(RESULTS_DIR, `${name.replaceAll(" ", "-")}.json`);
  await rm(report, { force: true });
  const reporters = [
    `--reporter=${quiet ? "minimal" : "dot"}`,
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const args = [
    "run",
    "--config",
    `tests/${config}`,
    "--passWithNoTests",
    ...options,
    ...reporters,
    ...words,
  ];
  const code = await run("vitest", args, environment, { quiet });
  if (code !== 0) tally.broken.push(`${name} tests`);
  const counts = existsSync(report)
    ? (JSON.parse(await readFile(report, "utf8")) as Record<string, number>)
    : {};
  const passed = counts.numPassedTests ?? 0;
  const failed = counts.numFailedTests ?? 0;
  const skipped = (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0);
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped, ${secondsSince(started)}`);
  tally.passed += passed;
  tally.failed += failed;
  tally.skipped += skipped;
}

async function mustBuild(what: string, args: string[]): Promise<void> {
  const started = performance.now();
  const code = await runScript("scripts/data.ts", args, { quiet });
  if (code !== 0) throw new Error(`the pack of ${what} could not be built: npm run data ended with ${code}`);
  if (quiet) console.log(`pack of ${what}: built, ${secondsSince(started)}`);
}

function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(0)} s`;
}
