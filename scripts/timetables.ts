import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { dayOfIsoDate, weekdayOf } from "../geodata/transport/gtfsDate.ts";
import { durationInWords, pathInWords } from "./build/buildSteps.ts";
import { DATA_DIR } from "./paths.ts";
import { compareTimetables } from "./timetables/compareTimetables.ts";
import { readHomeAreas } from "./timetables/outputAreas.ts";
import { reportText } from "./timetables/reportText.ts";
import { writeComparison } from "./timetables/writeComparison.ts";

const USAGE = `npm run timetables -- --before FEED --after FEED [options]

Compares two timetables in the General Transit Feed Specification (GTFS) of any place: trips by stop and by
neighbourhood, day and time of day, and what was lost. FEED is a zip or a folder; either may be repeated when a
timetable comes in parts.

Options
  --from DIR          folder with the publishers' files of Output Areas, centroids and residents
                      (default: what npm run data has downloaded)
  --out DIR           where the tables go (default: geodata/build/timetables)
  --lad CODE          a district that the timetables cover whole, as E06000050 (may be repeated)
  --before-week DATE  count the week of this Monday instead of a typical one, as 2023-10-02
  --after-week DATE
  --help              show this`;

const options = readOptions();
await mkdir(options.out, { recursive: true });
const scratch = await mkdtemp(join(options.out, ".work-"));
const clear = () => rm(scratch, { recursive: true, force: true });
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void clear().then(() => process.exit(130)));

const started = performance.now();
try {
  const { before, after, from, out, lad } = options;
  console.log(`Finding homes in ${pathInWords(from)}`);
  const areas = existsSync(from) ? await readHomeAreas(from) : "no such folder";
  if (typeof areas === "string") console.log(`  Stops only: neighbourhoods need --from with ${areas}.`);
  const known = typeof areas === "string" ? undefined : areas;
  for (const code of lad)
    if (known && !known.lads.includes(code))
      throw new Error(`--lad must be a district of the look-up, got ${code}`);
  const comparison = await compareTimetables(before, after, known, scratch, (text) => console.log(text));
  const report = reportText(comparison, known);
  const files = await writeComparison(comparison, known, out, lad);
  await writeFile(join(out, "report.txt"), report);
  console.log(`\n${report}`);
  const memory = (process.resourceUsage().maxRSS / 1e6).toFixed(1);
  console.log(
    `${[...files, "report.txt"].join(", ")} are in ${pathInWords(out)}. Done in ${durationInWords(performance.now() - started)} with ${memory} GB of memory.`,
  );
} catch (error) {
  console.error(
    `\nThe timetables were not compared: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
} finally {
  await clear();
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        before: { type: "string", multiple: true, default: [] },
        after: { type: "string", multiple: true, default: [] },
        "before-week": { type: "string" },
        "after-week": { type: "string" },
        from: { type: "string", default: join(DATA_DIR, "downloads") },
        out: { type: "string", default: join(DATA_DIR, "timetables") },
        lad: { type: "string", multiple: true, default: [] },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const side = (name: "before" | "after") => {
      if (values[name].length === 0) throw new Error(`--${name} must name a timetable`);
      return {
        paths: values[name].map((path) => resolve(path)),
        week: monday(`${name}-week`, values[`${name}-week`]),
      };
    };
    return {
      before: side("before"),
      after: side("after"),
      from: resolve(values.from),
      out: resolve(values.out),
      lad: values.lad,
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

function monday(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const day = dayOfIsoDate(text);
  if (day === undefined || weekdayOf(day) !== 0)
    throw new Error(`--${option} must be a Monday such as 2023-10-02, got ${text}`);
  return day;
}
