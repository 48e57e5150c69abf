import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { AreaLevel } from "../../geodata/area.ts";
import { SOURCES_LIST } from "../../scripts/build/sourcesText.ts";
import { createApp } from "../../server/app.ts";
import { openPackStore } from "../../server/packStore.ts";
import type { AreaProfile } from "../../server/schemas.ts";
import { readSettings } from "../../server/settings.ts";
import type { OpenPack } from "../../server/store.ts";
import { REAL_DATA } from "../realData.ts";

/** Data folder with a pack of England, built from the publishers' files that lie in `FILES`. */
const DATA = process.env.TEST_ENGLAND_DATA;

/** What keeps tests of England from running; undefined when nothing does. */
export const NO_ENGLAND =
  DATA === undefined || !existsSync(join(DATA, "current.json"))
    ? "TEST_ENGLAND_DATA names no folder with a pack of England"
    : REAL_DATA === undefined
      ? "the publishers' files are not beside the project"
      : undefined;

/** Folder of the publishers' files. */
export const FILES = REAL_DATA ?? "";

/** The application over the pack of England: opened once for all files of tests in a thread, until the thread ends. */
export function openEngland() {
  opened ??= open();
  return opened;
}
let opened: ReturnType<typeof open> | undefined;
export type England = Awaited<ReturnType<typeof open>>;

async function open() {
  const quiet = { debug: () => {}, info: () => {}, warn: console.warn, error: console.error };
  const store = await openPackStore(DATA!, quiet);
  const settings = readSettings({ DATA_DIR: DATA!, PORT: "0" });
  const app = createApp({ store, settings, logger: quiet, clock: () => performance.now() });
  const get = async <T>(path: string): Promise<T> => {
    const response = await app.request(path);
    if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
    return (await response.json()) as T;
  };
  const pack = store.current() as OpenPack;
  const { manifest, geography } = pack;
  const found = readFileSync(join(DATA!, SOURCES_LIST), "utf8");
  return {
    pack,
    folder: join(DATA!, "packs", manifest.id),
    get,
    profile: (code: string) => get<AreaProfile>(`/api/areas/${code}`),
    text: async (path: string) => (await app.request(path)).text(),
    /** The figure of one area, or undefined where there is no such column or area. */
    async at(indicator: string, level: AreaLevel, period: string, code: string) {
      const index = geography[level]?.codes.indexOf(code) ?? -1;
      return index < 0 ? undefined : pack.observation(indicator, level, period, index);
    },
    indicator: (id: string) => one(manifest.indicators, id),
    source: (id: string) => one(manifest.sources, id),
    /** Lines of a chapter of what the build says it found. */
    found: (title: string) =>
      found
        .split(`\n${title}\n${"=".repeat(title.length)}\n`)[1]!
        .split("\n\n")[0]!
        .trimEnd()
        .split("\n"),
  };
}

function one<T extends { id: string }>(all: readonly T[], id: string): T {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`the pack of England must have ${id}`);
  return found;
}

/** The first, middle and last LSOA of each region in the order of their codes: 27 all over the country. */
export function lsoasOfEveryRegion({ geography }: OpenPack): string[] {
  const { codes, parents } = geography.lsoa!;
  return geography.region!.codes.flatMap((_, region) => {
    const own = codes.filter((_, i) => parents.region![i] === region);
    return [own[0]!, own[Math.floor(own.length / 2)]!, own.at(-1)!];
  });
}

/** Rows of a query over the publishers' CSV files, read by a reader that is not the product's own. */
export async function query<Row>(sql: string): Promise<Row[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJS() as Row[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A file of the publishers as a table in SQL. */
export function csv(path: string): string {
  return `read_csv('${join(FILES, path)}')`;
}
