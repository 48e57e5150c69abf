import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { arch, cpus, loadavg, platform, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CURRENT_FILE, currentSchema, manifestSchema } from "../../geodata/pack/manifest.ts";
import { buildClient } from "../buildClient.ts";
import { DATA_DIR, DOWNLOADS_BESIDE, RESULTS_DIR } from "../paths.ts";
import { type AnswersResult, benchAnswers } from "./answers.ts";
import { type BrowserResult, benchBrowser } from "./browser.ts";
import { type BuildCost, buildEngland } from "./buildEngland.ts";
import { missingPrograms } from "./programs.ts";
import { type Figures, short, textTable, verdictRows, verdicts } from "./report.ts";
import { benchServing, middleRatio, type ServingResult } from "./serving.ts";

// `npm run bench`: measures what the product promises, prints a table and writes tests/results/bench.json. A bound that is
// missed is said; only wrong answers and what cannot run end it with an error.

const PARTS = ["build", "serving", "answers", "browser"] as const;
const USAGE = `npm run bench -- [options]

  --data DIR       the data folder with England's pack (default: geodata/build)
  --from DIR       the publishers' files to build England from (default: those beside the project)
  --no-build       leave the build out
  --only PARTS     of ${PARTS.join(", ")}, separated by commas
  --rounds N       rounds of each measurement, of which the middle counts (default: 5)
  --seconds N      length of one round of requests (default: 5)`;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    data: { type: "string", default: DATA_DIR },
    from: { type: "string", default: DOWNLOADS_BESIDE },
    build: { type: "boolean", default: true },
    only: { type: "string", default: PARTS.join(",") },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "5" },
    help: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const parts = values.only.split(",");
const unknown = parts.filter((part) => !(PARTS as readonly string[]).includes(part));
if (values.help || unknown.length > 0 || !(rounds >= 1) || !(seconds >= 1)) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

const data = resolve(values.data);
const loadBefore = loadavg()[0]!;
if (loadBefore > cpus().length / 2)
  console.log(
    `Other programs are at work here (load ${short(loadBefore)}): times will be longer than they need be.`,
  );
const faults: string[] = [];
const figures: Figures = {};
const built = parts.includes("build") ? await measureBuild() : undefined;
const pack = parts.some((part) => part !== "build") ? await readPack() : undefined;
const serving = pack && parts.includes("serving") ? await measureServing(pack) : undefined;
const answers = pack && parts.includes("answers") ? await measureAnswers(pack) : undefined;
const browser = pack && parts.includes("browser") ? await measureBrowser(pack) : undefined;

const all = verdicts(figures);
console.log(`\n${textTable(["must reach", "reached", "figure", "bound"], verdictRows(all))}`);
await mkdir(RESULTS_DIR, { recursive: true });
const file = join(RESULTS_DIR, "bench.json");
const machine = {
  system: `${platform()} ${arch()}`,
  processor: cpus()[0]?.model,
  cores: cpus().length,
  memoryMegabytes: Math.round(totalmem() / 2 ** 20),
  node: process.version,
  loadBefore,
};
const report = {
  at: new Date().toISOString(),
  machine,
  pack: pack && { name: pack.manifest.name, id: pack.manifest.id },
  rounds,
  seconds,
  bounds: all,
  faults,
  build: built,
  serving,
  answers,
  browser,
};
await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
console.log(`\nEverything measured is in ${file}`);
if (faults.length > 0) {
  console.error(`\nThere were errors in answers:\n${faults.join("\n")}`);
  process.exitCode = 1;
}

async function readPack() {
  const current = join(data, CURRENT_FILE);
  if (!existsSync(current))
    throw new Error(
      `${data} holds no pack: build one with npm run data -- england, or name another with --data`,
    );
  const folder = join(data, "packs", currentSchema.parse(JSON.parse(await readFile(current, "utf8"))).pack);
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, "pack.json"), "utf8")));
  if (manifest.recipe !== "england")
    console.log(`The pack is ${manifest.name}: the bounds are meant for all of England.`);
  return { folder, manifest };
}

async function measureBuild(): Promise<BuildCost | undefined> {
  if (!values.build) {
    console.log("The build is left out, as asked.");
    return undefined;
  }
  if (!values.from || !existsSync(values.from)) {
    console.log("The publishers' files are not here (--from DIR names them): England is not built.");
    return undefined;
  }
  console.log("Building England from the publishers' files …");
  const cost = await buildEngland(resolve(values.from));
  figures.buildSeconds = cost.seconds;
  figures.buildPeakMegabytes = cost.peakMegabytes;
  return cost;
}

async function measureServing(of: NonNullable<typeof pack>): Promise<ServingResult | undefined> {
  const missing = await missingPrograms();
  if (missing.length > 0) {
    console.log(`Serving is not measured: ${missing.join(" and ")} cannot be found or installed here.`);
    return undefined;
  }
  const result = await benchServing(data, of, { rounds, seconds });
  figures.tilesToNginx = middleRatio(result.rounds, "requestsPerSecond", "tiles", "footholds", "nginx");
  figures.tilesToTileserver = middleRatio(
    result.rounds,
    "requestsPerSecond",
    "tiles",
    "footholds",
    "tileserver-gl-light",
  );
  figures.tilesP99ToNginx = middleRatio(result.rounds, "p99", "tiles", "footholds", "nginx");
  figures.serverMegabytes = result.residentMegabytes;
  for (const { what, server, errors } of result.middles)
    if (errors > 0) faults.push(`${what} from ${server}: ${errors} requests failed`);
  const rows = result.middles.map(({ what, server, requestsPerSecond, p50, p99 }) => [
    `${what}, ${server}`,
    short(requestsPerSecond),
    `${short(p50)} ms`,
    `${short(p99)} ms`,
  ]);
  console.log(`\n${textTable(["32 connections", "requests/s", "p50", "p99"], rows)}\n`);
  return result;
}

async function measureAnswers(of: NonNullable<typeof pack>): Promise<AnswersResult | undefined> {
  console.log(`Asking for profiles and for areas of a reader's own, ${rounds * 5} of each …`);
  const result = await benchAnswers(data, of, rounds);
  if (!result) {
    console.log("Answers are not measured: this system does not say what processor time a program takes.");
    return undefined;
  }
  Object.assign(figures, result.figures);
  console.log(`\n${textTable(["processor time of an answer", "middle", "worst"], result.rows)}\n`);
  return result;
}

async function measureBrowser(of: NonNullable<typeof pack>): Promise<BrowserResult> {
  // whoever names a folder of the app's wants that one measured
  if (!process.env.CLIENT_DIR) await buildClient();
  console.log(`Opening the map in a browser, ${rounds} times, and choosing ${rounds} indicators …`);
  const result = await benchBrowser(data, of.manifest, rounds);
  faults.push(...result.faults);
  Object.assign(figures, result.figures);
  console.log(`\n${textTable(["in the browser", "middle", "worst"], result.rows)}\n`);
  return result;
}
