import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { findBrowser } from "./browser.ts";
import { buildClient } from "./buildClient.ts";
import { DOWNLOADS_BESIDE, RESULTS_DIR } from "./paths.ts";
import { run, runScript } from "./run.ts";

// `npm test`: gets a browser, builds the app and the packs, runs every test, and says in one line how it went.
// `npm test -- <words>` narrows the run to test files whose path holds one of the words.

const words = process.argv.slice(2);
const demo = join(RESULTS_DIR, "demo");
const england = join(RESULTS_DIR, "england");
await mkdir(RESULTS_DIR, { recursive: true });

const browser = await findBrowser();
console.log(`Browser tests use ${browser}.`);
await buildClient();

await rm(demo, { recursive: true, force: true });
await mustSucceed(
  await runScript("scripts/data.ts", ["demo", "--out", demo]),
  "The demonstration pack could not be built.",
);

const environment: Record<string, string> = { CHROME_PATH: browser, TEST_DEMO_DATA: demo };
if (DOWNLOADS_BESIDE) {
  const reuse = process.env.TEST_REUSE_ENGLAND === "1" && existsSync(join(england, "current.json"));
  if (!reuse) {
    const args = ["england", "--from", DOWNLOADS_BESIDE, "--out", england];
    await mustSucceed(await runScript("scripts/data.ts", args), "The pack of England could not be built.");
  }
  environment.TEST_ENGLAND_DATA = england;
} else {
  console.log(
    "The publishers' files are not beside the project (../shared/data): tests that need them are skipped.",
  );
}

let passed = 0;
let failed = 0;
let skipped = 0;
let broken = false;
for (const suite of ["vitest.config.ts", "browser/vitest.config.ts"]) {
  const report = join(RESULTS_DIR, `${suite.replaceAll(/\W/g, "-")}.json`);
  await rm(report, { force: true });
  const args = [
    "run",
    "--config",
    `tests/${suite}`,
    "--passWithNoTests",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const code = await run("vitest", [...args, ...words], environment);
  if (code !== 0) broken = true;
  if (!existsSync(report)) continue;
  const counts = JSON.parse(await readFile(report, "utf8")) as Record<string, number>;
  passed += counts.numPassedTests ?? 0;
  failed += counts.numFailedTests ?? 0;
  skipped += (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0);
}
console.log(`Tests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
if (broken || failed > 0 || passed === 0) process.exit(1);

async function mustSucceed(code: number, otherwise: string): Promise<void> {
  if (code === 0) return;
  console.error(otherwise);
  process.exit(code);
}
